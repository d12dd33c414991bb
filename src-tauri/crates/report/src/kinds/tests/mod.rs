//! What is printed, block by block.

mod fixture;
mod ledger;
mod names;
mod origins;
mod overwritten;
mod paper;
mod stored;
mod strict;
mod wordings;

use crate::kinds::{Outline, Source, compose};
use crate::model::Document;

/// Facts in which everything that a report can print is known.
pub(super) fn full_facts() -> domain::facts::Facts {
    origins::full()
}

/// A composed report of an embedded kind.
fn composed(kind: &str, source: Source) -> Document {
    let outline = Outline::find(kind).unwrap_or_else(|| panic!("no outline {kind}"));
    let composed = compose(&outline, source).unwrap_or_else(|error| panic!("{error}"));
    composed.document
}

/// Every block's words, in order.
fn words(document: &Document) -> Vec<String> {
    document.blocks_text().flat_map(|(_, text)| text).collect()
}

/// What stands in one document and not in the other: the block's id, the words before and after.
fn changes(before: &Document, after: &Document) -> Vec<(String, String, String)> {
    let blocks = |document: &Document| -> Vec<(String, Vec<String>)> {
        document
            .blocks_text()
            .map(|(id, text)| (id.to_owned(), text))
            .collect()
    };
    let (before, after) = (blocks(before), blocks(after));
    let ids = |blocks: &[(String, Vec<String>)]| -> Vec<String> {
        blocks.iter().map(|(id, _)| id.clone()).collect()
    };
    assert_eq!(ids(&before), ids(&after), "blocks came or went");
    let mut changed = Vec::new();
    for ((id, old), (_, new)) in before.iter().zip(&after) {
        assert_eq!(old.len(), new.len(), "words came or went in {id}");
        for (old, new) in old.iter().zip(new).filter(|(old, new)| old != new) {
            changed.push((id.clone(), old.clone(), new.clone()));
        }
    }
    changed
}

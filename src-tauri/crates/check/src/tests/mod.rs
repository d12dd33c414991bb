//! The rules against papers with one fault each, and against what only looks like one.

mod body;
mod figures;
mod form;
mod paper;
mod repairs;
mod text;

use crate::{Code, Context, Finding, findings};
use domain::facts::Facts;
use report::model::Document;

/// The code of a fault, and the change that makes it.
type Fault<T> = (&'static str, fn(&mut T));

/// Codes found on a paper.
fn codes(document: &Document, facts: Option<&Facts>, context: &Context) -> Vec<&'static str> {
    let found = findings(document, facts, context);
    for finding in &found {
        assert!(is_in(document, finding), "{finding:?}");
    }
    let mut codes: Vec<&str> = found.iter().map(|finding| finding.code.name()).collect();
    codes.dedup();
    codes
}

/// Whether a reader can be led to a finding: its block is one of the paper's.
fn is_in(document: &Document, finding: &Finding) -> bool {
    let mut blocks = document.sections.iter().flat_map(|section| &section.blocks);
    blocks.any(|block| block.id == finding.place.block)
}

/// Codes found on a paper that nothing more is known of.
fn alone(document: &Document) -> Vec<&'static str> {
    codes(document, None, &Context::default())
}

/// The first finding of a kind.
fn first(document: &Document, code: Code) -> Option<Finding> {
    let found = findings(document, None, &Context::default());
    found.into_iter().find(|finding| finding.code == code)
}

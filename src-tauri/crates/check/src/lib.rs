//! The offline check: what a clerk would return a paper for, found before it is printed.
//!
//! The rules read the document model alone, with the facts that it was written from where they are at hand,
//! and know nothing of how it was composed. Every kind of fault has a [`Code`], told with its source in
//! `docs/offline-check.md`.

mod code;
mod context;
mod finding;
mod paper;
mod pattern;
mod repair;
mod rules;
#[cfg(test)]
mod tests;
mod words;

pub use code::{Code, Family};
pub use context::{Context, Previous};
pub use finding::{Finding, Place, Severity};
pub use repair::{Edit, List, Repair, Spot, mend};

use domain::facts::Facts;
use paper::Paper;
use report::model::Document;

/// Everything that a clerk would return the paper for, in reading order.
///
/// `facts` are those that the paper was written from; a stored document has none.
pub fn findings(document: &Document, facts: Option<&Facts>, context: &Context) -> Vec<Finding> {
    // The paper names a target without how its plan announces it, and so must those who look for it.
    let named = facts.cloned().map(|mut facts| {
        for target in &mut facts.targets {
            target.text = report::target_name(&target.text);
        }
        facts
    });
    let paper = Paper::new(document, named.as_ref(), context);
    let mut found = Vec::new();
    for rule in rules::ALL {
        rule(&paper, &mut found);
    }
    for finding in found.iter_mut().filter(|one| one.place.block.is_empty()) {
        finding.place.block = paper.beginning().to_owned();
    }
    let order = |finding: &Finding| {
        let block = paper
            .blocks()
            .position(|(_, id, _)| id == finding.place.block);
        block.map_or(0, |at| at + 1)
    };
    found.sort_by_cached_key(order);
    for finding in &mut found {
        finding.repair = finding
            .repair
            .take()
            .filter(|repair| can_be_made(&paper, repair));
    }
    found
}

/// Words are put in place of others only in a text that stands as it was read: one that is not in NFC is normalised
/// first.
fn can_be_made(paper: &Paper<'_>, repair: &Repair) -> bool {
    match &repair.edit {
        Edit::Replace { block, spot, .. } => {
            let passage = paper.passage(block, spot);
            passage.is_some_and(|passage| passage.raw == passage.text)
        }
        _ => true,
    }
}

//! Whether an example's entries hold together.

use super::Example;
use crate::fault::{Fault, Reason};
use domain::figure::{Figure, Reading};
use domain::ids::ItemId;
use domain::measure::Measure;
use std::collections::HashSet;

pub(super) fn faults(example: &Example) -> Vec<Fault> {
    let mut faults = adopted_twice(example);
    faults.extend(unknown_items(example));
    faults.extend(broken_rules(example));
    faults
}

fn adopted_twice(example: &Example) -> Vec<Fault> {
    let mut seen = HashSet::new();
    let twice = example.adopt.iter().filter(|id| !seen.insert(*id));
    twice
        .map(|id| fault(id.as_str(), Reason::IdTwice(id.to_string())))
        .collect()
}

fn unknown_items(example: &Example) -> Vec<Fault> {
    let own = example
        .tasks
        .iter()
        .map(|t| &t.id)
        .chain(example.targets.iter().map(|t| &t.id));
    let held: HashSet<&ItemId> = example.adopt.iter().chain(own).collect();
    let progress = example.progress.iter().map(|p| (p.id.as_str(), &p.item));
    let figures = example.figures.iter().map(|f| (f.id.as_str(), &f.target));
    let evidence = example.evidence.iter().map(|e| (e.id.as_str(), &e.item));
    let entries = progress.chain(figures).chain(evidence);
    entries
        .filter(|(_, item)| !held.contains(item))
        .map(|(id, item)| fault(id, Reason::NoItem(item.to_string())))
        .collect()
}

fn broken_rules(example: &Example) -> Vec<Fault> {
    let progress = example
        .progress
        .iter()
        .filter_map(|p| Some((p.item.as_str(), p.check().err()?.to_string())));
    let figures = example.figures.iter().filter_map(|f| {
        let error = f.reading.check(is_share(example, f)).err()?;
        Some((f.target.as_str(), error.to_string()))
    });
    let rule = |(item, said): (&str, String)| {
        fault(item, Reason::Rule(said.trim_end_matches('.').to_owned()))
    };
    progress.chain(figures).map(rule).collect()
}

/// Whether a figure is of a share. What a plan's target measures stands in its document, not here: there the figure
/// is taken at its word, and the ledger checks it against the measure.
fn is_share(example: &Example, figure: &Figure) -> bool {
    let own = example.targets.iter().find(|t| t.id == figure.target);
    let index = usize::try_from(figure.measure)
        .ok()
        .and_then(|no| no.checked_sub(1));
    match (own, index) {
        (Some(target), Some(index)) => target
            .judged_measures()
            .get(index)
            .is_some_and(Measure::is_percent),
        _ => matches!(figure.reading, Reading::Ratio { .. }),
    }
}

fn fault(item: &str, reason: Reason) -> Fault {
    Fault {
        line: None,
        item: Some(item.to_owned()),
        reason,
    }
}

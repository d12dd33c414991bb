//! Ids: well formed, and each only once among its own kind.

use crate::fault::Reason;
use crate::seed::context::Context;
use std::collections::HashSet;

pub(super) fn check(context: &Context) {
    let file = context.file;
    let rows = file
        .annexes
        .iter()
        .flat_map(|a| &a.rows)
        .map(|r| r.id.as_str());
    let targets = file.targets.iter().map(|t| t.id.as_str());
    let tasks = file.tasks.iter().map(|t| t.id.as_str());
    once(context, std::iter::once(file.id.as_str()));
    once(context, file.clauses.iter().map(|c| c.id.as_str()));
    once(context, targets.chain(tasks).chain(rows));
    once(context, file.organisation.iter().map(|o| o.id.as_str()));
    once(context, file.duties.iter().map(|d| d.id.as_str()));
}

fn once<'a>(context: &Context, ids: impl Iterator<Item = &'a str>) {
    let mut seen = HashSet::new();
    for id in ids {
        if !is_well_formed(id) {
            context.fault(id, Reason::IdForm(id.to_owned()));
        }
        if !seen.insert(id) {
            context.fault(id, Reason::IdTwice(id.to_owned()));
        }
    }
}

fn is_well_formed(id: &str) -> bool {
    !id.is_empty()
        && id
            .chars()
            .all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || "/-#".contains(c))
}

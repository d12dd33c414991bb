//! Documents as rows, and a document's clauses with what rests on them.

use super::format::{code_of, date_text, document_kind_text, iso};
use super::task::count;
use crate::wire::{ClauseView, DocumentRow, HeaderView, ItemKind, ItemRef};
use domain::document::{Clause, Document, Header};
use domain::ids::{ClauseId, ItemId};
use std::collections::{HashMap, HashSet};
use store::DocumentSummary;

/// A document in a list.
pub(crate) fn document_row(summary: &DocumentSummary) -> DocumentRow {
    let header = &summary.header;
    DocumentRow {
        id: header.id.to_string(),
        name: header.short_name(),
        kind: code_of(header.kind),
        kind_text: document_kind_text(header.kind).to_owned(),
        number: header.reference(),
        date: header.date.map(iso),
        date_text: date_text(header.date),
        issuer: header.issuer.clone(),
        title: header.title.clone(),
        clauses: summary.clauses,
        tasks: summary.tasks,
        targets: summary.targets,
        held: summary.held,
    }
}

/// A document's head and foot.
pub(crate) fn header_view(header: &Header) -> HeaderView {
    HeaderView {
        id: header.id.to_string(),
        kind: code_of(header.kind),
        number: header.number.clone(),
        symbol: header.symbol.clone(),
        date: header.date.map(iso),
        date_text: date_text(header.date),
        type_name: header.type_name.clone(),
        title: header.title.clone(),
        issuer: header.issuer.clone(),
        issuer_lines: header.issuer_lines.clone(),
        place: header.place.clone(),
        addressees: header.addressees.clone(),
        signature: header.signature.clone(),
        signer: header.signer.clone(),
        year_from: header.year_from,
        year_to: header.year_to,
    }
}

/// Every paragraph in order, with the items that rest on it.
pub(crate) fn clause_views(
    document: &Document,
    held: &HashSet<ItemId>,
    taken: &HashSet<String>,
) -> Vec<ClauseView> {
    let items = items_by_clause(document, held, taken);
    let parents = parents(&document.clauses);
    let view = |clause: &Clause| ClauseView {
        id: clause.id.to_string(),
        place: clause.place.clone(),
        text: clause.text.clone(),
        level: level(&clause.id, &document.header.id.to_string()),
        heading: parents.contains(clause.id.as_str()),
        items: items.get(&clause.id).cloned().unwrap_or_default(),
    };
    document.clauses.iter().map(view).collect()
}

/// How deep a clause is nested: `kh98-2024/ii/1/1` is two below `kh98-2024/ii`.
fn level(id: &ClauseId, document: &str) -> u32 {
    let inside = id.as_str().strip_prefix(document).unwrap_or(id.as_str());
    count(inside.trim_start_matches('/').matches('/').count())
}

/// The clauses that others are nested under.
fn parents(clauses: &[Clause]) -> HashSet<&str> {
    clauses
        .iter()
        .filter_map(|clause| Some(clause.id.as_str().rsplit_once('/')?.0))
        .collect()
}

fn items_by_clause(
    document: &Document,
    held: &HashSet<ItemId>,
    taken: &HashSet<String>,
) -> HashMap<ClauseId, Vec<ItemRef>> {
    let mut items: HashMap<ClauseId, Vec<ItemRef>> = HashMap::new();
    let mut add = |clause: &ClauseId, id: &str, kind, held| {
        items.entry(clause.clone()).or_default().push(ItemRef {
            id: id.to_owned(),
            kind,
            held,
        });
    };
    let rows = document
        .annexes
        .iter()
        .flat_map(|annex| &annex.rows)
        .map(|row| (&row.clause, &row.id));
    let duties = document.organisation.iter().map(|d| (&d.clause, &d.id));
    for (clause, id) in document
        .tasks
        .iter()
        .map(|task| (&task.clause, &task.id))
        .chain(rows)
        .chain(duties)
    {
        add(clause, id.as_str(), ItemKind::Task, held.contains(id));
    }
    for target in &document.targets {
        add(
            &target.clause,
            target.id.as_str(),
            ItemKind::Target,
            held.contains(&target.id),
        );
    }
    for duty in &document.duties {
        add(
            &duty.clause,
            duty.id.as_str(),
            ItemKind::Duty,
            taken.contains(duty.id.as_str()),
        );
    }
    items
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_clause_that_others_are_nested_under_is_a_heading() {
        let clause = |id: &str| Clause {
            id: id.into(),
            place: String::new(),
            text: String::new(),
        };
        let document = Document {
            clauses: vec![clause("a/ii"), clause("a/ii/1"), clause("a/iii")],
            ..Document::default()
        };
        let mut document = document;
        document.header.id = "a".into();
        let views = clause_views(&document, &HashSet::new(), &HashSet::new());
        assert_eq!(
            views
                .iter()
                .map(|v| (v.heading, v.level))
                .collect::<Vec<_>>(),
            [(true, 0), (false, 1), (false, 0)]
        );
    }
}

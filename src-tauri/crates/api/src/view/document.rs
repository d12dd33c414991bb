//! Documents as rows, and a document's clauses with what rests on them.

use super::format::{code_of, date_text, document_kind_text, iso};
use super::page::{Page, level_by_mark};
use super::task::count;
use crate::wire::{
    ClauseRole, ClauseView, DocumentRow, HeaderView, ItemKind, ItemRef, ValidityView,
};
use chrono::NaiveDate;
use domain::document::{Clause, Document, Header};
use domain::ids::{ClauseId, ItemId};
use domain::text::format_date_words;
use std::collections::{HashMap, HashSet};
use store::DocumentSummary;

/// A document in a list.
pub(crate) fn document_row(
    summary: &DocumentSummary,
    validity: ValidityView,
    due_text: String,
) -> DocumentRow {
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
        validity,
        due_text,
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
        paper_date_text: header
            .date
            .map(|date| placed(&header.place, date))
            .unwrap_or_default(),
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

/// Place and date as a head prints them.
fn placed(place: &str, date: NaiveDate) -> String {
    let date = format_date_words(date);
    match place.is_empty() {
        true => date,
        false => format!("{place}, {date}"),
    }
}

/// What the ledger knows of the paragraphs and items of a document.
#[derive(Debug, Default)]
pub(crate) struct Marks {
    /// The items that the agency keeps.
    pub(crate) held: HashSet<ItemId>,
    /// The duties that were taken over.
    pub(crate) taken: HashSet<String>,
    /// The paragraphs that were pasted in.
    pub(crate) pasted: HashSet<ClauseId>,
}

/// Every paragraph in order, with the items that rest on it.
pub(crate) fn clause_views(document: &Document, page: &Page, marks: &Marks) -> Vec<ClauseView> {
    let items = items_by_clause(document, &marks.held, &marks.taken);
    let parents = parents(&document.clauses);
    let view = |clause: &Clause| {
        let pasted = marks.pasted.contains(&clause.id);
        let setting = page.setting(clause, parents.contains(clause.id.as_str()));
        ClauseView {
            id: clause.id.to_string(),
            place: clause.place.clone(),
            text: clause.text.clone(),
            level: match pasted {
                true => level_by_mark(&clause.text),
                false => level(&clause.id, document.header.id.as_str()),
            },
            heading: setting.role == ClauseRole::Heading,
            role: setting.role,
            table: setting.table,
            cells: setting.cells,
            items: items.get(&clause.id).cloned().unwrap_or_default(),
            pasted,
        }
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
        let views = clause_views(&document, &Page::of(&document), &Marks::default());
        assert_eq!(
            views
                .iter()
                .map(|v| (v.heading, v.level))
                .collect::<Vec<_>>(),
            [(true, 0), (false, 1), (false, 0)]
        );
    }
}

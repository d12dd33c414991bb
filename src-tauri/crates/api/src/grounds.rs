//! Which items of a document concern an agency: what its words, its units and the duties say.

use crate::wire::ItemKind;
use domain::adoption::ground;
use domain::agency::Agency;
use domain::document::{Document, TaskItem};
use domain::ids::{AgencyId, ItemId};

/// An item that concerns the agency.
pub(crate) struct Found {
    pub(crate) id: ItemId,
    pub(crate) kind: ItemKind,
    pub(crate) place: String,
    pub(crate) text: String,
    pub(crate) words: String,
}

/// The tasks, annex rows and targets of a document that name the agency, its kind, every local body, or a
/// predecessor, in the document's order.
pub(crate) fn of_document(document: &Document, agency: &Agency, agencies: &[Agency]) -> Vec<Found> {
    let before = predecessors(agency, agencies);
    let judge = |id: &ItemId, kind, place: &str, text: &str, texts: Vec<&str>| {
        let words = ground(agency, &before, &texts)?.words;
        Some(Found {
            id: id.clone(),
            kind,
            place: place.to_owned(),
            text: text.to_owned(),
            words,
        })
    };
    let targets = document
        .targets
        .iter()
        .filter_map(|t| judge(&t.id, ItemKind::Target, &t.place, &t.text, target_texts(t)));
    let tasks = document
        .tasks
        .iter()
        .filter_map(|t| judge(&t.id, ItemKind::Task, &t.place, &t.text, task_texts(t)));
    let rows = document.annexes.iter().flat_map(|annex| &annex.rows);
    let rows = rows.filter_map(|r| judge(&r.id, ItemKind::Task, &r.place, &r.name, row_texts(r)));
    targets.chain(tasks).chain(rows).collect()
}

/// The bodies that an agency continues, and those that they continued.
fn predecessors(agency: &Agency, agencies: &[Agency]) -> Vec<Agency> {
    let mut found: Vec<Agency> = Vec::new();
    let mut wanted: Vec<AgencyId> = agency.predecessors.clone();
    while let Some(id) = wanted.pop() {
        // Two wards that exchange land may each continue the other.
        let is_new = id != agency.id && found.iter().all(|known| known.id != id);
        if let Some(earlier) = agencies.iter().find(|a| is_new && a.id == id) {
            wanted.extend(earlier.predecessors.iter().cloned());
            found.push(earlier.clone());
        }
    }
    found
}

fn target_texts(target: &domain::document::Target) -> Vec<&str> {
    let measured = target.measures.iter().map(|measure| measure.of.as_str());
    std::iter::once(target.text.as_str())
        .chain(measured)
        .chain(target.milestone.as_deref())
        .collect()
}

fn task_texts(task: &domain::document::Task) -> Vec<&str> {
    let units = task
        .lead
        .iter()
        .chain(&task.coordinating)
        .map(String::as_str);
    let mut texts: Vec<&str> = units.chain([task.text.as_str()]).collect();
    nested(&task.items, &mut texts);
    texts
}

fn nested<'a>(items: &'a [TaskItem], texts: &mut Vec<&'a str>) {
    for item in items {
        texts.push(&item.text);
        nested(&item.items, texts);
    }
}

fn row_texts(row: &domain::document::AnnexRow) -> Vec<&str> {
    vec![&row.lead_text, &row.coordinating_text, &row.name, &row.note]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn agency(id: &str, short: &str, predecessors: &[&str]) -> Agency {
        let predecessors = predecessors.iter().map(|p| AgencyId::from(*p)).collect();
        Agency {
            id: id.into(),
            short: short.into(),
            predecessors,
            ..Agency::default()
        }
    }

    #[test]
    fn an_item_that_names_the_predecessor_of_a_predecessor_concerns_the_agency() {
        let all = [
            agency("a", "Sở A", &["b"]),
            agency("b", "Sở B", &["c", "a"]),
            agency("c", "Sở C", &[]),
        ];
        let ids: Vec<String> = predecessors(&all[0], &all)
            .into_iter()
            .map(|a| a.id.0)
            .collect();
        assert_eq!(ids, ["b", "c"]);
    }

    #[test]
    fn an_annex_row_is_judged_by_its_units_and_a_stranger_is_left_out() {
        let row = |id: &str, lead: &str| domain::document::AnnexRow {
            id: id.into(),
            lead_text: lead.into(),
            ..Default::default()
        };
        let annex = domain::document::Annex {
            rows: vec![row("d/1", "Sở A, Sở X"), row("d/2", "Sở X")],
            ..Default::default()
        };
        let document = Document {
            annexes: vec![annex],
            ..Document::default()
        };
        let found = of_document(&document, &agency("a", "Sở A", &[]), &[]);
        assert_eq!(
            found
                .iter()
                .map(|f| (f.id.as_str(), f.words.as_str()))
                .collect::<Vec<_>>(),
            [("d/1", "Sở A")]
        );
    }
}

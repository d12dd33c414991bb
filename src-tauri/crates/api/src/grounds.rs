//! Which items of a document concern an agency: what its words, its units and the duties say.

use crate::wire::ItemKind;
use domain::adoption::{Said, ground};
use domain::agency::Agency;
use domain::document::{AnnexRow, Document, Duty, OrganisationDuty, Target, Task, TaskItem};
use domain::ids::AgencyId;

/// Something that can be taken over, with what it says.
pub(crate) struct Item<'d> {
    pub(crate) id: &'d str,
    pub(crate) kind: ItemKind,
    pub(crate) place: &'d str,
    pub(crate) text: &'d str,
    said: Said<'d>,
}

/// An item that concerns the agency, with the words that say so.
pub(crate) struct Found<'d> {
    pub(crate) item: Item<'d>,
    pub(crate) words: String,
}

/// Everything in a document that can be taken over: targets, tasks, annex rows, duties of organisation, and dated
/// duties, each in the document's order.
pub(crate) fn items(document: &Document) -> Vec<Item<'_>> {
    let rows = document.annexes.iter().flat_map(|annex| &annex.rows);
    let targets = document.targets.iter().map(of_target);
    targets
        .chain(document.tasks.iter().map(of_task))
        .chain(rows.map(of_row))
        .chain(document.organisation.iter().map(of_organisation))
        .chain(document.duties.iter().map(of_duty))
        .collect()
}

/// Those that name the agency, its kind, every local body, or a predecessor.
pub(crate) fn of_document<'d>(
    document: &'d Document,
    agency: &Agency,
    agencies: &[Agency],
) -> Vec<Found<'d>> {
    let before = predecessors(agency, agencies);
    let found = |item: Item<'d>| {
        let words = ground(agency, &before, &item.said)?.words;
        Some(Found { item, words })
    };
    items(document).into_iter().filter_map(found).collect()
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

fn of_target(target: &Target) -> Item<'_> {
    let measured = target.measures.iter().map(|measure| measure.of.as_str());
    let running = std::iter::once(target.text.as_str())
        .chain(measured)
        .chain(target.milestone.as_deref());
    Item {
        id: target.id.as_str(),
        kind: ItemKind::Target,
        place: &target.place,
        text: &target.text,
        said: Said {
            units: Vec::new(),
            running: running.collect(),
        },
    }
}

fn of_task(task: &Task) -> Item<'_> {
    let units = task.lead.iter().chain(&task.coordinating);
    let mut running = vec![task.text.as_str()];
    nested(&task.items, &mut running);
    Item {
        id: task.id.as_str(),
        kind: ItemKind::Task,
        place: &task.place,
        text: &task.text,
        said: Said {
            units: units.map(String::as_str).collect(),
            running,
        },
    }
}

fn nested<'a>(items: &'a [TaskItem], texts: &mut Vec<&'a str>) {
    for item in items {
        texts.push(&item.text);
        nested(&item.items, texts);
    }
}

fn of_row(row: &AnnexRow) -> Item<'_> {
    Item {
        id: row.id.as_str(),
        kind: ItemKind::Task,
        place: &row.place,
        text: &row.name,
        said: Said {
            units: vec![&row.lead_text, &row.coordinating_text],
            running: vec![&row.name, &row.note],
        },
    }
}

fn of_organisation(duty: &OrganisationDuty) -> Item<'_> {
    Item {
        id: duty.id.as_str(),
        kind: ItemKind::Task,
        place: &duty.place,
        text: &duty.text,
        said: Said {
            units: duty.units.iter().map(String::as_str).collect(),
            running: vec![&duty.text],
        },
    }
}

/// A dated duty is of those who are charged with it; its words speak only where it names nobody.
fn of_duty(duty: &Duty) -> Item<'_> {
    let running = match duty.takers.is_empty() {
        true => vec![duty.text.as_str()],
        false => Vec::new(),
    };
    Item {
        id: duty.id.as_str(),
        kind: ItemKind::Duty,
        place: &duty.place,
        text: &duty.text,
        said: Said {
            units: duty.takers.iter().map(String::as_str).collect(),
            running,
        },
    }
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
                .map(|f| (f.item.id, f.words.as_str()))
                .collect::<Vec<_>>(),
            [("d/1", "Sở A")]
        );
    }

    #[test]
    fn duties_concern_those_who_are_charged_with_them() {
        let organisation = |id: &str, unit: &str| OrganisationDuty {
            id: id.into(),
            clause: "d/vi".into(),
            place: String::new(),
            units: vec![unit.into()],
            text: "Báo cáo về Sở A".into(),
        };
        let dated = |id: &str, taker: &str| Duty {
            id: id.into(),
            clause: "d/vi".into(),
            place: String::new(),
            text: "báo cáo Sở A trước ngày 30/11".into(),
            cadence: domain::document::Cadence::Yearly,
            before: Some("11-30".into()),
            takers: vec![taker.into()],
            addressee: None,
            report_kind: None,
        };
        let document = Document {
            organisation: vec![organisation("d/vi/1", "Sở A")],
            duties: vec![dated("d/vi/1#a", "Sở A"), dated("d/vi/1#b", "Sở X")],
            ..Document::default()
        };
        let found = of_document(&document, &agency("a", "Sở A", &[]), &[]);
        let ids: Vec<_> = found.iter().map(|f| (f.item.id, f.item.kind)).collect();
        assert_eq!(
            ids,
            [("d/vi/1", ItemKind::Task), ("d/vi/1#a", ItemKind::Duty)]
        );
    }
}

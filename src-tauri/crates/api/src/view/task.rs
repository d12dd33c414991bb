//! Tasks as rows.

use super::format::{date_text, exact, iso};
use crate::facts::{Entries, Lens, task_fact};
use crate::wire::TaskRow;
use domain::facts::TaskFact;
use domain::item::LedgerTask;
use domain::progress::Progress;
use domain::text::format_percent;

/// A task with where it stands, seen through a lens.
pub(crate) fn task_row(task: &LedgerTask, entries: &Entries, lens: &Lens) -> TaskRow {
    let fact = task_fact(task, entries, lens);
    let newest = entries.newest_progress(&task.id, lens);
    TaskRow {
        id: task.id.to_string(),
        document: task.document.as_ref().map(ToString::to_string),
        source_text: fact.source.clone(),
        place: task.place.clone(),
        area: task.area.clone(),
        text: task.text.clone(),
        years: task.years.clone(),
        year_from: task.year_from,
        year_to: task.year_to,
        lead: task.lead.clone(),
        lead_text: task.lead.join("; "),
        coordinating: task.coordinating.clone(),
        coordinating_text: task.coordinating.join("; "),
        deliverable: task.deliverable.clone(),
        funding: task.funding.clone(),
        note: task.note.clone(),
        due: fact.due.map(iso),
        due_text: date_text(fact.due),
        status: fact.status.code().to_owned(),
        status_text: fact.status.label().to_owned(),
        percent: fact.percent.map(exact),
        percent_text: fact.percent.map(format_percent).unwrap_or_default(),
        latest_date: newest.map(|p| iso(p.date)),
        latest_date_text: date_text(newest.map(|p| p.date)),
        latest_text: newest.map(says).unwrap_or_default(),
        overdue: fact.overdue,
        days_late: days_late(&fact, lens),
        evidence_count: count(entries.evidence(&task.id).len()),
        held: task.held,
        own: task.document.is_none(),
        fixed: !task.typed,
    }
}

/// What an entry says first: its result, else what is wanting.
fn says(entry: &Progress) -> String {
    let texts = [&entry.result, &entry.shortcoming, &entry.remedy];
    texts
        .into_iter()
        .find(|text| !text.is_empty())
        .cloned()
        .unwrap_or_default()
}

fn days_late(fact: &TaskFact, lens: &Lens) -> u32 {
    let late = fact
        .due
        .filter(|_| fact.overdue)
        .map_or(0, |due| (lens.as_of - due).num_days());
    u32::try_from(late).unwrap_or(0)
}

/// A length as it goes over the wire.
pub(crate) fn count(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}

//! A task with what the ledger says of it.

use super::{Entries, Lens};
use chrono::NaiveDate;
use domain::facts::TaskFact;
use domain::item::LedgerTask;
use domain::progress::TaskStatus;

/// What the ledger says of a task, seen through a lens.
///
/// Its status is that of the newest entry of whatever year, since an unfinished task carries over.
pub(crate) fn task_fact(task: &LedgerTask, entries: &Entries, lens: &Lens) -> TaskFact {
    let newest = entries.newest_progress(&task.id, lens);
    let status = newest.map_or(TaskStatus::NotStarted, |p| p.status);
    let written = entries.progress_of_year(&task.id, lens);
    let before = newest.filter(|_| written.is_empty()).cloned();
    TaskFact {
        id: task.id.clone(),
        area: task.area.clone(),
        text: task.text.clone(),
        source: lens.source_text(task.document.as_ref(), &task.place),
        document: task.document.clone(),
        place: task.place.clone(),
        lead: task.lead.clone(),
        coordinating: task.coordinating.clone(),
        years: task.years.clone(),
        status,
        percent: newest.and_then(|p| p.percent),
        due: task.deadline(),
        overdue: is_overdue(task.deadline(), status, lens.as_of),
        entries: written,
        before,
        evidence: entries.evidence_of_year(&task.id, lens),
        note: task.note.clone(),
    }
}

fn is_overdue(due: Option<NaiveDate>, status: TaskStatus, on: NaiveDate) -> bool {
    status != TaskStatus::Done && due.is_some_and(|due| due < on)
}

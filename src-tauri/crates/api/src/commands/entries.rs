//! Progress.

use super::{Item, item};
use crate::desk::Desk;
use crate::facts::Entries;
use crate::typed;
use crate::wire::{ById, Done, Draft, Edit, ProgressDraft, WireError};
use domain::ids::{EntryId, ItemId};
use domain::progress::{Progress, TaskStatus};
use domain::text::{Decimal, NumberKind};
use store::Operation;

/// Why an entry on how something went is refused for a day to come.
const NOT_YET: &str = "Tiến độ không thể ghi cho ngày sau hôm nay. Hãy sửa lại ngày.";

/// Enters how a task or target goes.
pub fn record_progress(desk: &mut Desk, args: Draft<ProgressDraft>) -> Result<Done, WireError> {
    let id = known_item(desk, args.draft.item.as_deref())?;
    let mut entry = Progress {
        item: id,
        date: desk.host().today(),
        ..Progress::default()
    };
    entry.status = status_so_far(desk, &entry.item)?;
    fill_progress(&mut entry, args.draft, desk.year()?)?;
    desk.has_come("date", entry.date, NOT_YET)?;
    desk.change(Operation::RecordProgress(entry))
}

/// The item of a new entry, which must be there.
pub(super) fn known_item(desk: &Desk, typed: Option<&str>) -> Result<ItemId, WireError> {
    let id = typed::given(typed).map(str::trim).unwrap_or_default();
    match item(desk, "item", id)? {
        Item::Task(task) => Ok(task.id),
        Item::Target(target) => Ok(target.id),
    }
}

/// An entry that names no status keeps that of the newest one.
fn status_so_far(desk: &Desk, item: &ItemId) -> Result<TaskStatus, WireError> {
    let entries = Entries::of(desk.reader()?.progress(Some(item))?, Vec::new(), Vec::new());
    Ok(entries
        .progress(item)
        .last()
        .map_or(TaskStatus::InProgress, |entry| entry.status))
}

/// Changes an entry.
pub fn edit_progress(desk: &mut Desk, args: Edit<ProgressDraft>) -> Result<Done, WireError> {
    let found = desk.reader()?.progress_entry(&EntryId(args.id.clone()))?;
    let mut entry = found.ok_or_else(|| WireError::unknown("id", "lượt ghi tiến độ", &args.id))?;
    fill_progress(&mut entry, args.draft, desk.year()?)?;
    desk.has_come("date", entry.date, NOT_YET)?;
    desk.change(Operation::EditProgress(entry))
}

/// Takes an entry out.
pub fn drop_progress(desk: &mut Desk, args: ById) -> Result<Done, WireError> {
    desk.change(Operation::DropProgress(EntryId(args.id)))
}

fn fill_progress(entry: &mut Progress, draft: ProgressDraft, year: i32) -> Result<(), WireError> {
    if let Some(date) = typed::optional_date("date", draft.date.as_deref(), year)? {
        entry.date = date;
    }
    if let Some(status) = typed::given(draft.status.as_deref()) {
        entry.status = typed::status("status", status)?;
    }
    if let Some(percent) = draft.percent {
        entry.percent = typed::optional_number("percent", Some(&percent), NumberKind::Percent)?;
    }
    // Done means the whole of it; any other percentage beside it is refused by the entry's own check.
    if entry.status == TaskStatus::Done && entry.percent.is_none() {
        entry.percent = Some(Decimal::ONE_HUNDRED);
    }
    let texts = [
        (&mut entry.result, draft.result),
        (&mut entry.shortcoming, draft.shortcoming),
        (&mut entry.cause, draft.cause),
        (&mut entry.remedy, draft.remedy),
    ];
    texts
        .into_iter()
        .for_each(|(old, typed)| typed::set(old, typed));
    entry
        .check()
        .map_err(|error| WireError::invalid("percent", error.to_string()))
}

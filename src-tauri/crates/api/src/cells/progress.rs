//! Cells that say how a task goes: they write the entry of the day.

use super::{Block, Cell};
use crate::desk::Desk;
use crate::facts::Entries;
use crate::typed;
use crate::wire::WireError;
use chrono::NaiveDate;
use domain::ids::ItemId;
use domain::progress::{Progress, TaskStatus};
use domain::text::{Decimal, NumberKind};
use store::Operation;

/// The columns that an entry holds.
pub(super) const COLUMNS: [&str; 3] = ["status", "percent", "latest"];

/// Adds the entry of the day that the cells ask for, or the change of the one that is there.
pub(super) fn tell(
    desk: &Desk,
    (item, day): (&ItemId, NaiveDate),
    cells: &[Cell],
    block: &mut Block,
) -> Result<(), WireError> {
    let entries = Entries::on(desk.reader()?, item)?;
    let all = entries.progress(item);
    let newest = all.iter().rev().find(|entry| entry.date <= day);
    let of_today = all.iter().rev().find(|entry| entry.date == day);
    let shown = newest.map_or((TaskStatus::NotStarted, None), |e| (e.status, e.percent));
    let mut entry = of_today.cloned().unwrap_or_else(|| Progress {
        item: item.clone(),
        date: day,
        status: newest.map_or(TaskStatus::InProgress, |entry| entry.status),
        percent: shown.1,
        ..Progress::default()
    });
    if !fill(&mut entry, cells, block) {
        return Ok(());
    }
    let says_more = match of_today {
        Some(before) => entry != *before,
        None => (entry.status, entry.percent) != shown || !entry.result.is_empty(),
    };
    if says_more {
        let carried = cells.iter().map(|cell| cell.at).collect();
        let operation = match of_today {
            Some(_) => Operation::EditProgress(entry),
            None => Operation::RecordProgress(entry),
        };
        block.add(operation, carried);
    }
    Ok(())
}

/// Puts the cells into the entry; false where one of them cannot stand.
fn fill(entry: &mut Progress, cells: &[Cell], block: &mut Block) -> bool {
    let before = block.refused.len();
    // The status comes first: it may settle how far the task is, which a typed percentage then overrules.
    for column in COLUMNS {
        for cell in cells.iter().filter(|cell| cell.column == column) {
            if let Err(error) = put(entry, cell) {
                block.refuse(cell, error);
            }
        }
    }
    if entry.status == TaskStatus::Done && entry.percent.is_none() {
        entry.percent = Some(Decimal::ONE_HUNDRED);
    }
    if let Err(error) = entry.check() {
        let at_percent = cells.iter().find(|cell| cell.column == "percent");
        if let Some(cell) = at_percent.or(cells.first()) {
            block.refuse(cell, WireError::invalid(cell.column, error.to_string()));
        }
    }
    block.refused.len() == before
}

fn put(entry: &mut Progress, cell: &Cell) -> Result<(), WireError> {
    match cell.column {
        "status" => set_status(entry, cell.text)?,
        "percent" => {
            let typed = Some(cell.text);
            entry.percent = typed::optional_number("percent", typed, NumberKind::Percent)?;
        }
        _ => entry.result = cell.text.to_owned(),
    }
    Ok(())
}

/// Done means the whole of it; what is done no longer is no longer the whole of it.
fn set_status(entry: &mut Progress, typed: &str) -> Result<(), WireError> {
    if typed.is_empty() {
        let message = "Trạng thái không để trống được. Hãy chọn một trạng thái.";
        return Err(WireError::invalid("status", message));
    }
    let status = typed::status("status", typed)?;
    if status == entry.status {
        return Ok(());
    }
    let whole = entry.percent == Some(Decimal::ONE_HUNDRED);
    match status {
        TaskStatus::Done => entry.percent = Some(Decimal::ONE_HUNDRED),
        _ if whole => entry.percent = None,
        _ => {}
    }
    entry.status = status;
    Ok(())
}

//! Cells of tasks.

use super::{Block, Cell, ItemCells, closed, progress};
use crate::commands::tasks::{fill, new_task};
use crate::desk::Desk;
use crate::typed;
use crate::wire::{TaskDraft, WireError};
use chrono::NaiveDate;
use domain::ids::ItemId;
use domain::item::LedgerTask;
use store::{Operation, StoreError};

/// Adds what the typed cells of a task ask for; `day` is that of new entries.
///
/// # Errors
/// What the store says when it cannot be read; refused cells are told in the block.
pub(crate) fn task(
    desk: &Desk,
    day: NaiveDate,
    item: &ItemCells,
    block: &mut Block,
) -> Result<(), WireError> {
    if item.is_new() {
        return enter(desk, item, block);
    }
    let Some(task) = desk.reader()?.task(&ItemId::from(item.id))? else {
        block.refuse_all(item, &WireError::unknown("row", "nhiệm vụ", item.id));
        return Ok(());
    };
    if !task.held {
        block.refuse_all(item, &not_held(item.id));
        return Ok(());
    }
    let (said, words): (Vec<Cell>, Vec<Cell>) = item
        .cells
        .iter()
        .partition(|cell| progress::COLUMNS.contains(&cell.column));
    edit(desk.year()?, &task, &words, block);
    match said.is_empty() {
        true => Ok(()),
        false => progress::tell(desk, (&task.id, day), &said, block),
    }
}

/// The item is not the agency's yet.
pub(super) fn not_held(id: &str) -> WireError {
    StoreError::NotHeld { id: id.to_owned() }.into()
}

fn edit(year: i32, task: &LedgerTask, cells: &[Cell], block: &mut Block) {
    let mut edited = task.clone();
    let mut carried = Vec::new();
    for cell in cells {
        match set(&edited, cell, year) {
            Ok(changed) => {
                edited = changed;
                carried.push(cell.at);
            }
            Err(error) => block.refuse(cell, error),
        }
    }
    if edited != *task {
        block.add(Operation::EditTask(edited), carried);
    }
}

/// The task with one more cell as typed.
fn set(task: &LedgerTask, cell: &Cell, year: i32) -> Result<LedgerTask, WireError> {
    let mut changed = task.clone();
    fill(&mut changed, draft_of(cell)?, year)?;
    typed::required("text", &changed.text, "nội dung nhiệm vụ")?;
    match fixed(cell.column).filter(|_| changed != *task && !task.typed) {
        Some(field) => Err(StoreError::PlanWords {
            id: task.id.to_string(),
            field,
        }
        .into()),
        None => Ok(changed),
    }
}

/// What a column is called that belongs to the words of a document.
fn fixed(column: &str) -> Option<&'static str> {
    Some(match column {
        "text" => "nội dung",
        "area" => "lĩnh vực",
        "years" => "thời gian",
        "lead" => "đơn vị chủ trì",
        "coordinating" => "đơn vị phối hợp",
        _ => return None,
    })
}

fn draft_of(cell: &Cell) -> Result<TaskDraft, WireError> {
    let mut draft = TaskDraft::default();
    put(&mut draft, cell)?;
    Ok(draft)
}

fn put(draft: &mut TaskDraft, cell: &Cell) -> Result<(), WireError> {
    let field = match cell.column {
        "text" => &mut draft.text,
        "area" => &mut draft.area,
        "years" => &mut draft.years,
        "lead" => &mut draft.lead,
        "coordinating" => &mut draft.coordinating,
        "due" => &mut draft.due,
        "deliverable" => &mut draft.deliverable,
        "note" => &mut draft.note,
        other => return Err(closed(other)),
    };
    *field = Some(cell.text.to_owned());
    Ok(())
}

/// Enters a new task from the cells of an empty row.
fn enter(desk: &Desk, item: &ItemCells, block: &mut Block) -> Result<(), WireError> {
    let mut draft = TaskDraft {
        area: item.part.map(str::to_owned),
        ..TaskDraft::default()
    };
    for cell in item.cells.iter().filter(|cell| !cell.text.is_empty()) {
        if progress::COLUMNS.contains(&cell.column) {
            let message = "Hãy ghi nội dung nhiệm vụ trước, rồi mới ghi tiến độ.";
            block.refuse(cell, WireError::invalid(cell.column, message));
        } else if let Err(error) = put(&mut draft, cell) {
            block.refuse(cell, error);
        }
    }
    match new_task(desk, draft) {
        Ok(task) => block.add(
            Operation::AddTask(task),
            item.cells.iter().map(|cell| cell.at).collect(),
        ),
        Err(error) => block.refused.push((item.place_of(&error), error)),
    }
    Ok(())
}

//! Cells of targets: their words, their measures, and the figures of the day.

use super::{Block, Cell, ItemCells, closed, task::not_held, value};
use crate::commands::targets::{fill, new_target};
use crate::desk::Desk;
use crate::typed;
use crate::wire::{TargetDraft, WireError};
use chrono::NaiveDate;
use domain::ids::ItemId;
use domain::item::LedgerTarget;
use domain::measure::{Comparator, Measure};
use store::{Operation, StoreError};

/// Adds what the typed cells of a target ask for; `day` is that of new figures.
///
/// # Errors
/// What the store says when it cannot be read; refused cells are told in the block.
pub(crate) fn target(
    desk: &Desk,
    day: NaiveDate,
    item: &ItemCells,
    block: &mut Block,
) -> Result<(), WireError> {
    if item.is_new() {
        return enter(desk, item, block);
    }
    let Some(target) = desk.reader()?.target(&ItemId::from(item.id))? else {
        block.refuse_all(item, &WireError::unknown("row", "chỉ tiêu", item.id));
        return Ok(());
    };
    if !target.held {
        block.refuse_all(item, &not_held(item.id));
        return Ok(());
    }
    let (figures, words): (Vec<Cell>, Vec<Cell>) = item
        .cells
        .iter()
        .partition(|cell| value::COLUMNS.contains(&cell.column));
    let target = edit(desk.year()?, target, &words, block);
    let mut measures: Vec<u32> = figures.iter().map(|cell| cell.measure).collect();
    measures.dedup();
    for no in measures {
        let of_measure: Vec<Cell> = figures
            .iter()
            .filter(|c| c.measure == no)
            .copied()
            .collect();
        value::record(desk, (&target, no, day), &of_measure, block)?;
    }
    Ok(())
}

/// Adds the change of a target's words, and gives the target as it will be.
fn edit(year: i32, target: LedgerTarget, cells: &[Cell], block: &mut Block) -> LedgerTarget {
    let mut edited = target.clone();
    let mut carried = Vec::new();
    for cell in in_order(cells) {
        match set(&edited, &cell, year) {
            Ok(changed) => {
                edited = changed;
                carried.push(cell.at);
            }
            Err(error) => block.refuse(&cell, error),
        }
    }
    if edited != target {
        block.add(Operation::EditTarget(edited.clone()), carried);
    }
    edited
}

/// The unit says how the planned value is read, so it comes before it.
fn in_order<'a>(cells: &[Cell<'a>]) -> Vec<Cell<'a>> {
    let mut cells = cells.to_vec();
    cells.sort_by_key(|cell| cell.column == "planned");
    cells
}

fn set(target: &LedgerTarget, cell: &Cell, year: i32) -> Result<LedgerTarget, WireError> {
    let mut changed = target.clone();
    match cell.column {
        "unit" | "planned" => set_measure(&mut changed, cell)?,
        _ => fill(&mut changed, draft_of(cell)?, year)?,
    }
    typed::required("text", &changed.text, "nội dung chỉ tiêu")?;
    match fixed(cell.column).filter(|_| changed != *target && !target.typed) {
        Some(field) => Err(StoreError::PlanWords {
            id: target.id.to_string(),
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
        "group" => "nhóm",
        "unit" => "đơn vị tính",
        "planned" => "mức phải đạt",
        _ => return None,
    })
}

fn draft_of(cell: &Cell) -> Result<TargetDraft, WireError> {
    let mut draft = TargetDraft::default();
    let field = match cell.column {
        "text" => &mut draft.text,
        "group" => &mut draft.group,
        "due" => &mut draft.due,
        other => return Err(closed(other)),
    };
    *field = Some(cell.text.to_owned());
    Ok(draft)
}

/// Changes the unit or the planned value of a measure; a target that measures nothing yet gets its first.
fn set_measure(target: &mut LedgerTarget, cell: &Cell) -> Result<(), WireError> {
    if target.measures.is_empty() {
        if target.milestone.is_some() {
            let message = "Chỉ tiêu này là một mốc cần hoàn thành, không có mức đo. Hãy sửa trong khung bên (F4).";
            return Err(WireError::invalid(cell.column, message));
        }
        target.measures.push(Measure::default());
    }
    let at = usize::try_from(cell.measure.saturating_sub(1)).unwrap_or(usize::MAX);
    let Some(measure) = target.measures.get_mut(at) else {
        return Err(WireError::invalid(
            cell.column,
            "Không có mức đo này. Hãy mở lại danh sách.",
        ));
    };
    match cell.column {
        "unit" => measure.unit = cell.text.to_owned(),
        _ => plan(measure, cell.text)?,
    }
    measure
        .check()
        .map_err(|error| WireError::invalid(cell.column, error.to_string()))
}

/// Reads a planned value with its sign: `≥ 60`, `60-70`, `60%`; without a sign the measure keeps its own.
fn plan(measure: &mut Measure, typed: &str) -> Result<(), WireError> {
    let signs = [">=", "≥", "<=", "≤", ">", "<", "~", "≈", "="];
    let kind = measure.number_kind();
    let number = |text: &str| typed::number("planned", text.trim().trim_end_matches('%'), kind);
    let signed = signs
        .iter()
        .find_map(|sign| Some((sign, typed.strip_prefix(sign)?)));
    if let Some((sign, rest)) = signed {
        measure.comparator = typed::comparator("planned", sign)?;
        (measure.value, measure.value_max) = (number(rest)?, None);
        return Ok(());
    }
    // A minus before the number is no range.
    let ends = typed.split_once('–').or_else(|| typed.split_once('-'));
    match ends.filter(|(from, _)| !from.trim().is_empty()) {
        Some((from, to)) => {
            measure.comparator = Comparator::Range;
            (measure.value, measure.value_max) = (number(from)?, Some(number(to)?));
        }
        None => {
            if measure.comparator == Comparator::Range {
                measure.comparator = Comparator::Equal;
            }
            (measure.value, measure.value_max) = (number(typed)?, None);
        }
    }
    Ok(())
}

/// Enters a new target from the cells of an empty row.
fn enter(desk: &Desk, item: &ItemCells, block: &mut Block) -> Result<(), WireError> {
    let mut new = LedgerTarget::default();
    for cell in in_order(&item.cells)
        .iter()
        .filter(|cell| !cell.text.is_empty())
    {
        let told = match cell.column {
            "text" | "group" | "due" => Ok(()),
            "unit" | "planned" => set_measure(&mut new, cell),
            other if value::COLUMNS.contains(&other) => Err(WireError::invalid(
                other,
                "Hãy ghi nội dung chỉ tiêu trước, rồi mới ghi số liệu.",
            )),
            other => Err(closed(other)),
        };
        if let Err(error) = told {
            block.refuse(cell, error);
        }
    }
    let text = |column| {
        let cell = item.cells.iter().find(|cell| cell.column == column);
        cell.map(|cell| cell.text.to_owned())
    };
    let draft = TargetDraft {
        text: text("text"),
        group: text("group").or_else(|| item.part.map(str::to_owned)),
        due: text("due"),
        ..TargetDraft::default()
    };
    match new_target(desk, draft) {
        Ok(target) => block.add(
            Operation::AddTarget(LedgerTarget {
                measures: new.measures,
                ..target
            }),
            item.cells.iter().map(|cell| cell.at).collect(),
        ),
        Err(error) => block.refused.push((item.place_of(&error), error)),
    }
    Ok(())
}

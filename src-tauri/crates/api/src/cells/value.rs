//! Cells that say how a target stands: they write the figure of the day.

use super::{Block, Cell};
use crate::commands::figures::{measure_of, reading};
use crate::desk::Desk;
use crate::facts::{Entries, Lens};
use crate::wire::{FigureDraft, WireError};
use chrono::NaiveDate;
use domain::figure::{Figure, FigureKind, Reading};
use domain::ids::EntryId;
use domain::item::LedgerTarget;
use domain::text::format_date;
use store::Operation;

/// The columns that a figure holds.
pub(super) const COLUMNS: [&str; 3] = ["numerator", "denominator", "value"];

/// Adds the figure of the day that the cells of a measure ask for, or the change of the one that is there.
pub(super) fn record(
    desk: &Desk,
    (target, no, day): (&LedgerTarget, u32, NaiveDate),
    cells: &[Cell],
    block: &mut Block,
) -> Result<(), WireError> {
    let lens = Lens::bare(desk.year()?, day);
    let entries = Entries::on(desk.reader()?, &target.id)?;
    let from = match target.measures.is_empty() {
        true => NaiveDate::MIN,
        false => lens.first_day(),
    };
    let shown = entries.newest_figure(&target.id, no, FigureKind::Actual, from..=day);
    match asked(target, no, shown, cells) {
        Ok(Asked::Nothing) => {}
        Ok(asked) => {
            let carried = cells.iter().map(|cell| cell.at).collect();
            match operation(target, (no, day), shown, asked) {
                Ok(operation) => block.add(operation, carried),
                Err(error) => refuse(cells, error, block),
            }
        }
        Err(error) => refuse(cells, error, block),
    }
    Ok(())
}

/// What the cells of a figure ask for.
enum Asked {
    Nothing,
    NoFigure,
    Figure(Reading),
}

fn asked(
    target: &LedgerTarget,
    no: u32,
    shown: Option<&Figure>,
    cells: &[Cell],
) -> Result<Asked, WireError> {
    let typed = |column: &str| {
        let cell = cells.iter().rev().find(|cell| cell.column == column);
        cell.filter(|cell| !cell.text.is_empty())
            .map(|cell| cell.text.to_owned())
    };
    let draft = FigureDraft {
        value: typed("value"),
        numerator: typed("numerator"),
        denominator: typed("denominator"),
        ..FigureDraft::default()
    };
    if draft == FigureDraft::default() {
        return emptied(shown, cells);
    }
    let (_, measure) = measure_of(target, Some(no))?;
    let old = shown.map(|figure| figure.reading);
    let read = reading(&draft, &measure, target.measures.is_empty(), old)?;
    Ok(match old == Some(read) {
        true => Asked::Nothing,
        false => Asked::Figure(read),
    })
}

/// Cells that were emptied: the parts of a share go together.
fn emptied(shown: Option<&Figure>, cells: &[Cell]) -> Result<Asked, WireError> {
    let has = |column: &str| cells.iter().any(|cell| cell.column == column);
    let Some(shown) = shown else {
        return Ok(Asked::Nothing);
    };
    let is_share = matches!(shown.reading, Reading::Ratio { .. });
    match has("value") || (has("numerator") && has("denominator")) {
        true => Ok(Asked::NoFigure),
        false if is_share => {
            let message = "Tử số và mẫu số đi cùng nhau. Hãy ghi số mới, hoặc xóa cả hai ô.";
            Err(WireError::invalid(
                cells.first().map_or("value", |c| c.column),
                message,
            ))
        }
        false => Ok(Asked::Nothing),
    }
}

fn operation(
    target: &LedgerTarget,
    (no, day): (u32, NaiveDate),
    shown: Option<&Figure>,
    asked: Asked,
) -> Result<Operation, WireError> {
    let of_today = shown.filter(|figure| figure.as_of == day);
    Ok(match (asked, of_today) {
        (Asked::Figure(reading), Some(figure)) => Operation::EditFigure(Figure {
            reading,
            ..figure.clone()
        }),
        (Asked::Figure(reading), None) => Operation::RecordFigure(Figure {
            id: EntryId::default(),
            target: target.id.clone(),
            measure: no,
            as_of: day,
            kind: FigureKind::Actual,
            reading,
            source: String::new(),
        }),
        (_, Some(figure)) => Operation::DropFigure(figure.id.clone()),
        (_, None) => {
            let as_of = shown
                .map(|figure| format_date(figure.as_of))
                .unwrap_or_default();
            let message =
                format!("Số liệu này ghi cho ngày {as_of}. Hãy mở khung bên (F4) để sửa hoặc xóa.");
            return Err(WireError::invalid("value", message));
        }
    })
}

/// Tells an error at the cell of its field, else at the first.
fn refuse(cells: &[Cell], error: WireError, block: &mut Block) {
    let named = cells
        .iter()
        .find(|cell| Some(cell.column) == error.field.as_deref());
    if let Some(cell) = named.or(cells.first()) {
        block.refuse(cell, error);
    }
}

//! One table on one sheet.

use report::layout::Measure;
use report::model::{Align, RowKind, Run, Table};
use rust_xlsxwriter::{Format, FormatAlign, FormatBorder, Note, Worksheet};

use super::value::{self, Value};
use super::{Found, paper};
use crate::error::OfficeError;
use crate::grid::{self, GridRow, Placed, Slot};

/// The font of the printed page.
const FONT: &str = "Times New Roman";
/// Size of the text in points.
const SIZE: f32 = 12.0;
/// Fill of the head's cells.
const HEAD_FILL: u32 = 0x00E7_E6E6;
/// What is left free in a cell, in points.
const AROUND: f32 = 8.0;
/// Height of a line in points.
const LINE: f32 = 15.75;
/// What a row is higher than its lines.
const EDGES: f32 = 2.0;
/// The heads of columns that count the rows.
const ORDINALS: [&str; 4] = ["tt", "stt", "số tt", "số thứ tự"];

/// Fills a sheet with a table and makes it ready to be printed.
pub(super) fn fill(
    sheet: &mut Worksheet,
    found: &Found<'_>,
    measure: &mut Measure<'_>,
) -> Result<(), OfficeError> {
    let table = found.table;
    let widths = measure.columns(table, found.orientation)?;
    for (column, width) in widths.iter().enumerate() {
        sheet.set_column_width_pixels(column as u16, (width * 96.0 / 72.0).round() as u32)?;
    }
    let ordinals = ordinals(table);
    for (index, row) in grid::rows(table).iter().enumerate() {
        for slot in &row.slots {
            if let Slot::Cell(placed) = slot {
                write(sheet, table, row, placed, ordinals[placed.column])?;
            }
        }
        let lines = lines(row, &widths, measure)?;
        sheet.set_row_height(index as u32, lines as f32 * LINE + EDGES)?;
    }
    paper::prepare(sheet, found)?;
    Ok(())
}

/// Which columns hold nothing but the numbers of their rows.
fn ordinals(table: &Table) -> Vec<bool> {
    let mut found = vec![false; table.columns.len()];
    for row in grid::rows(table).iter().take(table.head.len()) {
        for slot in &row.slots {
            if let Slot::Cell(placed) = slot {
                let words = grid::words(placed.cell).to_lowercase();
                found[placed.column] |= ORDINALS.contains(&words.trim());
            }
        }
    }
    found
}

fn write(
    sheet: &mut Worksheet,
    table: &Table,
    row: &GridRow<'_>,
    placed: &Placed<'_>,
    ordinal: bool,
) -> Result<(), OfficeError> {
    let (top, left) = (placed.row as u32, placed.column as u16);
    let format = format(table, row.kind, placed);
    if placed.columns > 1 || placed.rows > 1 {
        let bottom = top + placed.rows as u32 - 1;
        let right = left + placed.columns as u16 - 1;
        sheet.merge_range(top, left, bottom, right, "", &format)?;
    }
    let words = grid::words(placed.cell);
    let (value, note) = match row.kind {
        RowKind::Head => (Value::Text(words), None),
        RowKind::Group | RowKind::Body => value::of_cell(&words, ordinal),
    };
    if let Some(parts) = &note {
        let note = Note::new(parts.as_str()).add_author_prefix(false);
        sheet.insert_note(top, left, &note)?;
    }
    match value {
        Value::Text(words) if words.is_empty() => sheet.write_blank(top, left, &format)?,
        Value::Text(words) => sheet.write_string_with_format(top, left, words, &format)?,
        Value::Number(number, shown) => {
            sheet.write_with_format(top, left, number, &format.set_num_format(shown))?
        }
        Value::Date(day) => {
            let format = format.set_num_format("dd/mm/yyyy");
            sheet.write_with_format(top, left, &day, &format)?
        }
    };
    Ok(())
}

fn format(table: &Table, kind: RowKind, placed: &Placed<'_>) -> Format {
    let head = kind == RowKind::Head;
    let own = table.columns[placed.column].align;
    let usual = if head { Align::Centre } else { own };
    let format = Format::new()
        .set_font_name(FONT)
        .set_font_size(SIZE)
        .set_border(FormatBorder::Thin)
        .set_text_wrap()
        .set_align(align(placed.cell.align.unwrap_or(usual)));
    match kind {
        RowKind::Head => format
            .set_bold()
            .set_background_color(HEAD_FILL)
            .set_align(FormatAlign::VerticalCenter),
        RowKind::Group => format.set_bold().set_align(FormatAlign::Top),
        RowKind::Body => format.set_align(FormatAlign::Top),
    }
}

fn align(align: Align) -> FormatAlign {
    match align {
        Align::Left | Align::Justify => FormatAlign::Left,
        Align::Centre => FormatAlign::Center,
        Align::Right | Align::Decimal => FormatAlign::Right,
    }
}

/// How many lines a row takes. Excel would count them itself for simple cells, but not for merged ones, and other
/// programs for none.
fn lines(
    row: &GridRow<'_>,
    widths: &[f32],
    measure: &mut Measure<'_>,
) -> Result<usize, OfficeError> {
    let mut most = 1;
    for slot in &row.slots {
        let Slot::Cell(placed) = slot else { continue };
        let columns = placed.column..placed.column + placed.columns;
        let width = widths[columns].iter().sum::<f32>() - AROUND;
        let mut count = 0;
        for line in grid::words(placed.cell).split('\n') {
            let run = match row.kind {
                RowKind::Body => Run::plain(line),
                RowKind::Head | RowKind::Group => Run::bold(line),
            };
            count += measure.lines(&run, SIZE, width)?.max(1);
        }
        most = most.max(count.div_ceil(placed.rows));
    }
    Ok(most)
}

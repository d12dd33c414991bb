//! Rows with their text shaped and their cells in their places, before any width is known.

use super::super::compose::Composer;
use super::super::page::Span;
use super::super::shape::{Shaped, Style};
use super::super::sizes::MM;
use super::decimal::{self, Parts};
use crate::ReportError;
use crate::model::{Align, Cell, Row, RowKind, Run, Table};

/// The width within which a head is broken into as few lines as it can be there.
const HEAD_ROOM: f32 = 22.0 * MM;
/// How near the least width for these lines is looked for.
const NEAR: f32 = 1.0;

/// What an entry of a list in a cell begins with.
const HYPHENS: [&str; 3] = ["- ", "– ", "+ "];

/// A cell with its text shaped but not yet broken.
pub(super) struct ShapedCell {
    /// Its first column.
    pub(super) first: usize,
    /// What it covers, cut to what there is.
    pub(super) span: Span,
    /// Its paragraphs.
    pub(super) paragraphs: Vec<Shaped>,
    /// The parts of its first paragraph before and after the decimal comma, if that is a number to be put below others.
    pub(super) number: Option<Parts>,
    /// Of a head: the least width at which it breaks into few lines.
    pub(super) few_lines: Option<f32>,
}

/// A row with its text shaped.
pub(super) struct ShapedRow {
    /// What it is.
    pub(super) kind: RowKind,
    /// The cells that begin in it.
    pub(super) cells: Vec<ShapedCell>,
}

impl ShapedRow {
    /// Whether something stands in its first column; none if it is no row of data, or has no cell of its own there.
    pub(super) fn is_numbered(&self) -> Option<bool> {
        let first = self.cells.first().filter(|cell| cell.first == 0)?;
        let one_of_several = first.span.columns == 1 && self.cells.len() > 1;
        let is_empty = first.paragraphs.iter().all(Shaped::is_empty);
        (self.kind == RowKind::Body && one_of_several).then_some(!is_empty)
    }
}

impl Composer<'_> {
    /// Shapes the cells of a row and gives each the first columns that no cell above reaches down into.
    ///
    /// `covered` holds for each column how many rows, from this one on, a cell above still covers; `below` is how
    /// many rows there are from this one on.
    pub(super) fn shape_row(
        &mut self,
        row: &Row,
        table: &Table,
        covered: &mut [usize],
        below: usize,
    ) -> Result<ShapedRow, ReportError> {
        let mut free = 0;
        let mut cells = Vec::with_capacity(row.cells.len());
        for cell in &row.cells {
            free = next_free(covered, free);
            let span = Span {
                columns: cell.columns.clamp(1, (covered.len() - free).max(1)),
                rows: cell.rows.clamp(1, below),
            };
            let own = table.columns.get(free).map(|column| column.align);
            let align = align_of(row.kind, cell, own.unwrap_or(Align::Left));
            cells.push(self.shape_cell(cell, row.kind, align, table.size, (free, span))?);
            for column in covered.iter_mut().skip(free).take(span.columns) {
                *column = span.rows;
            }
            free += span.columns;
        }
        covered
            .iter_mut()
            .for_each(|rows| *rows = rows.saturating_sub(1));
        Ok(ShapedRow {
            kind: row.kind,
            cells,
        })
    }

    fn shape_cell(
        &mut self,
        cell: &Cell,
        kind: RowKind,
        align: Align,
        size: f32,
        (first, span): (usize, Span),
    ) -> Result<ShapedCell, ReportError> {
        let bold = kind != RowKind::Body;
        let mut paragraphs = Vec::with_capacity(cell.paragraphs.len());
        for runs in &cell.paragraphs {
            let style = self.style_of(runs, Style::single(size, align))?;
            paragraphs.push(match bold {
                true => self.shaper.shape(&emboldened(runs), style)?,
                false => self.shaper.shape(runs, style)?,
            });
        }
        // What a number was counted from may stand below it.
        let number = match (align, cell.paragraphs.as_slice(), paragraphs.as_mut_slice()) {
            (Align::Decimal, [runs, ..], [shaped, ..]) => {
                decimal::parts(runs, shaped, self.shaper.fonts())?
            }
            _ => None,
        };
        let heads = kind == RowKind::Head && span.columns == 1;
        let few_lines = heads.then(|| {
            let widths = paragraphs.iter_mut().map(|text| evened(text, HEAD_ROOM));
            widths.fold(0.0, f32::max)
        });
        Ok(ShapedCell {
            first,
            span,
            paragraphs,
            number,
            few_lines,
        })
    }

    /// The style of a paragraph in a cell: an entry of a list hangs by its hyphen and is never centred.
    fn style_of(&mut self, runs: &[Run], style: Style) -> Result<Style, ReportError> {
        let begins = |sign: &&&str| {
            let text = runs.first().map_or("", |run| run.text.as_str());
            text.len() > sign.len() && text.starts_with(**sign)
        };
        let Some(sign) = HYPHENS.iter().find(begins) else {
            return Ok(style);
        };
        Ok(Style {
            align: Align::Left,
            indent: -self.shaper.width_of(sign, style.size)?,
            ..style
        })
    }
}

/// The least width at which a text has no more lines than at `room`, so that its lines are about as long as each other.
pub(super) fn evened(text: &mut Shaped, room: f32) -> f32 {
    let (narrowest, widest) = text.widths();
    let mut enough = widest.min(room).max(narrowest) + NEAR / 2.0;
    let lines = text.count_lines(enough);
    let mut little = narrowest;
    while enough - little > NEAR {
        let middle = (enough + little) / 2.0;
        match text.count_lines(middle) <= lines {
            true => enough = middle,
            false => little = middle,
        }
    }
    enough
}

fn emboldened(runs: &[Run]) -> Vec<Run> {
    let bold = |run: &Run| Run {
        bold: true,
        ..run.clone()
    };
    runs.iter().map(bold).collect()
}

/// Head cells stand in the middle; others as they or their column say.
fn align_of(kind: RowKind, cell: &Cell, column: Align) -> Align {
    let usual = if kind == RowKind::Head {
        Align::Centre
    } else {
        column
    };
    cell.align.unwrap_or(usual)
}

/// The first column from `from` on that no cell above covers; `from` itself if there is none.
fn next_free(covered: &[usize], from: usize) -> usize {
    let open = |column: &usize| covered[*column] == 0;
    (from..covered.len()).find(open).unwrap_or(from)
}

/// The rows in bands: a row stays with those that its cells, or cells of rows above it, reach down into.
pub(super) fn bands_of(rows: Vec<ShapedRow>) -> Vec<Vec<ShapedRow>> {
    let mut bands: Vec<Vec<ShapedRow>> = Vec::with_capacity(rows.len());
    let mut open = 0;
    for row in rows {
        let reach = row
            .cells
            .iter()
            .map(|cell| cell.span.rows)
            .max()
            .unwrap_or(1);
        match bands.last_mut() {
            Some(band) if open > 0 => band.push(row),
            _ => bands.push(vec![row]),
        }
        open = open.max(reach).saturating_sub(1);
    }
    bands
}

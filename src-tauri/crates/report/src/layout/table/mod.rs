//! Tables: cells to lines, rows to bands, bands to strips.
//!
//! A band is a row, or several that cells reaching down bind to each other. Its lines are set here; where
//! it is drawn whole and where the end of a page parts it is decided when the pages are filled.

mod balance;
mod band;
mod columns;
mod decimal;
mod drawing;
mod parting;
mod shaped;
mod spread;
mod texts;

#[cfg(test)]
mod tests;

pub(super) use band::Band;
pub(super) use parting::Parting;

use super::compose::Composer;
use super::page::{NodeId, Role};
use super::sizes::PARAGRAPH_GAP;
use super::strip::{Strip, bound};
use crate::ReportError;
use crate::model::{Row, RowKind, Table, Width};
use balance::balanced;
use decimal::Points;
use shaped::{ShapedRow, bands_of};
use texts::Texts;

/// Between a line of the table and the text, left and right.
const SIDE: f32 = 4.0;
/// Between a line of the table and the text, above and below.
const EDGE: f32 = 2.5;
/// How much of a page may stay empty so that the rows of one item stay together.
const EMPTY_FOR_ITEM: f32 = 0.4;
/// How much of a page a repeated head may take; a taller one stands above the first rows only.
const HEAD_SHARE: f32 = 0.4;

/// What the bands of a table have in common.
struct Frame<'a> {
    /// Widths of the columns.
    widths: &'a [f32],
    /// Where the decimal commas of each column stand.
    points: &'a [Points],
    /// The table's node.
    node: NodeId,
    /// Whether each band draws the line above it, having nothing above that does.
    line_above: bool,
}

/// The rows of a table with their texts shaped, and the columns that these ask for.
struct Shaped {
    head: Vec<ShapedRow>,
    rows: Vec<ShapedRow>,
    points: Vec<Points>,
    widths: Vec<f32>,
}

impl Composer<'_> {
    /// A table whose head is repeated on every page.
    pub(super) fn table(&mut self, table: &Table) -> Result<(), ReportError> {
        let Shaped {
            head,
            rows,
            points,
            widths,
        } = self.shaped(table)?;
        let mut frame = Frame {
            widths: &widths,
            points: &points,
            node: self.node(Role::Table),
            line_above: true,
        };
        let head = self.bands(head, &frame)?;
        frame.line_above = head.is_empty();
        let head = bound(head.into_iter().map(Strip::drawn).collect());
        let mut rows = self.bands(rows, &frame)?;
        keep_groups(&mut rows);
        self.add_table(head, rows);
        Ok(())
    }

    /// The widths of the columns that a table has on the sheet at hand.
    pub(super) fn column_widths(&mut self, table: &Table) -> Result<Vec<f32>, ReportError> {
        Ok(self.shaped(table)?.widths)
    }

    fn shaped(&mut self, table: &Table) -> Result<Shaped, ReportError> {
        let (head, rows) = (
            self.shape_rows(&table.head, table)?,
            self.shape_rows(&table.rows, table)?,
        );
        let columns: Vec<Width> = table.columns.iter().map(|column| column.width).collect();
        let points = decimal::points(columns.len(), &rows);
        let extents = spread::extents(&columns, &points, head.iter().chain(&rows));
        let texts = Texts::of(&rows, columns.len());
        let widths = balanced(&columns, &extents, &texts, self.sheet.text_width());
        Ok(Shaped {
            head,
            rows,
            points,
            widths,
        })
    }

    /// Adds the strips of a table and keeps its head for the pages that follow.
    fn add_table(&mut self, head: Vec<Strip>, mut rows: Vec<Strip>) {
        let index = self.flow.heads.len();
        for row in &mut rows {
            row.table = Some(index);
        }
        let height: f32 = head.iter().map(|strip| strip.height).sum();
        let repeated = match height <= self.sheet.text_height() * HEAD_SHARE {
            true => head.iter().map(Strip::repeated).collect(),
            false => Vec::new(),
        };
        self.flow.heads.push(repeated);
        self.flow
            .push(PARAGRAPH_GAP + EDGE, head.into_iter().chain(rows));
    }

    /// Shaped rows as strips, a band each.
    fn bands(&mut self, rows: Vec<ShapedRow>, frame: &Frame) -> Result<Vec<Strip>, ReportError> {
        let mut strips: Vec<Strip> = Vec::with_capacity(rows.len());
        let mut before = InItem::Nothing;
        for rows in bands_of(rows) {
            let group = rows.iter().all(|row| row.kind == RowKind::Group);
            let now = InItem::of(&rows[0], before);
            if let (InItem::Part, Some(above)) = (now, strips.last_mut()) {
                above.keep_next = true;
                above.may_end = (before == InItem::Part).then_some(EMPTY_FOR_ITEM);
            }
            before = now;
            let band = self.set_band(rows, frame)?;
            strips.push(Strip {
                height: band.height(),
                keep_next: group,
                band: Some(Box::new(band)),
                ..Strip::default()
            });
        }
        Ok(strips)
    }

    fn shape_rows(&mut self, rows: &[Row], table: &Table) -> Result<Vec<ShapedRow>, ReportError> {
        let mut covered = vec![0; table.columns.len()];
        let last = rows.len();
        let shape = |(at, row)| self.shape_row(row, table, &mut covered, last - at);
        rows.iter().enumerate().map(shape).collect()
    }
}

/// What a row is to the numbered item that it stands in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum InItem {
    /// Its first row.
    Head,
    /// A row without a number below it.
    Part,
    /// A row that belongs to no item.
    Nothing,
}

impl InItem {
    fn of(row: &ShapedRow, before: Self) -> Self {
        match (row.is_numbered(), before) {
            (Some(true), _) => Self::Head,
            (Some(false), Self::Head | Self::Part) => Self::Part,
            _ => Self::Nothing,
        }
    }
}

/// Group rows that end a table have no row to stay with: they stay with the row before them.
fn keep_groups(rows: &mut [Strip]) {
    let mut rest = rows.iter_mut().rev();
    if let Some(last) = rest.next().filter(|last| last.keep_next) {
        last.keep_next = false;
        for row in rest {
            let group = row.keep_next;
            row.keep_next = true;
            if !group {
                break;
            }
        }
    }
}

//! Bands: rows that are drawn together, with their cells set in lines.

use std::ops::Range;

use super::super::compose::Composer;
use super::super::page::{GlyphRun, NodeId, Role};
use super::super::shape::{Line, Style};
use super::shaped::{ShapedCell, ShapedRow, evened};
use super::{EDGE, Frame, SIDE, decimal};
use crate::ReportError;
use crate::model::{Align, RowKind, Run};

/// A last line of a group row that is shorter than this part of the row is avoided.
const SHORT: f32 = 0.12;

/// A cell with its lines.
#[derive(Debug, Clone)]
pub(super) struct SetCell {
    /// The row of the band in which it begins, and how many it covers.
    pub(super) rows: Range<usize>,
    /// Its left end.
    pub(super) x: f32,
    /// Its width.
    pub(super) width: f32,
    /// Its node.
    pub(super) node: NodeId,
    /// Its lines, or those that are not drawn yet.
    pub(super) lines: Vec<Line>,
    /// Whether they stand in the middle of its height.
    pub(super) centred: bool,
}

/// A row, or several that cells bind to each other.
#[derive(Debug, Clone)]
pub(crate) struct Band {
    /// Cells in reading order.
    pub(super) cells: Vec<SetCell>,
    /// How many rows it has.
    pub(super) rows: usize,
    /// The width of the table.
    pub(super) width: f32,
    /// Whether it draws the line above it.
    pub(super) line_above: bool,
}

impl SetCell {
    /// Its height with the space around its text.
    pub(super) fn height(&self) -> f32 {
        self.lines.iter().map(|line| line.height).sum::<f32>() + 2.0 * EDGE
    }

    /// The same cell in other rows with other lines.
    pub(super) fn with(&self, rows: Range<usize>, lines: Vec<Line>) -> Self {
        Self {
            rows,
            lines,
            ..*self
        }
    }
}

impl Band {
    /// Its height.
    pub(crate) fn height(&self) -> f32 {
        self.tops().last().copied().unwrap_or(0.0)
    }

    /// Where each row begins, and where the last ends; a cell that needs more than its rows makes each higher.
    pub(super) fn tops(&self) -> Vec<f32> {
        let mut heights = vec![2.0 * EDGE; self.rows];
        let mut cells: Vec<&SetCell> = self.cells.iter().collect();
        cells.sort_by_key(|cell| cell.rows.len());
        for cell in cells {
            let rows = &mut heights[cell.rows.clone()];
            let lacking = cell.height() - rows.iter().sum::<f32>();
            let each = (lacking / rows.len() as f32).max(0.0);
            rows.iter_mut().for_each(|height| *height += each);
        }
        let mut top = 0.0;
        let ends = heights.into_iter().map(|height| {
            top += height;
            top
        });
        std::iter::once(0.0).chain(ends).collect()
    }
}

impl Composer<'_> {
    /// Breaks the cells of a band into lines at the widths of their columns, with a node for each row and cell.
    pub(super) fn set_band(
        &mut self,
        rows: Vec<ShapedRow>,
        frame: &Frame,
    ) -> Result<Band, ReportError> {
        let count = rows.len();
        let mut cells = Vec::new();
        for (at, row) in rows.into_iter().enumerate() {
            let node = self.node_in(frame.node, Role::Row);
            for cell in row.cells {
                cells.push(self.set_cell(cell, row.kind, (at, node), frame)?);
            }
        }
        Ok(Band {
            cells,
            rows: count,
            width: frame.widths.iter().sum(),
            line_above: frame.line_above,
        })
    }

    fn set_cell(
        &mut self,
        mut cell: ShapedCell,
        kind: RowKind,
        (at, row): (usize, NodeId),
        frame: &Frame,
    ) -> Result<SetCell, ReportError> {
        let role = match kind {
            RowKind::Head => Role::HeadCell(cell.span),
            RowKind::Group | RowKind::Body => Role::DataCell(cell.span),
        };
        let end = (cell.first + cell.span.columns).min(frame.widths.len());
        let first = cell.first.min(end);
        let width = frame.widths[first..end].iter().sum();
        let lines = match kind {
            RowKind::Head => self.head_lines(&mut cell, width - 2.0 * SIDE)?,
            RowKind::Group => self.group_lines(&mut cell, width, frame)?,
            RowKind::Body => self.cell_lines(&mut cell, width, frame)?,
        };
        Ok(SetCell {
            rows: at..at + cell.span.rows,
            x: frame.widths[..first].iter().sum(),
            width,
            node: self.node_in(row, role),
            lines,
            centred: kind == RowKind::Head,
        })
    }

    /// The words of each line of a head cell that is `width` wide.
    pub(in crate::layout) fn head_words(
        &mut self,
        run: &Run,
        size: f32,
        width: f32,
    ) -> Result<Vec<String>, ReportError> {
        let style = Style::single(size, Align::Centre);
        let mut shaped = self.shaper.shape(std::slice::from_ref(run), style)?;
        let room = width - 2.0 * SIDE;
        let room = evened(&mut shaped, room).min(room);
        let lines = shaped.lines(self.shaper.fonts(), room)?;
        let words = |line: Line| -> String { line.runs.iter().map(GlyphRun::text).collect() };
        let lines = lines.into_iter().map(words);
        Ok(lines.map(|line| line.trim_end().to_owned()).collect())
    }

    /// The lines of a head, about as long as each other and in the middle.
    fn head_lines(&mut self, cell: &mut ShapedCell, room: f32) -> Result<Vec<Line>, ReportError> {
        let fonts = self.shaper.fonts();
        let mut lines = Vec::new();
        for paragraph in &mut cell.paragraphs {
            let width = evened(paragraph, room).min(room);
            let mut own = paragraph.lines_aligned(fonts, width, Align::Centre)?;
            own.iter_mut()
                .for_each(|line| line.shift((room - width) / 2.0));
            lines.extend(own);
        }
        Ok(lines)
    }

    /// The lines of a group row, which never end with a word alone where a little less width spares that.
    fn group_lines(
        &mut self,
        cell: &mut ShapedCell,
        width: f32,
        frame: &Frame,
    ) -> Result<Vec<Line>, ReportError> {
        let lines = self.cell_lines(cell, width, frame)?;
        let short = lines.len() > 1 && lines.last().is_some_and(|line| line.width < width * SHORT);
        if !short {
            return Ok(lines);
        }
        let narrower = self.cell_lines(cell, width * (1.0 - SHORT), frame)?;
        Ok(match narrower.len() == lines.len() {
            true => narrower,
            false => lines,
        })
    }

    /// The lines of a cell; a number is moved to where the decimal comma of its column stands.
    fn cell_lines(
        &mut self,
        cell: &mut ShapedCell,
        width: f32,
        frame: &Frame,
    ) -> Result<Vec<Line>, ReportError> {
        let room = width - 2.0 * SIDE;
        let fonts = self.shaper.fonts();
        let comma = frame
            .points
            .get(cell.first)
            .and_then(|points| points.place(room));
        let mut paragraphs = cell.paragraphs.iter_mut();
        let (mut lines, mut middle) = (Vec::new(), room / 2.0);
        if let (Some((before, _)), Some(comma)) = (cell.number, comma)
            && let Some(number) = paragraphs.next()
        {
            lines = number.lines_aligned(fonts, decimal::ONE_LINE, Align::Left)?;
            lines.iter_mut().for_each(|line| line.shift(comma - before));
            if let Some(line) = lines.first() {
                middle = line.left + line.width / 2.0;
            }
        }
        for paragraph in paragraphs {
            let mut own = paragraph.lines(fonts, room)?;
            if cell.number.is_some() {
                own.iter_mut().for_each(|line| under(line, middle, room));
            }
            lines.extend(own);
        }
        Ok(lines)
    }
}

/// Puts what a number was counted from in the middle below it, as far as the column has room.
fn under(line: &mut Line, middle: f32, room: f32) {
    let last = (room - line.width).max(0.0);
    let left = (middle - line.width / 2.0).clamp(0.0, last);
    line.shift(left - line.left);
}

//! Tables: cells to lines, rows to strips.

use super::columns::{Extent, widths};
use super::compose::Composer;
use super::page::{NodeId, Role, Span};
use super::shape::{Line, Shaped, Style};
use super::sizes::PARAGRAPH_GAP;
use super::strip::{Strip, bound};
use crate::ReportError;
use crate::model::{Align, Cell, Row, RowKind, Run, Table, Width};

/// Between a line of the table and the text, left and right.
const SIDE: f32 = 4.0;
/// Between a line of the table and the text, above and below.
const EDGE: f32 = 2.5;

/// How rows become strips.
#[derive(Debug, Clone, Copy)]
struct Cut {
    /// What a page holds.
    room: f32,
    /// Whether each row draws the line above it, having no head that does.
    line_above: bool,
}

/// A cell with its text shaped but not yet broken.
struct ShapedCell {
    first: usize,
    columns: usize,
    paragraphs: Vec<Shaped>,
}

impl ShapedCell {
    fn span(&self) -> Span {
        Span {
            columns: self.columns,
            rows: 1,
        }
    }
}

/// A row with its text shaped.
struct ShapedRow {
    kind: RowKind,
    cells: Vec<ShapedCell>,
}

/// A cell with its lines.
struct SetCell {
    x: f32,
    width: f32,
    node: NodeId,
    lines: std::vec::IntoIter<Line>,
}

impl Composer<'_> {
    /// A table whose head is repeated on every page, its rows whole unless one is taller than a page.
    pub(super) fn table(&mut self, table: &Table) -> Result<(), ReportError> {
        let shape = |composer: &mut Self, rows: &[Row]| -> Result<Vec<_>, _> {
            rows.iter()
                .map(|row| composer.shape_row(row, table))
                .collect()
        };
        let (head, rows) = (shape(self, &table.head)?, shape(self, &table.rows)?);
        let columns: Vec<Width> = table.columns.iter().map(|column| column.width).collect();
        let extents = extents(columns.len(), head.iter().chain(&rows));
        let widths = widths(&columns, &extents, self.sheet.text_width());
        let node = self.node(Role::Table);
        let closed_by_head = !head.is_empty();
        let head = self.rows(
            head,
            &widths,
            node,
            Cut {
                room: f32::INFINITY,
                line_above: true,
            },
        )?;
        let head_height: f32 = head.iter().map(|strip| strip.height).sum();
        let room = self.sheet.text_height() - head_height;
        let rows = self.rows(
            rows,
            &widths,
            node,
            Cut {
                room,
                line_above: !closed_by_head,
            },
        )?;
        self.add_table(head, rows);
        Ok(())
    }

    /// Adds the strips of a table and keeps its head for the pages that follow.
    fn add_table(&mut self, head: Vec<Strip>, mut rows: Vec<Strip>) {
        let index = self.flow.heads.len();
        for row in &mut rows {
            row.table = Some(index);
        }
        let repeated = head.iter().map(|strip| strip.repeated()).collect();
        self.flow.heads.push(repeated);
        self.flow
            .push(PARAGRAPH_GAP + EDGE, bound(head).into_iter().chain(rows));
    }

    fn shape_row(&mut self, row: &Row, table: &Table) -> Result<ShapedRow, ReportError> {
        let mut first = 0;
        let mut cells = Vec::with_capacity(row.cells.len());
        for cell in &row.cells {
            let own = table.columns.get(first).map(|column| column.align);
            let align = align_of(row.kind, cell, own.unwrap_or(Align::Left));
            let paragraphs = self.shape_cell(cell, row.kind, Style::single(table.size, align))?;
            cells.push(ShapedCell {
                first,
                columns: cell.columns,
                paragraphs,
            });
            first += cell.columns;
        }
        Ok(ShapedRow {
            kind: row.kind,
            cells,
        })
    }

    fn shape_cell(
        &mut self,
        cell: &Cell,
        kind: RowKind,
        style: Style,
    ) -> Result<Vec<Shaped>, ReportError> {
        let bold = kind != RowKind::Body;
        let weighted = |run: &Run| Run {
            bold: bold || run.bold,
            ..run.clone()
        };
        let shape = |runs: &Vec<Run>| {
            let runs: Vec<Run> = runs.iter().map(weighted).collect();
            self.shaper.shape(&runs, style)
        };
        cell.paragraphs.iter().map(shape).collect()
    }

    /// Rows as strips, a row taller than the room of a page in pieces.
    fn rows(
        &mut self,
        rows: Vec<ShapedRow>,
        widths: &[f32],
        table: NodeId,
        how: Cut,
    ) -> Result<Vec<Strip>, ReportError> {
        let mut strips: Vec<Strip> = Vec::with_capacity(rows.len());
        for row in rows {
            let (kind, node) = (row.kind, self.node_in(table, Role::Row));
            let mut cells = self.break_cells(row, widths, node)?;
            loop {
                let mut piece = cut(&mut cells, kind, how.room);
                piece.keep_next = kind == RowKind::Group;
                frame(&mut piece, &cells, how.line_above);
                strips.push(piece);
                if cells.iter().all(|cell| cell.lines.len() == 0) {
                    break;
                }
            }
        }
        Ok(strips)
    }

    /// The cells of a row broken into lines at the widths of their columns.
    fn break_cells(
        &mut self,
        row: ShapedRow,
        widths: &[f32],
        node: NodeId,
    ) -> Result<Vec<SetCell>, ReportError> {
        let mut cells = Vec::with_capacity(row.cells.len());
        for mut cell in row.cells {
            let end = (cell.first + cell.columns).min(widths.len());
            let x: f32 = widths[..cell.first.min(end)].iter().sum();
            let width: f32 = widths[cell.first.min(end)..end].iter().sum();
            let role = match row.kind {
                RowKind::Head => Role::HeadCell(cell.span()),
                _ => Role::DataCell(cell.span()),
            };
            let mut lines = Vec::new();
            for paragraph in &mut cell.paragraphs {
                lines.extend(paragraph.lines(self.shaper.fonts(), width - 2.0 * SIDE)?);
            }
            let node = self.node_in(node, role);
            cells.push(SetCell {
                x,
                width,
                node,
                lines: lines.into_iter(),
            });
        }
        Ok(cells)
    }
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

/// Narrowest and widest text of every column, from the cells that cover one column only; a head may wrap,
/// so it asks for its longest word alone.
fn extents<'r>(columns: usize, rows: impl Iterator<Item = &'r ShapedRow>) -> Vec<Extent> {
    // A little more than the text, so that rounding never breaks the longest word.
    const AROUND: f32 = 2.0 * SIDE + 0.5;
    let mut extents = vec![(0.0_f32, 0.0_f32); columns];
    for (kind, cell) in rows.flat_map(|row| row.cells.iter().map(|cell| (row.kind, cell))) {
        let Some(extent) = extents.get_mut(cell.first).filter(|_| cell.columns == 1) else {
            continue;
        };
        for (narrowest, widest) in cell.paragraphs.iter().map(Shaped::widths) {
            let widest = if kind == RowKind::Head {
                narrowest
            } else {
                widest
            };
            *extent = (
                extent.0.max(narrowest + AROUND),
                extent.1.max(widest + AROUND),
            );
        }
    }
    extents
}

/// Takes from each cell the lines that fit into `room` and puts them side by side.
fn cut(cells: &mut [SetCell], kind: RowKind, room: f32) -> Strip {
    let taken: Vec<Vec<Line>> = cells.iter_mut().map(|cell| take(cell, room)).collect();
    let height = |lines: &Vec<Line>| lines.iter().map(|line| line.height).sum::<f32>();
    let tallest = taken.iter().map(height).fold(0.0, f32::max);
    let mut strip = Strip::default();
    for (cell, lines) in cells.iter().zip(taken) {
        let spare = tallest - height(&lines);
        strip.height = EDGE
            + if kind == RowKind::Head {
                spare / 2.0
            } else {
                0.0
            };
        for line in lines {
            strip.put_line(line, cell.x + SIDE, cell.node);
        }
    }
    strip.height = tallest + 2.0 * EDGE;
    strip
}

/// The next lines of a cell that fit into `room`, one at least.
fn take(cell: &mut SetCell, room: f32) -> Vec<Line> {
    let mut left = room - 2.0 * EDGE;
    let mut taken = Vec::new();
    while let Some(next) = cell.lines.as_slice().first() {
        if next.height > left && !taken.is_empty() {
            break;
        }
        left -= next.height;
        taken.extend(cell.lines.next());
    }
    taken
}

/// Draws the lines of a row: between its cells, below it, and above it if nothing else does.
fn frame(strip: &mut Strip, cells: &[SetCell], line_above: bool) {
    let height = strip.height;
    let end = cells.last().map_or(0.0, |cell| cell.x + cell.width);
    for x in cells.iter().map(|cell| cell.x).chain([end]) {
        strip.rule_down(x, 0.0, height);
    }
    strip.rule_across(0.0, height, end);
    if line_above {
        strip.rule_across(0.0, 0.0, end);
    }
}

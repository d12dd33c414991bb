//! Tables with lines, heads that are repeated, and spans.

use std::collections::HashMap;

use report::model::{Align, Orientation, RowKind, Run, Table};

use super::body::Body;
use super::decimals::Decimals;
use super::frame::width;
use super::kept::kept;
use super::paragraph::Para;
use super::units::twips;
use crate::error::OfficeError;
use crate::grid::{self, GridRow, Placed, Slot};
use crate::xml::{Element, el, val};

/// Between a line of the table and the text, left and right; a little less than on the printed page, since some
/// programs take the line's thickness from the text's room, and a number that fits by a hair would be broken.
pub(super) const SIDE: f32 = 3.4;
/// Between a line of the table and the text, above and below; the line itself adds to the height of a row.
const EDGE: f32 = 2.2;
/// Size that the style of tables has.
const USUAL_SIZE: f32 = 13.0;
/// What begins an entry of a list.
const HYPHENS: [&str; 3] = ["- ", "– ", "+ "];
/// The width of a hyphen and a space in parts of the size.
const HANGING: f32 = 0.583;
/// Below a table.
const BELOW: f32 = 6.0;

impl Body<'_> {
    /// A table as wide as the text, its columns as wide as on the printed page.
    pub(super) fn table(
        &mut self,
        table: &Table,
        orientation: Orientation,
    ) -> Result<(), OfficeError> {
        let widths = self.measure.columns(table, orientation)?;
        let decimals = Decimals::of(table, &widths, &mut self.measure)?;
        let writer = TableWriter {
            table,
            widths: &widths,
            decimals,
            heads: self.heads(table, &widths)?,
        };
        let rows = grid::rows(table);
        let written = rows.iter().zip(kept(&rows));
        let written = written.map(|(row, kept)| writer.row(row, kept));
        let columns = widths
            .iter()
            .map(|width| el("w:gridCol").attr("w:w", twips(*width)));
        let element = el("w:tbl")
            .with(properties(table, &widths))
            .with(el("w:tblGrid").with_all(columns))
            .with_all(written);
        self.add_table(element, BELOW);
        Ok(())
    }
}

impl Body<'_> {
    /// The words of each head cell with the breaks of the printed page.
    fn heads(&mut self, table: &Table, widths: &[f32]) -> Result<Heads, OfficeError> {
        let mut heads = Heads::new();
        for row in grid::rows(table).iter().take(table.head.len()) {
            for slot in &row.slots {
                let Slot::Cell(placed) = slot else { continue };
                let columns = placed.column..placed.column + placed.columns;
                let width = widths[columns].iter().sum();
                let mut broken = Vec::new();
                for runs in &placed.cell.paragraphs {
                    let [run] = runs.as_slice() else { break };
                    let run = bold(run);
                    let text = self.measure.head(&run, table.size, width)?.join("\n");
                    broken.push(vec![Run { text, ..run }]);
                }
                if broken.len() == placed.cell.paragraphs.len() {
                    heads.insert((placed.row, placed.column), broken);
                }
            }
        }
        Ok(heads)
    }
}

/// Head cells, by row and column, whose lines are known.
type Heads = HashMap<(usize, usize), Vec<Vec<Run>>>;

fn bold(run: &Run) -> Run {
    Run {
        bold: true,
        ..run.clone()
    }
}

fn properties(table: &Table, widths: &[f32]) -> Element {
    let room = |side, points| width(side, points);
    let margins = el("w:tblCellMar")
        .with(room("w:top", EDGE))
        .with(room("w:left", SIDE))
        .with(room("w:bottom", EDGE))
        .with(room("w:right", SIDE));
    let look = val("w:tblLook", "0020")
        .attr("w:firstRow", 1)
        .attr("w:lastRow", 0)
        .attr("w:firstColumn", 0)
        .attr("w:lastColumn", 0)
        .attr("w:noHBand", 1)
        .attr("w:noVBand", 1);
    let heads = table.head.iter().flat_map(|row| &row.cells);
    let names: Vec<String> = heads.map(grid::words).collect();
    el("w:tblPr")
        .with(val("w:tblStyle", "TableGrid"))
        .with(width("w:tblW", widths.iter().sum()))
        .with(el("w:tblLayout").attr("w:type", "fixed"))
        .with(margins)
        .with(look)
        .with(val("w:tblDescription", names.join(", ").replace('\n', " ")))
}

/// Whether a paragraph is an entry of a list, which hangs by its hyphen.
fn is_entry(runs: &[Run]) -> bool {
    let text = runs.first().map_or("", |run| run.text.as_str());
    HYPHENS
        .iter()
        .any(|sign| text.len() > sign.len() && text.starts_with(sign))
}

/// A table while its rows are written.
struct TableWriter<'t> {
    table: &'t Table,
    widths: &'t [f32],
    decimals: Decimals,
    heads: Heads,
}

impl TableWriter<'_> {
    /// A row that stays whole, and with the next one if it is `kept`; head rows stand again on every page.
    fn row(&self, row: &GridRow<'_>, kept: bool) -> Element {
        let head = (row.kind == RowKind::Head).then(|| el("w:tblHeader"));
        let properties = el("w:trPr").with(el("w:cantSplit")).with_all(head);
        let cells = row.slots.iter().map(|slot| match slot {
            Slot::Cell(placed) => self.cell((row.kind, kept), placed),
            Slot::Below(placed) => self.below(placed, kept),
        });
        el("w:tr").with(properties).with_all(cells)
    }

    fn cell(&self, (kind, kept): (RowKind, bool), placed: &Placed<'_>) -> Element {
        let merge = (placed.rows > 1).then(|| val("w:vMerge", "restart"));
        let upright = (kind == RowKind::Head).then(|| val("w:vAlign", "center"));
        let properties = self.properties(placed).with_all(merge).with_all(upright);
        let broken = self.heads.get(&(placed.row, placed.column));
        let broken = broken.filter(|_| kind == RowKind::Head);
        let paragraphs = broken.unwrap_or(&placed.cell.paragraphs);
        let para = |runs: &[Run]| self.para(kind, placed, runs).keep_next(kept);
        let paras = paragraphs.iter().map(|runs| para(runs));
        let blank = paragraphs.is_empty().then(|| para(&[]));
        el("w:tc")
            .with(properties)
            .with_all(paras.chain(blank).map(Para::into_element))
    }

    /// The lower part of a cell that began in a row above.
    fn below(&self, placed: &Placed<'_>, kept: bool) -> Element {
        let blank = Para::new("TableText").keep_next(kept);
        el("w:tc")
            .with(self.properties(placed).with(el("w:vMerge")))
            .with(blank.into_element())
    }

    fn properties(&self, placed: &Placed<'_>) -> Element {
        let columns = placed.column..placed.column + placed.columns;
        let across = (placed.columns > 1).then(|| val("w:gridSpan", placed.columns));
        el("w:tcPr")
            .with(width("w:tcW", self.widths[columns].iter().sum()))
            .with_all(across)
    }

    fn para(&self, kind: RowKind, placed: &Placed<'_>, runs: &[Run]) -> Para {
        let own = self.table.columns[placed.column].align;
        let usual = if kind == RowKind::Head {
            Align::Centre
        } else {
            own
        };
        let align = placed.cell.align.unwrap_or(usual);
        let size = (self.table.size != USUAL_SIZE).then_some(self.table.size);
        let heavy = kind != RowKind::Body;
        let right = self.decimals.right_of(align, placed, runs);
        let below = self.decimals.below(placed, runs);
        let below = below.filter(|_| align == Align::Decimal);
        let align = match (align, right) {
            // Words among numbers stand in the middle.
            (Align::Decimal, None) => Align::Centre,
            (align, _) => align,
        };
        let weighted = |run: &Run| match heavy {
            true => bold(run),
            false => run.clone(),
        };
        let weighted: Vec<Run> = runs.iter().map(weighted).collect();
        let para = Para::new("TableText")
            .align(align)
            .mark(size)
            .sized_runs(&weighted, size);
        let hanging = HANGING * self.table.size;
        match right.map(|right| (0.0, right)).or(below) {
            Some((left, right)) => para.sides(left, right),
            None if is_entry(runs) => para
                .align(Align::Left)
                .sides(hanging, 0.0)
                .first_line(-hanging),
            None => para,
        }
    }
}

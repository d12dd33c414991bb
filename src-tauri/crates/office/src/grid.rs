//! Where the cells of a table stand: row spans and column spans resolved to rows and columns.

use report::model::{Cell, Row, RowKind, Table};

/// A cell with its place.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Placed<'t> {
    /// The cell.
    pub(crate) cell: &'t Cell,
    /// Index of its first row, the head's rows counted in.
    pub(crate) row: usize,
    /// Index of its first column.
    pub(crate) column: usize,
    /// How many columns it covers, never beyond the last.
    pub(crate) columns: usize,
    /// How many rows it covers, never beyond the last.
    pub(crate) rows: usize,
}

/// What stands at a place of a row, left to right.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Slot<'t> {
    /// A cell that begins here.
    Cell(Placed<'t>),
    /// The lower part of a cell that began in a row above.
    Below(Placed<'t>),
}

/// One row with everything that stands in it.
pub(crate) struct GridRow<'t> {
    /// What the row is.
    pub(crate) kind: RowKind,
    /// Its slots, left to right.
    pub(crate) slots: Vec<Slot<'t>>,
}

/// The rows of a table, its head first.
pub(crate) fn rows(table: &Table) -> Vec<GridRow<'_>> {
    let all: Vec<&Row> = table.head.iter().chain(&table.rows).collect();
    let size = (table.columns.len(), all.len());
    let (mut reaching, mut placed_rows): (Vec<Placed<'_>>, Vec<GridRow<'_>>) = Default::default();
    for (index, row) in all.into_iter().enumerate() {
        reaching.retain(|placed| placed.row + placed.rows > index);
        let slots = slots(row, index, &reaching, size);
        reaching.extend(slots.iter().filter_map(|slot| match slot {
            Slot::Cell(placed) if placed.rows > 1 => Some(*placed),
            _ => None,
        }));
        placed_rows.push(GridRow {
            kind: row.kind,
            slots,
        });
    }
    placed_rows
}

/// The slots of a row, given the cells that reach down into it and the size of the table.
fn slots<'t>(
    row: &'t Row,
    index: usize,
    reaching: &[Placed<'t>],
    (width, height): (usize, usize),
) -> Vec<Slot<'t>> {
    let (mut slots, mut column, mut cells) = (Vec::new(), 0, row.cells.iter());
    while column < width {
        if let Some(above) = reaching.iter().find(|placed| placed.column == column) {
            slots.push(Slot::Below(*above));
            column += above.columns;
        } else if let Some(cell) = cells.next() {
            let columns = cell.columns.clamp(1, width - column);
            slots.push(Slot::Cell(Placed {
                cell,
                row: index,
                column,
                columns,
                rows: cell.rows.clamp(1, height - index),
            }));
            column += columns;
        } else {
            break;
        }
    }
    slots
}

/// The words of a cell, a line for each paragraph.
pub(crate) fn words(cell: &Cell) -> String {
    let paragraph = |runs: &Vec<report::model::Run>| -> String {
        runs.iter().map(|run| run.text.as_str()).collect()
    };
    let lines: Vec<String> = cell.paragraphs.iter().map(paragraph).collect();
    lines.join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;
    use report::model::{Align, Column};

    fn shape(table: &Table) -> Vec<Vec<(usize, usize, bool)>> {
        let slot = |slot: &Slot<'_>| match slot {
            Slot::Cell(placed) => (placed.column, placed.columns, true),
            Slot::Below(placed) => (placed.column, placed.columns, false),
        };
        let row = |row: &GridRow<'_>| row.slots.iter().map(slot).collect();
        rows(table).iter().map(row).collect()
    }

    #[test]
    fn a_cell_that_reaches_down_moves_the_cells_below_to_the_right() {
        let column = Column::auto(Align::Left);
        let table = Table {
            columns: vec![column; 3],
            head: vec![
                Row {
                    kind: RowKind::Head,
                    cells: vec![Cell::text("TT").down(2), Cell::text("Kết quả").across(2)],
                },
                Row {
                    kind: RowKind::Head,
                    cells: vec![Cell::text("Đạt"), Cell::text("Chưa đạt")],
                },
            ],
            rows: vec![Row::group("I", "Hạ tầng", 3)],
            size: 13.0,
        };
        assert_eq!(
            shape(&table),
            [
                vec![(0, 1, true), (1, 2, true)],
                vec![(0, 1, false), (1, 1, true), (2, 1, true)],
                vec![(0, 1, true), (1, 2, true)],
            ]
        );
    }

    #[test]
    fn spans_never_leave_the_table() {
        let mut table = Table::with_head(vec![(Column::auto(Align::Left), "A")]);
        table
            .rows
            .push(Row::body(vec![Cell::text("1").across(4).down(9)]));
        let grid = rows(&table);
        let Slot::Cell(placed) = grid[1].slots[0] else {
            panic!("a cell begins here");
        };
        assert_eq!((placed.columns, placed.rows), (1, 1));
    }
}

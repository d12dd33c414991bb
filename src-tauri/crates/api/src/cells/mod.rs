//! What a block of typed cells means for the ledger: each cell is read as its form reads the field, and every cell
//! that cannot stand is told by itself.

mod progress;
mod target;
mod task;
mod value;

pub(crate) use target::target;
pub(crate) use task::task;

use crate::wire::{CellEdit, WireError};
use store::Operation;

/// A cell of an item, with its place among all that were typed.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Cell<'a> {
    pub(crate) at: usize,
    pub(crate) measure: u32,
    pub(crate) column: &'a str,
    pub(crate) text: &'a str,
}

/// The typed cells of one item.
#[derive(Debug)]
pub(crate) struct ItemCells<'a> {
    pub(crate) id: &'a str,
    pub(crate) part: Option<&'a str>,
    pub(crate) cells: Vec<Cell<'a>>,
}

impl ItemCells<'_> {
    /// Whether the item is yet to be entered.
    pub(crate) fn is_new(&self) -> bool {
        self.id.starts_with('+')
    }

    /// The cell of a column, else the first: where an error is told.
    fn place_of(&self, error: &WireError) -> usize {
        let named = self
            .cells
            .iter()
            .find(|cell| Some(cell.column) == error.field.as_deref());
        named.or(self.cells.first()).map_or(0, |cell| cell.at)
    }
}

/// Cells by the item that they belong to, items in the order in which they were first typed in.
pub(crate) fn by_item(changes: &[CellEdit]) -> Vec<ItemCells<'_>> {
    let mut items: Vec<ItemCells> = Vec::new();
    let mut places = std::collections::HashMap::new();
    for (at, change) in changes.iter().enumerate() {
        let place = *places.entry(change.row.as_str()).or_insert_with(|| {
            items.push(ItemCells {
                id: change.row.trim(),
                part: change.part.as_deref(),
                cells: Vec::new(),
            });
            items.len() - 1
        });
        items[place].cells.push(Cell {
            at,
            measure: change.measure.unwrap_or(1),
            column: change.column.as_str(),
            text: change.text.trim(),
        });
    }
    items
}

/// What is to be done for a block of cells, and what is refused of it.
#[derive(Debug, Default)]
pub(crate) struct Block {
    /// The operations, each with the cells that it carries.
    pub(crate) operations: Vec<(Operation, Vec<usize>)>,
    /// Refused cells.
    pub(crate) refused: Vec<(usize, WireError)>,
}

impl Block {
    fn add(&mut self, operation: Operation, cells: Vec<usize>) {
        self.operations.push((operation, cells));
    }

    fn refuse(&mut self, cell: &Cell, error: WireError) {
        self.refused.push((cell.at, error));
    }

    fn refuse_all(&mut self, item: &ItemCells, error: &WireError) {
        let refused = item.cells.iter().map(|cell| (cell.at, error.clone()));
        self.refused.extend(refused);
    }
}

/// A column that nothing is typed into.
fn closed(column: &str) -> WireError {
    let message = match column {
        "evidence" => "Minh chứng được ghi trong khung bên. Hãy nhấn F4 để mở.",
        _ => "Ô này do chương trình tính nên không ghi vào được. Hãy ghi vào các ô số liệu.",
    };
    WireError::invalid(column, message)
}

//! Lists in pages, and cells that are changed in them.

use super::common::{Done, PlanRef, RowFilter};
use super::document::ItemKind;
use super::error::WireError;
use super::target::TargetRow;
use serde::{Deserialize, Serialize};

/// Which rows of a list are wanted, in which order, and which page of them.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(optional_fields = nullable))]
pub struct RowsQuery {
    /// All items of this document; else those that the agency keeps.
    pub plan: Option<String>,
    /// Words to find, accents ignored.
    pub find: Option<String>,
    /// Only of this area or group.
    pub part: Option<String>,
    /// Only with this status or verdict.
    pub status: Option<String>,
    /// Only where this unit takes the lead.
    pub lead: Option<String>,
    /// Only those from which this is missing.
    pub filter: Option<RowFilter>,
    /// The column to sort by; else the order of the documents.
    pub sort: Option<String>,
    /// Whether the greatest comes first.
    pub down: Option<bool>,
    /// Whether rows are not kept together by area or group.
    pub loose: Option<bool>,
    /// Whether rows stay where they were when the same was asked before, though their cells have changed since.
    pub hold: Option<bool>,
    /// The first row wanted, from 0.
    pub from: Option<u32>,
    /// How many rows at most; else 100.
    pub count: Option<u32>,
    /// An item whose row is looked for.
    pub at: Option<String>,
}

/// Rows of one area or group that stand together.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct PartSpan {
    /// Its name; blank for rows of none.
    pub title: String,
    /// Its first row, from 0.
    pub from: u32,
    /// How many rows.
    pub count: u32,
    /// Whether some of them were entered by the agency itself, so that it may enter more.
    pub own: bool,
}

/// A page of rows with what is known of all of them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct Rows<T> {
    /// How many rows there are in all.
    pub total: u32,
    /// The same in words: `24 nhiệm vụ, 2 quá hạn`.
    pub total_text: String,
    /// The areas or groups in which the rows stand together; none where they do not.
    pub spans: Vec<PartSpan>,
    /// The first row of the page, from 0.
    pub from: u32,
    /// The page.
    pub rows: Vec<T>,
    /// The row of the item that was looked for, from 0.
    pub at: Option<u32>,
    /// The areas or groups that can be chosen.
    pub parts: Vec<String>,
    /// The documents that have such items.
    pub plans: Vec<PlanRef>,
    /// The units that take a lead, in Vietnamese order.
    pub leads: Vec<String>,
}

/// A measure of a target as a row of its own.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct MeasureLine {
    /// Which measure, from 1.
    pub no: u32,
    /// The target's number in the list, from 1.
    pub place: u32,
    /// The target.
    pub target: TargetRow,
}

/// How cells came to be changed, which names the step.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub enum CellsBy {
    /// Typed.
    #[default]
    Typing,
    /// Pasted as a block.
    Paste,
    /// One value in many cells.
    Fill,
    /// The value of the cell above.
    CopyDown,
    /// Emptied.
    Clear,
}

/// A cell as typed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(optional_fields = nullable))]
pub struct CellEdit {
    /// The item; `+` with anything behind it for a new one, the same for all its cells.
    pub row: String,
    /// Which measure of a target, from 1; else the first.
    pub measure: Option<u32>,
    /// The column.
    pub column: String,
    /// As typed.
    pub text: String,
    /// The area or group of a new item.
    pub part: Option<String>,
}

/// Cells to be changed as one step.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(optional_fields = nullable))]
pub struct CellEdits {
    /// Tasks or targets.
    pub kind: ItemKind,
    /// The cells.
    pub changes: Vec<CellEdit>,
    /// How they came to be changed.
    #[serde(default)]
    pub by: CellsBy,
}

/// A cell that was refused.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct CellRefusal {
    /// Its place among the changes, from 0.
    pub at: u32,
    /// Why.
    pub error: WireError,
}

/// What became of cells: all are written, or none and it is said of each why.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct CellsDone {
    /// The step; nothing is changed where a cell was refused.
    #[serde(flatten)]
    pub done: Done,
    /// The refused cells.
    pub refused: Vec<CellRefusal>,
}

/// Why a typed cell is not in the ledger yet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub enum DraftState {
    /// It was refused.
    Refused,
    /// It waits for another cell of its row.
    Waiting,
    /// A refused cell of its block kept it back.
    Held,
}

/// A typed cell that could not be written yet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct KeptCell {
    /// What was typed, and where.
    pub edit: CellEdit,
    /// How.
    pub by: CellsBy,
    /// Cells that are written together have the same number.
    pub block: u32,
    /// Why it is not written yet.
    pub state: DraftState,
    /// The same in words, where it was refused or waits.
    pub error: Option<WireError>,
}

/// The typed cells of a list that could not be written yet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct KeptCells {
    /// Tasks or targets.
    pub kind: ItemKind,
    /// The cells; none where all are written.
    pub cells: Vec<KeptCell>,
}

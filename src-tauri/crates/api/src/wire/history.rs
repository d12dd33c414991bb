//! Who changed what, when, from what to what.

use serde::{Deserialize, Serialize};

/// How much of the history is wanted.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(optional_fields = nullable))]
pub struct HistoryQuery {
    /// How many steps, newest first; else 200.
    pub limit: Option<u32>,
}

/// Whether a step holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub enum StepState {
    /// It holds.
    Done,
    /// It was undone and can be redone.
    Undone,
    /// It was undone, and something else was done after it.
    Dropped,
}

/// One step of the history.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct StepRow {
    /// Its number.
    pub id: i64,
    /// When (ISO, local time).
    pub at: String,
    /// The same, as shown: `14:02 20/11/2026`.
    pub at_text: String,
    /// Who.
    pub who: String,
    /// What was done.
    pub label: String,
    /// Whether it holds.
    pub state: StepState,
    /// The same in words; empty while it holds.
    pub state_text: String,
    /// Every cell it changed.
    pub cells: Vec<CellChange>,
}

/// One cell that changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct CellChange {
    /// Which row: `Nhiệm vụ kh98-2024/pl2/20`.
    pub what: String,
    /// Which field.
    pub field: String,
    /// What it was; empty for a new row.
    pub from: String,
    /// What it is; empty for a row that is gone.
    pub to: String,
}

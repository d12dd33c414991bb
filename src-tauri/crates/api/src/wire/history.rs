//! Who changed what, when, from what to what.

use serde::{Deserialize, Serialize};

/// Which steps of the history are wanted, newest first.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(optional_fields = nullable))]
pub struct HistoryQuery {
    /// How many steps; else 200.
    pub limit: Option<u32>,
    /// Only those before this one: the next page.
    pub before: Option<i64>,
    /// Only those up to the end of this day, as typed.
    pub until: Option<String>,
    /// Only those in which all of these words stand, accents and letter case aside.
    pub find: Option<String>,
    /// Only those of this person.
    pub who: Option<String>,
    /// Only those of this kind, see [`HistoryChoices`].
    pub kind: Option<String>,
    /// Only those that speak of this task or target; then only its cells are told.
    pub item: Option<String>,
    /// Of how many rows of each step the cells are told; else 50.
    pub rows: Option<u32>,
}

/// Names one step of the history.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct OfStep {
    /// Its number.
    pub step: i64,
}

/// What the history can be filtered by.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct HistoryChoices {
    /// Everybody who ever wrote.
    pub people: Vec<String>,
    /// The kinds of steps.
    pub kinds: Vec<HistoryKind>,
}

/// A kind of steps.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct HistoryKind {
    /// Its code.
    pub code: String,
    /// Its name.
    pub name: String,
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
    /// The time alone, as shown: `14:02`.
    pub time_text: String,
    /// The day, as shown: `Thứ Sáu, 20/11/2026`.
    pub day_text: String,
    /// Who.
    pub who: String,
    /// What was done.
    pub label: String,
    /// Whether it holds.
    pub state: StepState,
    /// The same in words; empty while it holds.
    pub state_text: String,
    /// Whether one can go back to before it.
    pub can_go_back: bool,
    /// How many rows it changed in all.
    pub rows: u32,
    /// Every cell it changed, of its first rows.
    pub cells: Vec<CellChange>,
}

/// What became of a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub enum RowFate {
    /// It is new.
    Added,
    /// Some of its cells are others.
    Changed,
    /// It is gone.
    Removed,
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
    /// Which of the rows of the step it belongs to, from 1.
    pub row: u32,
    /// What became of that row.
    pub fate: RowFate,
    /// What the row is: `tiến độ`.
    pub kind_text: String,
    /// What the row speaks of: the words of its task or target, the name of its document; empty where it is neither.
    pub of: String,
    /// The task or target that it speaks of.
    pub item: Option<String>,
}

/// What going back to before a step would do.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct BackPreview {
    /// The name that the step would have.
    pub label: String,
    /// What it would do, in a sentence.
    pub text: String,
    /// How many steps would be taken back.
    pub steps: u32,
    /// How many rows would become others.
    pub rows: u32,
    /// Their cells, of the first rows only: what they hold, and what they would hold.
    pub cells: Vec<CellChange>,
    /// Why it cannot be done, as a sentence; empty where it can.
    pub hindrance: String,
}

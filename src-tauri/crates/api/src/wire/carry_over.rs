//! Going on to another year with the tasks that are not done.

use serde::{Deserialize, Serialize};

/// A task that is not done at the end of its year.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct CarryOverRow {
    /// Its id.
    pub id: String,
    /// Its words.
    pub text: String,
    /// How it stands: `Đang thực hiện, 70%`.
    pub standing_text: String,
    /// The last day it had, as shown.
    pub due_text: String,
    /// Whether it ends with the year, so that it would be late in the next; else it goes on by itself.
    pub ends: bool,
}

/// What can be taken into the next year.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct CarryOverView {
    /// The year that ends.
    pub from: i32,
    /// The year that begins.
    pub to: i32,
    /// The last day that is proposed, as shown.
    pub due_text: String,
    /// Tasks that are not done, those that end with the year first.
    pub rows: Vec<CarryOverRow>,
    /// How many are done and stay behind.
    pub done: u32,
}

/// What is taken into the next year, as typed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(optional_fields = nullable))]
pub struct CarryOver {
    /// The tasks' ids.
    pub tasks: Vec<String>,
    /// Their new last day; else the end of the next year.
    pub due: Option<String>,
}

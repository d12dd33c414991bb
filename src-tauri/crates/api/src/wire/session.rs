//! The frame of the window: whose ledger is open, for which year, and what can be undone.

use super::agency::AgencyRow;
use super::preferences::Preferences;
use serde::{Deserialize, Serialize};

/// Whether a ledger is there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub enum SessionState {
    /// No store, or one without an agency.
    Empty,
    /// A ledger with its agency.
    Ready,
}

/// What the window's frame shows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct Session {
    /// Whether a ledger is there.
    pub state: SessionState,
    /// Whose it is.
    pub agency: Option<AgencyRow>,
    /// Whether it is the example, whose entries are invented.
    pub example: bool,
    /// Whether it is open for reading only.
    pub read_only: bool,
    /// The window's title.
    pub title: String,
    /// The year that is shown: the working year, or another one that is looked at.
    pub year: i32,
    /// The year worked on.
    pub working_year: i32,
    /// The day up to which the data of the year run (ISO): the latest cut-off; outside the example never a day to come.
    pub as_of: String,
    /// The same, as shown.
    pub as_of_text: String,
    /// Today (ISO).
    pub today: String,
    /// The same, as shown.
    pub today_text: String,
    /// The name that the history shows.
    pub who: String,
    /// The file.
    pub data_path: String,
    /// The name of the step that undo takes back.
    pub undo: Option<String>,
    /// The name of the step that redo brings back.
    pub redo: Option<String>,
    /// When the last step was saved: `Đã lưu 14:02`; empty before the first.
    pub saved_text: String,
    /// How the window looks on this computer.
    pub preferences: Preferences,
}

/// The year to be shown.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(optional_fields = nullable))]
pub struct LookAtYear {
    /// The year; none for the working year.
    pub year: Option<i32>,
}

/// The years that can be looked at.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct Years {
    /// The newest first.
    pub years: Vec<i32>,
}

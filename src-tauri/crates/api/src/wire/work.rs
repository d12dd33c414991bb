//! Long work: how it goes, and what came of it.

use serde::{Deserialize, Serialize};

/// How long work goes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct WorkState {
    /// What is being done: `Nạp văn bản`.
    pub text: String,
    /// How much of it is done.
    pub done: u32,
    /// How much there is; 0 where that is not known.
    pub total: u32,
}

/// Reports to be written to a folder.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct ExportReports {
    /// The ids of the reports; none named means all finalised and issued ones of the working year.
    pub ids: Vec<String>,
    /// The folder.
    pub folder: String,
    /// The endings of the files: `pdf`, `docx`, `xlsx`.
    pub formats: Vec<String>,
}

/// What was written to a folder.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct ExportedReports {
    /// The files that were written, whole.
    pub written: Vec<String>,
    /// What could not be written, a sentence each.
    pub failed: Vec<String>,
    /// Whether it was stopped before the end.
    pub stopped: bool,
    /// The same in a sentence.
    pub text: String,
}

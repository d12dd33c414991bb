//! Reports to be printed.

use serde::{Deserialize, Serialize};

/// A kind of report.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct ReportKindRow {
    /// Its code: `plan98`.
    pub kind: String,
    /// Its name.
    pub name: String,
    /// What it is for.
    pub description: String,
    /// Whether it prints a stored document.
    pub needs_document: bool,
}

/// Which report is wanted, as typed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(optional_fields = nullable))]
pub struct ReportDraft {
    /// Its kind.
    pub kind: String,
    /// The year reported on; else the year worked on.
    pub year: Option<i32>,
    /// The stored document to print, or the plan that the report answers to.
    pub document: Option<String>,
    /// The day up to which its data run; else the obligation's cut-off, else today.
    pub as_of: Option<String>,
}

/// Asks about a report.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct ReportFor {
    /// Which one.
    pub request: ReportDraft,
}

/// Whether a report can be written, and what is missing from it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct ReportState {
    /// What is missing, a sentence each.
    pub missing: Vec<String>,
    /// What to know before it is signed.
    pub notices: Vec<String>,
    /// A name for its file.
    pub file_name: String,
    /// The day up to which its data run (ISO).
    pub as_of: String,
    /// The same, as shown.
    pub as_of_text: String,
    /// What the report is called.
    pub title: String,
    /// The parts that a person writes.
    pub texts: Vec<ReportText>,
}

/// A part of a report that a person writes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct ReportText {
    /// The outline's key for it.
    pub key: String,
    /// What the part is called.
    pub name: String,
    /// What was written; empty before.
    pub text: String,
}

/// A part of a report as written.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(optional_fields = nullable))]
pub struct WriteText {
    /// The kind of the report.
    pub kind: String,
    /// The year reported on; else the year worked on.
    pub year: Option<i32>,
    /// The outline's key for the part.
    pub key: String,
    /// What was written; empty takes it back.
    pub text: String,
}

/// A report that lies whole on the disk.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct ExportDone {
    /// Where.
    pub path: String,
    /// How long it is.
    pub bytes: u64,
}

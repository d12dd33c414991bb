//! Files of reports: what they carry, and which report they are.

use super::ReportRow;
use serde::{Deserialize, Serialize};

/// A file on this computer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct FilePath {
    /// Where it lies.
    pub path: String,
}

/// A signed file of an issued report.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct NoteSigned {
    /// The report.
    pub id: String,
    /// Where the file lies.
    pub path: String,
}

/// The data that a report's PDF carries.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct ReportDataView {
    /// The file.
    pub path: String,
    /// Whether text and data belong together; none where the pages can no longer be read for it.
    pub belongs: Option<bool>,
    /// The same in words.
    pub belongs_text: String,
    /// The data in short, a line each.
    pub lines: Vec<String>,
    /// The data, in the published form.
    #[cfg_attr(feature = "bindings", ts(type = "unknown"))]
    pub data: serde_json::Value,
}

/// Which report a file is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct ReportFileOrigin {
    /// The file.
    pub path: String,
    /// Its SHA-256.
    pub hash: String,
    /// The issued report that it is; none where no report knows the hash.
    pub report: Option<ReportRow>,
    /// Whether it is the file as it was exported, before any signature.
    pub as_exported: bool,
    /// What was found, in a sentence.
    pub text: String,
}

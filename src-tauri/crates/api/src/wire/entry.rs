//! Progress.

use serde::{Deserialize, Serialize};

/// A dated entry.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct ProgressView {
    /// Its id.
    pub id: String,
    /// The task or target it speaks of.
    pub item: String,
    /// Its day (ISO).
    pub date: String,
    /// The same, as shown.
    pub date_text: String,
    /// `not-started`, `in-progress`, `done` or `suspended`.
    pub status: String,
    /// The same in words.
    pub status_text: String,
    /// How far it is, 0–100.
    pub percent: Option<String>,
    /// The same, as shown.
    pub percent_text: String,
    /// The same for an input field: read back as the same number; empty where there is none.
    pub edit_text: String,
    /// Kết quả.
    pub result: String,
    /// Tồn tại, hạn chế.
    pub shortcoming: String,
    /// Nguyên nhân.
    pub cause: String,
    /// Giải pháp.
    pub remedy: String,
}

/// An entry as typed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(optional_fields = nullable))]
pub struct ProgressDraft {
    /// The task or target it speaks of; not changed by editing.
    pub item: Option<String>,
    /// Its day; else today.
    pub date: Option<String>,
    /// A code (`done`) or the words (`Đã hoàn thành`); else the item's newest.
    pub status: Option<String>,
    /// How far it is: `70` or `70%`.
    pub percent: Option<String>,
    /// Kết quả.
    pub result: Option<String>,
    /// Tồn tại, hạn chế.
    pub shortcoming: Option<String>,
    /// Nguyên nhân.
    pub cause: Option<String>,
    /// Giải pháp.
    pub remedy: Option<String>,
}

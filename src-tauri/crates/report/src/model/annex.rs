//! The top of an annex.

use serde::Serialize;

/// Word and number, title and reference of an annex (Phụ lục I, Phần I, mục III.1; model page 2.1).
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct AnnexHead {
    /// `Phụ lục I`; a single annex has no number.
    pub word: String,
    /// The title in capitals, one entry for each line that must start anew.
    pub title: Vec<String>,
    /// `(Kèm theo Báo cáo số …/BC-UBND ngày … tháng … năm … của …)`, if there is one.
    pub reference: Option<String>,
    /// Number and symbol, and the time of signing by ISO 8601, at the top right of an annex in a file of its own
    /// (mục III.2, model page 2.2), a line each; empty for an annex in the file of its document.
    pub own_file: Vec<String>,
}

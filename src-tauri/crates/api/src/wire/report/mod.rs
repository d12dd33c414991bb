//! Reports to be printed.

mod compare;
mod file;
mod finding;
mod life;
mod part;
mod sentence;

pub use compare::{
    BlockChange, ChangeKind, CompareReports, Comparison, FigureChangeRow, WordPiece,
};
pub use file::{FilePath, NoteSigned, ReportDataView, ReportFileOrigin};
pub use finding::{FindingRow, FindingSeverity, MendFinding};
pub use life::{IssueDraft, IssueReport, ReportMarks, ReportRow};
pub use part::{
    PartState, Passage, PassageKind, PassageRun, PreviewPage, PreviewPages, PreviewPlace,
    ReportPart, ReportParts, RunOrigin, TypedWords,
};
pub use sentence::{OriginRow, OverwriteSentence, SentenceRow, Sentences};

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
    /// Whether it is an outline of the agency's own, which lies in the folder `de-cuong` beside the ledger.
    pub own: bool,
}

/// An outline of the agency's own that cannot be read; the other kinds stay.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct OutlineFault {
    /// The file.
    pub file: String,
    /// The line, where it is known.
    pub line: Option<u32>,
    /// What is wrong, as a sentence.
    pub text: String,
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
    /// The day up to which its data run; else the obligation's cut-off, else the period's, else today.
    pub as_of: Option<String>,
    /// The period as typed: `quý 3`, `6 tháng`, `9 tháng`, `tháng 10`, `năm`, `1/1/2026..20/5/2026`; else the year.
    pub period: Option<String>,
    /// A report that was begun, by its id; its kind, period, document and day are then its own.
    pub report: Option<String>,
    /// How fast it must be delivered: `hoa-toc`, `thuong-khan`, `khan`; of a report that was begun, its own.
    pub urgency: Option<String>,
    /// Who may read it: `xem-xong-tra-lai`, `luu-hanh-noi-bo`; of a report that was begun, its own.
    pub circulation: Option<String>,
    /// Whether the QR code is left out.
    pub without_code: Option<bool>,
    /// Whether the PDF carries no data.
    pub without_data: Option<bool>,
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
    /// The report that was begun for the period, where there is one; it is the one that is printed.
    pub report: Option<ReportRow>,
    /// The period, as in a sentence: `quý III năm 2026`.
    pub period_text: String,
    /// The period's code, to be given as `period`; empty for the whole year.
    pub period: String,
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
    /// The period in that year, as typed; else the whole year.
    pub period: Option<String>,
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

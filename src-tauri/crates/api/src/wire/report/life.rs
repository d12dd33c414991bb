//! Reports that were begun, and their way to the register.

use serde::{Deserialize, Serialize};

/// A report that was begun.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct ReportRow {
    /// Its id.
    pub id: String,
    /// Its kind.
    pub kind: String,
    /// What the kind is called; the code where there is no such outline any more.
    pub kind_name: String,
    /// The period's code: `quy-3`, `nam`.
    pub period: String,
    /// The period, as in a sentence: `quý III năm 2026`.
    pub period_text: String,
    /// The year reported on.
    pub year: i32,
    /// The day up to which its data run (ISO).
    pub as_of: String,
    /// The same, as shown.
    pub as_of_text: String,
    /// The plan that it answers to, where one was named.
    pub document: Option<String>,
    /// `draft`, `finalised` or `issued`.
    pub state: String,
    /// The same in words.
    pub state_text: String,
    /// Which version of the report of its period, from 1.
    pub version: u32,
    /// The issued report that it corrects.
    pub corrects: Option<String>,
    /// How fast it must be delivered; empty for no mark.
    pub urgency: String,
    /// Who may read it; empty for no mark.
    pub circulation: String,
    /// The registered number.
    pub number: Option<String>,
    /// The date of issue (ISO).
    pub date: Option<String>,
    /// The same, as shown.
    pub date_text: String,
    /// Who signed it.
    pub signer: Option<String>,
    /// The SHA-256 of the file as it was exported to be signed.
    pub file_hash: Option<String>,
    /// The SHA-256 of each signed file that came back.
    pub signed_hashes: Vec<String>,
}

/// The day and the marks of a draft, as typed; what is left out stays.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(optional_fields = nullable))]
pub struct ReportMarks {
    /// The day up to which its data run.
    pub as_of: Option<String>,
    /// How fast it must be delivered: `hoa-toc`, `thuong-khan`, `khan`, or empty.
    pub urgency: Option<String>,
    /// Who may read it: `xem-xong-tra-lai`, `luu-hanh-noi-bo`, or empty.
    pub circulation: Option<String>,
}

/// The registration of a report, as typed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(optional_fields = nullable))]
pub struct IssueDraft {
    /// The number: `125`.
    pub number: String,
    /// The date of issue.
    pub date: String,
    /// Who signs it; else the signer on the pages.
    pub signer: Option<String>,
    /// Whether number and date stay open on the pages, for the tool that stamps them in before the first signature.
    pub left_open: Option<bool>,
}

/// A report to be issued.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct IssueReport {
    /// The report.
    pub id: String,
    /// Its registration.
    pub draft: IssueDraft,
}

//! Reports and their life: draft, finalised, issued, corrected.

mod life;

pub use life::ReportRuleError;

use crate::facts::{Facts, Overwritten};
use crate::ids::{DocumentId, ObligationId, ReportId};
use crate::period::Period;
use chrono::{NaiveDate, NaiveDateTime};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The name of a kind of report, which is the name of its outline: `yearly`, `plan98`, `task-list`.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct ReportKind(pub String);

/// How far a report has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ReportState {
    /// Dự thảo: follows the ledger.
    #[default]
    Draft,
    /// Đã chốt: its figures are frozen.
    Finalised,
    /// Đã phát hành: number, date and signer are set.
    Issued,
}

impl ReportState {
    /// The words on screen.
    pub fn label(self) -> &'static str {
        match self {
            Self::Draft => "Dự thảo",
            Self::Finalised => "Đã chốt số liệu",
            Self::Issued => "Đã phát hành",
        }
    }

    /// Whether a report may go from this state to `next`.
    pub fn may_become(self, next: Self) -> bool {
        matches!(
            (self, next),
            (Self::Draft, Self::Finalised) | (Self::Finalised, Self::Issued | Self::Draft)
        )
    }
}

/// A report that the agency has begun to write.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Report {
    /// Its id.
    pub id: ReportId,
    /// Its kind.
    pub kind: ReportKind,
    /// The period that it reports on; with the plan's or the letter's own cut-off where there is one.
    pub period: Period,
    /// The day up to which its data run.
    pub as_of: NaiveDate,
    /// The plan that it answers to, where one was named.
    pub document: Option<DocumentId>,
    /// The request by letter that it was begun to answer, where there is one.
    #[serde(default)]
    pub answers: Option<ObligationId>,
    /// How far it has come.
    pub state: ReportState,
    /// Which version of the report of this period, from 1.
    pub version: u32,
    /// The issued report that this one corrects.
    pub corrects: Option<ReportId>,
    /// How fast it must be delivered (ô 10b): `hoa-toc`, `thuong-khan`, `khan`, or empty.
    #[serde(default)]
    pub urgency: String,
    /// Who may read it (ô 11): `xem-xong-tra-lai`, `luu-hanh-noi-bo`, or empty.
    #[serde(default)]
    pub circulation: String,
    /// Generated paragraphs that a person wrote anew, by the id of their block.
    #[serde(default)]
    pub overwritten: BTreeMap<String, Overwritten>,
    /// What it says, once it is finalised.
    pub frozen: Option<Frozen>,
    /// Its registration, once it is issued.
    pub issued: Option<Issued>,
}

/// What a finalised report is printed from, whatever becomes of the ledger and of the outline.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Frozen {
    /// The facts of the period.
    pub facts: Facts,
    /// The outline's file, letter by letter.
    pub outline: String,
    /// When it was frozen.
    pub at: NaiveDateTime,
}

/// The registration of a report.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Issued {
    /// The number, as registered: `125`.
    pub number: String,
    /// The date of issue.
    pub date: NaiveDate,
    /// Who signed it.
    pub signer: String,
    /// Whether number and date stay open on the pages, for the tool that stamps them in before the first signature.
    pub left_open: bool,
    /// The SHA-256 of the file as it was exported to be signed, in lower-case hexadecimal.
    pub file_hash: String,
    /// How many bytes that file has; a signed one begins with just these (ISO 32000-1, 7.5.6).
    pub file_bytes: u64,
    /// The SHA-256 of each signed file that came back, in the order of arrival.
    pub signed_hashes: Vec<String>,
    /// When it was entered.
    pub at: NaiveDateTime,
}

/// Which report is asked for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReportRequest {
    /// Its kind.
    pub kind: ReportKind,
    /// The year that it reports on.
    pub year: i32,
    /// The period in that year; none for the whole year.
    #[serde(default)]
    pub period: Option<Period>,
    /// The stored document to print, in place of the ledger.
    pub document: Option<DocumentId>,
    /// The day up to which its data run.
    pub as_of: NaiveDate,
}

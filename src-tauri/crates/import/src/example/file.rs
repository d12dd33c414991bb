//! The example's file as it is written; entries get their ids in the order of the file.

use chrono::NaiveDate;
use domain::document::Cadence;
use domain::progress::TaskStatus;
use serde::Deserialize;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ExampleFile {
    pub profile: ProfileEntry,
    pub adopt: AdoptEntry,
    #[serde(default, rename = "task")]
    pub tasks: Vec<TaskEntry>,
    #[serde(default, rename = "target")]
    pub targets: Vec<TargetEntry>,
    #[serde(default)]
    pub progress: Vec<ProgressEntry>,
    #[serde(default, rename = "figure")]
    pub figures: Vec<FigureEntry>,
    #[serde(default)]
    pub evidence: Vec<EvidenceEntry>,
    #[serde(default, rename = "obligation")]
    pub obligations: Vec<ObligationEntry>,
    #[serde(default, rename = "text")]
    pub texts: Vec<TextEntry>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ProfileEntry {
    pub agency: String,
    pub year: i32,
    pub as_of: NaiveDate,
    pub who: String,
    pub signature: Vec<String>,
    pub signer: String,
    pub addressees: Vec<String>,
    pub recipients: Vec<String>,
    pub archive: String,
    /// Said of every figure.
    pub source: String,
}

/// Items taken over, by document.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct AdoptEntry {
    pub items: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct TaskEntry {
    pub area: String,
    pub text: String,
    pub year: i32,
    pub lead: Vec<String>,
    #[serde(default)]
    pub coordinating: Vec<String>,
    #[serde(default)]
    pub deliverable: String,
    #[serde(default)]
    pub funding: String,
    #[serde(default)]
    pub note: String,
    pub due: Option<NaiveDate>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct TargetEntry {
    pub group: String,
    pub text: String,
    #[serde(default)]
    pub measures: Vec<crate::seed::file::MeasureEntry>,
    pub milestone: Option<String>,
    pub due: Option<NaiveDate>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ProgressEntry {
    pub item: String,
    pub date: NaiveDate,
    pub status: TaskStatus,
    pub percent: Option<u32>,
    #[serde(default)]
    pub result: String,
    #[serde(default)]
    pub shortcoming: String,
    #[serde(default)]
    pub cause: String,
    #[serde(default)]
    pub remedy: String,
}

/// A value, or the two parts of a share.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct FigureEntry {
    pub target: String,
    pub measure: Option<u32>,
    pub as_of: NaiveDate,
    pub value: Option<u32>,
    pub numerator: Option<u32>,
    pub denominator: Option<u32>,
    #[serde(default)]
    pub estimate: bool,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct EvidenceEntry {
    pub item: String,
    pub number: String,
    pub date: NaiveDate,
    #[serde(rename = "abstract")]
    pub abstract_text: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ObligationEntry {
    pub name: String,
    pub document: Option<String>,
    pub duty: Option<String>,
    pub source: String,
    pub cadence: Cadence,
    pub before: Option<String>,
    pub cut_off: Option<String>,
    pub addressee: String,
    pub report_kind: String,
}

/// A part of a report in a person's words.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct TextEntry {
    pub report_kind: String,
    /// The part of the year as officers type it; none of a whole year.
    pub period: Option<String>,
    pub key: String,
    /// A paragraph each.
    pub text: Vec<String>,
}

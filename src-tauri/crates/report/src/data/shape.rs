//! The shape of the data; the names of its members are its contract and do not change within a version.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use domain::figure::FigureKind;
use domain::measure::Comparator;
use domain::progress::TaskStatus;
use domain::text::Decimal;
use domain::verdict::Verdict;
use serde::{Deserialize, Serialize};

/// What a report says. Numbers that may have a fraction are strings with a full stop, so that none is rounded.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ReportData {
    /// Name and version of this form: [`super::SCHEMA`].
    pub schema: String,
    /// Name and version of the program that wrote it.
    pub program: String,
    /// Who reports.
    pub agency: Agency,
    /// Which report it is.
    pub report: ReportHead,
    /// Number and date of issue, once they are known.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub issued: Option<IssuedAs>,
    /// Counts over the rows below.
    pub counts: Counts,
    /// The targets in the order of the report.
    pub targets: Vec<Target>,
    /// The tasks in the order of the report.
    pub tasks: Vec<Task>,
    /// The parts written by a person, by the key that the outline gives them.
    pub texts: BTreeMap<String, String>,
    /// The tables as printed; only of a document printed again, which has no rows of its own above.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    pub tables: Vec<TableData>,
    /// Hash of the words on the pages, without number, date of issue and code.
    pub text_hash: String,
    /// Hash of these data without this member.
    pub data_hash: String,
}

/// The agency that reports.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Agency {
    /// Its id in the ledger: `an-cuu`; empty where the document alone is known.
    pub id: String,
    /// Its official name.
    pub name: String,
}

/// Which report it is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReportHead {
    /// The outline's kind: `plan98`.
    pub kind: String,
    /// The kind's name.
    pub kind_name: String,
    /// The document's title.
    pub title: String,
    /// The year reported on.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub year: Option<i32>,
    /// The period reported on; none for the year up to `as_of`.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub period: Option<Span>,
    /// The day up to which the data run.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub as_of: Option<NaiveDate>,
    /// The plan that the report answers to.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub plan: Option<Plan>,
}

/// A period of days.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Span {
    /// Its first day.
    pub from: NaiveDate,
    /// Its last day.
    pub to: NaiveDate,
}

/// The plan that a report answers to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Plan {
    /// Its id in the ledger: `kh98-2024`.
    pub id: String,
    /// Number and symbol: `98/KH-UBND`.
    pub number: String,
    /// Its date.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub date: Option<NaiveDate>,
    /// Who issued it.
    pub issuer: String,
    /// What it is about.
    pub title: String,
}

/// Number and date of issue.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct IssuedAs {
    /// Number and symbol: `123/BC-UBND`.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub number: Option<String>,
    /// The day.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub date: Option<NaiveDate>,
}

/// Counts over the rows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Counts {
    /// Over the targets.
    pub targets: TargetCounts,
    /// Over the tasks.
    pub tasks: TaskCounts,
}

/// Targets counted by verdict.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct TargetCounts {
    /// All.
    pub total: usize,
    /// Đạt.
    pub met: usize,
    /// Chưa đạt.
    pub unmet: usize,
    /// Chưa đến hạn.
    pub not_due: usize,
    /// Chưa có số liệu.
    pub no_data: usize,
}

/// Tasks counted by state.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct TaskCounts {
    /// All.
    pub total: usize,
    /// Đã hoàn thành.
    pub done: usize,
    /// Đang thực hiện.
    pub in_progress: usize,
    /// Chưa triển khai.
    pub not_started: usize,
    /// Tạm dừng.
    pub suspended: usize,
    /// Quá hạn, whatever their state.
    pub overdue: usize,
}

/// A target.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Target {
    /// Its id, the same at every level that has the document: `kh98-2024/i/3`.
    pub id: String,
    /// Its group.
    pub group: String,
    /// Its words.
    pub text: String,
    /// The document that it comes from; none for an agency's own.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub document: Option<String>,
    /// Where in that document: `I.3`.
    #[serde(skip_serializing_if = "String::is_empty", default)]
    pub place: String,
    /// Where it comes from, as a report says it.
    pub source: String,
    /// How it stands: `met`, `unmet`, `not-due`, `no-data`.
    pub verdict: Verdict,
    /// Its measures.
    pub measures: Vec<Measure>,
    /// What is wanting.
    #[serde(skip_serializing_if = "String::is_empty", default)]
    pub shortcoming: String,
    /// Why.
    #[serde(skip_serializing_if = "String::is_empty", default)]
    pub cause: String,
    /// What will be done.
    #[serde(skip_serializing_if = "String::is_empty", default)]
    pub remedy: String,
    /// What proves it.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    pub evidence: Vec<Evidence>,
}

/// A measure of a target with its value.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Measure {
    /// How the planned value binds: `>=`, `=`, `<=` …
    pub comparator: Comparator,
    /// The planned value; of a range, its lower bound.
    pub planned: Decimal,
    /// The upper bound of a range.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub planned_max: Option<Decimal>,
    /// The unit: `%`, or what is counted.
    pub unit: String,
    /// Of what.
    #[serde(skip_serializing_if = "String::is_empty", default)]
    pub of: String,
    /// Whether it is a milestone, reached (1) or not (0).
    #[serde(skip_serializing_if = "std::ops::Not::not", default)]
    pub milestone: bool,
    /// How it stands.
    pub verdict: Verdict,
    /// Its value, where there is one.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub figure: Option<Figure>,
    /// The foreseen value for the whole year.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub estimate: Option<Decimal>,
    /// The last value of the year before.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub last_year: Option<Decimal>,
}

/// A value with its source.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Figure {
    /// The exact value; of a share its per cent.
    pub value: Decimal,
    /// The part of a share.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub numerator: Option<Decimal>,
    /// The whole of a share.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub denominator: Option<Decimal>,
    /// Counted (`actual`) or foreseen (`estimate`).
    pub kind: FigureKind,
    /// The day of the value.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub as_of: Option<NaiveDate>,
    /// Where it comes from.
    #[serde(skip_serializing_if = "String::is_empty", default)]
    pub source: String,
}

/// A task.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Task {
    /// Its id, the same at every level that has the document.
    pub id: String,
    /// Its area.
    pub area: String,
    /// Its words.
    pub text: String,
    /// The document that it comes from; none for an agency's own.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub document: Option<String>,
    /// Where in that document.
    #[serde(skip_serializing_if = "String::is_empty", default)]
    pub place: String,
    /// Where it comes from, as a report says it.
    pub source: String,
    /// Lead units.
    pub lead: Vec<String>,
    /// Coordinating units.
    pub coordinating: Vec<String>,
    /// The years as written.
    #[serde(skip_serializing_if = "String::is_empty", default)]
    pub years: String,
    /// Where it stands: `done`, `in-progress`, `not-started`, `suspended`.
    pub status: TaskStatus,
    /// How far it is, 0–100.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub percent: Option<Decimal>,
    /// Its deadline.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub due: Option<NaiveDate>,
    /// Whether the deadline passed before it was done.
    pub overdue: bool,
    /// The results of the period, oldest first, a line each.
    #[serde(skip_serializing_if = "String::is_empty", default)]
    pub result: String,
    /// What is wanting, from the newest entry.
    #[serde(skip_serializing_if = "String::is_empty", default)]
    pub shortcoming: String,
    /// Why.
    #[serde(skip_serializing_if = "String::is_empty", default)]
    pub cause: String,
    /// What will be done.
    #[serde(skip_serializing_if = "String::is_empty", default)]
    pub remedy: String,
    /// What proves it.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    pub evidence: Vec<Evidence>,
    /// Its note.
    #[serde(skip_serializing_if = "String::is_empty", default)]
    pub note: String,
}

/// A document that proves something.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Evidence {
    /// Number and symbol.
    pub number: String,
    /// Its date.
    pub date: NaiveDate,
    /// What it is about.
    #[serde(rename = "abstract")]
    pub abstract_text: String,
}

/// A table as printed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TableData {
    /// The id of its block.
    pub block: String,
    /// Head rows, a text for each cell.
    pub head: Vec<Vec<String>>,
    /// The rows below, a text for each cell; a group row has fewer cells.
    pub rows: Vec<Vec<String>>,
}

//! Tasks.

use super::common::{PlanRef, Quote, RowFilter};
use super::entry::ProgressView;
use super::evidence::EvidenceView;
use serde::{Deserialize, Serialize};

/// Which tasks are wanted; without a plan, those that the agency keeps.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(optional_fields = nullable))]
pub struct TaskQuery {
    /// All tasks of this document.
    pub plan: Option<String>,
    /// Words to find, accents ignored.
    pub find: Option<String>,
    /// Only of this area.
    pub area: Option<String>,
    /// Only with this status.
    pub status: Option<String>,
    /// Only past their deadline.
    pub only_overdue: Option<bool>,
    /// Only those from which this is missing.
    pub filter: Option<RowFilter>,
}

/// A task with where it stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct TaskRow {
    /// Its id.
    pub id: String,
    /// The document it comes from.
    pub document: Option<String>,
    /// Where it comes from: `KH 98/KH-UBND, Phụ lục 2, mục 20`.
    pub source_text: String,
    /// Where it stands in its document.
    pub place: String,
    /// Its area.
    pub area: String,
    /// Its words.
    pub text: String,
    /// The years as written.
    pub years: String,
    /// The first year.
    pub year_from: Option<i32>,
    /// The last year.
    pub year_to: Option<i32>,
    /// Lead units.
    pub lead: Vec<String>,
    /// The same, as shown.
    pub lead_text: String,
    /// Coordinating units.
    pub coordinating: Vec<String>,
    /// The same, as shown.
    pub coordinating_text: String,
    /// What is to be handed over.
    pub deliverable: String,
    /// Funding.
    pub funding: String,
    /// Note.
    pub note: String,
    /// The last day by which it is to be done (ISO).
    pub due: Option<String>,
    /// The same, as shown.
    pub due_text: String,
    /// `not-started`, `in-progress`, `done` or `suspended`.
    pub status: String,
    /// The same in words.
    pub status_text: String,
    /// How far it is, 0–100.
    pub percent: Option<String>,
    /// The same, as shown: `70%`.
    pub percent_text: String,
    /// The day of the newest entry (ISO).
    pub latest_date: Option<String>,
    /// The same, as shown.
    pub latest_date_text: String,
    /// What the newest entry says.
    pub latest_text: String,
    /// Whether the deadline passed before it was done.
    pub overdue: bool,
    /// Days since the deadline.
    pub days_late: u32,
    /// How many documents prove it.
    pub evidence_count: u32,
    /// Whether the agency keeps it.
    pub held: bool,
    /// Whether the agency entered it itself.
    pub own: bool,
    /// Whether its words are those of a loaded document, which are not changed here.
    pub fixed: bool,
}

/// Tasks with what can be chosen among them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct TaskList {
    /// The tasks, in the order of their documents.
    pub rows: Vec<TaskRow>,
    /// The areas that occur, before filtering.
    pub areas: Vec<String>,
    /// The documents that have tasks.
    pub plans: Vec<PlanRef>,
    /// How many: `24 nhiệm vụ, 2 quá hạn`.
    pub total_text: String,
}

/// A paragraph nested under a task.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct TaskItemView {
    /// Where it stands.
    pub place: String,
    /// Its words.
    pub text: String,
    /// How deep, from 0.
    pub level: u32,
}

/// A task with its clause, its entries and what proves it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct TaskDetail {
    /// As in the list.
    pub row: TaskRow,
    /// The clause it rests on.
    pub quote: Option<Quote>,
    /// What is nested under it.
    pub items: Vec<TaskItemView>,
    /// Its entries, newest first.
    pub entries: Vec<ProgressView>,
    /// What proves it.
    pub evidence: Vec<EvidenceView>,
}

/// A task as typed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(optional_fields = nullable))]
pub struct TaskDraft {
    /// The document that gives it; none for an own task.
    pub document: Option<String>,
    /// Where it stands in that document.
    pub place: Option<String>,
    /// Its words.
    pub text: Option<String>,
    /// Its area.
    pub area: Option<String>,
    /// `2026` or `2025-2027`.
    pub years: Option<String>,
    /// Lead units, separated by `;`.
    pub lead: Option<String>,
    /// Coordinating units, separated by `;`.
    pub coordinating: Option<String>,
    /// What is to be handed over.
    pub deliverable: Option<String>,
    /// Funding.
    pub funding: Option<String>,
    /// Note.
    pub note: Option<String>,
    /// The last day by which it is to be done.
    pub due: Option<String>,
}

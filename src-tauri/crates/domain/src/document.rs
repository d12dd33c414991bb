//! A document held whole: its head, every paragraph, and what the paragraphs ask for.
//!
//! The serialised form of [`Document`] is the stable JSON of `sohoa document show --json`.

mod annex;
mod duty;
mod header;
mod results;
mod validity;

pub use annex::{Annex, AnnexGroup, AnnexRow};
pub use duty::{Cadence, Duty, OrganisationDuty};
pub use header::{DocumentKind, Header};
pub use results::{GoalRow, GoalTable, ResultArea, ResultLine, StatedFigure};
pub use validity::{Validity, ValidityState, cited_key};

use crate::ids::{ClauseId, ItemId};
use crate::measure::Measure;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// A document as it stands on paper, with its items pointing into its clauses.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Document {
    /// What its head and foot say.
    pub header: Header,
    /// The legal bases (căn cứ), one a line, in order.
    pub bases: Vec<String>,
    /// Every paragraph in order.
    pub clauses: Vec<Clause>,
    /// Every target with its measures.
    pub targets: Vec<Target>,
    /// Every task of the body.
    pub tasks: Vec<Task>,
    /// The annex tables.
    pub annexes: Vec<Annex>,
    /// Every duty under "Tổ chức thực hiện".
    pub organisation: Vec<OrganisationDuty>,
    /// Every dated or periodic duty, wherever it stands.
    pub duties: Vec<Duty>,
    /// The list under "Nơi nhận".
    pub recipients: Vec<String>,
    /// Of a report: the table of goals reached.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub goal_table: Option<GoalTable>,
    /// Of a report: results and shortcomings by area.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    pub areas: Vec<ResultArea>,
    /// Of a report: every figure that its results and shortcomings state.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    pub figures: Vec<StatedFigure>,
    /// Of a report: the paragraphs before the goal table.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    pub intro: Vec<String>,
    /// Of a report: the closing sentence.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub closing: Option<String>,
    /// Corrections of evident slips of text recognition, each with the original.
    pub corrections: Vec<Correction>,
}

/// One paragraph of a document.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Clause {
    /// Its id; a nested clause's id begins with its parent's.
    pub id: ClauseId,
    /// Where it stands, in the words of the papers: `II.1, gạch đầu dòng 3`.
    pub place: String,
    /// The paragraph, in NFC, line breaks joined.
    pub text: String,
}

/// A target (mục tiêu, chỉ tiêu) of a plan.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Target {
    /// Its id.
    pub id: ItemId,
    /// The clause it rests on.
    pub clause: ClauseId,
    /// Where it stands.
    pub place: String,
    /// The group of targets it belongs to.
    pub group: String,
    /// Its words, without the list mark.
    pub text: String,
    /// What is measured; empty for a milestone.
    pub measures: Vec<Measure>,
    /// What is to be reached where nothing is measured (ban hành …).
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub milestone: Option<String>,
    /// The last day by which it is to be reached, where the text names one.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub due: Option<NaiveDate>,
}

/// A task (nhiệm vụ) of a plan's body.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Task {
    /// Its id.
    pub id: ItemId,
    /// The clause it rests on.
    pub clause: ClauseId,
    /// Where it stands.
    pub place: String,
    /// The area (lĩnh vực) it stands under.
    pub area: String,
    /// Its words, without the list mark.
    pub text: String,
    /// The units in the lead, where the text names them.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    pub lead: Vec<String>,
    /// The coordinating units, where the text names them.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    pub coordinating: Vec<String>,
    /// What is nested under it, in order.
    pub items: Vec<TaskItem>,
}

/// A paragraph nested under a task.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TaskItem {
    /// The clause it is.
    pub id: ClauseId,
    /// Where it stands.
    pub place: String,
    /// Its words, without the list mark.
    pub text: String,
    /// What is nested further.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    pub items: Vec<TaskItem>,
}

/// A slip of text recognition, as found and as mended.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Correction {
    /// The clause it was found in.
    pub clause: ClauseId,
    /// The words as found.
    pub original: String,
    /// The words as they stand now.
    pub corrected: String,
    /// Why it cannot be the author's own.
    pub reason: String,
}

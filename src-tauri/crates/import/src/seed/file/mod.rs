//! A document's file as it is written: ids are relative to the document, dates and values are text.

mod annex;
mod report;

pub use annex::{AnnexEntry, GroupEntry, RowEntry};
pub use report::{
    AreaEntry, ClosingEntry, FigureEntry, GoalEntry, GoalTableEntry, IntroEntry, LineEntry,
};

use domain::document::{Cadence, DocumentKind};
use serde::Deserialize;

/// A whole file.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DocumentFile {
    /// The document's id, which every other id gets in front.
    pub id: String,
    /// What the document is.
    pub kind: DocumentKind,
    /// The name of the text file that it was taken from.
    #[expect(dead_code, reason = "compared with the source text by xtask alone")]
    pub source: String,
    /// Its head and foot.
    pub header: HeaderEntry,
    /// Its paragraphs, in order.
    #[serde(rename = "clause")]
    pub clauses: Vec<ClauseEntry>,
    /// Lines of the source that are no part of it.
    #[serde(default)]
    #[expect(dead_code, reason = "compared with the source text by xtask alone")]
    pub noise: Vec<NoiseEntry>,
    /// Slips of text recognition that were mended.
    #[serde(default, rename = "correction")]
    pub corrections: Vec<CorrectionEntry>,
    /// Targets.
    #[serde(default, rename = "target")]
    pub targets: Vec<TargetEntry>,
    /// Tasks of the body.
    #[serde(default, rename = "task")]
    pub tasks: Vec<TaskEntry>,
    /// Annex tables.
    #[serde(default, rename = "annex")]
    pub annexes: Vec<AnnexEntry>,
    /// Duties under "Tổ chức thực hiện".
    #[serde(default)]
    pub organisation: Vec<OrganisationEntry>,
    /// Dated or periodic duties.
    #[serde(default, rename = "duty")]
    pub duties: Vec<DutyEntry>,
    /// The head of the table of goals, where it is not the usual one.
    pub goal_table: Option<GoalTableEntry>,
    /// Rows of the table of goals.
    #[serde(default, rename = "goal")]
    pub goals: Vec<GoalEntry>,
    /// Results and shortcomings by area.
    #[serde(default, rename = "area")]
    pub areas: Vec<AreaEntry>,
    /// Figures that results and shortcomings state.
    #[serde(default, rename = "figure")]
    pub figures: Vec<FigureEntry>,
    /// Paragraphs before the table of goals.
    pub intro: Option<IntroEntry>,
    /// The closing sentence.
    pub closing: Option<ClosingEntry>,
}

/// Head and foot: the fields of `domain::document::Header`.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HeaderEntry {
    pub number: Option<String>,
    #[serde(default)]
    pub symbol: String,
    pub date: Option<String>,
    #[serde(rename = "type")]
    pub type_name: String,
    pub title: String,
    pub issuer: String,
    pub issuer_lines: Vec<String>,
    pub place: String,
    #[serde(default)]
    pub addressees: Vec<String>,
    #[serde(default)]
    pub signature: Vec<String>,
    pub signer: Option<String>,
    pub year_from: Option<i32>,
    pub year_to: Option<i32>,
    pub note: Option<String>,
    pub issued_with: Option<String>,
    /// The legal bases.
    #[serde(default)]
    pub bases: Vec<BaseEntry>,
    /// Clauses of the list under "Nơi nhận".
    #[serde(default)]
    pub recipients: Vec<String>,
}

/// A legal basis.
#[derive(Debug, Clone, Deserialize)]
#[serde(untagged)]
pub enum BaseEntry {
    /// A clause that is nothing but the basis.
    Clause(String),
    /// Words of a clause that says more.
    Words {
        /// The clause.
        clause: String,
        /// Its words that name the basis.
        text: String,
    },
}

/// A paragraph.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ClauseEntry {
    /// Its id.
    pub id: String,
    /// Where it stands, in Vietnamese.
    pub place: String,
    /// Its lines in the source, from 1: `40-41,44`.
    #[expect(dead_code, reason = "compared with the source text by xtask alone")]
    pub lines: String,
    /// Its text.
    pub text: String,
}

/// Lines of the source that are no part of the document.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(dead_code, reason = "compared with the source text by xtask alone")]
pub struct NoiseEntry {
    /// The lines.
    pub lines: String,
    /// Why they are left out.
    pub reason: String,
}

/// A mended slip of text recognition.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CorrectionEntry {
    /// The clause.
    pub clause: String,
    /// As found.
    pub original: String,
    /// As it stands now.
    pub corrected: String,
    /// Why it cannot be the author's own.
    pub reason: String,
}

/// A target.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TargetEntry {
    /// Its id.
    pub id: String,
    /// The clause it rests on.
    pub clause: String,
    /// The group of targets.
    pub group: String,
    /// Its words, where they are only a part of the clause.
    pub text: Option<String>,
    /// What is measured.
    pub measures: Vec<MeasureEntry>,
    /// What is to be reached where nothing is measured.
    pub milestone: Option<String>,
    /// The last day, where the text names one.
    pub due: Option<String>,
    /// The last year, where the text names only that.
    pub due_year: Option<i32>,
}

/// What a target measures.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MeasureEntry {
    /// The sign.
    pub comparator: String,
    /// The value; of a range, its lower bound.
    pub value: String,
    /// The upper bound of a range.
    pub value_max: Option<String>,
    /// The unit.
    pub unit: String,
    /// Of what.
    pub of: String,
}

/// A task of the body; what is nested under it follows from the ids.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TaskEntry {
    /// Its id.
    pub id: String,
    /// The clause it rests on.
    pub clause: String,
    /// The area it stands under.
    pub area: String,
    /// Lead units, where the text names them.
    #[serde(default)]
    pub leads: Vec<String>,
    /// Coordinating units, where the text names them.
    #[serde(default)]
    pub coordinating: Vec<String>,
}

/// A duty under "Tổ chức thực hiện".
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OrganisationEntry {
    /// Its id.
    pub id: String,
    /// The clause it is.
    pub clause: String,
    /// Who is charged.
    pub units: Vec<String>,
}

/// A dated or periodic duty.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DutyEntry {
    /// Its id: the clause's, `#`, a short word.
    pub id: String,
    /// The clause it rests on.
    pub clause: String,
    /// The words of the clause that say so.
    pub text: String,
    /// How often.
    pub cadence: Cadence,
    /// Before which day: `11-30` every year, or a whole date once.
    pub before: Option<String>,
    /// Who is charged.
    pub takers: Vec<String>,
    /// To whom a report goes.
    pub addressee: Option<String>,
    /// The kind of report that it asks for.
    pub report_kind: Option<String>,
}

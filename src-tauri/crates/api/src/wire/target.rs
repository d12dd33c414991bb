//! Targets and their measures.

use super::common::{PlanRef, Quote, RowFilter};
use super::entry::ProgressView;
use super::evidence::EvidenceView;
use super::figure::FigureView;
use super::overview::VerdictTotals;
use serde::{Deserialize, Serialize};

/// Which targets are wanted; without a plan, those that the agency keeps.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(optional_fields = nullable))]
pub struct TargetQuery {
    /// All targets of this document.
    pub plan: Option<String>,
    /// Words to find, accents ignored.
    pub find: Option<String>,
    /// Only of this group.
    pub group: Option<String>,
    /// Only with this verdict.
    pub verdict: Option<String>,
    /// Only those from which this is missing.
    pub filter: Option<RowFilter>,
}

/// A measure of a target with its newest value.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct MeasureRow {
    /// Which measure, from 1.
    pub no: u32,
    /// Of what.
    pub of: String,
    /// `=`, `>=`, `>`, `<=`, `<`, `~` or `range`.
    pub comparator: String,
    /// The planned value; of a range, its lower bound.
    pub value: String,
    /// The same for an input field: read back as the same number.
    pub value_text: String,
    /// The upper bound of a range.
    pub value_max: Option<String>,
    /// The same for an input field; empty where there is none.
    pub value_max_text: String,
    /// The unit.
    pub unit: String,
    /// The planned value as shown: `≥ 60`.
    pub planned_text: String,
    /// Whether it is reached or not, without a number.
    pub milestone: bool,
    /// The newest counted value.
    pub actual: Option<String>,
    /// The same, as shown: `62,48%`.
    pub actual_text: String,
    /// Its numerator, where it is a share of known parts.
    pub numerator: Option<String>,
    /// The same, as shown.
    pub numerator_text: String,
    /// Its denominator.
    pub denominator: Option<String>,
    /// The same, as shown.
    pub denominator_text: String,
    /// The value for an input field: read back as the same number.
    pub edit_text: String,
    /// The value in percent of the planned one.
    pub share_of_plan_text: String,
    /// The last value of the year before.
    pub last_year_text: String,
    /// The foreseen value.
    pub estimate_text: String,
    /// The day of the value (ISO).
    pub as_of: Option<String>,
    /// The same, as shown.
    pub as_of_text: String,
    /// Where the value comes from.
    pub source: String,
    /// `met`, `unmet`, `not-due` or `no-data`.
    pub verdict: String,
    /// The same in words.
    pub verdict_text: String,
    /// Why, in a sentence.
    pub reason: String,
}

/// A target with how it stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct TargetRow {
    /// Its id.
    pub id: String,
    /// The document it comes from.
    pub document: Option<String>,
    /// Where it comes from.
    pub source_text: String,
    /// Where it stands in its document.
    pub place: String,
    /// Its group.
    pub group: String,
    /// Its words.
    pub text: String,
    /// What is to be reached where nothing is measured.
    pub milestone: Option<String>,
    /// The last day by which it is to be reached (ISO).
    pub due: String,
    /// The same, as shown.
    pub due_text: String,
    /// `met`, `unmet`, `not-due` or `no-data`.
    pub verdict: String,
    /// The same in words.
    pub verdict_text: String,
    /// What is judged; one row for a milestone.
    pub measures: Vec<MeasureRow>,
    /// Whether it is not reached and cause or remedy is not told.
    pub needs_reason: bool,
    /// How many documents prove it.
    pub evidence_count: u32,
    /// Whether the agency keeps it.
    pub held: bool,
    /// Whether the agency entered it itself.
    pub own: bool,
    /// Whether its words are those of a loaded document, which are not changed here.
    pub fixed: bool,
}

/// Targets with what can be chosen among them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct TargetList {
    /// The targets, in the order of their documents.
    pub rows: Vec<TargetRow>,
    /// The groups that occur, before filtering.
    pub groups: Vec<String>,
    /// The documents that have targets.
    pub plans: Vec<PlanRef>,
    /// The verdicts of the rows.
    pub counts: VerdictTotals,
    /// How many: `18 chỉ tiêu`.
    pub total_text: String,
}

/// A target with its clause, its figures, its entries and what proves it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct TargetDetail {
    /// As in the list.
    pub row: TargetRow,
    /// The clause it rests on.
    pub quote: Option<Quote>,
    /// Its figures, newest first.
    pub figures: Vec<FigureView>,
    /// Its entries, newest first.
    pub entries: Vec<ProgressView>,
    /// What proves it.
    pub evidence: Vec<EvidenceView>,
}

/// A measure as typed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(optional_fields = nullable))]
pub struct MeasureDraft {
    /// `=`, `>=`, `>`, `<=`, `<`, `~` or `range`; else `=`, or `range` with an upper bound.
    pub comparator: Option<String>,
    /// The planned value.
    pub value: String,
    /// The upper bound of a range.
    pub value_max: Option<String>,
    /// The unit: `%`, or what is counted.
    pub unit: String,
    /// Of what.
    pub of: String,
}

/// A target as typed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(optional_fields = nullable))]
pub struct TargetDraft {
    /// The document that gives it; none for an own target.
    pub document: Option<String>,
    /// Where it stands in that document.
    pub place: Option<String>,
    /// Its words.
    pub text: Option<String>,
    /// Its group.
    pub group: Option<String>,
    /// What is to be reached where nothing is measured.
    pub milestone: Option<String>,
    /// The last day by which it is to be reached.
    pub due: Option<String>,
    /// What is measured.
    pub measures: Option<Vec<MeasureDraft>>,
}

//! What a report states as it is written: goals, results and shortcomings by area, figures, opening and closing.

use serde::Deserialize;

/// The head of the table of goals.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GoalTableEntry {
    /// The heads of its columns.
    pub columns: Vec<String>,
}

/// A row of the table of goals.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GoalEntry {
    /// The clause it is.
    pub clause: String,
    /// Its number.
    pub no: String,
    /// The group of goals.
    pub group: String,
    /// How many goals.
    pub total: u32,
    /// How many were reached.
    pub met: u32,
    /// How many were not.
    pub unmet: u32,
    /// The goals not reached.
    pub unmet_targets: Vec<String>,
}

/// An area of a report.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AreaEntry {
    /// Its number.
    pub no: String,
    /// Its title.
    pub title: String,
    /// The clause of its heading.
    pub clause: String,
    /// The clause that heads its results.
    pub results_heading: Option<String>,
    /// The clause that heads its shortcomings.
    pub shortcomings_heading: Option<String>,
    /// What was reached.
    #[serde(default)]
    pub results: Vec<LineEntry>,
    /// What was not.
    #[serde(default)]
    pub shortcomings: Vec<LineEntry>,
}

/// A paragraph of results or shortcomings.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LineEntry {
    /// The clause it is.
    pub clause: String,
    /// Its words, where they stand behind the heading on the same line.
    pub text: Option<String>,
}

/// A figure that a report states.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FigureEntry {
    /// The clause that states it.
    pub clause: String,
    /// As written.
    pub raw: String,
    /// Which occurrence in the clause, from 1; the first where it is left out.
    pub nth: Option<u32>,
    /// Its value.
    pub value: String,
    /// What it is a part of, for a share written as `11/23`.
    pub denominator: Option<String>,
    /// Its unit.
    pub unit: String,
    /// How the words bind it.
    pub comparator: String,
    /// What it counts.
    pub of: String,
}

/// Paragraphs before the table of goals.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct IntroEntry {
    /// Their clauses.
    pub clauses: Vec<String>,
}

/// The closing sentence.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ClosingEntry {
    /// Its clause.
    pub clause: String,
}

//! What a report states: goals reached, results and shortcomings by area, figures.

use crate::ids::ClauseId;
use crate::measure::Comparator;
use crate::text::Decimal;
use serde::{Deserialize, Serialize};

/// The table of goals reached.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct GoalTable {
    /// The heads of its columns as printed.
    pub columns: Vec<String>,
    /// Its rows, one a group of goals.
    pub rows: Vec<GoalRow>,
}

/// A row of the table of goals reached.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct GoalRow {
    /// Its number as written.
    pub no: String,
    /// The group of goals.
    pub group: String,
    /// How many goals.
    pub total: u32,
    /// How many were reached.
    pub met: u32,
    /// How many were not.
    pub unmet: u32,
    /// The goals not reached, in the words of the plan.
    pub unmet_targets: Vec<String>,
}

/// An area of a report with its results and shortcomings; a sub-area has a number like `1.2`.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct ResultArea {
    /// Its number: `1`, `1.2`.
    pub no: String,
    /// Its title.
    pub title: String,
    /// The heading of its results as written: `Kết quả đạt được:`.
    pub results_heading: String,
    /// What was reached, a paragraph each.
    pub results: Vec<ResultLine>,
    /// The heading of its shortcomings as written: `Tồn tại, hạn chế:`.
    pub shortcomings_heading: String,
    /// What was not, a paragraph each.
    pub shortcomings: Vec<ResultLine>,
}

/// A paragraph of results or shortcomings.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct ResultLine {
    /// The clause it rests on.
    pub clause: ClauseId,
    /// Its words, with its list mark (`- `, `+ `) as printed.
    pub text: String,
    /// Whether it stands on the line of its heading.
    pub inline: bool,
}

/// A figure that a report states.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct StatedFigure {
    /// The clause that states it.
    pub clause: ClauseId,
    /// Where it stands.
    pub place: String,
    /// The figure as written: `62.47%`.
    pub raw: String,
    /// Which occurrence of `raw` in its clause it is, from 1.
    pub nth: u32,
    /// Its value.
    pub value: Decimal,
    /// What it is a part of, for a share written as `11/23`.
    pub denominator: Option<Decimal>,
    /// Its unit.
    pub unit: String,
    /// How the words bind it.
    pub comparator: Comparator,
    /// What it counts.
    pub of: String,
}

//! Two reports side by side.

use super::ReportDraft;
use serde::{Deserialize, Serialize};

/// Two reports to be compared.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(optional_fields = nullable))]
pub struct CompareReports {
    /// The newer one.
    pub new: ReportDraft,
    /// The older one; else what `new` corrects, else the report of the same kind and period a year before.
    #[serde(default)]
    pub old: Option<ReportDraft>,
}

/// What became of a paragraph or a figure.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub enum ChangeKind {
    /// It stayed.
    Same,
    /// It says something else.
    Changed,
    /// Only the newer report has it.
    Added,
    /// Only the older report has it.
    Removed,
}

/// Two reports side by side.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct Comparison {
    /// What the older report is called.
    pub old_title: String,
    /// What the newer report is called.
    pub new_title: String,
    /// How much changed, in a sentence.
    pub summary: String,
    /// Every paragraph, in the order of the newer report; what was taken out stands where it stood.
    pub blocks: Vec<BlockChange>,
    /// Every figure that both or one of them gives.
    pub figures: Vec<FigureChangeRow>,
}

/// A paragraph, heading or table row of either report.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct BlockChange {
    /// What became of it.
    pub change: ChangeKind,
    /// Its block in the older report.
    pub old_block: Option<String>,
    /// Its block in the newer report.
    pub new_block: Option<String>,
    /// Its words, in stretches that stayed, came or went.
    pub words: Vec<WordPiece>,
}

/// A stretch of words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct WordPiece {
    /// Whether it stayed, came or went.
    pub change: ChangeKind,
    /// The words.
    pub text: String,
}

/// A figure of either report.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct FigureChangeRow {
    /// The task or target that it speaks of.
    pub item: Option<String>,
    /// The words of that task or target, where it is known.
    pub item_text: String,
    /// What it is.
    pub what: String,
    /// As the older report gives it; empty where it does not.
    pub old: String,
    /// As the newer report gives it.
    pub new: String,
    /// What became of it.
    pub change: ChangeKind,
    /// The difference, with its sign, where both are numbers.
    pub difference: String,
}

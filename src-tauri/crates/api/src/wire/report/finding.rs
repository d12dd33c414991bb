//! What a clerk would return the paper for.

use super::ReportDraft;
use serde::{Deserialize, Serialize};

/// How much a finding weighs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub enum FindingSeverity {
    /// A clerk returns the paper for it, or a figure is wrong.
    Error,
    /// Very likely wrong; somebody must look.
    Warning,
    /// Worth a look.
    Note,
}

/// One thing that a clerk would return the paper for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct FindingRow {
    /// Its number in this list, from 1.
    pub no: u32,
    /// What kind of fault it is.
    pub code: String,
    /// How much it weighs.
    pub severity: FindingSeverity,
    /// The same in words.
    pub severity_text: String,
    /// The block in which it stands; where a part is missing, the block beside which it belongs.
    pub block: String,
    /// The place in words.
    pub place: String,
    /// The words at fault.
    pub excerpt: String,
    /// What is wrong.
    pub message: String,
    /// The rule that it breaks.
    pub source: String,
    /// What the one-step repair does; none where a person must decide.
    pub repair: Option<String>,
    /// Where no repair is made in one step: what the person does, or what stands in the way of the repair.
    pub by_hand: Option<String>,
}

/// A finding to be mended in one step.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct MendFinding {
    /// The report.
    pub request: ReportDraft,
    /// The finding's number in the list.
    pub finding: u32,
}

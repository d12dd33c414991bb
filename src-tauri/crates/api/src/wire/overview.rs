//! What is due, what is missing for it, how the agency stands.

use super::common::RowFilter;
use super::obligation::ObligationRow;
use super::task::TaskRow;
use serde::{Deserialize, Serialize};

/// Verdicts counted.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct VerdictTotals {
    /// All of them.
    pub total: u32,
    /// Đạt.
    pub met: u32,
    /// Chưa đạt.
    pub unmet: u32,
    /// Chưa đến hạn.
    pub not_due: u32,
    /// Chưa có số liệu.
    pub no_data: u32,
}

/// The verdicts of a group.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct GroupTotals {
    /// The group.
    pub group: String,
    /// Its verdicts.
    pub counts: VerdictTotals,
    /// Those of the year before; none where nothing was counted then.
    pub before: Option<VerdictTotals>,
}

/// The screen that shows rows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub enum Screen {
    /// Nhiệm vụ.
    Tasks,
    /// Chỉ tiêu.
    Targets,
    /// Văn bản.
    Documents,
}

/// Something missing, with the rows it is missing from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct MissingLine {
    /// A sentence with its count: `3 chỉ tiêu chưa có số liệu đến 14/11`.
    pub text: String,
    /// How many rows.
    pub count: u32,
    /// Where they are shown.
    pub screen: Screen,
    /// What to ask that screen's command for.
    pub filter: RowFilter,
}

/// The first screen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct Overview {
    /// What is due, soonest first.
    pub obligations: Vec<ObligationRow>,
    /// What is missing.
    pub missing: Vec<MissingLine>,
    /// All verdicts.
    pub counts: VerdictTotals,
    /// All verdicts of the year before; none where nothing was counted then.
    pub before: Option<VerdictTotals>,
    /// What has changed since then in a sentence; empty where nothing can be compared.
    pub change_text: String,
    /// All verdicts in a sentence.
    pub counts_text: String,
    /// Verdicts by group.
    pub groups: Vec<GroupTotals>,
    /// The tasks longest past their deadline, the latest first; `missing` says how many there are.
    pub late: Vec<TaskRow>,
    /// How many tasks, how many done.
    pub tasks_text: String,
}

//! Shapes that many commands share.

use super::session::Session;
use serde::{Deserialize, Serialize};

/// The arguments of a command that takes none.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct NoArgs {}

/// Names one thing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct ById {
    /// Its id.
    pub id: String,
}

/// Names one document.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct OfDocument {
    /// Its id.
    pub document: String,
}

/// Names one task, target or duty.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct OfItem {
    /// Its id.
    pub item: String,
}

/// Something new, as typed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct Draft<T> {
    /// What was typed.
    pub draft: T,
}

/// A change to something that is there; what is left out of the draft stays.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct Edit<T> {
    /// The id of what is changed.
    pub id: String,
    /// What was typed.
    pub draft: T,
}

/// What a command that writes has done.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct Done {
    /// The name of the step: `Ghi tiến độ`.
    pub label: String,
    /// The id of what is new.
    pub created: Option<String>,
    /// Whether the ledger is another than before.
    pub changed: bool,
    /// The frame of the window after it.
    pub session: Session,
}

/// A plan by the name officers use.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct PlanRef {
    /// Its id.
    pub id: String,
    /// Its name: `KH 98/KH-UBND`.
    pub name: String,
}

/// A clause as it stands in its document.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct Quote {
    /// The document's id.
    pub document: String,
    /// The document's name.
    pub name: String,
    /// The paragraph's id.
    pub clause: String,
    /// Where the clause stands.
    pub place: String,
    /// The paragraph.
    pub text: String,
}

/// Rows that something is missing from, as the overview counts them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub enum RowFilter {
    /// Targets without a figure.
    NoData,
    /// Targets not reached whose cause or remedy is not told.
    NeedsReason,
    /// Tasks past their deadline.
    Overdue,
    /// Tasks without an entry this year.
    Silent,
    /// Rows whose entries name no document that proves them.
    NoEvidence,
}

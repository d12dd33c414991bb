//! Reports and their states.

use crate::ids::DocumentId;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// The name of a kind of report, which is the name of its outline: `yearly`, `plan98`, `task-list`.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct ReportKind(pub String);

/// How far a report has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ReportState {
    /// Dự thảo: follows the ledger.
    #[default]
    Draft,
    /// Đã chốt: its figures are frozen.
    Finalised,
    /// Đã phát hành: number, date and signer are set.
    Issued,
}

impl ReportState {
    /// The words on screen.
    pub fn label(self) -> &'static str {
        match self {
            Self::Draft => "Dự thảo",
            Self::Finalised => "Đã chốt số liệu",
            Self::Issued => "Đã phát hành",
        }
    }

    /// Whether a report may go from this state to `next`.
    pub fn may_become(self, next: Self) -> bool {
        matches!(
            (self, next),
            (Self::Draft, Self::Finalised) | (Self::Finalised, Self::Issued | Self::Draft)
        )
    }
}

/// Which report is asked for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReportRequest {
    /// Its kind.
    pub kind: ReportKind,
    /// The year that it reports on.
    pub year: i32,
    /// The stored document to print, in place of the ledger.
    pub document: Option<DocumentId>,
    /// The day up to which its data run.
    pub as_of: NaiveDate,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_issued_report_never_changes_its_state() {
        for next in [
            ReportState::Draft,
            ReportState::Finalised,
            ReportState::Issued,
        ] {
            assert!(!ReportState::Issued.may_become(next));
        }
    }
}

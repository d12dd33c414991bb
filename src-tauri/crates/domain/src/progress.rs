//! Dated entries on how a task or target goes.

use crate::ids::{EntryId, ItemId};
use crate::text::Decimal;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use thiserror::Error;

/// Where a task stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum TaskStatus {
    /// Chưa triển khai.
    #[default]
    NotStarted,
    /// Đang thực hiện.
    InProgress,
    /// Đã hoàn thành.
    Done,
    /// Tạm dừng.
    Suspended,
}

impl TaskStatus {
    /// Every status in the order shown.
    pub const ALL: [Self; 4] = [
        Self::NotStarted,
        Self::InProgress,
        Self::Done,
        Self::Suspended,
    ];

    /// The words on screen and on paper.
    pub fn label(self) -> &'static str {
        match self {
            Self::NotStarted => "Chưa triển khai",
            Self::InProgress => "Đang thực hiện",
            Self::Done => "Đã hoàn thành",
            Self::Suspended => "Tạm dừng",
        }
    }

    /// The code as stored and exchanged.
    pub fn code(self) -> &'static str {
        match self {
            Self::NotStarted => "not-started",
            Self::InProgress => "in-progress",
            Self::Done => "done",
            Self::Suspended => "suspended",
        }
    }

    /// Reads a stored code; none where it is not one.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|s| s.code() == code)
    }
}

/// A dated entry: status, how far, what came of it, what is wanting, why, and what will be done.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Progress {
    /// Its id.
    pub id: EntryId,
    /// The task or target it speaks of.
    pub item: ItemId,
    /// The day it speaks of.
    pub date: NaiveDate,
    /// Where the task stands.
    pub status: TaskStatus,
    /// How far it is, 0–100 %.
    pub percent: Option<Decimal>,
    /// Kết quả.
    pub result: String,
    /// Tồn tại, hạn chế.
    pub shortcoming: String,
    /// Nguyên nhân.
    pub cause: String,
    /// Giải pháp.
    pub remedy: String,
}

/// Why an entry cannot stand.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum ProgressError {
    /// A percentage outside its range.
    #[error("Tiến độ {0}% nằm ngoài khoảng 0–100%. Hãy nhập số từ 0 đến 100.")]
    PercentOutOfRange(String),
    /// A finished task that is not at 100 %.
    #[error(
        "Nhiệm vụ ghi “Đã hoàn thành” nhưng tiến độ là {0}%. Hãy ghi 100% hoặc chọn trạng thái khác."
    )]
    DoneButNotWhole(String),
}

impl Progress {
    /// Checks the entry.
    ///
    /// # Errors
    /// A percentage outside 0–100, or "done" with less than 100 %.
    pub fn check(&self) -> Result<(), ProgressError> {
        let Some(percent) = self.percent else {
            return Ok(());
        };
        let printed = crate::text::format_number(percent);
        if percent < Decimal::ZERO || percent > Decimal::ONE_HUNDRED {
            return Err(ProgressError::PercentOutOfRange(printed));
        }
        if self.status == TaskStatus::Done && percent < Decimal::ONE_HUNDRED {
            return Err(ProgressError::DoneButNotWhole(printed));
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_percentage_outside_its_range_is_refused() {
        let entry = Progress {
            percent: Some(Decimal::from(120)),
            ..Progress::default()
        };
        assert_eq!(
            entry.check(),
            Err(ProgressError::PercentOutOfRange("120".into()))
        );
    }

    #[test]
    fn a_finished_task_stands_at_the_whole() {
        let entry = Progress {
            status: TaskStatus::Done,
            percent: Some(Decimal::from(80)),
            ..Progress::default()
        };
        assert!(entry.check().is_err());
    }

    #[test]
    fn every_status_is_read_back() {
        for status in TaskStatus::ALL {
            assert_eq!(TaskStatus::from_code(status.code()), Some(status));
        }
    }
}

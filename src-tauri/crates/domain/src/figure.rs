//! Dated values of a target's measure, actual or estimated.

use crate::ids::{EntryId, ItemId};
use crate::text::Decimal;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use thiserror::Error;

/// Whether a figure was counted or is foreseen (ước thực hiện).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum FigureKind {
    /// Counted.
    #[default]
    Actual,
    /// Foreseen (ước).
    Estimate,
}

/// What a figure says: a value, or the two parts that it is computed from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Reading {
    /// A value as given.
    Value(Decimal),
    /// Numerator and denominator; a share is computed from them, never typed beside them.
    Ratio {
        /// Tử số.
        numerator: Decimal,
        /// Mẫu số.
        denominator: Decimal,
    },
}

/// Why a reading cannot stand.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum ReadingError {
    /// A share of nothing.
    #[error("Mẫu số bằng 0 nên không tính được tỷ lệ. Hãy nhập tổng số lớn hơn 0.")]
    ZeroDenominator,
    /// A part greater than its whole.
    #[error(
        "Tử số {numerator} lớn hơn mẫu số {denominator}, trong khi đây là một tỷ lệ. Hãy kiểm tra lại hai số."
    )]
    PartExceedsWhole {
        /// As printed.
        numerator: String,
        /// As printed.
        denominator: String,
    },
    /// A share outside 0–100 %.
    #[error("Tỷ lệ {0}% nằm ngoài khoảng 0–100%. Hãy kiểm tra lại số liệu.")]
    ShareOutOfRange(String),
    /// A count or part below zero.
    #[error("Số liệu {0} là số âm. Hãy nhập số từ 0 trở lên.")]
    Negative(String),
    /// Parts of a share for a measure that is none: their share in percent would pass for a count.
    #[error("Chỉ tiêu này không tính theo tỷ lệ nên không nhận tử số, mẫu số. Hãy ghi giá trị.")]
    NotAShare,
}

impl Reading {
    /// The exact value: of a ratio, its share in percent.
    pub fn value(&self) -> Decimal {
        match self {
            Self::Value(value) => *value,
            Self::Ratio {
                numerator,
                denominator,
            } if denominator.is_zero() => *numerator,
            Self::Ratio {
                numerator,
                denominator,
            } => *numerator * Decimal::ONE_HUNDRED / *denominator,
        }
    }

    /// Checks the reading against what its measure can hold.
    ///
    /// # Errors
    /// Parts where no share is measured, a zero denominator, a part greater than its whole, a share outside
    /// 0–100 %, a negative figure.
    pub fn check(&self, is_percent: bool) -> Result<(), ReadingError> {
        match *self {
            Self::Value(value) => check_value(value, is_percent),
            Self::Ratio { .. } if !is_percent => Err(ReadingError::NotAShare),
            Self::Ratio {
                numerator,
                denominator,
            } => check_ratio(numerator, denominator),
        }
    }
}

fn check_value(value: Decimal, is_percent: bool) -> Result<(), ReadingError> {
    let printed = crate::text::format_number(value);
    match () {
        () if is_percent && (value > Decimal::ONE_HUNDRED || value < Decimal::ZERO) => {
            Err(ReadingError::ShareOutOfRange(printed))
        }
        () if value < Decimal::ZERO => Err(ReadingError::Negative(printed)),
        () => Ok(()),
    }
}

fn check_ratio(numerator: Decimal, denominator: Decimal) -> Result<(), ReadingError> {
    let printed = crate::text::format_number;
    if denominator.is_zero() {
        return Err(ReadingError::ZeroDenominator);
    }
    if let Some(negative) = [numerator, denominator]
        .into_iter()
        .find(|d| *d < Decimal::ZERO)
    {
        return Err(ReadingError::Negative(printed(negative)));
    }
    if numerator > denominator {
        return Err(ReadingError::PartExceedsWhole {
            numerator: printed(numerator),
            denominator: printed(denominator),
        });
    }
    Ok(())
}

/// A dated value of one measure of a target.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Figure {
    /// Its id.
    pub id: EntryId,
    /// The target it belongs to.
    pub target: ItemId,
    /// Which measure of the target, from 1.
    pub measure: u32,
    /// The day up to which it was counted or is foreseen.
    pub as_of: NaiveDate,
    /// Counted or foreseen.
    pub kind: FigureKind,
    /// What it says.
    pub reading: Reading,
    /// Where it comes from.
    pub source: String,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_share_is_computed_exactly_from_its_parts() {
        let reading = Reading::Ratio {
            numerator: Decimal::from(58247),
            denominator: Decimal::from(93231),
        };
        assert_eq!(crate::text::format_percent(reading.value()), "62,48%");
    }

    #[test]
    fn parts_are_refused_where_no_share_is_measured() {
        let reading = Reading::Ratio {
            numerator: Decimal::ONE,
            denominator: Decimal::TWO,
        };
        assert_eq!(reading.check(false), Err(ReadingError::NotAShare));
        assert_eq!(reading.check(true), Ok(()));
    }

    #[test]
    fn a_share_of_nothing_is_refused() {
        let reading = Reading::Ratio {
            numerator: Decimal::ONE,
            denominator: Decimal::ZERO,
        };
        assert_eq!(reading.check(true), Err(ReadingError::ZeroDenominator));
    }

    #[test]
    fn a_part_greater_than_its_whole_is_refused() {
        let reading = Reading::Ratio {
            numerator: Decimal::from(7),
            denominator: Decimal::from(5),
        };
        assert!(matches!(
            reading.check(true),
            Err(ReadingError::PartExceedsWhole { .. })
        ));
    }

    #[test]
    fn a_share_beyond_the_whole_is_refused_and_a_count_is_not() {
        let reading = Reading::Value(Decimal::from(1953));
        assert!(reading.check(true).is_err());
        assert!(reading.check(false).is_ok());
    }
}

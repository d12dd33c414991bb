//! What a target measures: a comparator, an exact value or a range, a unit, and of what.

use crate::text::{Decimal, NumberError, NumberKind, check_percent, search_key};
use serde::{Deserialize, Serialize};
use thiserror::Error;

/// Units of amounts that may have a fraction; whatever else is counted is counted whole.
const AMOUNTS: [&str; 16] = [
    "dong", "ty", "trieu", "usd", "km", "m", "m2", "ha", "gio", "phut", "giay", "mbps", "gb", "tb",
    "diem", "tan",
];

/// How a value binds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum Comparator {
    /// A bare figure; judged as a floor.
    #[default]
    #[serde(rename = "=")]
    Equal,
    /// ít nhất, tối thiểu, từ … trở lên.
    #[serde(rename = ">=")]
    AtLeast,
    /// trên, hơn.
    #[serde(rename = ">")]
    MoreThan,
    /// không quá.
    #[serde(rename = "<=")]
    AtMost,
    /// dưới; gần, in a result.
    #[serde(rename = "<")]
    LessThan,
    /// khoảng; judged by its value as a floor.
    #[serde(rename = "~")]
    About,
    /// a–b; judged by its lower bound.
    #[serde(rename = "range")]
    Range,
}

impl Comparator {
    /// The sign as stored and exchanged.
    pub fn code(self) -> &'static str {
        match self {
            Self::Equal => "=",
            Self::AtLeast => ">=",
            Self::MoreThan => ">",
            Self::AtMost => "<=",
            Self::LessThan => "<",
            Self::About => "~",
            Self::Range => "range",
        }
    }

    /// Reads a stored sign; none where it is not one.
    pub fn from_code(code: &str) -> Option<Self> {
        [
            Self::Equal,
            Self::AtLeast,
            Self::MoreThan,
            Self::AtMost,
            Self::LessThan,
            Self::About,
            Self::Range,
        ]
        .into_iter()
        .find(|c| c.code() == code)
    }

    /// The sign as printed before a value in a table.
    pub fn printed(self) -> &'static str {
        match self {
            Self::Equal | Self::Range => "",
            Self::AtLeast => "≥ ",
            Self::MoreThan => "> ",
            Self::AtMost => "≤ ",
            Self::LessThan => "< ",
            Self::About => "≈ ",
        }
    }
}

/// One measured value of a target.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Measure {
    /// How the value binds.
    pub comparator: Comparator,
    /// The value; of a range, its lower bound.
    pub value: Decimal,
    /// The upper bound of a range.
    pub value_max: Option<Decimal>,
    /// The unit: `%`, or what is counted.
    pub unit: String,
    /// Of what.
    pub of: String,
}

/// Why a measure cannot stand.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum MeasureError {
    /// A range without its upper bound, or an upper bound without a range.
    #[error("Mức trên chỉ đi cùng dấu “range” và bắt buộc với dấu đó. Hãy sửa lại.")]
    HalfRange,
    /// A range whose end lies before its beginning.
    #[error("Mức trên nhỏ hơn mức dưới. Hãy sửa lại thứ tự.")]
    Reversed {
        /// The lower bound.
        from: Decimal,
        /// The upper bound.
        to: Decimal,
    },
    /// A share outside 0–100 %.
    #[error("{error}")]
    Share {
        /// Whether it is the upper bound that is.
        upper: bool,
        /// What is wrong with it.
        error: NumberError,
    },
}

impl MeasureError {
    /// The field that is wrong: `value` or `value_max`.
    pub fn field(&self) -> &'static str {
        match self {
            Self::Share { upper: false, .. } => "value",
            _ => "value_max",
        }
    }
}

impl Measure {
    /// Whether the measure is a share.
    pub fn is_percent(&self) -> bool {
        self.unit.trim() == "%"
    }

    /// How a typed value of it is read: `1.953` is 1953 for what is counted, and unclear otherwise.
    pub fn number_kind(&self) -> NumberKind {
        let key = search_key(&self.unit);
        let first = key.split([' ', '/']).next().unwrap_or_default();
        match () {
            () if self.is_percent() => NumberKind::Percent,
            () if AMOUNTS.contains(&first) => NumberKind::Quantity,
            () => NumberKind::Count,
        }
    }

    /// Checks that only a range has an upper bound, above its lower one, and that a share is one.
    ///
    /// # Errors
    /// [`MeasureError`] with the first thing at fault.
    pub fn check(&self) -> Result<(), MeasureError> {
        if (self.comparator == Comparator::Range) != self.value_max.is_some() {
            return Err(MeasureError::HalfRange);
        }
        let (from, max) = (self.value, self.value_max);
        if let Some(to) = max.filter(|max| *max < from) {
            return Err(MeasureError::Reversed { from, to });
        }
        if !self.is_percent() {
            return Ok(());
        }
        let share = |upper| {
            move |value| match check_percent(value) {
                Ok(_) => Ok(()),
                Err(error) => Err(MeasureError::Share { upper, error }),
            }
        };
        share(false)(from).and(max.map_or(Ok(()), share(true)))
    }

    /// Whether an exact value reaches the measure.
    pub fn is_reached_by(&self, value: Decimal) -> bool {
        match self.comparator {
            Comparator::AtMost => value <= self.value,
            Comparator::LessThan => value < self.value,
            Comparator::MoreThan => value > self.value,
            _ => value >= self.value,
        }
    }

    /// A value rounded as it is shown: two decimals, more only where the rounding would tell another verdict.
    pub fn rounded(&self, value: Decimal) -> Decimal {
        let reached = self.is_reached_by(value);
        (2..=6)
            .map(|decimals| crate::text::round_half_up(value, decimals))
            .find(|rounded| self.is_reached_by(*rounded) == reached)
            .unwrap_or(value)
    }

    /// A value as it is shown beside its plan: `62,48%`, `1.953`; a counted unit is left to the sentence.
    pub fn shown(&self, value: Decimal) -> String {
        let number = crate::text::format_number(self.rounded(value));
        match self.is_percent() {
            true => format!("{number}%"),
            false => number,
        }
    }

    /// The planned value as a table prints it: `≥ 60`, `1–2`, `100`; no unit.
    pub fn planned(&self) -> String {
        use crate::text::format_number;
        let value = format_number(self.value);
        match self.value_max {
            Some(max) => format!("{value}–{}", format_number(max)),
            None => format!("{}{value}", self.comparator.printed()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn measure(comparator: Comparator, value: i64) -> Measure {
        Measure {
            comparator,
            value: Decimal::from(value),
            ..Measure::default()
        }
    }

    #[test]
    fn a_value_is_never_rounded_onto_the_other_side_of_its_plan() {
        let plan = measure(Comparator::Equal, 100);
        assert_eq!(
            plan.rounded(Decimal::new(99_999, 3)),
            Decimal::new(99_999, 3)
        );
        assert_eq!(
            plan.rounded(Decimal::new(87_3345, 4)),
            Decimal::new(87_33, 2)
        );
        assert_eq!(
            measure(Comparator::Equal, 10).rounded(Decimal::new(9_9951, 4)),
            Decimal::new(9_995, 3)
        );
    }

    #[test]
    fn a_bare_figure_is_judged_as_a_floor() {
        assert!(measure(Comparator::Equal, 90).is_reached_by(Decimal::from(95)));
        assert!(!measure(Comparator::Equal, 90).is_reached_by(Decimal::new(8999, 2)));
    }

    #[test]
    fn more_than_is_not_reached_by_its_own_value() {
        assert!(!measure(Comparator::MoreThan, 40).is_reached_by(Decimal::from(40)));
    }

    #[test]
    fn ceilings_are_judged_from_above() {
        assert!(measure(Comparator::AtMost, 5).is_reached_by(Decimal::from(5)));
        assert!(!measure(Comparator::LessThan, 5).is_reached_by(Decimal::from(5)));
    }

    #[test]
    fn only_a_range_has_an_upper_bound_and_it_lies_above() {
        let ranged = |comparator, max: Option<i64>| Measure {
            value_max: max.map(Decimal::from),
            ..measure(comparator, 2)
        };
        for (comparator, max, field) in [
            (Comparator::Range, Some(3), None),
            (Comparator::Range, Some(2), None),
            (Comparator::Range, None, Some("value_max")),
            (Comparator::AtLeast, Some(3), Some("value_max")),
            (Comparator::Range, Some(1), Some("value_max")),
        ] {
            let refused = ranged(comparator, max).check().err();
            assert_eq!(refused.map(|e| e.field()), field, "{comparator:?} {max:?}");
        }
    }

    #[test]
    fn a_planned_share_lies_between_nothing_and_the_whole() {
        let share = |value| Measure {
            unit: "%".into(),
            ..measure(Comparator::AtLeast, value)
        };
        assert_eq!(share(100).check(), Ok(()));
        for value in [101, -1] {
            assert_eq!(share(value).check().map_err(|e| e.field()), Err("value"));
        }
        assert_eq!(measure(Comparator::AtLeast, 101).check(), Ok(()));
    }

    #[test]
    fn what_is_counted_is_read_whole_and_what_is_measured_may_have_a_fraction() {
        for (unit, kind) in [
            ("%", NumberKind::Percent),
            ("tỷ đồng", NumberKind::Quantity),
            ("Mbps/hộ", NumberKind::Quantity),
            ("thủ tục", NumberKind::Count),
            ("", NumberKind::Count),
        ] {
            let unit = unit.to_owned();
            let measure = Measure {
                unit,
                ..Measure::default()
            };
            assert_eq!(measure.number_kind(), kind, "{}", measure.unit);
        }
    }

    #[test]
    fn every_sign_is_read_back() {
        for c in ["=", ">=", ">", "<=", "<", "~", "range"] {
            assert_eq!(Comparator::from_code(c).map(Comparator::code), Some(c));
        }
    }
}

//! What a target measures: a comparator, an exact value or a range, a unit, and of what.

use crate::text::Decimal;
use serde::{Deserialize, Serialize};

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

impl Measure {
    /// Whether the measure is a share.
    pub fn is_percent(&self) -> bool {
        self.unit == "%"
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
    fn every_sign_is_read_back() {
        for c in ["=", ">=", ">", "<=", "<", "~", "range"] {
            assert_eq!(Comparator::from_code(c).map(Comparator::code), Some(c));
        }
    }
}

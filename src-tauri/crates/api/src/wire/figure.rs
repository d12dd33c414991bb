//! Figures, and how a typed number or date is read.

use serde::{Deserialize, Serialize};

/// A dated value of a measure.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct FigureView {
    /// Its id.
    pub id: String,
    /// The target.
    pub target: String,
    /// Which measure, from 1.
    pub measure: u32,
    /// Its day (ISO).
    pub as_of: String,
    /// The same, as shown.
    pub as_of_text: String,
    /// `actual` or `estimate`.
    pub kind: String,
    /// The same in words.
    pub kind_text: String,
    /// The exact value; of a share, in percent.
    pub value: String,
    /// The same, as shown.
    pub value_text: String,
    /// The same for an input field: read back as the same number.
    pub edit_text: String,
    /// The numerator, where the parts are known.
    pub numerator: Option<String>,
    /// The same, as shown.
    pub numerator_text: String,
    /// The denominator.
    pub denominator: Option<String>,
    /// The same, as shown.
    pub denominator_text: String,
    /// Where it comes from.
    pub source: String,
}

/// A figure as typed: a value, or numerator and denominator.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(optional_fields = nullable))]
pub struct FigureDraft {
    /// The target; not changed by editing.
    pub target: Option<String>,
    /// Which measure, from 1; else the first.
    pub measure: Option<u32>,
    /// Its day; else today.
    pub as_of: Option<String>,
    /// The value.
    pub value: Option<String>,
    /// The numerator.
    pub numerator: Option<String>,
    /// The denominator.
    pub denominator: Option<String>,
    /// Whether it is foreseen.
    pub estimate: Option<bool>,
    /// Where it comes from.
    pub source: Option<String>,
}

/// A typed number and its unit.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(optional_fields = nullable))]
pub struct NumberText {
    /// As typed.
    pub text: String,
    /// The unit, which decides how `1.953` is read.
    pub unit: String,
}

/// A number as read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct NumberView {
    /// Its exact value.
    pub value: String,
    /// As shown.
    pub text: String,
}

/// A typed date.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(optional_fields = nullable))]
pub struct DateText {
    /// As typed.
    pub text: String,
}

/// A date as read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct DateView {
    /// The date (ISO).
    pub date: String,
    /// As shown.
    pub text: String,
}

/// The typed parts of a share, and the measure that they are for.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(optional_fields = nullable))]
pub struct ShareParts {
    /// The numerator.
    pub numerator: String,
    /// The denominator.
    pub denominator: String,
    /// The target.
    pub target: Option<String>,
    /// Which measure, from 1; else the first.
    pub measure: Option<u32>,
}

/// A share, before it is saved.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct ShareView {
    /// In percent, exact.
    pub value: String,
    /// As shown: `62,48%`.
    pub text: String,
    /// The verdict that it would give.
    pub verdict: Option<String>,
    /// The same in words.
    pub verdict_text: String,
}

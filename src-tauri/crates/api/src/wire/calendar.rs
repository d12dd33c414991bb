//! The working calendar of a year, day by day where it differs from the week.

use serde::{Deserialize, Serialize};

/// Which year of the calendar is wanted.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(optional_fields = nullable))]
pub struct CalendarOf {
    /// The year; else the year worked on.
    pub year: Option<i32>,
}

/// A day that differs from its week.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct CalendarDayRow {
    /// The day (ISO).
    pub date: String,
    /// The same, as shown, with its weekday: `thứ Tư 02/09/2026`.
    pub date_text: String,
    /// `holiday`, `compensatory`, `swapped`, `unconfirmed` or `working`.
    pub kind: String,
    /// The same in words: `Nghỉ lễ`.
    pub kind_text: String,
    /// What is kept on it.
    pub name: String,
    /// What it rests on.
    pub source: String,
}

/// A year of the working calendar.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct CalendarView {
    /// The year.
    pub year: i32,
    /// Whether its days off are known; else only Saturdays and Sundays are counted as off.
    pub known: bool,
    /// The days, in order.
    pub days: Vec<CalendarDayRow>,
}

/// What a person says of a day.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(optional_fields = nullable))]
pub struct CalendarDayDraft {
    /// The day, as typed; without a year it is in the year worked on.
    pub date: String,
    /// `holiday`, `compensatory`, `swapped`, `unconfirmed`, `working`, or `usual` to say nothing of it.
    pub kind: String,
    /// What is kept on it.
    pub name: Option<String>,
    /// The announcement that says so; else that the agency entered it.
    pub source: Option<String>,
}

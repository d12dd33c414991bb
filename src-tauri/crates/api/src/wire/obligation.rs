//! Reports that are due, and the duties they are taken from.

use serde::{Deserialize, Serialize};

/// The day from which is counted.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(optional_fields = nullable))]
pub struct ObligationsOn {
    /// As typed; else today.
    pub on: Option<String>,
}

/// A report that is due.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct ObligationRow {
    /// Its id.
    pub id: String,
    /// What it is called.
    pub name: String,
    /// Where it rests.
    pub source: String,
    /// The document that asks for it.
    pub document: Option<String>,
    /// To whom it goes.
    pub addressee: String,
    /// The kind of report printed for it.
    pub report_kind: String,
    /// `once`, `monthly`, `quarterly`, `half-yearly`, `yearly`, `periodic` or `on-request`.
    pub cadence: String,
    /// The same in words.
    pub cadence_text: String,
    /// The day before which it is due (ISO).
    pub before: Option<String>,
    /// The same, as shown.
    pub before_text: String,
    /// The day up to which its data run, this year (ISO).
    pub cut_off: Option<String>,
    /// The same, as shown.
    pub cut_off_text: String,
    /// The last working day on which it can be handed in (ISO).
    pub last_working_day: Option<String>,
    /// The same, as shown: `thứ Sáu 27/11/2026`.
    pub last_working_day_text: String,
    /// Working days after today, up to and including the last one.
    pub working_days_left: Option<i64>,
    /// The same in words: `còn 4 ngày làm việc`.
    pub left_text: String,
    /// What to know about the count.
    pub notes: Vec<String>,
    /// The last report year for which it was handed in.
    pub done_year: Option<i32>,
}

/// A dated or periodic duty of a document.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct DutyRow {
    /// Its id.
    pub id: String,
    /// The document.
    pub document: String,
    /// Where it stands.
    pub source_text: String,
    /// The words it rests on.
    pub text: String,
    /// How often: the code.
    pub cadence: String,
    /// The same in words.
    pub cadence_text: String,
    /// The day before which it is due, as shown; empty where it has none.
    pub before_text: String,
    /// Who is charged, as written.
    pub takers: Vec<String>,
    /// To whom a report goes, as written.
    pub addressee: String,
    /// The kind of report it asks for, where the program has one.
    pub report_kind: String,
    /// Whether the agency took it over.
    pub taken: bool,
}

/// A report that is due, as typed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(optional_fields = nullable))]
pub struct ObligationDraft {
    /// What it is called.
    pub name: Option<String>,
    /// Where it rests.
    pub source: Option<String>,
    /// The document that asks for it.
    pub document: Option<String>,
    /// How often: the code; else `once` with a year in `before`, `yearly` without one.
    pub cadence: Option<String>,
    /// The day before which it is due: `30/11` every year, `30/11/2026` once.
    pub before: Option<String>,
    /// The day up to which its data run: `14/11`.
    pub cut_off: Option<String>,
    /// To whom it goes.
    pub addressee: Option<String>,
    /// The kind of report printed for it.
    pub report_kind: Option<String>,
    /// The last report year for which it was handed in.
    pub done_year: Option<String>,
}

/// A reminder of a deadline, as the system shows it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct ReminderRow {
    /// The id of the obligation.
    pub id: String,
    /// What is due and how many working days are left.
    pub title: String,
    /// Until when, and to whom it goes.
    pub text: String,
}

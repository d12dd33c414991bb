//! Reports that the agency owes, and how many working days are left.

use crate::calendar::WorkingCalendar;
use crate::document::Cadence;
use crate::ids::{DocumentId, DutyId, ObligationId};
use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};

/// A report that the agency owes: taken over from a document's duty, or entered from a letter.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Obligation {
    /// Its id.
    pub id: ObligationId,
    /// What it is called.
    pub name: String,
    /// The document that asks for it.
    pub document: Option<DocumentId>,
    /// The duty that it was taken from.
    pub duty: Option<DutyId>,
    /// Where it rests: `Kế hoạch 98/KH-UBND, mục IV.4`.
    pub source: String,
    /// How often it comes round.
    pub cadence: Cadence,
    /// The day before which it is due: `MM-DD` every year, or an ISO date once.
    pub before: Option<String>,
    /// The day up to which its data run (`MM-DD`), where the officer has set one.
    pub cut_off: Option<String>,
    /// To whom it goes.
    pub addressee: String,
    /// The kind of report that is printed for it: `plan98`.
    pub report_kind: String,
    /// The last report year for which it was handed in.
    pub done_year: Option<i32>,
}

/// One coming deadline of an obligation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Deadline {
    /// The day before which the report is due.
    pub before: NaiveDate,
    /// The last working day on which it can be handed in.
    pub last_working_day: NaiveDate,
    /// Working days after `on`, up to and including the last one; below zero when it has passed.
    pub working_days_left: i64,
    /// What to know about the count, such as a day off that is not confirmed.
    pub notes: Vec<String>,
}

impl Obligation {
    /// The next deadline seen from a day; none where the obligation names no date.
    ///
    /// A yearly deadline stays this year's until it was handed in or the year ends.
    pub fn deadline(&self, on: NaiveDate, calendar: &WorkingCalendar) -> Option<Deadline> {
        let before = self.due_before(on)?;
        let last = calendar.last_working_day_before(before);
        Some(Deadline {
            before,
            last_working_day: last,
            working_days_left: calendar.working_days_left(on, last),
            notes: calendar.notes_between(on, before),
        })
    }

    fn due_before(&self, on: NaiveDate) -> Option<NaiveDate> {
        let text = self.before.as_deref()?;
        if let Ok(once) = text.parse::<NaiveDate>() {
            return Some(once);
        }
        let this_year = month_day(text, on.year())?;
        match self.done_year {
            Some(done) if done >= on.year() => month_day(text, done + 1),
            _ => Some(this_year),
        }
    }

    /// The day up to which the data of a year's report run: the officer's cut-off, else none.
    pub fn cut_off_in(&self, year: i32) -> Option<NaiveDate> {
        month_day(self.cut_off.as_deref()?, year)
    }
}

fn month_day(text: &str, year: i32) -> Option<NaiveDate> {
    let (month, day) = text.split_once('-')?;
    NaiveDate::from_ymd_opt(year, month.parse().ok()?, day.parse().ok()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn before_30_11() -> Obligation {
        Obligation {
            id: "bc".into(),
            name: "Báo cáo".into(),
            document: None,
            duty: None,
            source: String::new(),
            cadence: Cadence::Yearly,
            before: Some("11-30".into()),
            cut_off: Some("11-14".into()),
            addressee: String::new(),
            report_kind: "plan98".into(),
            done_year: None,
        }
    }

    fn day(y: i32, m: u32, d: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(y, m, d).unwrap_or_default()
    }

    #[test]
    fn before_a_monday_means_the_friday_before() {
        let deadline = before_30_11().deadline(day(2026, 11, 20), &WorkingCalendar::default());
        assert_eq!(
            deadline.map(|d| d.last_working_day),
            Some(day(2026, 11, 27))
        );
    }

    #[test]
    fn a_report_handed_in_is_due_again_next_year() {
        let mut obligation = before_30_11();
        obligation.done_year = Some(2026);
        let deadline = obligation.deadline(day(2026, 11, 20), &WorkingCalendar::default());
        assert_eq!(deadline.map(|d| d.before), Some(day(2027, 11, 30)));
    }

    #[test]
    fn data_run_up_to_the_officers_cut_off() {
        assert_eq!(before_30_11().cut_off_in(2026), Some(day(2026, 11, 14)));
    }
}

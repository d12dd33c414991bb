//! Reports that the agency owes, and how many working days are left.

use crate::calendar::WorkingCalendar;
use crate::document::Cadence;
use crate::ids::{DocumentId, DutyId, ObligationId};
use crate::report::Report;
use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};

/// A report that the agency owes: taken over from a document's duty, or entered from a letter.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
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
    /// Whether the day named is itself the last one (`chậm nhất ngày`), not the day before which it is due.
    #[serde(default)]
    pub on_day: bool,
    /// The hour of that day until which it is due, as `17:00`, where a letter names one; only with `on_day`.
    #[serde(default)]
    pub hour: Option<String>,
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
    /// The day named: before it, or with [`Obligation::on_day`] on it, the report is due.
    pub before: NaiveDate,
    /// The last working day on which it can be handed in.
    pub last_working_day: NaiveDate,
    /// Working days after `on`, up to and including the last one; below zero when it has passed.
    pub working_days_left: i64,
    /// What to know about the count, such as a day off that is not confirmed.
    pub notes: Vec<String>,
}

impl Obligation {
    /// The next deadline seen from a day; none where the obligation names no date, or came once and was handed in.
    ///
    /// A yearly deadline stays this year's until it was handed in or the year ends. One that comes round within the
    /// year – every month, quarter or half-year, counted from the day named – is the first on or after `on`; handed
    /// in for a year means all of that year.
    pub fn deadline(&self, on: NaiveDate, calendar: &WorkingCalendar) -> Option<Deadline> {
        let before = self.due_before(on)?;
        let last = match self.on_day {
            true => calendar.last_working_day_on_or_before(before),
            false => calendar.last_working_day_before(before),
        };
        Some(Deadline {
            before,
            last_working_day: last,
            working_days_left: calendar.working_days_left(on, last),
            notes: calendar.notes_between(on, before),
        })
    }

    fn due_before(&self, on: NaiveDate) -> Option<NaiveDate> {
        let text = self.before.as_deref()?;
        let once = text.parse::<NaiveDate>();
        if self.done_year.is_some() && (once.is_ok() || self.cadence == Cadence::Once) {
            return None;
        }
        if let Ok(once) = once {
            return Some(once);
        }
        let after_done = self
            .done_year
            .map_or(on.year(), |done| done.saturating_add(1));
        let (named, year) = (month_and_day(text)?, on.year().max(after_done));
        match months_between(self.cadence) {
            Some(months) => first_from(on, year, named, months),
            None => clamped(year, named.0, named.1),
        }
    }

    /// Whether handing in this report meets the obligation for the report's year.
    ///
    /// A report that was begun in answer to one request meets that one and no other.
    /// Only a report of the whole year does, of the same kind and, where both name one, on the same document; and only
    /// where one report a year is owed: [`Obligation::done_year`] would take back the other deadlines of the year. A
    /// single deadline must lie in the report's year or the next, in which yearly reports are still handed in.
    pub fn is_met_by(&self, report: &Report) -> bool {
        if let Some(answered) = &report.answers {
            return *answered == self.id;
        }
        let names = |own: &DocumentId| report.document.as_ref().is_none_or(|its| its == own);
        let year = report.period.year;
        self.report_kind == report.kind.0
            && report.period.is_year()
            && months_between(self.cadence).is_none()
            && self.document.as_ref().is_none_or(names)
            && self
                .single_date()
                .is_none_or(|date| (year..=year.saturating_add(1)).contains(&date.year()))
    }

    fn single_date(&self) -> Option<NaiveDate> {
        self.before.as_deref()?.parse().ok()
    }

    /// The day up to which the data of a year's report run: the officer's cut-off, else none. What a letter asked for
    /// says nothing of data that are wanted after it was answered.
    pub fn cut_off_in(&self, year: i32) -> Option<NaiveDate> {
        if self.cadence == Cadence::Once && self.done_year.is_some() {
            return None;
        }
        let (month, day) = month_and_day(self.cut_off.as_deref()?)?;
        clamped(year, month, day)
    }
}

/// How many months lie between the deadlines of a year, where there are several.
fn months_between(cadence: Cadence) -> Option<usize> {
    match cadence {
        Cadence::Monthly => Some(1),
        Cadence::Quarterly => Some(3),
        Cadence::HalfYearly => Some(6),
        Cadence::Once | Cadence::Yearly | Cadence::Periodic | Cadence::OnRequest => None,
    }
}

/// The first deadline on or after `on`, not before `year`, of those that lie whole steps of months from the named day.
fn first_from(
    on: NaiveDate,
    year: i32,
    (month, day): (u32, u32),
    months: usize,
) -> Option<NaiveDate> {
    let all = (year..=year.saturating_add(1)).flat_map(|y| (1..=12).map(move |m| (y, m)));
    let skipped = usize::try_from(month).ok()?.checked_sub(1)? % months;
    all.skip(skipped)
        .step_by(months)
        .filter_map(|(y, m)| clamped(y, m, day))
        .find(|date| *date >= on)
}

/// Reads `MM-DD`.
fn month_and_day(text: &str) -> Option<(u32, u32)> {
    let (month, day) = text.split_once('-')?;
    Some((month.parse().ok()?, day.parse().ok()?))
}

/// A day of a month, the last one where the month has no such day: 29 February is 28 February in a common year.
fn clamped(year: i32, month: u32, day: u32) -> Option<NaiveDate> {
    let first = NaiveDate::from_ymd_opt(year, month, 1)?;
    first.with_day(day.min(u32::from(first.num_days_in_month())))
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
            ..Obligation::default()
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
    fn a_day_that_is_itself_the_last_still_counts() {
        let mut request = before_30_11();
        (request.before, request.on_day) = (Some("2026-11-25".into()), true);
        let last = |request: &Obligation| {
            let deadline = request.deadline(day(2026, 11, 20), &WorkingCalendar::default());
            deadline.map(|d| (d.last_working_day, d.working_days_left))
        };
        assert_eq!(last(&request), Some((day(2026, 11, 25), 3)));
        // 29/11/2026 is a Sunday.
        request.before = Some("2026-11-29".into());
        assert_eq!(last(&request), Some((day(2026, 11, 27), 5)));
    }

    #[test]
    fn a_report_handed_in_is_due_again_next_year() {
        let mut obligation = before_30_11();
        obligation.done_year = Some(2026);
        let deadline = obligation.deadline(day(2026, 11, 20), &WorkingCalendar::default());
        assert_eq!(deadline.map(|d| d.before), Some(day(2027, 11, 30)));
    }

    fn due(obligation: &Obligation, on: NaiveDate) -> Option<NaiveDate> {
        let deadline = obligation.deadline(on, &WorkingCalendar::default());
        deadline.map(|d| d.before)
    }

    #[test]
    fn what_comes_once_and_was_handed_in_is_due_no_more() {
        let mut once = before_30_11();
        once.before = Some("2026-11-30".into());
        once.cadence = Cadence::Once;
        assert_eq!(due(&once, day(2027, 1, 5)), Some(day(2026, 11, 30)));
        once.done_year = Some(2026);
        assert_eq!(due(&once, day(2026, 11, 20)), None);
    }

    #[test]
    fn a_letter_sets_the_cut_off_until_it_is_answered() {
        let mut letter = before_30_11();
        letter.cadence = Cadence::Once;
        letter.cut_off = Some("06-30".into());
        assert_eq!(letter.cut_off_in(2026), Some(day(2026, 6, 30)));
        letter.done_year = Some(2026);
        assert_eq!(letter.cut_off_in(2026), None);
    }

    #[test]
    fn the_29th_of_february_is_the_28th_in_a_common_year() {
        let mut leap = before_30_11();
        (leap.before, leap.cut_off) = (Some("02-29".into()), Some("02-29".into()));
        assert_eq!(due(&leap, day(2026, 1, 5)), Some(day(2026, 2, 28)));
        assert_eq!(due(&leap, day(2028, 1, 5)), Some(day(2028, 2, 29)));
        assert_eq!(leap.cut_off_in(2026), Some(day(2026, 2, 28)));
    }

    #[test]
    fn what_comes_every_quarter_is_due_next_a_quarter_later() {
        let mut quarterly = before_30_11();
        quarterly.before = Some("03-15".into());
        quarterly.cadence = Cadence::Quarterly;
        for (on, next) in [
            (day(2026, 1, 5), day(2026, 3, 15)),
            (day(2026, 3, 15), day(2026, 3, 15)),
            (day(2026, 3, 16), day(2026, 6, 15)),
            (day(2026, 9, 1), day(2026, 9, 15)),
            (day(2026, 11, 20), day(2026, 12, 15)),
            (day(2026, 12, 16), day(2027, 3, 15)),
        ] {
            assert_eq!(due(&quarterly, on), Some(next), "{on}");
        }
        quarterly.done_year = Some(2026);
        assert_eq!(due(&quarterly, day(2026, 11, 20)), Some(day(2027, 3, 15)));
    }

    #[test]
    fn months_and_half_years_come_round_on_the_last_day_that_they_have() {
        let mut monthly = before_30_11();
        (monthly.before, monthly.cadence) = (Some("08-31".into()), Cadence::Monthly);
        assert_eq!(due(&monthly, day(2026, 2, 1)), Some(day(2026, 2, 28)));
        monthly.cadence = Cadence::HalfYearly;
        assert_eq!(due(&monthly, day(2026, 3, 1)), Some(day(2026, 8, 31)));
        assert_eq!(due(&monthly, day(2026, 9, 1)), Some(day(2027, 2, 28)));
    }

    #[test]
    fn data_run_up_to_the_officers_cut_off() {
        assert_eq!(before_30_11().cut_off_in(2026), Some(day(2026, 11, 14)));
    }
}

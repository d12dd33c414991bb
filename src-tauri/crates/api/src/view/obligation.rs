//! Reports that are due, and duties, as rows.

use super::format::{cadence_text, code_of, date_text, iso};
use crate::wire::{DutyRow, ObligationRow};
use chrono::{Datelike, NaiveDate, NaiveDateTime};
use domain::calendar::WorkingCalendar;
use domain::document::Duty;
use domain::obligation::{Deadline, Obligation};
use domain::report::Report;
use domain::text::{format_date, format_day_month, format_hour, weekday_name};

/// A report that is due, counted from a moment, with the report that was begun in answer to it.
pub(crate) fn obligation_row(
    obligation: &Obligation,
    at: NaiveDateTime,
    calendar: &WorkingCalendar,
    answer: Option<&Report>,
) -> ObligationRow {
    let on = at.date();
    let deadline = obligation.deadline(on, calendar);
    let cut_off = obligation.cut_off_in(on.year());
    ObligationRow {
        id: obligation.id.to_string(),
        name: obligation.name.clone(),
        source: obligation.source.clone(),
        document: obligation.document.as_ref().map(ToString::to_string),
        addressee: obligation.addressee.clone(),
        report_kind: obligation.report_kind.clone(),
        cadence: code_of(obligation.cadence),
        cadence_text: cadence_text(obligation.cadence).to_owned(),
        before: deadline.as_ref().map(|d| iso(d.before)),
        before_text: date_text(deadline.as_ref().map(|d| d.before)),
        cut_off: cut_off.map(iso),
        cut_off_text: date_text(cut_off),
        last_working_day: deadline.as_ref().map(|d| iso(d.last_working_day)),
        last_working_day_text: deadline
            .as_ref()
            .map(|d| with_weekday(d.last_working_day))
            .unwrap_or_default(),
        working_days_left: deadline.as_ref().map(|d| d.working_days_left),
        left_text: match &deadline {
            Some(deadline) => left_text(deadline, at, obligation.hour.as_deref()),
            None if obligation.before.is_some() => "đã nộp".to_owned(),
            None => "không có hạn cố định".to_owned(),
        },
        deadline_text: deadline
            .as_ref()
            .map(|d| deadline_text(obligation, d.before))
            .unwrap_or_default(),
        on_day: obligation.on_day,
        hour_text: obligation
            .hour
            .as_deref()
            .map(format_hour)
            .unwrap_or_default(),
        answer: answer.map(|report| report.id.to_string()),
        answer_text: answer.map(answer_text).unwrap_or_default(),
        notes: deadline.map(|d| d.notes).unwrap_or_default(),
        done_year: obligation.done_year,
    }
}

fn with_weekday(date: NaiveDate) -> String {
    format!("{} {}", weekday_name(date), format_date(date))
}

/// The whole deadline: `trước ngày 30/11/2026`, `chậm nhất 17 giờ 00 ngày 25/11/2026`.
fn deadline_text(obligation: &Obligation, day: NaiveDate) -> String {
    let day = format_date(day);
    match (&obligation.hour, obligation.on_day) {
        (Some(hour), _) => format!("chậm nhất {} ngày {day}", format_hour(hour)),
        (None, true) => format!("chậm nhất ngày {day}"),
        (None, false) => format!("trước ngày {day}"),
    }
}

/// How far the report that answers has come: `Đã phát hành, số 125/BC-UBND ngày 24/11/2026`.
fn answer_text(report: &Report) -> String {
    let state = report.state.label();
    match &report.issued {
        Some(issued) => format!(
            "{state}, số {} ngày {}",
            issued.number,
            format_date(issued.date)
        ),
        None => state.to_owned(),
    }
}

/// The dates say whether a deadline is missed; over a weekend the count alone would not.
fn left_text(deadline: &Deadline, at: NaiveDateTime, hour: Option<&str>) -> String {
    let (on, last) = (at.date(), deadline.last_working_day);
    let now = at.format("%H:%M").to_string();
    if let Some(hour) =
        hour.filter(|hour| on == last && on == deadline.before && now.as_str() > *hour)
    {
        return format!("đã quá giờ nộp ({})", format_hour(hour));
    }
    match deadline.working_days_left {
        _ if on == last => "hôm nay là ngày làm việc cuối".to_owned(),
        left if on < last => format!("còn {left} ngày làm việc"),
        _ => format!("đã quá hạn nộp (ngày làm việc cuối {})", format_date(last)),
    }
}

/// A dated or periodic duty of a document; `source` says where it stands.
pub(crate) fn duty_row(duty: &Duty, document: &str, source: String, taken: bool) -> DutyRow {
    DutyRow {
        id: duty.id.to_string(),
        document: document.to_owned(),
        source_text: source,
        text: duty.text.clone(),
        cadence: code_of(duty.cadence),
        cadence_text: cadence_text(duty.cadence).to_owned(),
        before_text: duty.before.as_deref().map(before_text).unwrap_or_default(),
        takers: duty.takers.clone(),
        addressee: duty.addressee.clone().unwrap_or_default(),
        report_kind: duty.report_kind.clone().unwrap_or_default(),
        taken,
    }
}

/// `11-30` as `trước ngày 30/11 hằng năm`, an ISO date as `trước ngày 30/11/2026`.
fn before_text(before: &str) -> String {
    if let Ok(once) = before.parse::<NaiveDate>() {
        return format!("trước ngày {}", format_date(once));
    }
    // Of a leap year, so that 29 February is a date.
    match format!("2024-{before}").parse::<NaiveDate>() {
        Ok(day) => format!("trước ngày {} hằng năm", format_day_month(day)),
        Err(_) => before.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, month, day).unwrap_or_default()
    }

    #[test]
    fn the_countdown_is_told_in_words_until_and_after_the_last_day() {
        let calendar = WorkingCalendar::default();
        let told = |on: NaiveDate| {
            let last = day(11, 27);
            let left = calendar.working_days_left(on, last);
            let deadline = Deadline {
                before: day(11, 30),
                last_working_day: last,
                working_days_left: left,
                notes: vec![],
            };
            left_text(&deadline, on.and_time(chrono::NaiveTime::MIN), None)
        };
        assert_eq!(told(day(11, 20)), "còn 5 ngày làm việc");
        assert_eq!(told(day(11, 27)), "hôm nay là ngày làm việc cuối");
        let late = "đã quá hạn nộp (ngày làm việc cuối 27/11/2026)";
        assert_eq!(told(day(11, 28)), late);
        assert_eq!(told(day(11, 30)), late);
    }

    #[test]
    fn a_yearly_date_says_that_it_comes_round() {
        assert_eq!(before_text("11-30"), "trước ngày 30/11 hằng năm");
        assert_eq!(before_text("2024-03-10"), "trước ngày 10/03/2024");
    }
}

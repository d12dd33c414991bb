//! The working calendar: which days are worked, as data with a source per day, and how many of them
//! are left before a deadline.

use chrono::{Datelike, NaiveDate, Weekday};
use serde::{Deserialize, Serialize};
use thiserror::Error;

/// The days off and the worked weekends of the years that are known; the officer may change it.
///
/// Saturdays and Sundays are off unless named as worked. An unconfirmed day counts as off, which is
/// the safe side for a deadline, and is mentioned by [`WorkingCalendar::notes_between`].
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WorkingCalendar {
    /// The years for which the days are complete.
    #[serde(default, rename = "year")]
    pub years: Vec<CalendarYear>,
    /// Days without work.
    #[serde(default, rename = "day_off")]
    pub days_off: Vec<DayOff>,
    /// Saturdays and Sundays that are worked, and days off that are worked after all.
    #[serde(default, rename = "working_day")]
    pub working_days: Vec<WorkingDay>,
}

/// A year whose days off are known.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CalendarYear {
    /// The year in full.
    pub year: i32,
    /// The law or announcement that it rests on.
    pub source: String,
}

/// A day without work.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DayOff {
    /// The day.
    pub date: NaiveDate,
    /// What is kept on it: `Quốc khánh`.
    pub name: String,
    /// Why it is off.
    pub kind: DayOffKind,
    /// The law or announcement that it rests on.
    pub source: String,
}

/// Why a day is off.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DayOffKind {
    /// A public holiday (Bộ luật Lao động 2019, Điều 112).
    Holiday,
    /// The next working day, for a holiday that falls on a weekend (Điều 111 khoản 3).
    Compensatory,
    /// Exchanged for a weekend that is worked.
    Swapped,
    /// Announced as policy, not yet law.
    Unconfirmed,
}

/// A day that is worked although it would be off.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WorkingDay {
    /// The day.
    pub date: NaiveDate,
    /// What it makes up for.
    pub name: String,
    /// The announcement that it rests on.
    pub source: String,
}

/// What a calendar says of one day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum CalendarDay {
    /// Nothing: worked from Monday to Friday, else off.
    Usual(NaiveDate),
    /// Off.
    Off(DayOff),
    /// Worked although it would be off.
    Working(WorkingDay),
}

impl CalendarDay {
    /// The day.
    pub fn date(&self) -> NaiveDate {
        match self {
            Self::Usual(date) => *date,
            Self::Off(day) => day.date,
            Self::Working(day) => day.date,
        }
    }
}

/// What is wrong with the data of a calendar.
#[derive(Clone, Debug, Error, PartialEq, Eq)]
pub enum CalendarError {
    /// A day occurs twice, or both as off and as worked.
    #[error("Ngày {} có hai lần trong lịch làm việc. Hãy giữ lại một dòng.", crate::text::format_date(*.date))]
    DayTwice {
        /// The day.
        date: NaiveDate,
    },
    /// A year occurs twice.
    #[error("Năm {year} có hai lần trong lịch làm việc. Hãy giữ lại một dòng.")]
    YearTwice {
        /// The year.
        year: i32,
    },
    /// A day lies in a year that the calendar does not list.
    #[error("Ngày {} thuộc năm chưa khai báo trong lịch làm việc. Hãy thêm năm đó và nguồn của nó.", crate::text::format_date(*.date))]
    YearMissing {
        /// The day.
        date: NaiveDate,
    },
}

impl WorkingCalendar {
    /// Whether `date` is worked.
    pub fn is_working_day(&self, date: NaiveDate) -> bool {
        self.is_worked_anyway(date) || !is_weekend(date) && self.day_off(date).is_none()
    }

    /// Whether the days off of `year` are known; else only weekends are.
    pub fn knows(&self, year: i32) -> bool {
        self.years.iter().any(|known| known.year == year)
    }

    /// The entry that makes `date` a day off, if there is one (an ordinary weekend has none).
    pub fn day_off(&self, date: NaiveDate) -> Option<&DayOff> {
        self.days_off.iter().find(|day| day.date == date)
    }

    /// The last working day strictly before `deadline`: "trước ngày 30/11/2026" is done by 27/11.
    pub fn last_working_day_before(&self, deadline: NaiveDate) -> NaiveDate {
        deadline
            .pred_opt()
            .map_or(deadline, |eve| self.last_working_day_on_or_before(eve))
    }

    /// The last working day up to `date` itself.
    pub fn last_working_day_on_or_before(&self, date: NaiveDate) -> NaiveDate {
        std::iter::successors(Some(date), NaiveDate::pred_opt)
            .find(|day| self.is_working_day(*day))
            .unwrap_or(date)
    }

    /// Working days after `today` up to and including `last_day`; 0 when they are the same day.
    ///
    /// When `last_day` is past, minus the working days since it, today included. Over a weekend
    /// that is 0 too, so whether a deadline is missed is told by the dates.
    pub fn working_days_left(&self, today: NaiveDate, last_day: NaiveDate) -> i64 {
        if last_day < today {
            return -self.working_days_left(last_day, today);
        }
        let days = std::iter::successors(today.succ_opt(), NaiveDate::succ_opt)
            .take_while(|day| *day <= last_day);
        days.map(|day| i64::from(self.is_working_day(day))).sum()
    }

    /// What a person must know about a count of days between two dates, both included: days off
    /// that are not confirmed, and years without a calendar. Full sentences without a final stop.
    pub fn notes_between(&self, from: NaiveDate, to: NaiveDate) -> Vec<String> {
        let (from, to) = (from.min(to), from.max(to));
        let mut unconfirmed: Vec<NaiveDate> = self
            .days_off
            .iter()
            .filter(|day| day.kind == DayOffKind::Unconfirmed && (from..=to).contains(&day.date))
            .map(|day| day.date)
            .filter(|date| !is_weekend(*date) && !self.is_worked_anyway(*date))
            .collect();
        unconfirmed.sort_unstable();
        let printed = match from.year() == to.year() {
            true => crate::text::format_day_month,
            false => crate::text::format_date,
        };
        let days = unconfirmed
            .into_iter()
            .map(|date| format!("{} tính là ngày nghỉ, chưa xác nhận", printed(date)));
        let years = (from.year()..=to.year())
            .filter(|year| !self.knows(*year))
            .map(|year| format!("Chưa có lịch nghỉ năm {year}: chỉ trừ thứ Bảy, Chủ nhật"));
        days.chain(years).collect()
    }

    /// Checks that every day stands once, in a year that is listed once.
    ///
    /// Errors: [`CalendarError`] with the first day or year at fault.
    pub fn check(&self) -> Result<(), CalendarError> {
        let years = self.years.iter().map(|known| known.year);
        if let Some(year) = first_twice(years) {
            return Err(CalendarError::YearTwice { year });
        }
        let worked = self.working_days.iter().map(|day| day.date);
        let days = self.days_off.iter().map(|day| day.date).chain(worked);
        if let Some(date) = first_twice(days.clone()) {
            return Err(CalendarError::DayTwice { date });
        }
        match days.clone().find(|date| !self.knows(date.year())) {
            Some(date) => Err(CalendarError::YearMissing { date }),
            None => Ok(()),
        }
    }

    fn is_worked_anyway(&self, date: NaiveDate) -> bool {
        self.working_days.iter().any(|day| day.date == date)
    }
}

fn is_weekend(date: NaiveDate) -> bool {
    matches!(date.weekday(), Weekday::Sat | Weekday::Sun)
}

fn first_twice<T: Ord + Copy>(items: impl Iterator<Item = T>) -> Option<T> {
    let mut sorted: Vec<T> = items.collect();
    sorted.sort_unstable();
    sorted
        .windows(2)
        .find(|pair| pair[0] == pair[1])
        .map(|pair| pair[0])
}

#[cfg(test)]
mod tests;

//! Reporting periods and the window of data that each covers.

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};
use thiserror::Error;

use crate::text::{format_date, roman};

/// The years for which a period can be made.
const YEARS: std::ops::RangeInclusive<i32> = 1900..=2199;
/// The day after the cut-off of the period before.
const FIRST_DAY: u32 = 15;
/// The cut-off.
const LAST_DAY: u32 = 14;

/// How long a period is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PeriodKind {
    /// A month, index 1–12.
    Month,
    /// A quarter, index 1–4.
    Quarter,
    /// The first or second half of a year, index 1–2.
    HalfYear,
    /// The first nine months of a year, index 1.
    NineMonths,
    /// A year, index 1.
    Year,
    /// Any two dates, as a letter or a plan asks.
    Custom,
}

/// A period of a report with the first and last day of its data.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Period {
    /// How long it is.
    pub kind: PeriodKind,
    /// The year that is reported on.
    pub year: i32,
    /// Which month, quarter or half of the year, from 1; 1 where there is only one.
    pub index: u32,
    /// The first day of the data.
    pub from: NaiveDate,
    /// The cut-off: the last day of the data.
    pub to: NaiveDate,
}

/// Why there is no such period.
#[derive(Clone, Debug, Error, PartialEq, Eq)]
pub enum PeriodError {
    /// The year has no month, quarter or half with this number.
    #[error(
        "Không có kỳ báo cáo thứ {index} của loại này trong năm {year}. Hãy chọn số từ 1 đến {last}."
    )]
    NoSuchIndex {
        /// The year.
        year: i32,
        /// The number asked for.
        index: u32,
        /// The highest number there is.
        last: u32,
    },
    /// A year that no report is about.
    #[error("Năm {year} nằm ngoài khoảng {}–{}. Hãy sửa lại năm.", YEARS.start(), YEARS.end())]
    YearOutOfRange {
        /// The year.
        year: i32,
    },
    /// The last day lies before the first.
    #[error("Kỳ báo cáo kết thúc ngày {} trước khi bắt đầu ngày {}. Hãy sửa lại ngày chốt số liệu.", format_date(*.to), format_date(*.from))]
    Backwards {
        /// The first day.
        from: NaiveDate,
        /// The last day.
        to: NaiveDate,
    },
    /// A period of any two dates was asked for by its number.
    #[error("Kỳ báo cáo tự chọn cần ngày bắt đầu và ngày chốt số liệu. Hãy ghi hai ngày đó.")]
    DatesNeeded,
}

impl Period {
    /// The period `index` of `year` with the window of the decree: from the 15th of the month
    /// before it to the 14th of its last month (Nghị định 09/2019/NĐ-CP, Điều 12).
    ///
    /// A year and its nine months begin on 15/12 of the year before and have the index 1. Errors:
    /// [`PeriodError`] for an index or year that there is not, and for [`PeriodKind::Custom`].
    pub fn of(kind: PeriodKind, year: i32, index: u32) -> Result<Self, PeriodError> {
        if !YEARS.contains(&year) {
            return Err(PeriodError::YearOutOfRange { year });
        }
        let (months, last) = kind
            .months_and_last_index()
            .ok_or(PeriodError::DatesNeeded)?;
        let no_such_index = PeriodError::NoSuchIndex { year, index, last };
        if !(1..=last).contains(&index) {
            return Err(no_such_index);
        }
        let month_before = months * (index - 1);
        let from = match month_before {
            0 => NaiveDate::from_ymd_opt(year - 1, 12, FIRST_DAY),
            month => NaiveDate::from_ymd_opt(year, month, FIRST_DAY),
        };
        let to = NaiveDate::from_ymd_opt(year, months * index, LAST_DAY);
        match from.zip(to) {
            Some((from, to)) => Ok(Self {
                kind,
                year,
                index,
                from,
                to,
            }),
            None => Err(no_such_index),
        }
    }

    /// A period of any two dates, both included, named by them; its year is that of `to`.
    ///
    /// Errors: [`PeriodError::Backwards`].
    pub fn custom(from: NaiveDate, to: NaiveDate) -> Result<Self, PeriodError> {
        let period = Self {
            kind: PeriodKind::Custom,
            year: to.year(),
            index: 1,
            from,
            to,
        };
        period.with_cut_off(to)
    }

    /// The same period with another last day of data, as a plan may set its own.
    ///
    /// Errors: [`PeriodError::Backwards`].
    pub fn with_cut_off(self, to: NaiveDate) -> Result<Self, PeriodError> {
        if to < self.from {
            return Err(PeriodError::Backwards {
                from: self.from,
                to,
            });
        }
        Ok(Self { to, ..self })
    }

    /// Whether `date` lies in the window of data.
    pub fn contains(&self, date: NaiveDate) -> bool {
        (self.from..=self.to).contains(&date)
    }

    /// The period's name inside a sentence: `quý III năm 2026`.
    pub fn name(&self) -> String {
        let Self { year, index, .. } = self;
        match (self.kind, index) {
            (PeriodKind::Month, 1 | 2) => format!("tháng 0{index} năm {year}"),
            (PeriodKind::Month, _) => format!("tháng {index} năm {year}"),
            (PeriodKind::Quarter, _) => format!("quý {} năm {year}", roman(*index as usize)),
            (PeriodKind::HalfYear, 1) => format!("6 tháng đầu năm {year}"),
            (PeriodKind::HalfYear, _) => format!("6 tháng cuối năm {year}"),
            (PeriodKind::NineMonths, _) => format!("9 tháng đầu năm {year}"),
            (PeriodKind::Year, _) => format!("năm {year}"),
            (PeriodKind::Custom, _) => {
                format!(
                    "từ ngày {} đến ngày {}",
                    format_date(self.from),
                    format_date(self.to)
                )
            }
        }
    }
}

impl PeriodKind {
    /// Months that a period has, and how many there are in a year.
    fn months_and_last_index(self) -> Option<(u32, u32)> {
        match self {
            Self::Month => Some((1, 12)),
            Self::Quarter => Some((3, 4)),
            Self::HalfYear => Some((6, 2)),
            Self::NineMonths => Some((9, 1)),
            Self::Year => Some((12, 1)),
            Self::Custom => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(year: i32, month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, month, day).unwrap()
    }

    fn window(kind: PeriodKind, index: u32) -> (NaiveDate, NaiveDate) {
        let period = Period::of(kind, 2026, index).unwrap();
        (period.from, period.to)
    }

    #[test]
    fn each_window_ends_on_the_fourteenth() {
        for (kind, index, from, to) in [
            (PeriodKind::Month, 1, date(2025, 12, 15), date(2026, 1, 14)),
            (
                PeriodKind::Month,
                11,
                date(2026, 10, 15),
                date(2026, 11, 14),
            ),
            (
                PeriodKind::Quarter,
                1,
                date(2025, 12, 15),
                date(2026, 3, 14),
            ),
            (PeriodKind::Quarter, 3, date(2026, 6, 15), date(2026, 9, 14)),
            (
                PeriodKind::HalfYear,
                1,
                date(2025, 12, 15),
                date(2026, 6, 14),
            ),
            (
                PeriodKind::HalfYear,
                2,
                date(2026, 6, 15),
                date(2026, 12, 14),
            ),
            (
                PeriodKind::NineMonths,
                1,
                date(2025, 12, 15),
                date(2026, 9, 14),
            ),
            (PeriodKind::Year, 1, date(2025, 12, 15), date(2026, 12, 14)),
        ] {
            assert_eq!(window(kind, index), (from, to), "{kind:?} {index}");
        }
    }

    #[test]
    fn the_windows_of_a_year_touch_without_a_gap() {
        for (kind, last) in [(PeriodKind::Month, 12), (PeriodKind::Quarter, 4)] {
            for index in 1..last {
                assert_eq!(
                    window(kind, index).1.succ_opt(),
                    Some(window(kind, index + 1).0)
                );
            }
        }
    }

    #[test]
    fn periods_are_named_as_in_a_sentence() {
        for (kind, index, name) in [
            (PeriodKind::Month, 2, "tháng 02 năm 2026"),
            (PeriodKind::Month, 3, "tháng 3 năm 2026"),
            (PeriodKind::Quarter, 3, "quý III năm 2026"),
            (PeriodKind::HalfYear, 1, "6 tháng đầu năm 2026"),
            (PeriodKind::HalfYear, 2, "6 tháng cuối năm 2026"),
            (PeriodKind::NineMonths, 1, "9 tháng đầu năm 2026"),
            (PeriodKind::Year, 1, "năm 2026"),
        ] {
            assert_eq!(Period::of(kind, 2026, index).unwrap().name(), name);
        }
        let custom = Period::custom(date(2025, 12, 15), date(2026, 11, 14)).unwrap();
        assert_eq!(custom.name(), "từ ngày 15/12/2025 đến ngày 14/11/2026");
    }

    #[test]
    fn a_plan_sets_its_own_cut_off() {
        let year = Period::of(PeriodKind::Year, 2026, 1).unwrap();
        let period = year.with_cut_off(date(2026, 11, 14)).unwrap();
        assert_eq!(
            (period.name().as_str(), period.to),
            ("năm 2026", date(2026, 11, 14))
        );
        assert!(period.contains(date(2026, 11, 14)) && !period.contains(date(2026, 11, 15)));
        let backwards = period.with_cut_off(date(2025, 12, 14));
        assert!(matches!(backwards, Err(PeriodError::Backwards { .. })));
    }

    #[test]
    fn a_period_that_there_is_not_is_refused() {
        assert_eq!(
            Period::of(PeriodKind::Quarter, 2026, 5),
            Err(PeriodError::NoSuchIndex {
                year: 2026,
                index: 5,
                last: 4
            })
        );
        assert!(Period::of(PeriodKind::Month, 2026, 0).is_err());
        assert!(Period::of(PeriodKind::Year, i32::MAX, 1).is_err());
        assert_eq!(
            Period::of(PeriodKind::Custom, 2026, 1),
            Err(PeriodError::DatesNeeded)
        );
    }
}

//! Reporting periods and the window of data that each covers.

use chrono::{Datelike, Months, NaiveDate};
use serde::{Deserialize, Serialize};
use thiserror::Error;

use crate::text::{format_date, roman};

mod typed;

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
    /// Words that name no period.
    #[error(
        "“{typed}” không phải là kỳ báo cáo. Hãy ghi: năm, quý 3, 6 tháng, 9 tháng, tháng 10, hoặc hai ngày như 1/1/2026..20/5/2026."
    )]
    NotAPeriod {
        /// What was typed.
        typed: String,
    },
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

    /// Whether it is a whole year, whatever its cut-off.
    pub fn is_year(&self) -> bool {
        self.kind == PeriodKind::Year
    }

    /// Whether both name the same stretch of time, their cut-offs aside: a quarter is the same quarter with another
    /// last day of data.
    pub fn is_same(&self, other: &Self) -> bool {
        self.code() == other.code() && self.year == other.year
    }

    /// The same period of the year before, two named dates each a year earlier; none before the first year.
    pub fn a_year_before(&self) -> Option<Self> {
        let earlier = |day: NaiveDate| day.checked_sub_months(Months::new(12));
        match self.kind {
            PeriodKind::Custom => Self::custom(earlier(self.from)?, earlier(self.to)?).ok(),
            kind => Self::of(kind, self.year - 1, self.index).ok(),
        }
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
mod tests;

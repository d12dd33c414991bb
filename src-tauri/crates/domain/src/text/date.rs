//! Dates as they are typed (`1/3/24`) and printed (`01/03/2024`, `ngày 01 tháng 3 năm 2024`).

use chrono::{Datelike, NaiveDate, NaiveDateTime, Weekday};
use thiserror::Error;

use super::fold::search_key;

/// Years that a document of this ledger can bear.
const YEARS: std::ops::RangeInclusive<i32> = 1900..=2199;

/// Why a typed date is not taken.
#[derive(Clone, Debug, Error, PartialEq, Eq)]
pub enum DateError {
    /// Nothing was typed.
    #[error("Chưa ghi ngày. Hãy ghi ngày/tháng/năm, ví dụ 01/03/2024.")]
    Empty,
    /// Not day, month and year.
    #[error("“{input}” không phải là ngày. Hãy ghi ngày/tháng/năm, ví dụ 01/03/2024.")]
    NotADate {
        /// As typed.
        input: String,
    },
    /// A month that no year has.
    #[error("“{input}” không có thật: một năm chỉ có 12 tháng. Hãy ghi ngày trước, tháng sau.")]
    NoSuchMonth {
        /// As typed.
        input: String,
    },
    /// A day that its month does not have.
    #[error(
        "“{input}” không có thật: tháng {month} năm {year} chỉ có các ngày từ 1 đến {last_day}. Hãy sửa lại ngày."
    )]
    NoSuchDay {
        /// As typed.
        input: String,
        /// The month, from 1.
        month: u32,
        /// The year in full.
        year: i32,
        /// The last day that this month has.
        last_day: u32,
    },
    /// A year that no document can bear.
    #[error("Năm {year} trong “{input}” nằm ngoài khoảng {}–{}. Hãy sửa lại năm.", YEARS.start(), YEARS.end())]
    YearOutOfRange {
        /// As typed.
        input: String,
        /// The year found.
        year: i32,
    },
}

/// Reads `1/3/24`, `01/03/2024`, `1-3-2024`, `1.3.2024`, `2024-03-01`, `1/3` (in `reference_year`)
/// or `ngày 01 tháng 3 năm 2024`; a year of two digits is of this century.
///
/// Errors: [`DateError`], also for a date that no calendar has.
pub fn parse_date(input: &str, reference_year: i32) -> Result<NaiveDate, DateError> {
    let input = input.trim();
    if input.is_empty() {
        return Err(DateError::Empty);
    }
    let not_a_date = || DateError::NotADate {
        input: input.to_owned(),
    };
    let (day, month, year) = take_apart(input, reference_year).ok_or_else(not_a_date)?;
    build(input, day, month, year)
}

/// Prints a date as `01/03/2024`.
pub fn format_date(date: NaiveDate) -> String {
    date.format("%d/%m/%Y").to_string()
}

/// Prints a date in digits as paper has it, `08/3/2026`, `10/02/2026`: a zero before days below 10 and
/// months 1 and 2 alone (Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.4.b).
pub fn format_date_on_paper(date: NaiveDate) -> String {
    let (day, month, year) = (date.day(), date.month(), date.year());
    let zero = if month < 3 { "0" } else { "" };
    format!("{day:02}/{zero}{month}/{year}")
}

/// Prints a date in letters, `ngày 01 tháng 3 năm 2024`: a zero before days below 10 and months
/// 1 and 2 (Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.4).
pub fn format_date_words(date: NaiveDate) -> String {
    let (day, month, year) = (date.day(), date.month(), date.year());
    let zero = if month < 3 { "0" } else { "" };
    format!("ngày {day:02} tháng {zero}{month} năm {year}")
}

/// The name of a date's day of the week, as it stands inside a sentence: `thứ Sáu`, `Chủ nhật`.
pub fn weekday_name(date: NaiveDate) -> &'static str {
    match date.weekday() {
        Weekday::Mon => "thứ Hai",
        Weekday::Tue => "thứ Ba",
        Weekday::Wed => "thứ Tư",
        Weekday::Thu => "thứ Năm",
        Weekday::Fri => "thứ Sáu",
        Weekday::Sat => "thứ Bảy",
        Weekday::Sun => "Chủ nhật",
    }
}

/// Day, month and year as typed, whether or not such a date exists.
fn take_apart(input: &str, reference_year: i32) -> Option<(u32, u32, i32)> {
    let plain = words_to_slashes(input);
    let parts: Vec<&str> = plain.split(['/', '-', '.']).map(str::trim).collect();
    match parts.as_slice() {
        [year, month, day] if year.len() == 4 => {
            Some((number(day, 2)?, number(month, 2)?, full_year(year)?))
        }
        [day, month, year] => Some((number(day, 2)?, number(month, 2)?, full_year(year)?)),
        [day, month] => Some((number(day, 2)?, number(month, 2)?, reference_year)),
        _ => None,
    }
}

fn words_to_slashes(input: &str) -> String {
    let key = search_key(input);
    key.strip_prefix("ngay")
        .unwrap_or(&key)
        .replace("thang", "/")
        .replace("nam", "/")
}

fn number(text: &str, most_digits: usize) -> Option<u32> {
    let digits = text.bytes().all(|byte| byte.is_ascii_digit()) && text.len() <= most_digits;
    digits.then(|| text.parse().ok()).flatten()
}

fn full_year(text: &str) -> Option<i32> {
    let year = i32::try_from(number(text, 4)?).ok()?;
    match text.len() {
        2 => Some(2000 + year),
        4 => Some(year),
        _ => None,
    }
}

fn build(input: &str, day: u32, month: u32, year: i32) -> Result<NaiveDate, DateError> {
    let input = input.to_owned();
    if !YEARS.contains(&year) {
        return Err(DateError::YearOutOfRange { input, year });
    }
    let Some(first) = NaiveDate::from_ymd_opt(year, month, 1) else {
        return Err(DateError::NoSuchMonth { input });
    };
    let last_day = u32::from(first.num_days_in_month());
    first.with_day(day).ok_or(DateError::NoSuchDay {
        input,
        month,
        year,
        last_day,
    })
}

/// Prints day and month, as a sentence of this year has them: `14/11`.
pub fn format_day_month(date: NaiveDate) -> String {
    date.format("%d/%m").to_string()
}

/// Prints the time of day: `14:02`.
pub fn format_time(at: NaiveDateTime) -> String {
    at.format("%H:%M").to_string()
}

/// Prints a moment: `14:02 ngày 20/11/2026`.
pub fn format_moment(at: NaiveDateTime) -> String {
    format!("{} ngày {}", format_time(at), format_date(at.date()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn date(year: i32, month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, month, day).unwrap()
    }

    #[test]
    fn every_usual_way_of_typing_a_date_is_read() {
        for input in [
            "1/3/24",
            "01/03/2024",
            "1-3-2024",
            "1.3.2024",
            "2024-03-01",
            " 1/3 ",
            "1 / 3 / 2024",
            "ngày 01 tháng 3 năm 2024",
            "Ngày 1 tháng 3",
        ] {
            assert_eq!(parse_date(input, 2024), Ok(date(2024, 3, 1)), "{input}");
        }
    }

    #[test]
    fn a_date_that_does_not_exist_is_refused_with_the_reason() {
        assert_eq!(
            parse_date("31/2/2026", 2026).unwrap_err().to_string(),
            "“31/2/2026” không có thật: tháng 2 năm 2026 chỉ có các ngày từ 1 đến 28. Hãy sửa lại ngày."
        );
        assert_eq!(parse_date("29/2/24", 2026), Ok(date(2024, 2, 29)));
        assert!(matches!(
            parse_date("0/3/2026", 2026),
            Err(DateError::NoSuchDay { .. })
        ));
        assert!(matches!(
            parse_date("12/25/2024", 2026),
            Err(DateError::NoSuchMonth { .. })
        ));
        assert!(matches!(
            parse_date("1/0/2024", 2026),
            Err(DateError::NoSuchMonth { .. })
        ));
        assert!(matches!(
            parse_date("1/3/0202", 2026),
            Err(DateError::YearOutOfRange { .. })
        ));
    }

    #[test]
    fn what_is_no_date_is_refused() {
        assert_eq!(parse_date("  ", 2026), Err(DateError::Empty));
        for input in [
            "mai",
            "1",
            "1/3/4",
            "1/3/024",
            "1//3",
            "1/3/2024/5",
            "-1/3/2024",
            "+1/3",
            "1/3/",
        ] {
            let refused = parse_date(input, 2026);
            assert_eq!(
                refused,
                Err(DateError::NotADate {
                    input: input.to_owned()
                }),
                "{input}"
            );
        }
    }

    #[test]
    fn zeros_stand_before_small_days_and_the_first_two_months() {
        assert_eq!(format_date(date(2024, 3, 1)), "01/03/2024");
        assert_eq!(
            format_date_words(date(2024, 3, 1)),
            "ngày 01 tháng 3 năm 2024"
        );
        assert_eq!(
            format_date_words(date(2026, 2, 14)),
            "ngày 14 tháng 02 năm 2026"
        );
    }

    #[test]
    fn a_moment_is_told_by_its_minute_and_its_day() {
        let at = date(2026, 3, 5).and_hms_opt(9, 2, 59).unwrap();
        assert_eq!(format_moment(at), "09:02 ngày 05/03/2026");
        assert_eq!(format_time(at), "09:02");
        assert_eq!(format_day_month(at.date()), "05/03");
    }

    #[test]
    fn on_paper_later_months_have_no_zero() {
        let printed = [(3, 8), (9, 30), (2, 10), (11, 5), (1, 1)]
            .map(|(month, day)| format_date_on_paper(date(2026, month, day)));
        assert_eq!(
            printed,
            [
                "08/3/2026",
                "30/9/2026",
                "10/02/2026",
                "05/11/2026",
                "01/01/2026"
            ]
        );
    }

    #[test]
    fn days_of_the_week_have_their_names() {
        assert_eq!(weekday_name(date(2026, 11, 27)), "thứ Sáu");
        assert_eq!(weekday_name(date(2026, 11, 29)), "Chủ nhật");
    }

    proptest! {
        #[test]
        fn a_printed_date_is_read_back(days in 0_u64..73_000) {
            let day = date(2000, 1, 1) + chrono::Days::new(days);
            prop_assert_eq!(parse_date(&format_date(day), 1999), Ok(day));
            prop_assert_eq!(parse_date(&format_date_words(day), 1999), Ok(day));
            prop_assert_eq!(parse_date(&day.to_string(), 1999), Ok(day));
        }

        #[test]
        fn no_input_breaks_the_reader(input in "\\PC*|[0-9/.-]{0,12}", year in any::<i32>()) {
            let _ = parse_date(&input, year);
        }
    }
}

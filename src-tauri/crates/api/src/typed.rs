//! What a person typed, read by `domain::text` and refused with the name of the field.

use crate::wire::{ErrorCode, Reading, WireError};
use chrono::NaiveDate;
use domain::document::Cadence;
use domain::measure::Comparator;
use domain::period::{Period, PeriodError};
use domain::progress::TaskStatus;
use domain::text::{self, Decimal, NumberError, NumberKind};

/// Reads a number; an ambiguous one is refused with its readings.
pub fn number(field: &str, typed: &str, kind: NumberKind) -> Result<Decimal, WireError> {
    text::parse_number(typed, kind).map_err(|error| number_error(field, &error))
}

/// Reads a number that may be left out.
pub fn optional_number(
    field: &str,
    typed: Option<&str>,
    kind: NumberKind,
) -> Result<Option<Decimal>, WireError> {
    given(typed)
        .map(|typed| number(field, typed, kind))
        .transpose()
}

fn number_error(field: &str, error: &NumberError) -> WireError {
    let mut refused = WireError::invalid(field, error.to_string());
    if let NumberError::Ambiguous { readings, .. } = error {
        refused.code = ErrorCode::Ambiguous;
        refused.readings = readings.iter().map(reading).collect();
    }
    refused
}

fn reading(value: &Decimal) -> Reading {
    Reading {
        value: value.normalize().to_string(),
        text: text::format_plain(*value),
    }
}

/// Reads a date; a day without a year is in `year`.
pub fn date(field: &str, typed: &str, year: i32) -> Result<NaiveDate, WireError> {
    text::parse_date(typed, year).map_err(|error| WireError::invalid(field, error.to_string()))
}

/// Reads a date that may be left out.
pub fn optional_date(
    field: &str,
    typed: Option<&str>,
    year: i32,
) -> Result<Option<NaiveDate>, WireError> {
    given(typed)
        .map(|typed| date(field, typed, year))
        .transpose()
}

/// The day before which something is due: `30/11` every year (`11-30`), `30/11/2026` once (ISO).
pub fn due_before(field: &str, typed: &str) -> Result<String, WireError> {
    // A leap year, so that 29/2 of every year is a date.
    let day = date(field, typed, 2024)?;
    match names_a_year(typed) {
        true => Ok(day.to_string()),
        false => Ok(day.format("%m-%d").to_string()),
    }
}

/// Reads an hour of a day: `17h00`, kept as `17:00`.
pub fn hour(field: &str, typed: &str) -> Result<String, WireError> {
    text::parse_hour(typed).ok_or_else(|| {
        let message = format!("“{typed}” không phải là giờ. Hãy ghi như 17h00 hoặc 8h30.");
        WireError::invalid(field, message)
    })
}

/// Whether a typed date says its year: the same in two reference years.
fn names_a_year(typed: &str) -> bool {
    text::parse_date(typed, 2024).ok() == text::parse_date(typed, 2028).ok()
}

/// Years that a ledger can be kept for.
const KNOWN_YEARS: std::ops::RangeInclusive<i32> = 2000..=2100;

/// A year that came as a number: one for which a ledger is kept or of which a report is written.
pub fn known_year(field: &str, year: i32) -> Result<i32, WireError> {
    if KNOWN_YEARS.contains(&year) {
        return Ok(year);
    }
    let (first, last) = (KNOWN_YEARS.start(), KNOWN_YEARS.end());
    let message = format!("Năm {year} nằm ngoài khoảng {first}–{last}. Hãy ghi lại năm.");
    Err(WireError::invalid(field, message))
}

/// Reads a year.
pub fn year(field: &str, typed: &str) -> Result<i32, WireError> {
    let refuse = || {
        WireError::invalid(
            field,
            format!("“{typed}” không phải là năm. Hãy ghi bốn chữ số, ví dụ 2026."),
        )
    };
    typed
        .trim()
        .parse()
        .ok()
        .filter(|year| (1900..2200).contains(year))
        .ok_or_else(refuse)
}

/// Reads a reporting period that may be left out: `quý 3`, `6 tháng`, `tháng 10`, `1/1/2026..20/5/2026`.
pub fn period(field: &str, typed: Option<&str>, year: i32) -> Result<Option<Period>, WireError> {
    let Some(typed) = given(typed) else {
        return Ok(None);
    };
    let refuse = |error: PeriodError| WireError::invalid(field, error.to_string());
    let period = Period::typed(typed, year).map_err(refuse)?;
    known_year(field, period.year).map(|_| Some(period))
}

/// Reads years as written: `2026`, `2025-2027`, `2025–2027`; the words are kept beside them.
pub fn years(field: &str, typed: &str) -> Result<(Option<i32>, Option<i32>), WireError> {
    let parts: Vec<&str> = typed
        .split(['-', '–', '—'])
        .map(str::trim)
        .filter(|part| !part.is_empty())
        .collect();
    match parts.as_slice() {
        [] => Ok((None, None)),
        [only] => year(field, only).map(|y| (Some(y), Some(y))),
        [from, to] => {
            let (from, to) = (year(field, from)?, year(field, to)?);
            ordered_years(field, from, to)
        }
        _ => Err(WireError::invalid(
            field,
            format!("“{typed}” không rõ là những năm nào. Hãy ghi 2026 hoặc 2025-2027."),
        )),
    }
}

fn ordered_years(field: &str, from: i32, to: i32) -> Result<(Option<i32>, Option<i32>), WireError> {
    if to < from {
        let message = format!("Năm cuối {to} trước năm đầu {from}. Hãy sửa lại thứ tự.");
        return Err(WireError::invalid(field, message));
    }
    Ok((Some(from), Some(to)))
}

/// Splits a list of units at `;` and line breaks; a comma is a part of a unit's name.
pub fn units(typed: &str) -> Vec<String> {
    typed
        .split([';', '\n'])
        .map(str::trim)
        .filter(|unit| !unit.is_empty())
        .map(str::to_owned)
        .collect()
}

/// Reads a status by its code or by the words on the screen.
pub fn status(field: &str, typed: &str) -> Result<TaskStatus, WireError> {
    let key = text::search_key(typed);
    let named = TaskStatus::ALL
        .into_iter()
        .find(|s| s.code() == key || text::search_key(s.label()) == key);
    named.ok_or_else(|| {
        one_of(
            field,
            typed,
            "trạng thái",
            &TaskStatus::ALL.map(|s| format!("{} ({})", s.code(), s.label())),
        )
    })
}

/// Reads a comparator by its sign.
pub fn comparator(field: &str, typed: &str) -> Result<Comparator, WireError> {
    let signs = ["=", ">=", ">", "<=", "<", "~", "range"];
    let plain = typed
        .trim()
        .replace('≥', ">=")
        .replace('≤', "<=")
        .replace('≈', "~");
    Comparator::from_code(&plain)
        .ok_or_else(|| one_of(field, typed, "dấu so sánh", &signs.map(str::to_owned)))
}

/// Reads a code that the JSON form of a type knows.
pub fn code<T: serde::de::DeserializeOwned>(
    field: &str,
    typed: &str,
    what: &str,
    codes: &[&str],
) -> Result<T, WireError> {
    let value = serde_json::Value::String(typed.trim().to_owned());
    let codes: Vec<String> = codes.iter().map(|c| (*c).to_owned()).collect();
    serde_json::from_value(value).map_err(|_| one_of(field, typed, what, &codes))
}

/// Reads how often a duty comes round.
pub fn cadence(field: &str, typed: &str) -> Result<Cadence, WireError> {
    let codes = [
        "once",
        "monthly",
        "quarterly",
        "half-yearly",
        "yearly",
        "periodic",
        "on-request",
    ];
    code(field, typed, "chu kỳ", &codes)
}

fn one_of(field: &str, typed: &str, what: &str, choices: &[String]) -> WireError {
    WireError::invalid(
        field,
        format!(
            "“{typed}” không phải là {what}. Hãy chọn một trong: {}.",
            choices.join(", ")
        ),
    )
}

/// A typed text that says something: none where it is left out or blank.
pub fn given(typed: Option<&str>) -> Option<&str> {
    typed.filter(|text| !text.trim().is_empty())
}

/// Puts a typed text in place of an old one; what is left out stays.
pub fn set(old: &mut String, typed: Option<String>) {
    if let Some(typed) = typed {
        *old = typed;
    }
}

/// A text that must say something.
pub fn required(field: &str, text: &str, what: &str) -> Result<(), WireError> {
    match text.trim().is_empty() {
        true => Err(WireError::invalid(
            field,
            format!("Chưa ghi {what}. Hãy ghi rồi lưu lại."),
        )),
        false => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_point_in_a_percentage_is_asked_about_and_in_a_count_groups_thousands() {
        let refused = number("value", "62.47", NumberKind::Percent).unwrap_err();
        assert_eq!(refused.code, ErrorCode::Ambiguous);
        assert_eq!(
            refused.readings,
            [Reading {
                value: "62.47".into(),
                text: "62,47".into()
            }]
        );
        assert_eq!(
            number("value", "62,47", NumberKind::Percent),
            Ok(Decimal::new(6247, 2))
        );
        assert_eq!(
            number("value", "1.953", NumberKind::Count),
            Ok(Decimal::from(1953))
        );
        assert_eq!(
            number("value", "1.953", NumberKind::Percent)
                .unwrap_err()
                .readings
                .len(),
            2
        );
        assert_eq!(
            number("value", "8,5", NumberKind::Quantity),
            Ok(Decimal::new(85, 1))
        );
    }

    #[test]
    fn a_deadline_with_a_year_is_once_and_without_one_every_year() {
        assert_eq!(due_before("before", "30/11").as_deref(), Ok("11-30"));
        assert_eq!(
            due_before("before", "30/11/2026").as_deref(),
            Ok("2026-11-30")
        );
        assert_eq!(due_before("before", "29/2").as_deref(), Ok("02-29"));
        assert!(due_before("before", "31/11").is_err());
    }

    #[test]
    fn years_are_read_as_one_or_as_a_span() {
        assert_eq!(years("years", "2026"), Ok((Some(2026), Some(2026))));
        assert_eq!(years("years", "2025 - 2027"), Ok((Some(2025), Some(2027))));
        assert_eq!(years("years", ""), Ok((None, None)));
        assert!(years("years", "2027-2025").is_err());
        assert!(years("years", "sang năm").is_err());
    }

    #[test]
    fn a_year_that_no_ledger_is_kept_for_is_refused() {
        for year in [2000, 2026, 2100] {
            assert_eq!(known_year("year", year), Ok(year));
        }
        for year in [1999, 2101, 0, i32::MIN, i32::MAX] {
            let refused = known_year("year", year).unwrap_err();
            assert_eq!(refused.field.as_deref(), Some("year"), "{year}");
        }
    }

    #[test]
    fn a_comma_does_not_split_a_unit() {
        assert_eq!(
            units("Sở Lao động, Thương binh và Xã hội; UBND xã"),
            ["Sở Lao động, Thương binh và Xã hội", "UBND xã"]
        );
    }

    #[test]
    fn a_status_is_read_by_code_and_by_its_words() {
        assert_eq!(status("status", "done"), Ok(TaskStatus::Done));
        assert_eq!(
            status("status", "đang thực hiện"),
            Ok(TaskStatus::InProgress)
        );
        assert!(status("status", "xong").is_err());
    }
}

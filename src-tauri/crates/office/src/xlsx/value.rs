//! What a cell of a printed table means: a number, a date or words.

use chrono::NaiveDate;
use domain::text::{Decimal, NumberKind, parse_date, parse_number};

/// What a cell holds.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Value {
    /// Words.
    Text(String),
    /// An exact number with the format that shows it as printed.
    Number(Decimal, String),
    /// A day.
    Date(NaiveDate),
}

/// Reads a cell; a number with its parts in brackets on the line below it, `87,33` over `(11.842/13.560)`, gives
/// the number, and the parts as a note.
pub(super) fn of_cell(text: &str, ordinal: bool) -> (Value, Option<String>) {
    if let Some((first, parts)) = text.split_once('\n') {
        let in_brackets = parts.starts_with('(') && parts.ends_with(')');
        let value = read(first, ordinal);
        if in_brackets && !parts.contains('\n') && matches!(value, Value::Number(..)) {
            return (value, Some(parts.to_owned()));
        }
    }
    (read(text, ordinal), None)
}

/// Reads a text as our own paper writes it, where `1.953` is always 1953 and `62,48%` a share.
///
/// A column of ordinals holds numbers only where a cell is nothing but digits, so that `1.1` and `2.100` stay
/// what they are. Whatever is doubtful stays words: `13/15`, `Quý III`, `62.47%`, `0234`.
fn read(text: &str, ordinal: bool) -> Value {
    let bare = text.trim();
    number(bare, ordinal)
        .or_else(|| day(bare))
        .unwrap_or_else(|| Value::Text(text.to_owned()))
}

fn number(text: &str, ordinal: bool) -> Option<Value> {
    let leading_zero = text.starts_with('0') && text[1..].starts_with(|c: char| c.is_ascii_digit());
    let digits = text.bytes().all(|byte| byte.is_ascii_digit());
    if leading_zero || (ordinal && !digits) {
        return None;
    }
    match text.strip_suffix('%') {
        Some(share) => {
            let value = plain(share.trim_end())?;
            let format = format!("{}%", format_of(share));
            Some(Value::Number(value / Decimal::ONE_HUNDRED, format))
        }
        None => Some(Value::Number(plain(text)?, format_of(text))),
    }
}

/// The number in Vietnamese notation; where a point and three digits may mean two things, they are thousands.
fn plain(text: &str) -> Option<Decimal> {
    parse_number(text, NumberKind::Count)
        .or_else(|_| parse_number(text, NumberKind::Quantity))
        .ok()
}

/// Excel's format for a number that looks like `text`; Excel itself puts in the signs of the reader's country.
fn format_of(text: &str) -> String {
    let (whole, fraction) = text.split_once(',').unwrap_or((text, ""));
    let grouped = whole.trim().contains(['.', ' ', '\u{a0}']);
    let whole = if grouped { "#,##0" } else { "0" };
    let places = fraction.trim_end().len();
    let point = if places == 0 { "" } else { "." };
    format!("{whole}{point}{}", "0".repeat(places))
}

/// A day written out as day, month and year of four digits.
fn day(text: &str) -> Option<Value> {
    let parts: Vec<&str> = text.split('/').collect();
    let digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    match parts.as_slice() {
        [day, month, year] if year.len() == 4 && [*day, *month, *year].into_iter().all(digits) => {
            let year: i32 = year.parse().ok()?;
            parse_date(text, year).ok().map(Value::Date)
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::str::FromStr;

    fn number_of(text: &str) -> Option<(String, String)> {
        match read(text, false) {
            Value::Number(value, format) => Some((value.normalize().to_string(), format)),
            _ => None,
        }
    }

    fn some(value: &str, format: &str) -> Option<(String, String)> {
        Some((value.to_owned(), format.to_owned()))
    }

    #[test]
    fn numbers_are_read_as_our_paper_writes_them() {
        assert_eq!(number_of("1.953"), some("1953", "#,##0"));
        assert_eq!(number_of("1.953.000"), some("1953000", "#,##0"));
        assert_eq!(number_of("62,48%"), some("0.6248", "0.00%"));
        assert_eq!(number_of("100 %"), some("1", "0%"));
        assert_eq!(number_of("99,6"), some("99.6", "0.0"));
        assert_eq!(number_of("1,953"), some("1.953", "0.000"));
        assert_eq!(number_of("12.345,6"), some("12345.6", "#,##0.0"));
        assert_eq!(number_of("-3"), some("-3", "0"));
        assert_eq!(number_of("2026"), some("2026", "0"));
        assert_eq!(number_of("0"), some("0", "0"));
    }

    #[test]
    fn what_is_no_number_or_doubtful_stays_as_it_is() {
        let words = [
            "13/15",
            "Quý III",
            "62.47%",
            "62.47",
            "0234",
            "",
            "-",
            "2024-2025",
            "30/11",
            "3 xã",
        ];
        for text in words {
            assert_eq!(read(text, false), Value::Text(text.to_owned()));
        }
    }

    #[test]
    fn an_ordinal_is_a_number_only_where_it_is_nothing_but_digits() {
        assert_eq!(
            read("12", true),
            Value::Number(Decimal::from_str("12").unwrap(), "0".into())
        );
        assert_eq!(read("2.100", true), Value::Text("2.100".into()));
        assert_eq!(read("1,2", true), Value::Text("1,2".into()));
    }

    #[test]
    fn the_parts_of_a_share_become_a_note() {
        let (value, note) = of_cell("87,33\n(11.842/13.560)", false);
        let share = Decimal::from_str("87.33").unwrap();
        assert_eq!(value, Value::Number(share, "0.00".into()));
        assert_eq!(note.as_deref(), Some("(11.842/13.560)"));
        let lines = "Phát triển\n(chính quyền số)";
        assert_eq!(of_cell(lines, false), (Value::Text(lines.into()), None));
    }

    #[test]
    fn a_full_date_is_a_day() {
        let day = |y, m, d| Value::Date(NaiveDate::from_ymd_opt(y, m, d).unwrap());
        assert_eq!(read("14/11/2026", false), day(2026, 11, 14));
        assert_eq!(read("08/3/2026", false), day(2026, 3, 8));
        assert_eq!(read("31/02/2026", false), Value::Text("31/02/2026".into()));
    }
}

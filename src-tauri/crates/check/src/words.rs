//! Small readings of Vietnamese words that several rules share.

use chrono::NaiveDate;
use domain::text::{Decimal, NumberKind, parse_number};

/// Whether a text has letters and all of them are capitals.
pub(crate) fn is_capitals(text: &str) -> bool {
    text.chars().any(char::is_alphabetic) && text == text.to_uppercase()
}

/// Each word with a capital first letter and small others.
pub(crate) fn title_case(text: &str) -> String {
    let words = text.split_whitespace().map(str::to_lowercase);
    let words: Vec<String> = words.map(|word| first_capital(&word)).collect();
    words.join(" ")
}

/// The word with a capital first letter, the others as they are.
pub(crate) fn first_capital(word: &str) -> String {
    let mut letters = word.chars();
    let first: String = letters
        .next()
        .into_iter()
        .flat_map(char::to_uppercase)
        .collect();
    first + letters.as_str()
}

/// A whole number as printed: `1.953`, `13`.
pub(crate) fn count(text: &str) -> Option<u64> {
    let text = text.trim();
    let plain: String = text.chars().filter(|c| *c != '.').collect();
    let digits = !plain.is_empty() && plain.chars().all(|c| c.is_ascii_digit());
    digits.then(|| plain.parse().ok()).flatten()
}

/// A number as printed, the percent sign left out: `62,48%`, `1.953`; the clerk's `62.47` is read too.
pub(crate) fn number(text: &str) -> Option<Decimal> {
    let bare = text.trim().trim_end_matches('%').trim();
    let grouped = match bare.split_once(',') {
        Some((whole, part)) if part.chars().all(|c| c.is_ascii_digit()) => {
            format!("{},{part}", whole.replace('.', ""))
        }
        _ => match bare.rsplit_once('.') {
            Some((whole, part)) if part.len() != 3 => format!("{whole},{part}"),
            _ => bare.replace('.', ""),
        },
    };
    parse_number(&grouped, NumberKind::Quantity).ok()
}

/// How many digits a printed number has after its decimal mark.
pub(crate) fn decimals(text: &str) -> u32 {
    let bare = text.trim().trim_end_matches('%').trim();
    let part = match (bare.rsplit_once(','), bare.rsplit_once('.')) {
        (Some((_, part)), _) => part,
        (None, Some((_, part))) if part.len() != 3 => part,
        _ => "",
    };
    u32::try_from(part.len()).unwrap_or(0)
}

/// Whether a printed number stands for an exact value: within one unit of its last digit.
pub(crate) fn stands_for(printed: &str, exact: Decimal) -> bool {
    let unit = Decimal::new(1, decimals(printed));
    number(printed).is_none_or(|value| (value - exact).abs() <= unit)
}

/// A date of three printed numbers.
pub(crate) fn date(day: &str, month: &str, year: &str) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?)
}

/// `n` words of a text from its beginning, for a message.
pub(crate) fn beginning(text: &str, n: usize) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    match words.len() > n {
        true => format!("{}…", words[..n].join(" ")),
        false => words.join(" "),
    }
}

/// The value of a Roman number in capitals; none for other words.
pub(crate) fn roman_value(text: &str) -> Option<usize> {
    (1..=100).find(|n| domain::text::roman(*n) == text)
}

/// The place of a letter among those that number items, from 1; none for a letter that does not.
pub(crate) fn letter_value(text: &str) -> Option<usize> {
    (1..=60).find(|n| domain::text::letter(*n) == text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn printed_numbers_are_read() {
        assert_eq!(number("62,48%"), Some(Decimal::new(6248, 2)));
        assert_eq!(number("62.47%"), Some(Decimal::new(6247, 2)));
        assert_eq!(number("1.953"), Some(Decimal::from(1953)));
        assert_eq!(count("13.560"), Some(13560));
        assert_eq!(count("13/15"), None);
    }

    #[test]
    fn a_printed_share_stands_for_what_lies_within_its_last_digit() {
        let exact = Decimal::from(58247) * Decimal::ONE_HUNDRED / Decimal::from(93231);
        for printed in ["62,48%", "62.47%", "62,5%", "62%"] {
            assert!(stands_for(printed, exact), "{printed}");
        }
        assert!(!stands_for("62,46%", exact));
        assert!(!stands_for("64%", exact));
    }
}

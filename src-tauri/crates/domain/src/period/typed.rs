//! Periods as officers type them, and the short codes that they are kept under.

use super::{Period, PeriodError, PeriodKind};
use crate::text::{parse_date, search_key, shown};
use chrono::NaiveDate;

/// Between the two dates of a period that is no named one.
const UP_TO: &str = "..";

impl Period {
    /// The period in letters without accents, year aside: `quy-3`, `thang-10`, `6-thang`, `6-thang-cuoi`, `9-thang`,
    /// `nam`, or its two dates `2026-01-01..2026-05-20`. [`Period::typed`] reads it.
    pub fn code(&self) -> String {
        let Self {
            index, from, to, ..
        } = self;
        match (self.kind, index) {
            (PeriodKind::Month, _) => format!("thang-{index}"),
            (PeriodKind::Quarter, _) => format!("quy-{index}"),
            (PeriodKind::HalfYear, 1) => "6-thang".to_owned(),
            (PeriodKind::HalfYear, _) => "6-thang-cuoi".to_owned(),
            (PeriodKind::NineMonths, _) => "9-thang".to_owned(),
            (PeriodKind::Year, _) => "nam".to_owned(),
            (PeriodKind::Custom, _) => format!("{from}{UP_TO}{to}"),
        }
    }

    /// Reads a period with the window of the decree: `quý 3`, `quy-3/2026`, `Quý III năm 2026`, `6 tháng`,
    /// `6 tháng cuối năm`, `9 tháng`, `tháng 10`, `năm`; or any two dates, `1/1/2026..20/5/2026`,
    /// `từ 1/1 đến 20/5`. Accents and letter case do not matter; without a year it is of `year`.
    ///
    /// # Errors
    /// [`PeriodError::NotAPeriod`] for other words; a number or year that there is not; dates in the wrong order.
    pub fn typed(typed: &str, year: i32) -> Result<Self, PeriodError> {
        let key = search_key(typed);
        let not_a_period = || PeriodError::NotAPeriod {
            typed: shown(typed.trim()),
        };
        if let Some((from, to)) = two_dates(&key, year) {
            return Self::custom(from, to);
        }
        let words: Vec<&str> = key
            .split(|c: char| !c.is_alphanumeric())
            .filter(|word| !word.is_empty() && *word != "ky")
            .collect();
        let named = words.iter().find_map(|word| year_of(word));
        let rest: Vec<&str> = words
            .iter()
            .copied()
            .filter(|word| *word != "nam" && year_of(word).is_none())
            .collect();
        let (kind, index) = match (rest.as_slice(), words.is_empty()) {
            ([], false) => (PeriodKind::Year, 1),
            (rest, _) => named_period(rest).ok_or_else(not_a_period)?,
        };
        Self::of(kind, named.unwrap_or(year), index)
    }
}

/// The kind and number that words without a year name.
fn named_period(words: &[&str]) -> Option<(PeriodKind, u32)> {
    match words {
        ["quy" | "q", number] => Some((PeriodKind::Quarter, number_of(number)?)),
        ["thang" | "t", number] => Some((PeriodKind::Month, number_of(number)?)),
        ["6", "thang"] | ["6", "thang", "dau"] => Some((PeriodKind::HalfYear, 1)),
        ["6", "thang", "cuoi"] => Some((PeriodKind::HalfYear, 2)),
        ["9", "thang"] | ["9", "thang", "dau"] => Some((PeriodKind::NineMonths, 1)),
        ["12", "thang"] | ["ca"] => Some((PeriodKind::Year, 1)),
        [one] => match one.split_at_checked(1)? {
            ("q", number) => Some((PeriodKind::Quarter, number_of(number)?)),
            ("t", number) => Some((PeriodKind::Month, number_of(number)?)),
            _ => None,
        },
        _ => None,
    }
}

/// A number in figures, or a quarter's in Roman ones.
fn number_of(word: &str) -> Option<u32> {
    let roman = ["i", "ii", "iii", "iv"].iter().position(|r| *r == word);
    roman
        .and_then(|at| u32::try_from(at + 1).ok())
        .or_else(|| word.parse().ok())
}

/// Four figures are a year.
fn year_of(word: &str) -> Option<i32> {
    word.parse().ok().filter(|_| word.len() == 4)
}

/// Two dates with something between them that says “up to”.
fn two_dates(key: &str, year: i32) -> Option<(NaiveDate, NaiveDate)> {
    let (from, to) = key
        .split_once(UP_TO)
        .or_else(|| key.split_once(" den "))
        .or_else(|| key.split_once(['–', '—']))?;
    let bare = |text: &str| {
        let text = text.trim();
        let text = text.strip_prefix("tu ").unwrap_or(text);
        let text = text.strip_prefix("ngay ").unwrap_or(text);
        parse_date(text.trim(), year).ok()
    };
    Some((bare(from)?, bare(to)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(typed: &str) -> String {
        match Period::typed(typed, 2026) {
            Ok(period) => format!("{}/{}", period.code(), period.year),
            Err(error) => error.to_string(),
        }
    }

    #[test]
    fn a_period_is_read_as_officers_write_it() {
        for (typed, code) in [
            ("quý 3", "quy-3/2026"),
            ("quy-3/2025", "quy-3/2025"),
            ("Quý III năm 2025", "quy-3/2025"),
            ("Q4", "quy-4/2026"),
            ("tháng 10", "thang-10/2026"),
            ("T10/2025", "thang-10/2025"),
            ("tháng 02 năm 2026", "thang-2/2026"),
            ("6 tháng", "6-thang/2026"),
            ("6 tháng đầu năm", "6-thang/2026"),
            ("6 tháng cuối năm 2025", "6-thang-cuoi/2025"),
            ("9 tháng đầu năm 2026", "9-thang/2026"),
            ("năm", "nam/2026"),
            ("cả năm 2025", "nam/2025"),
            ("2025", "nam/2025"),
            ("2026-01-01..2026-05-20", "2026-01-01..2026-05-20/2026"),
            ("từ ngày 1/1 đến ngày 20/5", "2026-01-01..2026-05-20/2026"),
            ("15/12/2025 – 14/3/2026", "2025-12-15..2026-03-14/2026"),
        ] {
            assert_eq!(read(typed), code, "{typed}");
        }
    }

    #[test]
    fn a_code_is_read_back_as_its_period() {
        for kind in [
            PeriodKind::Month,
            PeriodKind::Quarter,
            PeriodKind::HalfYear,
            PeriodKind::NineMonths,
            PeriodKind::Year,
        ] {
            for period in (1..=12).filter_map(|index| Period::of(kind, 2026, index).ok()) {
                assert_eq!(Period::typed(&period.code(), 2026), Ok(period));
                assert_eq!(Period::typed(&period.name(), 2020), Ok(period));
            }
        }
    }

    #[test]
    fn words_that_name_no_period_are_refused_with_an_example() {
        for typed in [
            "", "hôm qua", "quý", "quý ba", "3 tháng", "năm nay", "tháng",
        ] {
            let said = read(typed);
            assert!(said.contains("không phải là kỳ báo cáo"), "{typed}: {said}");
        }
        assert!(read("quý 5").contains("từ 1 đến 4"));
        assert!(read("20/5/2026..1/1/2026").contains("trước khi bắt đầu"));
    }

    #[test]
    fn a_quarter_with_another_cut_off_is_the_same_quarter() {
        let quarter = Period::of(PeriodKind::Quarter, 2026, 3).unwrap();
        let cut = quarter
            .with_cut_off(NaiveDate::from_ymd_opt(2026, 9, 30).unwrap())
            .unwrap();
        assert!(quarter.is_same(&cut));
        assert!(!quarter.is_same(&Period::of(PeriodKind::Quarter, 2025, 3).unwrap()));
    }
}

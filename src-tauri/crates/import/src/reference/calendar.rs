//! The working calendar.

use crate::fault::{Fault, Reason, SeedError};
use crate::toml_file;
use domain::calendar::WorkingCalendar;

const NAME: &str = "calendar.toml";
const TEXT: &str = include_str!("../../../../../seeds/calendar.toml");

/// The working calendar that the programs carry inside.
///
/// # Errors
/// As [`calendar`].
pub fn embedded_calendar() -> Result<WorkingCalendar, SeedError> {
    calendar(NAME, TEXT)
}

/// Reads a working calendar.
///
/// # Errors
/// Broken TOML or a day that does not exist, with its line; a day or a year that stands twice, a day
/// in a year that is not listed, a text that no page can show.
pub fn calendar(file_name: &str, text: &str) -> Result<WorkingCalendar, SeedError> {
    let calendar: WorkingCalendar = toml_file::read(file_name, text)?;
    let mut faults = toml_file::text_faults(text);
    if let Err(error) = calendar.check() {
        let reason = Reason::Rule(error.to_string().trim_end_matches('.').to_owned());
        faults.push(Fault {
            line: None,
            item: None,
            reason,
        });
    }
    if faults.is_empty() {
        Ok(calendar)
    } else {
        Err(SeedError {
            file: file_name.to_owned(),
            faults,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::NaiveDate;

    const YEAR: &str = "[[year]]\nyear = 2026\nsource = \"Luật\"\n";

    fn day_off(date: &str) -> String {
        format!(
            "[[day_off]]\ndate = \"{date}\"\nname = \"Lễ\"\nkind = \"holiday\"\nsource = \"Luật\"\n"
        )
    }

    #[test]
    fn the_programs_carry_the_days_off_of_four_years() {
        let calendar = embedded_calendar().unwrap();
        assert!((2024..=2027).all(|year| calendar.knows(year)));
        let swapped = NaiveDate::from_ymd_opt(2026, 2, 16).unwrap();
        assert!(!calendar.is_working_day(swapped));
    }

    #[test]
    fn a_day_stands_only_once() {
        let text = format!("{YEAR}{0}{0}", day_off("2026-09-02"));
        let said = calendar("calendar.toml", &text).unwrap_err().to_string();
        assert!(
            said.starts_with("calendar.toml: Ngày 02/09/2026 có hai lần"),
            "{said}"
        );
    }

    #[test]
    fn a_day_that_does_not_exist_is_told_with_its_line() {
        let text = format!("{YEAR}{}", day_off("2026-02-30"));
        let said = calendar("calendar.toml", &text).unwrap_err().to_string();
        assert!(
            said.starts_with("calendar.toml, dòng 5: ngày không tồn tại"),
            "{said}"
        );
    }
}

//! When a report is from, before somebody sets its date.

use crate::model::PlaceAndDate;
use chrono::{Datelike, NaiveDate};
use domain::facts::Sender;

/// Data that end by this day are reported on in the same month: the windows of Nghị định 09/2019/NĐ-CP,
/// Điều 12, end on day 14, and a report follows within days.
const LAST_DAY_OF_SAME_MONTH: u32 = 20;

/// Place and date of a report; before the date is set, as much of it as the data's last day tells.
pub(crate) fn place_and_date(sender: &Sender, as_of: NaiveDate) -> PlaceAndDate {
    if let Some(date) = sender.date {
        return PlaceAndDate::on(sender.place.clone(), date);
    }
    let known = as_of.day() <= LAST_DAY_OF_SAME_MONTH;
    PlaceAndDate {
        place: sender.place.clone(),
        day: None,
        month: known.then(|| as_of.month()),
        year: (known || as_of.month() < 12).then(|| as_of.year()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(year: i32, month: u32, day: u32) -> String {
        let sender = Sender {
            place: "An Cựu".into(),
            ..Sender::default()
        };
        let date = NaiveDate::from_ymd_opt(year, month, day).unwrap();
        let line = place_and_date(&sender, date).line();
        line.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn a_report_on_a_window_that_ends_on_day_14_is_of_that_month() {
        assert_eq!(line(2026, 11, 14), "An Cựu, ngày tháng 11 năm 2026");
    }

    #[test]
    fn a_report_on_a_whole_month_or_year_leaves_open_what_is_not_known() {
        assert_eq!(line(2026, 6, 30), "An Cựu, ngày tháng năm 2026");
        assert_eq!(line(2026, 12, 31), "An Cựu, ngày tháng năm");
    }
}

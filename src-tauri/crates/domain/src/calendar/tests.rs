use proptest::prelude::*;

use super::*;

fn date(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

/// 2026 with Tết, a Saturday worked for a Monday, Quốc khánh, and the unconfirmed 24/11.
fn calendar() -> WorkingCalendar {
    let off = |month, day, kind| {
        serde_json::json!({
            "date": date(2026, month, day), "name": "Ngày nghỉ", "kind": kind, "source": "Thử"
        })
    };
    serde_json::from_value(serde_json::json!({
        "year": [{ "year": 2026, "source": "Thử" }],
        "day_off": [
            off(2, 16, "holiday"), off(2, 17, "holiday"), off(2, 18, "holiday"),
            off(2, 19, "holiday"), off(2, 20, "compensatory"),
            off(8, 31, "swapped"), off(9, 1, "holiday"), off(9, 2, "holiday"),
            off(11, 24, "unconfirmed"),
        ],
        "working_day": [{ "date": date(2026, 8, 22), "name": "Bù 31/8", "source": "Thử" }],
    }))
    .unwrap()
}

#[test]
fn weekends_are_off_unless_they_are_worked() {
    let calendar = calendar();
    assert!(!calendar.is_working_day(date(2026, 11, 28)));
    assert!(!calendar.is_working_day(date(2026, 11, 29)));
    assert!(calendar.is_working_day(date(2026, 8, 22)));
    assert!(!calendar.is_working_day(date(2026, 8, 31)));
    assert!(calendar.is_working_day(date(2026, 11, 30)));
    assert_eq!(
        calendar.day_off(date(2026, 2, 20)).unwrap().kind,
        DayOffKind::Compensatory
    );
}

#[test]
fn before_a_monday_means_the_friday() {
    let calendar = calendar();
    assert_eq!(
        calendar.last_working_day_before(date(2026, 11, 30)),
        date(2026, 11, 27)
    );
    assert_eq!(
        calendar.last_working_day_on_or_before(date(2026, 11, 30)),
        date(2026, 11, 30)
    );
    assert_eq!(
        calendar.last_working_day_before(date(2026, 2, 23)),
        date(2026, 2, 13)
    );
    assert_eq!(
        calendar.last_working_day_before(date(2026, 8, 23)),
        date(2026, 8, 22)
    );
}

#[test]
fn an_unconfirmed_day_is_off_and_said_so() {
    let calendar = calendar();
    let (today, last) = (date(2026, 11, 20), date(2026, 11, 27));
    assert_eq!(calendar.working_days_left(today, last), 4);
    assert_eq!(
        calendar.notes_between(today, last),
        ["24/11 tính là ngày nghỉ, chưa xác nhận"]
    );
    assert!(calendar.notes_between(date(2026, 11, 25), last).is_empty());
}

#[test]
fn the_days_left_run_through_zero_into_the_past() {
    let calendar = calendar();
    let last = date(2026, 11, 27);
    assert_eq!(calendar.working_days_left(last, last), 0);
    assert_eq!(calendar.working_days_left(date(2026, 11, 26), last), 1);
    assert_eq!(calendar.working_days_left(date(2026, 11, 28), last), 0);
    assert_eq!(calendar.working_days_left(date(2026, 11, 30), last), -1);
    assert_eq!(calendar.working_days_left(date(2026, 12, 7), last), -6);
}

#[test]
fn a_year_without_a_calendar_is_said_to_be_without_one() {
    let calendar = calendar();
    assert!(calendar.knows(2026) && !calendar.knows(2029));
    assert_eq!(
        calendar.notes_between(date(2029, 3, 1), date(2029, 11, 30)),
        ["Chưa có lịch nghỉ năm 2029: chỉ trừ thứ Bảy, Chủ nhật"]
    );
    assert_eq!(
        calendar.notes_between(date(2027, 1, 5), date(2026, 11, 20)),
        [
            "24/11/2026 tính là ngày nghỉ, chưa xác nhận",
            "Chưa có lịch nghỉ năm 2027: chỉ trừ thứ Bảy, Chủ nhật"
        ]
    );
}

#[test]
fn a_contradictory_calendar_is_refused() {
    assert_eq!(calendar().check(), Ok(()));
    let mut twice = calendar();
    twice.working_days[0].date = date(2026, 9, 2);
    assert_eq!(
        twice.check(),
        Err(CalendarError::DayTwice {
            date: date(2026, 9, 2)
        })
    );
    let mut stray = calendar();
    stray.days_off[0].date = date(2028, 1, 3);
    assert_eq!(
        stray.check(),
        Err(CalendarError::YearMissing {
            date: date(2028, 1, 3)
        })
    );
    let mut doubled = calendar();
    doubled.years.push(doubled.years[0].clone());
    assert_eq!(
        doubled.check(),
        Err(CalendarError::YearTwice { year: 2026 })
    );
}

#[test]
fn a_misspelt_field_is_not_passed_over() {
    let misspelt = serde_json::json!({ "dayoff": [] });
    assert!(serde_json::from_value::<WorkingCalendar>(misspelt).is_err());
}

proptest! {
    #[test]
    fn a_day_of_waiting_costs_at_most_one_working_day(start in 0_u64..730, ahead in 0_u64..60) {
        let calendar = calendar();
        let today = date(2025, 6, 1) + chrono::Days::new(start);
        let last = today + chrono::Days::new(ahead);
        let tomorrow = today + chrono::Days::new(1);
        let cost = calendar.working_days_left(today, last) - calendar.working_days_left(tomorrow, last);
        prop_assert_eq!(cost, i64::from(calendar.is_working_day(tomorrow)));
    }
}

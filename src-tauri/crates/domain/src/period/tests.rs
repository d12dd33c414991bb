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

#[test]
fn the_year_before_has_the_same_period() {
    let before = |period: Period| period.a_year_before().unwrap();
    let quarter = Period::of(PeriodKind::Quarter, 2026, 1).unwrap();
    assert_eq!(
        before(quarter),
        Period::of(PeriodKind::Quarter, 2025, 1).unwrap()
    );
    let custom = Period::custom(date(2024, 2, 29), date(2024, 5, 20)).unwrap();
    assert_eq!(
        before(custom),
        Period::custom(date(2023, 2, 28), date(2023, 5, 20)).unwrap()
    );
}

//! Which automatic copies are kept: a pure function of today and of the days on which copies were made.

use chrono::{Datelike, NaiveDate};
use std::collections::BTreeSet;

/// Of the newest days that have a copy, so many are kept.
const DAYS: usize = 7;
/// Of the newest weeks (Monday to Sunday) that have a copy, the newest copy of each.
const WEEKS: usize = 4;
/// Of the newest months that have a copy, the newest copy of each.
const MONTHS: usize = 12;

/// The days whose copies are kept, of those on which copies were made; a copy of a day to come is kept, since a clock
/// that was set wrong must not cost one.
pub fn kept(today: NaiveDate, made: &[NaiveDate]) -> BTreeSet<NaiveDate> {
    let (to_come, past): (Vec<_>, Vec<_>) = made.iter().copied().partition(|day| *day > today);
    let days: BTreeSet<NaiveDate> = past.into_iter().collect();
    let newest: Vec<NaiveDate> = days.into_iter().rev().collect();
    let week = |day: &NaiveDate| (day.iso_week().year(), day.iso_week().week());
    let month = |day: &NaiveDate| (day.year(), day.month());
    let daily = newest.iter().take(DAYS).copied();
    daily
        .chain(first_of_each(&newest, week, WEEKS))
        .chain(first_of_each(&newest, month, MONTHS))
        .chain(to_come)
        .collect()
}

fn first_of_each<P: PartialEq>(
    newest: &[NaiveDate],
    part: impl Fn(&NaiveDate) -> P,
    count: usize,
) -> Vec<NaiveDate> {
    let mut days: Vec<NaiveDate> = newest.to_vec();
    days.dedup_by_key(|day| part(day));
    days.truncate(count);
    days
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    /// Every day from the first to the last.
    fn every_day(from: &str, to: &str) -> Vec<NaiveDate> {
        day(from)
            .iter_days()
            .take_while(|at| *at <= day(to))
            .collect()
    }

    #[test]
    fn of_two_years_of_daily_copies_seven_days_four_weeks_and_twelve_months_stay() {
        let all = every_day("2025-01-01", "2026-11-20");
        let kept = kept(day("2026-11-20"), &all);
        let texts: Vec<String> = kept.iter().rev().map(ToString::to_string).collect();
        assert_eq!(
            texts,
            [
                "2026-11-20",
                "2026-11-19",
                "2026-11-18",
                "2026-11-17",
                "2026-11-16",
                "2026-11-15",
                "2026-11-14",
                "2026-11-08",
                "2026-11-01",
                "2026-10-31",
                "2026-09-30",
                "2026-08-31",
                "2026-07-31",
                "2026-06-30",
                "2026-05-31",
                "2026-04-30",
                "2026-03-31",
                "2026-02-28",
                "2026-01-31",
                "2025-12-31",
            ]
        );
    }

    #[test]
    fn thinning_day_by_day_ends_where_thinning_at_once_does() {
        let all = every_day("2026-01-01", "2026-11-20");
        let mut copies: Vec<NaiveDate> = Vec::new();
        for today in all {
            copies.push(today);
            let stays = kept(today, &copies);
            copies.retain(|made| stays.contains(made));
        }
        assert!((12..=24).contains(&copies.len()), "{copies:?}");
        assert!(copies.contains(&day("2026-01-31")) && copies.contains(&day("2026-11-14")));
    }

    #[test]
    fn few_copies_all_stay_however_old_and_none_of_a_day_to_come_is_lost() {
        let made = [day("2019-03-01"), day("2026-11-19"), day("2031-01-01")];
        assert_eq!(kept(day("2026-11-20"), &made).len(), 3);
        assert!(kept(day("2026-11-20"), &[]).is_empty());
    }
}

//! How a target stands: đạt, chưa đạt, chưa đến hạn, chưa có số liệu.

use crate::measure::Measure;
use crate::text::Decimal;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// How a target, or one measure of it, stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Verdict {
    /// đạt.
    Met,
    /// chưa đạt: due, and not reached.
    Unmet,
    /// chưa đến hạn: not reached, and not yet due.
    NotDue,
    /// chưa có số liệu.
    NoData,
}

impl Verdict {
    /// The word on screen and on paper.
    pub fn label(self) -> &'static str {
        match self {
            Self::Met => "Đạt",
            Self::Unmet => "Chưa đạt",
            Self::NotDue => "Chưa đến hạn",
            Self::NoData => "Chưa có số liệu",
        }
    }

    /// The code as exchanged.
    pub fn code(self) -> &'static str {
        match self {
            Self::Met => "met",
            Self::Unmet => "unmet",
            Self::NotDue => "not-due",
            Self::NoData => "no-data",
        }
    }
}

/// Judges one measure on its exact value.
///
/// `due` is the last day by which it is to be reached, `judged_on` the day the judgement speaks of
/// (for a year's report the last day of that year). A measure already reached is met even before it is due.
pub fn judge(
    measure: &Measure,
    value: Option<Decimal>,
    due: NaiveDate,
    judged_on: NaiveDate,
) -> Verdict {
    match value {
        None if due > judged_on => Verdict::NotDue,
        None => Verdict::NoData,
        Some(value) if measure.is_reached_by(value) => Verdict::Met,
        Some(_) if due > judged_on => Verdict::NotDue,
        Some(_) => Verdict::Unmet,
    }
}

/// Joins the verdicts of a target's measures: one unmet measure makes the target unmet.
pub fn join(verdicts: impl IntoIterator<Item = Verdict>) -> Verdict {
    let all: Vec<Verdict> = verdicts.into_iter().collect();
    [Verdict::Unmet, Verdict::NoData, Verdict::NotDue]
        .into_iter()
        .find(|v| all.contains(v))
        .unwrap_or(if all.is_empty() {
            Verdict::NoData
        } else {
            Verdict::Met
        })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::measure::Comparator;

    fn day(y: i32, m: u32, d: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(y, m, d).unwrap_or_default()
    }

    fn floor(value: i64) -> Measure {
        Measure {
            comparator: Comparator::AtLeast,
            value: Decimal::from(value),
            ..Measure::default()
        }
    }

    #[test]
    fn a_target_is_judged_on_the_exact_ratio_not_on_what_is_shown() {
        let just_below = Decimal::new(59999, 3);
        let due = day(2026, 12, 31);
        assert_eq!(
            judge(&floor(60), Some(just_below), due, due),
            Verdict::Unmet
        );
    }

    #[test]
    fn a_later_target_is_not_due_until_it_is_reached() {
        let (due, now) = (day(2030, 12, 31), day(2026, 12, 31));
        assert_eq!(
            judge(&floor(60), Some(Decimal::from(50)), due, now),
            Verdict::NotDue
        );
        assert_eq!(
            judge(&floor(60), Some(Decimal::from(60)), due, now),
            Verdict::Met
        );
        assert_eq!(judge(&floor(60), None, due, now), Verdict::NotDue);
    }

    #[test]
    fn a_target_without_figure_is_said_to_be_without() {
        let due = day(2026, 12, 31);
        assert_eq!(judge(&floor(60), None, due, due), Verdict::NoData);
    }

    #[test]
    fn one_unmet_measure_makes_the_target_unmet() {
        assert_eq!(
            join([Verdict::Met, Verdict::Unmet, Verdict::NoData]),
            Verdict::Unmet
        );
        assert_eq!(join([Verdict::Met, Verdict::Met]), Verdict::Met);
        assert_eq!(join([]), Verdict::NoData);
    }
}

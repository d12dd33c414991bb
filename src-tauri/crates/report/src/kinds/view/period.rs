//! The period that a report is about.

use chrono::NaiveDate;
use domain::facts::Facts;
use domain::period::{Period, PeriodKind};
use domain::text::format_date_on_paper;
use serde::Serialize;

/// The period as sentences name it.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct PeriodView {
    /// Its name inside a sentence: `quý III năm 2026`.
    name: String,
    /// Its kind, as an outline writes it: `quarter`.
    kind: &'static str,
    /// Whether it is shorter than the year, so that an estimate for the whole year belongs to it.
    partial: bool,
    /// Its first day; empty for a year.
    from: String,
    /// Its last day; empty for a year.
    to: String,
    /// Whether its name ends with the last day of the data, which need not be told again.
    tells_as_of: bool,
}

impl PeriodView {
    /// The period of the facts; without one, their year.
    pub(super) fn of(facts: &Facts) -> Self {
        let period = facts.period.as_ref();
        let name = period.map_or_else(|| format!("năm {}", facts.year), Period::name);
        let kind = period.map_or(PeriodKind::Year, |period| period.kind);
        let day = |day: fn(&Period) -> NaiveDate| period.map(day).map(format_date_on_paper);
        Self {
            name,
            kind: code(kind),
            partial: kind != PeriodKind::Year,
            from: day(|period| period.from).unwrap_or_default(),
            to: day(|period| period.to).unwrap_or_default(),
            tells_as_of: kind == PeriodKind::Custom
                && period.is_some_and(|period| period.to == facts.as_of),
        }
    }
}

/// The word of an outline for a kind of period.
pub(crate) const PERIODS: [(&str, PeriodKind); 6] = [
    ("month", PeriodKind::Month),
    ("quarter", PeriodKind::Quarter),
    ("half-year", PeriodKind::HalfYear),
    ("nine-months", PeriodKind::NineMonths),
    ("year", PeriodKind::Year),
    ("on-request", PeriodKind::Custom),
];

fn code(kind: PeriodKind) -> &'static str {
    PERIODS
        .iter()
        .find(|(_, known)| *known == kind)
        .map_or("year", |(word, _)| *word)
}

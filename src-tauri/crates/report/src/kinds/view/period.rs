//! The period that a report is about.

use domain::facts::Facts;
use domain::period::PeriodKind;
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
}

impl PeriodView {
    /// The period of the facts; without one, their year.
    pub(super) fn of(facts: &Facts) -> Self {
        let Some(period) = &facts.period else {
            return Self {
                name: format!("năm {}", facts.year),
                kind: code(PeriodKind::Year),
                partial: false,
                from: String::new(),
                to: String::new(),
            };
        };
        Self {
            name: period.name(),
            kind: code(period.kind),
            partial: period.kind != PeriodKind::Year,
            from: format_date_on_paper(period.from),
            to: format_date_on_paper(period.to),
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

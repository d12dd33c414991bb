//! What a period asks of the ledger: which days count, and what was reported before.

use super::Lens;
use crate::wire::WireError;
use chrono::{Months, NaiveDate};
use domain::facts::TargetFact;
use domain::figure::FigureKind;
use domain::ids::{ItemId, ReportId};
use domain::period::{Period, PeriodKind};
use domain::report::{Report, ReportRequest, ReportState};
use domain::text::Decimal;
use std::collections::HashMap;
use store::Reader;

impl Lens {
    /// The same lens over a part of the year.
    pub(crate) fn over(self, period: Option<Period>) -> Self {
        Self { period, ..self }
    }

    /// The day of which verdicts speak: the last of the year, or of the part of it that is reported on, in which a
    /// target of the whole year is not due yet.
    pub fn judged_on(&self) -> NaiveDate {
        self.period
            .map_or_else(|| self.last_day(), |period| period.to.max(self.as_of))
    }

    /// The last day of the year.
    pub(crate) fn last_day(&self) -> NaiveDate {
        NaiveDate::from_ymd_opt(self.year, 12, 31).unwrap_or(self.as_of)
    }

    /// The first day of the year: a figure counts in the year that it is dated in, in each of its quarters.
    pub(crate) fn first_day(&self) -> NaiveDate {
        let first = NaiveDate::from_ymd_opt(self.year, 1, 1).unwrap_or(self.as_of);
        match self.period {
            Some(period) if period.kind == PeriodKind::Custom => first.min(period.from),
            _ => first,
        }
    }

    /// The first day of what was done in the period (Nghị định 09/2019/NĐ-CP, Điều 12); of a year, its own first day.
    pub(crate) fn entries_from(&self) -> NaiveDate {
        self.period.map_or_else(|| self.first_day(), |p| p.from)
    }

    /// The same day of the year before, with the first day of that year.
    pub(crate) fn a_year_before(&self) -> Option<(NaiveDate, NaiveDate)> {
        let first = NaiveDate::from_ymd_opt(self.year - 1, 1, 1)?;
        Some((first, self.as_of.checked_sub_months(Months::new(12))?))
    }
}

/// The values that the last finalised or issued report of the same kind gave.
#[derive(Debug, Default)]
pub(super) struct LastReport(HashMap<(ItemId, usize), Decimal>);

impl LastReport {
    /// Looks for the newest report of the kind whose data end before the wanted one's.
    pub(super) fn before(reader: &Reader, request: &ReportRequest) -> Result<Self, WireError> {
        let Some(id) = last_report(&reader.reports()?, request) else {
            return Ok(Self::default());
        };
        let frozen = reader.report(&id)?.and_then(|report| report.frozen);
        let targets = frozen.map(|f| f.facts.targets).unwrap_or_default();
        let values = targets.iter().flat_map(values);
        Ok(Self(values.collect()))
    }

    /// The target with what the last report said of each of its measures.
    pub(super) fn remembered(&self, mut target: TargetFact) -> TargetFact {
        for (at, measure) in target.measures.iter_mut().enumerate() {
            measure.last_report = self.0.get(&(target.id.clone(), at)).copied();
        }
        target
    }
}

fn values(target: &TargetFact) -> impl Iterator<Item = ((ItemId, usize), Decimal)> {
    let counted = |m: &&domain::facts::MeasureFact| m.kind == Some(FigureKind::Actual);
    let measures = target.measures.iter().enumerate();
    measures
        .filter(move |(_, measure)| counted(measure))
        .filter_map(|(at, measure)| Some(((target.id.clone(), at), measure.value?)))
}

/// The last report of the kind before the wanted one, whose own earlier version is none.
pub(crate) fn last_report(reports: &[Report], request: &ReportRequest) -> Option<ReportId> {
    let before = reports.iter().filter(|report| {
        report.kind == request.kind
            && report.state != ReportState::Draft
            && report.as_of < request.as_of
            && !is_same_period(report, request)
    });
    before
        .max_by_key(|report| (report.as_of, report.version))
        .map(|report| report.id.clone())
}

/// Whether a report speaks of the period that is asked for, in whatever version.
pub(crate) fn is_same_period(report: &Report, request: &ReportRequest) -> bool {
    match request.period {
        Some(period) => report.period.is_same(&period),
        None => report.period.is_year() && report.period.year == request.year,
    }
}

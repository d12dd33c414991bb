//! A target with what the ledger says of it.

use super::{Entries, Lens};
use chrono::NaiveDate;
use domain::facts::{MeasureFact, TargetFact};
use domain::figure::{Figure, FigureKind, Reading};
use domain::item::LedgerTarget;
use domain::measure::Measure;
use domain::text::Decimal;
use domain::verdict::{join, judge};

/// What the ledger says of a target, seen through a lens.
pub(crate) fn target_fact(target: &LedgerTarget, entries: &Entries, lens: &Lens) -> TargetFact {
    let numbered = (1_u32..).zip(target.judged_measures());
    let measures: Vec<MeasureFact> = numbered
        .map(|(no, measure)| measure_fact(target, no, measure, entries, lens))
        .collect();
    TargetFact {
        id: target.id.clone(),
        group: target.group.clone(),
        text: target.text.clone(),
        source: lens.source_text(target.document.as_ref(), &target.place),
        document: target.document.clone(),
        place: target.place.clone(),
        verdict: join(measures.iter().map(|m| m.verdict)),
        measures,
        progress: entries.progress_of_year(&target.id, lens).pop(),
        evidence: entries.evidence_of_year(&target.id, lens),
        due: Some(target.deadline(lens.year)),
    }
}

/// A measure with its newest value of the year, judged on what was counted; the foreseen one is only shown where
/// nothing was.
fn measure_fact(
    target: &LedgerTarget,
    no: u32,
    measure: Measure,
    entries: &Entries,
    lens: &Lens,
) -> MeasureFact {
    let milestone = target.measures.is_empty();
    let newest = |kind, from, to| entries.newest_figure(&target.id, no, kind, from..=to);
    // A milestone once reached stays reached; a share is counted anew each year.
    let first_day = if milestone {
        NaiveDate::MIN
    } else {
        lens.first_day()
    };
    let counted = newest(FigureKind::Actual, first_day, lens.as_of);
    let foreseen = newest(FigureKind::Estimate, lens.first_day(), lens.last_day());
    let before = newest(FigureKind::Actual, NaiveDate::MIN, end_of_year_before(lens));
    let (first, same_day) = lens.a_year_before().unzip();
    let same_period = first
        .zip(same_day)
        .and_then(|(first, day)| newest(FigureKind::Actual, first, day));
    let shown = counted.or(foreseen);
    let value = shown.map(|f| f.reading.value());
    MeasureFact {
        verdict: judge(
            &measure,
            counted.map(|f| f.reading.value()),
            target.deadline(lens.year),
            lens.judged_on(),
        ),
        measure,
        milestone,
        value,
        ratio: shown.and_then(ratio),
        kind: shown.map(|f| f.kind),
        as_of: shown.map(|f| f.as_of),
        source: shown.map(|f| f.source.clone()).unwrap_or_default(),
        estimate: counted.and(foreseen).map(|f| f.reading.value()),
        last_year: before.map(|f| f.reading.value()),
        same_period: same_period.map(|f| f.reading.value()),
        last_report: None,
    }
}

fn ratio(figure: &Figure) -> Option<(Decimal, Decimal)> {
    match figure.reading {
        Reading::Ratio {
            numerator,
            denominator,
        } => Some((numerator, denominator)),
        Reading::Value(_) => None,
    }
}

fn end_of_year_before(lens: &Lens) -> NaiveDate {
    lens.first_day().pred_opt().unwrap_or(NaiveDate::MIN)
}

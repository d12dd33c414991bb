//! Measures as rows, each with the reason for its verdict in a sentence.

use super::format::{date_text, exact, iso, typed_text};
use crate::facts::Lens;
use crate::wire::MeasureRow;
use chrono::NaiveDate;
use domain::facts::MeasureFact;
use domain::figure::FigureKind;
use domain::measure::{Comparator, Measure};
use domain::text::{Decimal, format_date, format_number, format_percent};
use domain::verdict::Verdict;

/// A measure with its value; `due` is the last day by which its target is to be reached.
pub(crate) fn measure_row(no: u32, fact: &MeasureFact, due: NaiveDate, lens: &Lens) -> MeasureRow {
    let counted = fact.value.filter(|_| fact.kind == Some(FigureKind::Actual));
    let foreseen = fact.estimate.or_else(|| {
        fact.value
            .filter(|_| fact.kind == Some(FigureKind::Estimate))
    });
    let shown = |value: Option<Decimal>| value.map(|v| shown(v, fact)).unwrap_or_default();
    MeasureRow {
        no,
        of: fact.measure.of.clone(),
        comparator: fact.measure.comparator.code().to_owned(),
        value: exact(fact.measure.value),
        value_text: typed_text(fact.measure.value),
        value_max: fact.measure.value_max.map(exact),
        value_max_text: fact.measure.value_max.map(typed_text).unwrap_or_default(),
        unit: fact.measure.unit.clone(),
        planned_text: if fact.milestone {
            "Hoàn thành".to_owned()
        } else {
            fact.measure.planned()
        },
        milestone: fact.milestone,
        actual: counted.map(exact),
        actual_text: shown(counted),
        numerator: fact.ratio.map(|r| exact(r.0)),
        denominator: fact.ratio.map(|r| exact(r.1)),
        edit_text: counted.map(typed_text).unwrap_or_default(),
        numerator_text: fact.ratio.map(|r| format_number(r.0)).unwrap_or_default(),
        denominator_text: fact.ratio.map(|r| format_number(r.1)).unwrap_or_default(),
        share_of_plan_text: share_of_plan(fact).unwrap_or_default(),
        last_year_text: shown(fact.last_year),
        estimate_text: shown(foreseen),
        as_of: fact.as_of.map(iso),
        as_of_text: date_text(fact.as_of),
        source: fact.source.clone(),
        verdict: fact.verdict.code().to_owned(),
        verdict_text: fact.verdict.label().to_owned(),
        reason: reason(fact, due, lens),
    }
}

fn shown(value: Decimal, fact: &MeasureFact) -> String {
    match (fact.milestone, value.is_zero()) {
        (true, true) => "Chưa hoàn thành".to_owned(),
        (true, false) => "Đã hoàn thành".to_owned(),
        (false, _) => fact.measure.shown(value),
    }
}

/// The counted value in percent of the planned one; a ceiling has no such share.
fn share_of_plan(fact: &MeasureFact) -> Option<String> {
    let ceiling = matches!(
        fact.measure.comparator,
        Comparator::AtMost | Comparator::LessThan
    );
    let planned = fact.measure.value;
    let foreseen = fact.kind == Some(FigureKind::Estimate);
    if fact.milestone || ceiling || foreseen || planned.is_zero() {
        return None;
    }
    // Of the value as it is shown, as the paper divides it, too.
    let share = fact
        .measure
        .rounded(fact.value?)
        .checked_mul(Decimal::ONE_HUNDRED)?
        .checked_div(planned)?;
    Some(format_percent(share))
}

/// Why a measure has its verdict, in a sentence.
fn reason(fact: &MeasureFact, due: NaiveDate, lens: &Lens) -> String {
    let (due, as_of) = (format_date(due), format_date(lens.as_of));
    let Some(value) = fact.value else {
        return match fact.verdict {
            Verdict::NotDue => format!("Hạn là {due}, chưa có số liệu năm {}.", lens.year),
            _ => format!(
                "Chưa có số liệu năm {} tính đến {as_of}; hạn là {due}.",
                lens.year
            ),
        };
    };
    let found = format!("{}{}", shown(value, fact), parts(fact));
    if fact.kind == Some(FigureKind::Estimate) {
        return format!(
            "Ước {found}; chưa có số liệu năm {} tính đến {as_of}, hạn là {due}.",
            lens.year
        );
    }
    let plan = if fact.milestone {
        String::new()
    } else {
        format!(" so với kế hoạch {}", planned(&fact.measure))
    };
    match fact.verdict {
        Verdict::Met => format!("{found}{plan}: đạt."),
        Verdict::NotDue => format!("{found}{plan}: chưa đạt mức, nhưng hạn là {due}."),
        _ => format!("{found}{plan}: chưa đạt, hạn là {due}."),
    }
}

fn parts(fact: &MeasureFact) -> String {
    let printed = |(numerator, denominator)| {
        format!(
            " ({}/{})",
            format_number(numerator),
            format_number(denominator)
        )
    };
    fact.ratio.map(printed).unwrap_or_default()
}

/// The planned value with its unit: `≥ 60%`, `20 dịch vụ`.
fn planned(measure: &Measure) -> String {
    match measure.is_percent() {
        true => format!("{}%", measure.planned()),
        false => format!("{} {}", measure.planned(), measure.unit)
            .trim_end()
            .to_owned(),
    }
}

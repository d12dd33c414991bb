//! A target in the words of the paper.

use super::citations::Cited;
use crate::kinds::shortening::{complete, short};
use crate::kinds::wording::{
    bare, lower_first, measured_value, number, planned, ratio, upper_first,
};
use chrono::NaiveDate;
use domain::facts::{MeasureFact, TargetFact};
use domain::figure::FigureKind;
use domain::measure::Comparator;
use domain::text::{Decimal, format_date_on_paper, format_number};
use domain::verdict::Verdict;
use serde::Serialize;

/// A target as sentences name it.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct TargetView {
    /// Its id, for the block that it becomes.
    pub(crate) id: String,
    /// Its group.
    pub(crate) group: String,
    /// Its words, without a sign at their end.
    pub(crate) text: String,
    /// The beginning of its words, where it was named in full before.
    pub(crate) short: String,
    /// Where it comes from.
    pub(crate) source: String,
    /// The same without what the heading of its group says.
    pub(crate) cite: String,
    /// What all of its group share of it.
    #[serde(skip)]
    pub(crate) group_cite: String,
    /// How far it came, against what was planned, and its verdict: the rest of a sentence.
    pub(crate) outcome: String,
    /// The verdict, small.
    pub(crate) verdict: String,
    /// Whether it was due and not reached.
    pub(crate) unmet: bool,
    /// What is wanting.
    pub(crate) shortcoming: String,
    /// Why.
    pub(crate) cause: String,
    /// What will be done.
    pub(crate) remedy: String,
    /// Its rows in a table: one, or one for itself and one for each of several measures.
    #[serde(skip)]
    pub(crate) rows: Vec<MeasureRow>,
}

/// A measure as a table shows it.
#[derive(Debug, Clone, Default)]
pub(crate) struct MeasureRow {
    /// What is measured.
    pub(crate) of: String,
    /// The unit.
    pub(crate) unit: String,
    /// What was planned.
    pub(crate) planned: String,
    /// What was reached, with the parts of a share under it.
    pub(crate) actual: String,
    /// The value in percent of the planned one.
    pub(crate) share: String,
    /// The last value of the year before.
    pub(crate) last_year: String,
    /// The verdict.
    pub(crate) verdict: String,
    /// The foreseen value of the year, and the day of an older figure.
    pub(crate) note: String,
}

/// A row of the table of targets.
#[derive(Debug, Clone, Default, Serialize)]
pub(crate) struct TargetRow {
    /// Its number; empty for a measure of a target.
    pub(crate) no: String,
    /// The words of the target, or what the measure counts.
    pub(crate) text: String,
    /// Where the target comes from; empty for a measure.
    pub(crate) source: String,
    /// The unit.
    pub(crate) unit: String,
    /// What was planned.
    pub(crate) planned: String,
    /// What was reached.
    pub(crate) actual: String,
    /// In percent of the planned value.
    pub(crate) share: String,
    /// The last value of the year before.
    pub(crate) last_year: String,
    /// The verdict.
    pub(crate) verdict: String,
    /// The foreseen value, and the day of an older figure.
    pub(crate) note: String,
    /// What is wanting; empty for a measure.
    pub(crate) shortcoming: String,
    /// Why; empty for a measure.
    pub(crate) cause: String,
}

impl TargetView {
    /// A target, with data up to `as_of`.
    pub(super) fn of(target: &TargetFact, cited: Cited, as_of: NaiveDate) -> Self {
        let entry = target.progress.clone().unwrap_or_default();
        Self {
            id: target.id.to_string(),
            group: target.group.clone(),
            text: complete(&target.text),
            short: short(&target.text),
            source: cited.whole,
            cite: cited.in_group,
            group_cite: cited.of_group,
            outcome: outcome(target, as_of),
            verdict: verdict(target.verdict),
            unmet: target.verdict == Verdict::Unmet,
            shortcoming: entry.shortcoming,
            cause: entry.cause,
            remedy: entry.remedy,
            rows: target
                .measures
                .iter()
                .map(|measure| MeasureRow::of(measure, as_of))
                .collect(),
        }
    }

    /// Its rows in the table of targets; a target of several measures has a row for each below its own.
    pub(crate) fn table_rows(&self, no: usize) -> Vec<TargetRow> {
        let own = TargetRow {
            no: no.to_string(),
            text: self.text.clone(),
            source: self.source.clone(),
            verdict: upper_first(&self.verdict),
            shortcoming: self.shortcoming.clone(),
            cause: self.cause.clone(),
            ..TargetRow::default()
        };
        match self.rows.as_slice() {
            [one] => vec![one.beside(own)],
            several => std::iter::once(own)
                .chain(several.iter().map(MeasureRow::alone))
                .collect(),
        }
    }
}

impl MeasureRow {
    fn of(measure: &MeasureFact, as_of: NaiveDate) -> Self {
        Self {
            of: bare(&measure.measure.of).to_owned(),
            unit: if measure.milestone {
                String::new()
            } else {
                measure.measure.unit.clone()
            },
            planned: if measure.milestone {
                "Hoàn thành".to_owned()
            } else {
                measure.measure.planned()
            },
            actual: actual(measure),
            share: share_of_plan(measure).unwrap_or_default(),
            last_year: measure
                .last_year
                .map(|value| shown(measure, value))
                .unwrap_or_default(),
            verdict: measure.verdict.label().to_owned(),
            note: note(measure, as_of),
        }
    }

    /// The measure in the row of its target.
    fn beside(&self, own: TargetRow) -> TargetRow {
        TargetRow {
            no: own.no,
            text: own.text,
            source: own.source,
            shortcoming: own.shortcoming,
            cause: own.cause,
            ..self.alone()
        }
    }

    /// The measure in a row of its own.
    fn alone(&self) -> TargetRow {
        let row = self.clone();
        TargetRow {
            text: format!("- {}", row.of),
            unit: row.unit,
            planned: row.planned,
            actual: row.actual,
            share: row.share,
            last_year: row.last_year,
            verdict: row.verdict,
            note: row.note,
            ..TargetRow::default()
        }
    }
}

fn verdict(verdict: Verdict) -> String {
    lower_first(verdict.label())
}

/// A value in a cell, a milestone's in words.
fn shown(measure: &MeasureFact, value: Decimal) -> String {
    match (measure.milestone, value >= Decimal::ONE) {
        (true, true) => "Đã hoàn thành".to_owned(),
        (true, false) => "Chưa hoàn thành".to_owned(),
        (false, _) => format_number(measure.measure.rounded(value)),
    }
}

/// Whether all that is known is a foreseen value.
fn is_foreseen(measure: &MeasureFact) -> bool {
    measure.kind == Some(FigureKind::Estimate)
}

/// What was counted; a foreseen value stands in the note.
fn actual(measure: &MeasureFact) -> String {
    let Some(value) = measure.value.filter(|_| !is_foreseen(measure)) else {
        return String::new();
    };
    let parts = measure
        .ratio
        .map(|parts| format!("\n({})", ratio(parts)))
        .unwrap_or_default();
    format!("{}{parts}", shown(measure, value))
}

/// The value in percent of the planned one; a ceiling or a milestone has no such share.
fn share_of_plan(measure: &MeasureFact) -> Option<String> {
    let ceiling = matches!(
        measure.measure.comparator,
        Comparator::AtMost | Comparator::LessThan
    );
    if ceiling || measure.milestone || is_foreseen(measure) || measure.measure.value.is_zero() {
        return None;
    }
    let share = measure
        .value?
        .checked_mul(Decimal::ONE_HUNDRED)?
        .checked_div(measure.measure.value)?;
    Some(number(share))
}

fn note(measure: &MeasureFact, as_of: NaiveDate) -> String {
    let alone = measure.value.filter(|_| is_foreseen(measure));
    let foreseen = measure
        .estimate
        .or(alone)
        .filter(|_| !measure.milestone)
        .map(|estimate| {
            format!(
                "Ước cả năm: {}.",
                measured_value(&measure.measure, estimate)
            )
        });
    let older = older_day(measure, as_of).map(|day| format!("Số liệu đến ngày {day}."));
    [foreseen, older]
        .into_iter()
        .flatten()
        .collect::<Vec<_>>()
        .join(" ")
}

/// The day of a counted figure, where it is not the day of the report's data.
fn older_day(measure: &MeasureFact, as_of: NaiveDate) -> Option<String> {
    let counted = measure.kind == Some(FigureKind::Actual) && !measure.milestone;
    measure
        .as_of
        .filter(|day| counted && *day < as_of)
        .map(format_date_on_paper)
}

/// How far a target came, against what was planned, and its verdict.
fn outcome(target: &TargetFact, as_of: NaiveDate) -> String {
    let joint = verdict(target.verdict);
    match target.measures.as_slice() {
        [] => joint,
        [one] => measured(one, as_of),
        several => {
            let one = |(no, measure): (usize, &MeasureFact)| {
                format!(
                    "({no}) {}: {}",
                    lower_first(bare(&measure.measure.of)),
                    measured(measure, as_of)
                )
            };
            let all: Vec<String> = (1..).zip(several).map(one).collect();
            format!("{}; đánh giá chung: {joint}", all.join("; "))
        }
    }
}

/// `thực hiện 62,48% (58.247/93.231) so với kế hoạch từ 60% trở lên, đạt`.
fn measured(measure: &MeasureFact, as_of: NaiveDate) -> String {
    let verdict = verdict(measure.verdict);
    match measure.value {
        Some(value) if is_foreseen(measure) && !measure.milestone => foreseen(measure, value),
        Some(_) if is_foreseen(measure) => verdict,
        Some(value) if measure.milestone => {
            format!("{}, {verdict}", lower_first(&shown(measure, value)))
        }
        None if measure.milestone => verdict,
        None => format!("kế hoạch {}, {verdict}", planned(&measure.measure)),
        Some(value) => format!(
            "{} so với kế hoạch {}, {verdict}",
            reached(measure, value, as_of),
            planned(&measure.measure)
        ),
    }
}

/// `ước cả năm 95% (95/100) so với kế hoạch từ 90% trở lên, chưa có số liệu thực hiện`: no verdict rests on it.
fn foreseen(measure: &MeasureFact, estimate: Decimal) -> String {
    let parts = measure
        .ratio
        .map(|parts| format!(" ({})", ratio(parts)))
        .unwrap_or_default();
    let not_due = match measure.verdict {
        Verdict::NotDue => "chưa đến hạn, ",
        _ => "",
    };
    format!(
        "ước cả năm {}{parts} so với kế hoạch {}, {not_due}chưa có số liệu thực hiện",
        measured_value(&measure.measure, estimate),
        planned(&measure.measure)
    )
}

fn reached(measure: &MeasureFact, reached: Decimal, as_of: NaiveDate) -> String {
    let older = older_day(measure, as_of).map(|day| format!("số liệu đến ngày {day}"));
    let inside: Vec<String> = measure.ratio.map(ratio).into_iter().chain(older).collect();
    let inside = if inside.is_empty() {
        String::new()
    } else {
        format!(" ({})", inside.join(", "))
    };
    let foreseen = measure
        .estimate
        .map(|e| format!(", ước cả năm {},", measured_value(&measure.measure, e)))
        .unwrap_or_default();
    format!(
        "thực hiện {}{inside}{foreseen}",
        measured_value(&measure.measure, reached)
    )
}

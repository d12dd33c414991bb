//! A target in the words of the paper.

use super::citations::Cited;
use super::figures::Figures;
use crate::kinds::origins::Origins;
use crate::kinds::shortening::{aim, short_aim};
use crate::kinds::wording::{bare, lower_first, upper_first};
use chrono::NaiveDate;
use domain::facts::{Facts, MeasureFact, TargetFact};
use domain::measure::Measure;
use domain::verdict::Verdict;
use serde::Serialize;

/// A target as sentences name it.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct TargetView {
    /// Its id, for the block that it becomes.
    pub(crate) id: String,
    /// Its group.
    pub(crate) group: String,
    /// Its words, without what announces them and without a sign at their end.
    pub(crate) text: String,
    /// The same, of very many the first clause.
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
    /// What was planned; of several measures each with what is measured.
    pub(crate) planned: String,
    /// What is foreseen for the whole year; empty where nothing is.
    pub(crate) estimate: String,
    /// How it stands to the same period of the year before; empty where that is not known.
    pub(crate) compared: String,
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
    /// What was reached, without the parts of a share.
    pub(crate) value: String,
    /// The parts of a share.
    pub(crate) parts: String,
    /// The value in percent of the planned one.
    pub(crate) share: String,
    /// The last value of the year before.
    pub(crate) last_year: String,
    /// The value on the same day of the year before.
    pub(crate) same_period: String,
    /// The value in percent of that one.
    pub(crate) share_of_same_period: String,
    /// The verdict.
    pub(crate) verdict: String,
    /// The foreseen value of the year, and the day of an older figure.
    pub(crate) note: String,
}

/// The measures of a target, ready to be put in words.
pub(crate) fn figures_of<'a>(
    target: &'a TargetFact,
    year: i32,
    as_of: NaiveDate,
    origins: &'a Origins,
) -> Vec<Figures<'a>> {
    let one = |measure: &'a MeasureFact| Figures {
        target,
        measure,
        year,
        as_of,
        origins,
    };
    target.measures.iter().map(one).collect()
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
    /// What was reached, without the parts of a share.
    pub(crate) value: String,
    /// The parts of a share.
    pub(crate) parts: String,
    /// In percent of the planned value.
    pub(crate) share: String,
    /// The last value of the year before.
    pub(crate) last_year: String,
    /// The value on the same day of the year before.
    pub(crate) same_period: String,
    /// The value in percent of that one.
    pub(crate) share_of_same_period: String,
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
    /// A target of the facts.
    pub(super) fn of(target: &TargetFact, cited: Cited, facts: &Facts, origins: &Origins) -> Self {
        let entry = target.progress.clone().unwrap_or_default();
        let figures = figures_of(target, facts.year, facts.as_of, origins);
        let estimate = |figures: &Figures| {
            let foreseen = figures.foreseen_value();
            foreseen
                .map(|value| figures.estimated(value))
                .unwrap_or_default()
        };
        Self {
            id: target.id.to_string(),
            group: target.group.clone(),
            text: aim(&target.text),
            short: short_of(target),
            source: cited.whole,
            cite: cited.in_group,
            group_cite: cited.of_group,
            outcome: outcome(target, &figures),
            planned: said(&figures, |figures| match figures.measure.milestone {
                true => String::new(),
                false => figures.planned(),
            }),
            estimate: said(&figures, estimate),
            compared: said(&figures, |figures| figures.compared()),
            verdict: verdict(target.verdict),
            unmet: target.verdict == Verdict::Unmet,
            shortcoming: entry.shortcoming,
            cause: entry.cause,
            remedy: entry.remedy,
            rows: figures.iter().map(MeasureRow::of).collect(),
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
    fn of(figures: &Figures) -> Self {
        let measure = figures.measure;
        let (value, parts) = (figures.value_in_cell(), figures.parts());
        let below = match parts.is_empty() {
            true => String::new(),
            false => format!("\n({parts})"),
        };
        Self {
            of: bare(&measure.measure.of).to_owned(),
            unit: match measure.milestone {
                true => String::new(),
                false => measure.measure.unit.clone(),
            },
            planned: figures.planned_in_cell(),
            actual: format!("{value}{below}"),
            value,
            parts,
            share: figures.share_in_cell(),
            last_year: figures.last_year(),
            same_period: figures.same_period(),
            share_of_same_period: figures.share_of_same_period(),
            verdict: measure.verdict.label().to_owned(),
            note: figures.note(),
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
            value: row.value,
            parts: row.parts,
            share: row.share,
            last_year: row.last_year,
            same_period: row.same_period,
            share_of_same_period: row.share_of_same_period,
            verdict: row.verdict,
            note: row.note,
            ..TargetRow::default()
        }
    }
}

fn short_of(target: &TargetFact) -> String {
    let counted = target.measures.iter().filter(|one| !one.milestone);
    let measures: Vec<&Measure> = counted.map(|one| &one.measure).collect();
    short_aim(&target.text, &measures)
}

fn verdict(verdict: Verdict) -> String {
    lower_first(verdict.label())
}

/// How far a target came, against what was planned, and its verdict.
fn outcome(target: &TargetFact, figures: &[Figures]) -> String {
    let joint = verdict(target.verdict);
    match figures {
        [] => joint,
        [one] => one.outcome(),
        several => {
            let one = |(no, figures): (usize, &Figures)| {
                let of = lower_first(bare(&figures.measure.measure.of));
                format!("({no}) {of}: {}", figures.outcome())
            };
            let all: Vec<String> = (1..).zip(several).map(one).collect();
            format!("{}; đánh giá chung: {joint}", all.join("; "))
        }
    }
}

/// What each measure says, joined; those that say nothing left out.
fn said(figures: &[Figures], one: impl Fn(&Figures) -> String) -> String {
    let several = figures.len() > 1;
    let said = |figures: &Figures| match one(figures) {
        words if words.is_empty() || !several => words,
        words => format!("{} {words}", lower_first(bare(&figures.measure.measure.of))),
    };
    let all: Vec<String> = figures
        .iter()
        .map(said)
        .filter(|words| !words.is_empty())
        .collect();
    all.join("; ")
}

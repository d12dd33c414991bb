//! Charts of what people would rather look at than read.

use crate::ReportError;
use crate::kinds::Source;
use crate::kinds::compose::Composer;
use crate::kinds::outline::ChartOf;
use crate::kinds::sentences::Sentence;
use crate::kinds::shortening::short;
use crate::kinds::wording::{lower_first, measured_value};
use crate::model::{Arrangement, Bar, BarPart, Chart};
use domain::facts::{Facts, MeasureFact, TargetFact, TaskFact};
use domain::progress::TaskStatus;
use domain::text::Decimal;
use domain::verdict::Verdict;

/// What is compared needs two bars at least.
const FEWEST: usize = 2;

/// A chart has no more bars.
const MOST: usize = 8;

/// The bars of a chart and the names of their parts.
struct Bars {
    legend: Vec<String>,
    arrangement: Arrangement,
    /// The value of a full bar, one for all charts.
    full: Decimal,
    bars: Vec<Bar>,
}

impl Composer<'_> {
    /// A chart, where at least two bars have something to show.
    pub(crate) fn chart(
        &mut self,
        id: &str,
        of: ChartOf,
        caption: &Sentence,
    ) -> Result<(), ReportError> {
        let Source::Ledger(facts) = self.source else {
            return Ok(());
        };
        let bars = match of {
            ChartOf::VerdictsByGroup => verdicts(facts, &self.view.groups),
            ChartOf::TasksByArea => statuses(facts, &self.view.areas),
            ChartOf::AgainstLastYear => years(facts),
        };
        if bars.bars.iter().filter(|bar| is_drawn(bar)).count() >= FEWEST {
            let caption = self.fill_plain(caption)?;
            for (number, chart) in (1..).zip(bars.under(&caption)) {
                match number {
                    1 => self.push(id, chart),
                    _ => self.push(format!("{id}/{number}"), chart),
                }
            }
        }
        Ok(())
    }
}

fn is_drawn(bar: &Bar) -> bool {
    bar.parts.iter().flatten().any(|part| !part.value.is_zero())
}

impl Bars {
    /// The chart, or several of one scale: a chart is never parted, and a high one would leave half a page empty.
    fn under(self, caption: &str) -> Vec<Chart> {
        let charts = self.bars.len().div_ceil(MOST).max(1);
        let each = self.bars.len().div_ceil(charts);
        let chart = |(number, bars): (usize, &[Bar])| {
            let caption = match charts {
                1 => caption.to_owned(),
                _ => format!("{caption} ({number}/{charts})"),
            };
            Chart {
                alt: self.in_words(&caption, bars),
                caption,
                legend: self.legend.clone(),
                arrangement: self.arrangement,
                full: Some(self.full),
                bars: bars.to_vec(),
            }
        };
        (1..).zip(self.bars.chunks(each)).map(chart).collect()
    }

    /// The chart for those who cannot see it: each bar with its numbers.
    fn in_words(&self, caption: &str, bars: &[Bar]) -> String {
        let part = |(name, part): (&String, &Option<BarPart>)| {
            let part = part.as_ref().filter(|part| !part.shown.is_empty())?;
            Some(format!("{} {}", lower_first(name), part.shown))
        };
        let bar = |bar: &Bar| {
            let parts: Vec<String> = self
                .legend
                .iter()
                .zip(&bar.parts)
                .filter_map(part)
                .collect();
            format!("{}: {}", bar.label, parts.join(", "))
        };
        let bars: Vec<String> = bars.iter().map(bar).collect();
        format!("Biểu đồ: {caption}. {}.", bars.join("; "))
    }
}

/// Bars of counts, stacked: the names that occur nowhere are left out.
fn stacked(names: &[&str], bars: Vec<(String, Vec<usize>)>) -> Bars {
    let occurs = |at: &usize| bars.iter().any(|(_, counts)| counts[*at] > 0);
    let kept: Vec<usize> = (0..names.len()).filter(occurs).collect();
    let part = |count: usize| {
        Some(BarPart {
            value: count.into(),
            shown: match count {
                0 => String::new(),
                some => some.to_string(),
            },
        })
    };
    let total = |(_, counts): &(String, Vec<usize>)| counts.iter().sum::<usize>();
    let bar = |(label, counts): &(String, Vec<usize>)| Bar {
        label: label.clone(),
        parts: kept.iter().map(|at| part(counts[*at])).collect(),
    };
    Bars {
        legend: kept.iter().map(|at| names[*at].to_owned()).collect(),
        arrangement: Arrangement::Stacked,
        full: bars.iter().map(total).max().unwrap_or_default().into(),
        bars: bars.iter().map(bar).collect(),
    }
}

/// The targets of each group by verdict; the name of a group tells how many were reached.
fn verdicts(facts: &Facts, groups: &[String]) -> Bars {
    let order = [
        Verdict::Met,
        Verdict::Unmet,
        Verdict::NotDue,
        Verdict::NoData,
    ];
    let bar = |group: &String| {
        let targets = || facts.targets.iter().filter(|t| &t.group == group);
        let count = |verdict| targets().filter(|t| t.verdict == verdict).count();
        let (met, all) = (count(Verdict::Met), targets().count());
        (
            format!("{group} (đạt {met}/{all})"),
            order.map(count).to_vec(),
        )
    };
    stacked(&order.map(Verdict::label), groups.iter().map(bar).collect())
}

/// The tasks of each area by status.
fn statuses(facts: &Facts, areas: &[String]) -> Bars {
    let order = [
        TaskStatus::Done,
        TaskStatus::InProgress,
        TaskStatus::NotStarted,
        TaskStatus::Suspended,
    ];
    let bar = |area: &String| {
        let tasks = |task: &&TaskFact| &task.area == area;
        let count = |status| {
            let tasks = facts.tasks.iter().filter(tasks);
            tasks.filter(|task| task.status == status).count()
        };
        (area.clone(), order.map(count).to_vec())
    };
    stacked(
        &order.map(TaskStatus::label),
        areas.iter().map(bar).collect(),
    )
}

/// The shares that were counted in both years.
fn years(facts: &Facts) -> Bars {
    let bars = facts.targets.iter().flat_map(|target| {
        let several = target.measures.len() > 1;
        let bars = target.measures.iter().filter_map(move |measure| {
            let parts = of_both_years(measure)?;
            Some(Bar {
                label: label(target, measure, several),
                parts,
            })
        });
        bars.collect::<Vec<Bar>>()
    });
    Bars {
        legend: vec![
            format!("Năm {}", facts.year - 1),
            format!("Năm {}", facts.year),
        ],
        arrangement: Arrangement::Grouped,
        full: Decimal::ONE_HUNDRED,
        bars: bars.collect(),
    }
}

fn label(target: &TargetFact, measure: &MeasureFact, several: bool) -> String {
    match several && !measure.measure.of.is_empty() {
        true => format!("{}: {}", short(&target.text), measure.measure.of),
        false => short(&target.text),
    }
}

/// Last year's share and this year's; nothing where one is not known, is foreseen, or is no share.
fn of_both_years(measure: &MeasureFact) -> Option<Vec<Option<BarPart>>> {
    let counted = measure.kind == Some(domain::figure::FigureKind::Actual);
    let is_share = measure.measure.is_percent() && !measure.milestone && counted;
    let (before, now) = measure.last_year.zip(measure.value).filter(|_| is_share)?;
    let part = |value: Decimal| {
        Some(BarPart {
            value,
            shown: measured_value(&measure.measure, value),
        })
    };
    Some(vec![part(before), part(now)])
}

//! Charts of what people would rather look at than read.

use crate::ReportError;
use crate::kinds::Source;
use crate::kinds::compose::Composer;
use crate::kinds::origins::{Origins, origin_of};
use crate::kinds::outline::ChartOf;
use crate::kinds::sentences::Sentence;
use crate::kinds::shortening::label;
use crate::kinds::view::{Figures, figures_of};
use crate::kinds::wording::{lower_first, measured_value};
use crate::model::{Arrangement, Bar, BarPart, Chart, OriginId};
use domain::facts::Facts;
use domain::progress::TaskStatus;
use domain::text::{Decimal, format_date_on_paper};
use domain::verdict::Verdict;

/// What is compared needs two bars at least.
const FEWEST: usize = 2;

/// The bars of a chart and the names of their parts.
struct Bars {
    legend: Vec<String>,
    tones: Vec<usize>,
    arrangement: Arrangement,
    /// The value of a full bar; none where the longest is.
    full: Option<Decimal>,
    bars: Vec<Bar>,
}

/// What a count counts: `chỉ tiêu` that are `Đạt` `nhóm Xã hội số`.
pub(super) struct Counted<'a> {
    /// What is counted.
    pub(super) what: &'a str,
    /// How it stands; may be empty.
    pub(super) how: &'a str,
    /// Of which group, in words.
    pub(super) of: &'a str,
}

impl Counted<'_> {
    /// The origin of a count that is printed as `shown`.
    pub(super) fn origin(&self, shown: &str, as_of: &str, origins: &Origins) -> usize {
        let Self { what, how, of } = self;
        let explained = format!("đếm {what} {how} của {of}: {shown}, tính đến ngày {as_of}");
        let name = format!("Số {what} {}", lower_first(how));
        origins.add(name.trim_end(), None, &explained.replace("  ", " "))
    }
}

impl Composer<'_> {
    /// A chart with the sentence that introduces it, where at least two bars have something to show.
    pub(crate) fn chart(
        &mut self,
        id: &str,
        of: ChartOf,
        (intro, caption): (Option<&Sentence>, &Sentence),
    ) -> Result<(), ReportError> {
        let Source::Ledger(facts) = self.source else {
            return Ok(());
        };
        let bars = match of {
            ChartOf::VerdictsByGroup => verdicts(facts, &self.view.groups, &self.origins),
            ChartOf::TasksByArea => statuses(facts, &self.view.areas, &self.origins),
            ChartOf::AgainstLastYear => years(facts, &self.origins),
        };
        if bars.bars.iter().filter(|bar| is_drawn(bar)).count() >= FEWEST {
            let caption = self.fill_plain(caption)?;
            if let Some(intro) = intro {
                self.paragraphs(&format!("{id}/dan"), intro)?;
            }
            self.push(id, bars.under(caption));
        }
        Ok(())
    }
}

fn is_drawn(bar: &Bar) -> bool {
    bar.parts.iter().flatten().any(|part| !part.value.is_zero())
}

impl Bars {
    fn under(self, caption: String) -> Chart {
        Chart {
            alt: self.in_words(&caption),
            caption,
            legend: self.legend,
            tones: self.tones,
            arrangement: self.arrangement,
            full: self.full,
            bars: self.bars,
        }
    }

    /// The chart for those who cannot see it: each bar with its numbers.
    fn in_words(&self, caption: &str) -> String {
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
        let bars: Vec<String> = self.bars.iter().map(bar).collect();
        format!("Biểu đồ: {caption}. {}.", bars.join("; "))
    }
}

/// A bar of counts: its label, where the number in the label comes from, and each count with its origin.
struct CountBar {
    label: String,
    origin: Option<OriginId>,
    counts: Vec<(usize, OriginId)>,
}

/// Bars of counts, stacked: the names that occur nowhere are left out, and the others keep their tones.
fn stacked(names: &[&str], bars: Vec<CountBar>) -> Bars {
    let occurs = |at: &usize| bars.iter().any(|bar| bar.counts[*at].0 > 0);
    let kept: Vec<usize> = (0..names.len()).filter(occurs).collect();
    let part = |(count, origin): (usize, OriginId)| {
        let shown = match count {
            0 => String::new(),
            some => some.to_string(),
        };
        Some(BarPart {
            value: count.into(),
            origin: (count > 0).then_some(origin),
            shown,
        })
    };
    let bar = |bar: CountBar| Bar {
        label: bar.label,
        origin: bar.origin,
        parts: kept.iter().map(|at| part(bar.counts[*at])).collect(),
    };
    Bars {
        legend: kept.iter().map(|at| names[*at].to_owned()).collect(),
        tones: kept.clone(),
        arrangement: Arrangement::Stacked,
        full: None,
        bars: bars.into_iter().map(bar).collect(),
    }
}

/// The targets of each group by verdict; the name of a group tells how many were reached.
fn verdicts(facts: &Facts, groups: &[String], origins: &Origins) -> Bars {
    let order = [
        Verdict::Met,
        Verdict::Unmet,
        Verdict::NotDue,
        Verdict::NoData,
    ];
    let as_of = format_date_on_paper(facts.as_of);
    let bar = |group: &String| {
        let of = format!("nhóm {group}");
        let targets = || facts.targets.iter().filter(|t| &t.group == group);
        let count = |verdict| targets().filter(|t| t.verdict == verdict).count();
        let origin = |how, shown: &str| {
            let what = "chỉ tiêu";
            OriginId(Counted { what, how, of: &of }.origin(shown, &as_of, origins))
        };
        let met = format!("{}/{}", count(Verdict::Met), targets().count());
        let counted = |verdict: Verdict| {
            let count = count(verdict);
            (count, origin(verdict.label(), &count.to_string()))
        };
        CountBar {
            origin: Some(origin(Verdict::Met.label(), &met)),
            label: format!("{group} (đạt {met})"),
            counts: order.map(counted).to_vec(),
        }
    };
    stacked(&order.map(Verdict::label), groups.iter().map(bar).collect())
}

/// The tasks of each area by status.
fn statuses(facts: &Facts, areas: &[String], origins: &Origins) -> Bars {
    let order = [
        TaskStatus::Done,
        TaskStatus::InProgress,
        TaskStatus::NotStarted,
        TaskStatus::Suspended,
    ];
    let as_of = format_date_on_paper(facts.as_of);
    let bar = |area: &String| {
        let counted = |status: TaskStatus| {
            let of_area = facts.tasks.iter().filter(|task| &task.area == area);
            let count = of_area.filter(|task| task.status == status).count();
            let counted = Counted {
                what: "nhiệm vụ",
                how: status.label(),
                of: &format!("lĩnh vực {area}"),
            };
            let origin = counted.origin(&count.to_string(), &as_of, origins);
            (count, OriginId(origin))
        };
        CountBar {
            label: area.clone(),
            origin: None,
            counts: order.map(counted).to_vec(),
        }
    };
    stacked(
        &order.map(TaskStatus::label),
        areas.iter().map(bar).collect(),
    )
}

/// The shares that were counted in both years.
fn years(facts: &Facts, origins: &Origins) -> Bars {
    let bars = facts.targets.iter().flat_map(|target| {
        let several = target.measures.len() > 1;
        let figures = figures_of(target, facts.year, facts.as_of, origins);
        let bars = figures.into_iter().filter_map(move |figures| {
            Some(Bar {
                label: label(&target.text, &figures.measure.measure, several),
                origin: None,
                parts: of_both_years(&figures)?,
            })
        });
        bars.collect::<Vec<Bar>>()
    });
    Bars {
        legend: vec![
            format!("Năm {}", facts.year - 1),
            format!("Năm {}", facts.year),
        ],
        tones: Vec::new(),
        arrangement: Arrangement::Grouped,
        full: Some(Decimal::ONE_HUNDRED),
        bars: bars.collect(),
    }
}

/// Last year's share and this year's; nothing where one is not known, is foreseen, or is no share.
fn of_both_years(figures: &Figures) -> Option<Vec<Option<BarPart>>> {
    let measure = figures.measure;
    let is_share = measure.measure.is_percent() && !measure.milestone && !figures.is_foreseen();
    let (before, now) = measure.last_year.zip(measure.value).filter(|_| is_share)?;
    let part = |value: Decimal, told: &str| {
        Some(BarPart {
            value,
            shown: measured_value(&measure.measure, value),
            origin: origin_of(told).map(OriginId),
        })
    };
    Some(vec![
        part(before, &figures.last_year()),
        part(now, &figures.value_in_cell()),
    ])
}

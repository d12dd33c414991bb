//! Charts: what is compared, as exact numbers; how they are drawn is the layout's matter.

use super::origin::OriginId;
use domain::text::Decimal;
use serde::Serialize;

/// A chart of lying bars in print-safe greys.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Chart {
    /// What it shows, printed above it: `Tỷ lệ chỉ tiêu đạt theo nhóm`.
    pub caption: String,
    /// What it shows, in words, for those who cannot see it.
    pub alt: String,
    /// The names of the parts of a bar, in the order of [`Bar::parts`]; printed as a legend if there are several.
    pub legend: Vec<String>,
    /// The tone of each part, counted from the darkest, so that what a part stands for looks the same in every chart
    /// whichever others have nothing to show; empty where the parts take the tones in order.
    pub tones: Vec<usize>,
    /// How the parts of a bar stand to each other.
    pub arrangement: Arrangement,
    /// The value that a full bar stands for; none takes the greatest.
    pub full: Option<Decimal>,
    /// The bars from top to bottom.
    pub bars: Vec<Bar>,
}

/// How the parts of a bar stand to each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub enum Arrangement {
    /// One behind the other, together the whole.
    Stacked,
    /// One below the other, to be compared.
    Grouped,
}

/// One bar, or one group of bars.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Bar {
    /// What it stands for.
    pub label: String,
    /// Where the number in its label comes from; none where there is no such number.
    pub origin: Option<OriginId>,
    /// Its parts; none where there is no number.
    pub parts: Vec<Option<BarPart>>,
}

/// A part of a bar.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct BarPart {
    /// How long it is.
    pub value: Decimal,
    /// The number as printed: `13/15`, `62,48%`.
    pub shown: String,
    /// Where the number comes from; none where the ledger did not give it.
    pub origin: Option<OriginId>,
}

/// A number of a chart that can be asked where it comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChartFigure {
    /// What the number stands beside: the bar and the name of the part.
    pub context: String,
    /// The number, or the label that holds it.
    pub shown: String,
    /// Where it comes from.
    pub origin: OriginId,
}

/// What is printed in place of a number that is not known.
pub const NO_NUMBER: &str = "chưa có số liệu";

impl Chart {
    /// What is printed at a bar, in order. Parts that stand below each other each have a place; of those that stand
    /// behind each other all that are not known are said to be so once.
    pub(crate) fn printed<'b>(&self, bar: &'b Bar) -> Vec<&'b str> {
        let known = bar.parts.iter().flatten().map(|part| part.shown.as_str());
        match self.arrangement {
            Arrangement::Grouped if !bar.parts.is_empty() => bar.parts.iter().map(shown).collect(),
            _ if bar.is_known() => known.collect(),
            _ => known.chain([NO_NUMBER]).collect(),
        }
    }

    /// Every number with an origin, bar by bar as they are printed.
    pub fn figures(&self) -> Vec<ChartFigure> {
        let of_bar = |bar: &Bar| {
            let own = bar.origin.map(|origin| ChartFigure {
                context: bar.label.clone(),
                shown: bar.label.clone(),
                origin,
            });
            let parts = bar.parts.iter().enumerate().filter_map(|(at, part)| {
                let part = part.as_ref().filter(|part| !part.shown.is_empty())?;
                let name = self.legend.get(at).map_or("", String::as_str);
                Some(ChartFigure {
                    context: format!("{}: {name} {}", bar.label, part.shown),
                    shown: part.shown.clone(),
                    origin: part.origin?,
                })
            });
            own.into_iter().chain(parts).collect::<Vec<_>>()
        };
        self.bars.iter().flat_map(of_bar).collect()
    }

    /// The value that the longest bar stands for: the full one, or a greater one of the chart's own.
    pub fn greatest(&self) -> Decimal {
        let length = |bar: &Bar| {
            let parts = bar.parts.iter().flatten();
            let values = parts.map(|part| part.value.max(Decimal::ZERO));
            match self.arrangement {
                Arrangement::Stacked => values.sum(),
                Arrangement::Grouped => values.max().unwrap_or_default(),
            }
        };
        let lengths = self.bars.iter().map(length);
        lengths.chain(self.full).max().unwrap_or_default()
    }

    /// The tone of part number `at`.
    pub fn tone(&self, at: usize) -> usize {
        self.tones.get(at).copied().unwrap_or(at)
    }

    /// Whether its parts are told apart by a legend.
    pub fn has_legend(&self) -> bool {
        self.legend.len() > 1
    }
}

impl Bar {
    /// Whether it has a number for each of its parts.
    pub fn is_known(&self) -> bool {
        !self.parts.is_empty() && self.parts.iter().all(Option::is_some)
    }
}

fn shown(part: &Option<BarPart>) -> &str {
    part.as_ref().map_or(NO_NUMBER, |part| &part.shown)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn chart(arrangement: Arrangement, full: Option<i64>, values: &[i64]) -> Chart {
        let part = |(at, value): (usize, &i64)| {
            Some(BarPart {
                value: (*value).into(),
                shown: value.to_string(),
                origin: Some(OriginId(at)),
            })
        };
        Chart {
            caption: String::new(),
            alt: String::new(),
            legend: vec!["Đạt".into(), "Chưa đạt".into()],
            tones: Vec::new(),
            arrangement,
            full: full.map(Decimal::from),
            bars: vec![Bar {
                label: "Xã hội số (đạt 13/15)".into(),
                origin: Some(OriginId(7)),
                parts: values.iter().enumerate().map(part).collect(),
            }],
        }
    }

    #[test]
    fn parts_behind_each_other_add_up_and_those_below_each_other_do_not() {
        let greatest = |arrangement| chart(arrangement, None, &[13, 2]).greatest();
        assert_eq!(greatest(Arrangement::Stacked), 15.into());
        assert_eq!(greatest(Arrangement::Grouped), 13.into());
    }

    #[test]
    fn a_bar_beyond_the_full_one_sets_the_scale() {
        let greatest = |value| chart(Arrangement::Grouped, Some(100), &[value]).greatest();
        assert_eq!(greatest(80), 100.into());
        assert_eq!(greatest(120), 120.into());
    }

    #[test]
    fn each_number_tells_its_bar_its_part_and_its_origin() {
        let figures = chart(Arrangement::Stacked, None, &[13, 2]).figures();
        let told: Vec<(&str, usize)> = figures
            .iter()
            .map(|figure| (figure.context.as_str(), figure.origin.0))
            .collect();
        assert_eq!(
            told,
            [
                ("Xã hội số (đạt 13/15)", 7),
                ("Xã hội số (đạt 13/15): Đạt 13", 0),
                ("Xã hội số (đạt 13/15): Chưa đạt 2", 1),
            ]
        );
    }
}

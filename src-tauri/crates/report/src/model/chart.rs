//! Charts: what is compared, as exact numbers; how they are drawn is the layout's matter.

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

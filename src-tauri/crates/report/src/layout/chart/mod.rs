//! Charts: lying bars with their labels and numbers, under a caption.

mod bar;
mod legend;
mod scale;
mod tone;

pub use tone::grey_of;

use super::compose::Composer;
use super::page::{NodeId, Role};
use super::shape::{Line, Style};
use super::sizes::PARAGRAPH_GAP;
use super::strip::{Strip, bound, strips_of};
use crate::ReportError;
use crate::model::{Align, Chart, Run};

/// Size of the caption in points.
const CAPTION: f32 = 13.0;
/// Size of labels and numbers in points.
const TEXT: f32 = 12.0;
/// Thickness of the line around a bar.
const OUTLINE: f32 = 0.4;
/// How many bars stand together on either side of a page's end.
const TOGETHER: usize = 3;
/// How much of a page may stay empty so that a chart stays whole.
const EMPTY_SHARE: f32 = 0.14;
/// A chart of so many bars is small enough to be looked at as one.
const FEW: usize = 9;
/// How much of a page may stay empty so that such a chart stays whole.
const EMPTY_FOR_FEW: f32 = 0.3;
/// What the caption of a chart that goes on says.
const AGAIN: &str = "tiếp theo";
/// Around a chart.
const AROUND: f32 = 4.0;
/// From the middle of a capital or a figure down to its base line, per point of size.
const HALF_CAPITAL: f32 = 0.33;

/// Where the bars of a chart stand.
struct Plot<'c> {
    chart: &'c Chart,
    figure: NodeId,
    /// Width of the column of labels.
    labels: f32,
    /// Left end of every bar.
    axis: f32,
    /// How long a full bar is.
    length: f32,
}

impl Composer<'_> {
    /// A chart under its caption; one of many bars may go on on the next page, under its caption and legend again.
    pub(super) fn chart(&mut self, chart: &Chart) -> Result<(), ReportError> {
        let mut strips = self.caption(&chart.caption)?;
        if !chart.bars.is_empty() {
            let figure = self.node(Role::Figure);
            self.describe(figure, chart.alt.as_str());
            let legend = match chart.has_legend() {
                true => self.legend(chart, figure)?,
                false => Vec::new(),
            };
            let head = self.flow.heads.len();
            let again = self.head_again(&chart.caption, &legend)?;
            self.flow.heads.push(again);
            strips.extend(legend);
            let mut bars = self.bars(chart, figure)?;
            loosen(&mut bars, head);
            strips.extend(bars);
        }
        let mut strips = bound(strips);
        if let Some(last) = strips.last_mut() {
            (last.keep_next, last.height) = (false, last.height + AROUND);
        }
        self.flow.push(PARAGRAPH_GAP + AROUND, strips);
        Ok(())
    }

    /// What stands above the bars that come to a following page, outside the document's structure.
    fn head_again(&mut self, caption: &str, legend: &[Strip]) -> Result<Vec<Strip>, ReportError> {
        let caption = match caption {
            "" => Vec::new(),
            words => self.caption_lines(&goes_on(words))?,
        };
        Ok(caption.iter().chain(legend).map(Strip::repeated).collect())
    }

    fn caption(&mut self, caption: &str) -> Result<Vec<Strip>, ReportError> {
        if caption.is_empty() {
            return Ok(Vec::new());
        }
        let node = self.node(Role::Paragraph);
        let mut strips = self.caption_lines(caption)?;
        for run in strips.iter_mut().flat_map(|strip| &mut strip.runs) {
            run.node = Some(node);
        }
        Ok(strips)
    }

    fn caption_lines(&mut self, caption: &str) -> Result<Vec<Strip>, ReportError> {
        let style = Style::single(CAPTION, Align::Centre);
        let lines = self.lines(&[Run::bold(caption)], style, self.sheet.text_width())?;
        let mut strips = strips_of(lines, 0);
        if let Some(last) = strips.last_mut() {
            last.height += AROUND;
        }
        Ok(strips)
    }

    /// A text of a chart on one line.
    fn word(&mut self, run: Run) -> Result<Option<Line>, ReportError> {
        let style = Style::single(TEXT, Align::Left);
        let lines = self.lines(&[run], style, self.sheet.text_width())?;
        Ok(lines.into_iter().next())
    }
}

/// The caption of a chart that goes on; what it says stands in the brackets that a caption has already.
fn goes_on(caption: &str) -> String {
    match caption.strip_suffix(')') {
        Some(open) => format!("{open}, {AGAIN})"),
        None => format!("{caption} ({AGAIN})"),
    }
}

/// Lets a page end between bars, where three at least stand on either side, under what `head` repeats.
fn loosen(bars: &mut [Strip], head: usize) {
    let count = bars.len();
    let empty = if count <= FEW {
        EMPTY_FOR_FEW
    } else {
        EMPTY_SHARE
    };
    for (at, bar) in bars.iter_mut().enumerate() {
        bar.table = Some(head);
        let enough = at + 1 >= TOGETHER && at + 1 + TOGETHER <= count;
        bar.may_end = enough.then_some(empty);
    }
}

impl Strip {
    /// Puts a line of text with the middle of its capitals at the height `middle`.
    fn put_middle(&mut self, line: Line, x: f32, middle: f32, figure: NodeId) {
        let height = self.height;
        self.height = middle + HALF_CAPITAL * TEXT - line.baseline;
        self.put_line(line, x, figure);
        self.height = height;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_caption_never_ends_with_two_brackets() {
        assert_eq!(
            goes_on("Kết quả (số chỉ tiêu)"),
            "Kết quả (số chỉ tiêu, tiếp theo)"
        );
        assert_eq!(
            goes_on("Tỷ lệ so với năm 2025"),
            "Tỷ lệ so với năm 2025 (tiếp theo)"
        );
    }

    #[test]
    fn a_chart_of_few_bars_leaves_more_of_a_page_empty_to_stay_whole() {
        let leaves = |bars: usize| {
            let mut strips = vec![Strip::default(); bars];
            loosen(&mut strips, 0);
            strips.iter().find_map(|strip| strip.may_end)
        };
        assert_eq!(leaves(9), Some(EMPTY_FOR_FEW));
        assert_eq!(leaves(10), Some(EMPTY_SHARE));
    }

    #[test]
    fn a_chart_is_parted_only_between_three_bars_on_either_side() {
        let ends = |bars: usize| {
            let mut strips = vec![Strip::default(); bars];
            loosen(&mut strips, 0);
            let may_end = |(at, strip): (usize, &Strip)| strip.may_end.and(Some(at));
            strips
                .iter()
                .enumerate()
                .filter_map(may_end)
                .collect::<Vec<_>>()
        };
        assert_eq!(ends(5), [0; 0]);
        assert_eq!(ends(8), [2, 3, 4]);
    }
}

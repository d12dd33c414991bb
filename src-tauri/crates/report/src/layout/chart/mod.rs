//! Charts: lying bars with their labels and numbers, under a caption.

mod bar;
mod legend;
mod scale;

use super::compose::Composer;
use super::page::{Fill, Ink, NodeId, Role};
use super::shape::{Line, Style};
use super::sizes::PARAGRAPH_GAP;
use super::strip::{Strip, bound, outline, strips_of};
use crate::ReportError;
use crate::model::{Align, Arrangement, Chart, Run};

/// Size of the caption in points.
const CAPTION: f32 = 13.0;
/// Size of labels and numbers in points.
const TEXT: f32 = 12.0;
/// Thickness of the line around a bar.
const OUTLINE: f32 = 0.4;
/// How many bars a chart has at most that is never parted.
const WHOLE: usize = 4;
/// How many bars stand together on either side of a page's end.
const TOGETHER: usize = 2;
/// Behind the caption of a chart that goes on.
const AGAIN: &str = "(tiếp theo)";
/// Around a chart.
const AROUND: f32 = 4.0;
/// From the middle of a capital or a figure down to its base line, per point of size.
const HALF_CAPITAL: f32 = 0.33;

/// Greys of bars that have their numbers beside them; they stay apart on a poor printer, and a line around each
/// keeps the lightest visible.
const DARK: [u8; 4] = [0x33, 0x99, 0xdd, 0xff];
/// Greys of parts that have black numbers inside.
const LIGHT: [u8; 4] = [0x90, 0xd8, 0xff, 0xb4];
/// The grey of bars of one part.
const ALONE: u8 = 0x66;

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
            words => self.caption_lines(&format!("{words} {AGAIN}"))?,
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

/// Lets a page end between bars, where two at least stand on either side, under what `head` repeats.
fn loosen(bars: &mut [Strip], head: usize) {
    let count = bars.len();
    for (at, bar) in bars.iter_mut().enumerate() {
        bar.table = Some(head);
        bar.may_end = count > WHOLE && at + 1 >= TOGETHER && at + 1 + TOGETHER <= count;
    }
}

/// The grey of part number `at` of a chart.
fn grey(chart: &Chart, at: usize) -> Ink {
    let parts = chart.bars.iter().map(|bar| bar.parts.len()).max();
    let greys = match (chart.arrangement, parts) {
        (_, Some(0 | 1) | None) => return Ink::Grey(ALONE),
        (Arrangement::Grouped, _) => DARK,
        (Arrangement::Stacked, _) => LIGHT,
    };
    Ink::Grey(greys[at % greys.len()])
}

/// The grey of a part of a chart's bars, from black (0) to white (255), for writers that draw charts themselves.
pub fn grey_of(chart: &Chart, at: usize) -> u8 {
    match grey(chart, at) {
        Ink::Grey(grey) => grey,
        _ => 0,
    }
}

impl Strip {
    /// Fills a rectangle for `figure` and draws a thin line around it.
    fn outlined(
        &mut self,
        (x, y): (f32, f32),
        (width, height): (f32, f32),
        ink: Ink,
        figure: NodeId,
    ) {
        self.fills.push(Fill {
            x,
            y,
            width,
            height,
            ink,
            node: Some(figure),
        });
        let line = (OUTLINE, Ink::Black);
        let around = outline((x, y), (width, height), line, Some(figure));
        self.rules.extend(around);
    }

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
    fn a_chart_is_parted_only_between_two_bars_on_either_side() {
        let ends = |bars: usize| {
            let mut strips = vec![Strip::default(); bars];
            loosen(&mut strips, 0);
            let may_end = |(at, strip): (usize, &Strip)| strip.may_end.then_some(at);
            strips
                .iter()
                .enumerate()
                .filter_map(may_end)
                .collect::<Vec<_>>()
        };
        assert_eq!(ends(4), [0; 0]);
        assert_eq!(ends(6), [1, 2, 3]);
    }
}

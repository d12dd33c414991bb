//! Charts as Word's own: lying bars in greys with the printed numbers on them, their table inside the file.

use report::layout::grey_of;
use report::model::{Arrangement, Bar, Chart, Run};
use report::sizes::MM;

use super::body::Body;
use super::frame::under_head;
use super::namespaces::{CHART, DRAWING, INLINE};
use super::paragraph::Para;
use super::plot::{self, TEXT, label, name_of, parts};
use super::units::emu;
use crate::error::OfficeError;
use crate::xml::{Element, el};

/// Height of a bar with the space around it.
const BAR: f32 = 7.5 * MM;
/// The part of the width that labels take at most.
const LABELS: f32 = 0.5;
/// Between a label and the bars.
const GAP: f32 = 10.0;
/// The part of a page that a chart or a piece of one takes at most.
const HIGHEST: f32 = 0.3;
/// How many bars a piece has at least.
const TOGETHER: usize = 3;
/// Below a chart.
const BELOW: f32 = 6.0;
/// Behind the description of a chart that goes on.
const AGAIN: &str = "(tiếp theo)";
/// Between two entries of the legend.
const BETWEEN: &str = "     ";

/// A chart with the workbook that it is drawn from.
pub(super) struct ChartPart {
    /// `word/charts/chart….xml`.
    pub(super) chart: Element,
    /// What Word opens when somebody edits the numbers.
    pub(super) workbook: Vec<u8>,
}

/// The sizes that all pieces of a chart share, in points.
struct Sizes {
    width: f32,
    labels: f32,
    /// From one bar to the next.
    pitch: f32,
}

impl Body<'_> {
    /// A chart under its caption and legend. Word parts no drawing: a high one is drawn in pieces of one scale, each a
    /// row of a table without lines, whose head repeats caption and legend where a page ends between them.
    pub(super) fn chart(&mut self, chart: &Chart) -> Result<(), OfficeError> {
        let mut head = Vec::new();
        if !chart.caption.is_empty() {
            head.push(Para::plain("Caption", &chart.caption));
        }
        if !chart.bars.is_empty() && chart.has_legend() {
            head.push(legend(chart));
        }
        let sizes = self.sizes(chart)?;
        let most = self.sheet.text_height() * HIGHEST / sizes.pitch;
        let mut pieces = Vec::new();
        for bars in pieces_of(&chart.bars, most as usize) {
            let piece = self.piece(chart, bars, &sizes, pieces.is_empty())?;
            pieces.push(piece);
        }
        if pieces.len() > 1 {
            self.add_table(under_head(sizes.width, head, pieces), BELOW);
        } else {
            head.into_iter().for_each(|para| self.push(para));
            pieces
                .into_iter()
                .for_each(|para| self.push(para.after(BELOW)));
        }
        Ok(())
    }

    /// Some bars of a chart as a drawing of their own.
    fn piece(
        &mut self,
        chart: &Chart,
        bars: &[Bar],
        sizes: &Sizes,
        first: bool,
    ) -> Result<Para, OfficeError> {
        let alt = match first {
            true => chart.alt.clone(),
            false => format!("{} {AGAIN}", chart.caption),
        };
        let number = self.charts.len() + 1;
        let height = sizes.pitch * bars.len() as f32;
        let drawing = inline(&alt, number, sizes.width, height);
        self.charts.push(ChartPart {
            chart: plot::part(chart, bars, sizes.labels / sizes.width),
            workbook: plot::workbook(chart, bars)?,
        });
        let para = Para::new("CentredText").after(0.0).mark(Some(1.0));
        Ok(para.single().element(el("w:r").with(drawing)))
    }

    /// Sizes at which the longest label has room; all bars of a chart have the same.
    fn sizes(&mut self, chart: &Chart) -> Result<Sizes, OfficeError> {
        let width = self.sheet.text_width();
        let (mut longest, mut lines) = (0.0_f32, 1);
        for bar in &chart.bars {
            longest = longest.max(self.measure.text(&Run::plain(label(bar)), TEXT)?);
        }
        let labels = (longest * 1.03 + GAP).min(width * LABELS);
        for bar in &chart.bars {
            let label = Run::plain(label(bar));
            lines = lines.max(self.measure.lines(&label, TEXT, labels - GAP)?);
        }
        let beside = match chart.arrangement {
            Arrangement::Stacked => 1,
            Arrangement::Grouped => parts(chart).max(1),
        };
        let bar = BAR * (0.4 + 0.6 * beside as f32);
        let text = lines as f32 * TEXT * 1.15 + TEXT / 3.0;
        Ok(Sizes {
            width,
            labels,
            pitch: bar.max(text),
        })
    }
}

/// Bars in pieces of at most `most`, as even as can be, and of three at least.
fn pieces_of(bars: &[Bar], most: usize) -> Vec<&[Bar]> {
    let wanted = bars.len().div_ceil(most.max(1));
    let count = wanted.min(bars.len() / TOGETHER).max(1);
    let cut = |at: usize| bars.len() * at / count;
    let piece = |at| &bars[cut(at)..cut(at + 1)];
    let pieces = (0..count).map(piece);
    pieces.filter(|piece| !piece.is_empty()).collect()
}

/// Samples with their names in the order of the printed page. It is text, because the programs disagree about the
/// order of a legend of their own.
fn legend(chart: &Chart) -> Para {
    let mut para = Para::new("CentredText")
        .keep_next(true)
        .after(BELOW)
        .single();
    for at in 0..parts(chart) {
        let between = if at > 0 { BETWEEN } else { "" };
        let spaces = Run::plain(between);
        let name = Run::plain(format!(
            "\u{a0}{}",
            name_of(chart, at).replace(' ', "\u{a0}")
        ));
        para = para
            .sized_runs(&[spaces], Some(TEXT))
            .sample(&hex(grey_of(chart, at)))
            .sized_runs(&[name], Some(TEXT));
    }
    para
}

/// A grey as files name a colour.
pub(super) fn hex(grey: u8) -> String {
    format!("{grey:02X}").repeat(3)
}

/// The id under which the document refers to a chart.
pub(super) fn relation_id(number: usize) -> String {
    format!("chart{number}")
}

fn inline(alt: &str, number: usize, width: f32, height: f32) -> Element {
    let (cx, cy) = (emu(width), emu(height));
    let side = |element: Element, names: [&'static str; 4]| {
        names.into_iter().fold(element, |e, name| e.attr(name, 0))
    };
    let data = el("a:graphicData").attr("uri", CHART).with(
        el("c:chart")
            .attr("xmlns:c", CHART)
            .attr("r:id", relation_id(number)),
    );
    let properties = el("wp:docPr")
        .attr("id", number)
        .attr("name", format!("Biểu đồ {number}"))
        .attr("descr", alt);
    let inline = side(el("wp:inline"), ["distT", "distB", "distL", "distR"])
        .attr("xmlns:wp", INLINE)
        .with(el("wp:extent").attr("cx", cx).attr("cy", cy))
        .with(side(el("wp:effectExtent"), ["l", "t", "r", "b"]))
        .with(properties)
        .with(el("wp:cNvGraphicFramePr"))
        .with(el("a:graphic").attr("xmlns:a", DRAWING).with(data));
    el("w:drawing").with(inline)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_chart_is_parted_evenly_into_pieces_of_three_bars_at_least() {
        let bar = Bar {
            label: String::new(),
            origin: None,
            parts: Vec::new(),
        };
        let counts = |bars: usize, most| -> Vec<usize> {
            let bars = vec![bar.clone(); bars];
            pieces_of(&bars, most)
                .iter()
                .map(|piece| piece.len())
                .collect()
        };
        assert_eq!(counts(8, 9), [8]);
        assert_eq!(counts(13, 5), [4, 4, 5]);
        assert_eq!(counts(7, 2), [3, 4]);
        assert_eq!(counts(2, 1), [2]);
        assert_eq!(counts(0, 5), [0; 0]);
    }
}

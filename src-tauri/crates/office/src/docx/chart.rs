//! Charts as Word's own: lying bars in greys with the printed numbers on them, their table inside the file.

use report::layout::grey_of;
use report::model::{Arrangement, Bar, Chart, Run};

use super::body::Body;
use super::frame::under_head;
use super::namespaces::{CHART, DRAWING, INLINE};
use super::paragraph::Para;
use super::plot::{self, TEXT, label, name_of, parts};
use super::units::emu;
use crate::error::OfficeError;
use crate::xml::{Element, el};

/// Thickness of a bar, as on the printed page.
const THICK: f32 = 15.0;
/// Around a bar, a group of bars or a label, above and below together.
const AROUND: f32 = 8.0;
/// Height of a line of a label in parts of its size.
const LINE: f32 = 1.15;
/// The part of the width that labels take at most.
const LABELS: f32 = 0.5;
/// Between a label and the bars.
const GAP: f32 = 10.0;
/// The part of a page that a piece of a chart takes at most, and leaves empty where it goes to the next.
const HIGHEST: f32 = 0.14;
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

/// The widths that all pieces of a chart share, in points.
struct Widths {
    all: f32,
    labels: f32,
}

/// How far the bars of a piece lie apart.
struct Steps {
    /// From one bar to the next.
    pitch: f32,
    /// What lies between two bars or groups of bars, in hundredths of a bar.
    gap: u32,
}

impl Body<'_> {
    /// A chart under its caption and legend. Word parts no drawing: a high one is drawn in pieces of one scale, each a
    /// row of a table without lines, whose head repeats the legend where a page ends between them. The caption stands
    /// once: a second one would read as that of another chart, and Word cannot call it a continuation there alone.
    pub(super) fn chart(&mut self, chart: &Chart) -> Result<(), OfficeError> {
        if !chart.caption.is_empty() {
            self.push(Para::plain("Caption", &chart.caption).keep_next(true));
        }
        let mut head = Vec::new();
        if !chart.bars.is_empty() && chart.has_legend() {
            head.push(legend(chart));
        }
        let widths = self.widths(chart)?;
        let pitch = self.steps(chart, &chart.bars, &widths)?.pitch;
        let most = self.sheet.text_height() * HIGHEST / pitch;
        let mut pieces = Vec::new();
        for bars in pieces_of(&chart.bars, most as usize) {
            let piece = self.piece(chart, bars, &widths, pieces.is_empty())?;
            pieces.push(piece);
        }
        if pieces.len() > 1 {
            self.add_table(under_head(widths.all, head, pieces), BELOW);
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
        widths: &Widths,
        first: bool,
    ) -> Result<Para, OfficeError> {
        let alt = match first {
            true => chart.alt.clone(),
            false => format!("{} {AGAIN}", chart.caption),
        };
        let number = self.charts.len() + 1;
        let steps = self.steps(chart, bars, widths)?;
        let height = steps.pitch * bars.len() as f32;
        let drawing = inline(&alt, number, widths.all, height);
        self.charts.push(ChartPart {
            chart: plot::part(chart, bars, (widths.labels / widths.all, steps.gap)),
            workbook: plot::workbook(chart, bars)?,
        });
        let para = Para::new("CentredText").after(0.0).mark(Some(1.0));
        Ok(para.single().element(el("w:r").with(drawing)))
    }

    /// Widths at which the longest label has room, as far as it may.
    fn widths(&mut self, chart: &Chart) -> Result<Widths, OfficeError> {
        let all = self.sheet.text_width();
        let mut longest = 0.0_f32;
        for bar in &chart.bars {
            longest = longest.max(self.measure.text(&Run::plain(label(bar)), TEXT)?);
        }
        let labels = (longest * 1.03 + GAP).min(all * LABELS);
        Ok(Widths { all, labels })
    }

    /// Steps at which the label of every bar has room.
    fn steps(
        &mut self,
        chart: &Chart,
        bars: &[Bar],
        widths: &Widths,
    ) -> Result<Steps, OfficeError> {
        let mut lines = 1;
        for bar in bars {
            let label = Run::plain(label(bar));
            lines = lines.max(self.measure.lines(&label, TEXT, widths.labels - GAP)?);
        }
        let beside = match chart.arrangement {
            Arrangement::Stacked => 1,
            Arrangement::Grouped => parts(chart).max(1),
        };
        let text = lines as f32 * TEXT * LINE;
        let pitch = text.max(THICK * beside as f32) + AROUND;
        let gap = (pitch / THICK - beside as f32) * 100.0;
        Ok(Steps {
            pitch,
            gap: gap.clamp(0.0, 500.0) as u32,
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
            .sample(grey_of(chart, at).map(hex).as_deref())
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

//! Charts as Word's own: lying bars in greys with the printed numbers on them, their table inside the file.

use domain::text::Decimal;
use report::model::{Arrangement, Bar, BarPart, Chart, NO_NUMBER, Run};
use report::sizes::MM;
use rust_xlsxwriter::Workbook;

use super::body::Body;
use super::namespaces::{CHART, DRAWING, INLINE, RELATIONS};
use super::paragraph::Para;
use super::series::{category_axis, series, value_axis};
use super::units::emu;
use crate::error::OfficeError;
use crate::xml::{Element, el};

/// Height of a bar with the space around it.
const BAR: f32 = 7.5 * MM;
/// Size of all text in it.
const TEXT: f32 = 12.0;
/// Part of the width that programs give to long labels.
const LABELS: f32 = 0.5;
/// Height of the legend.
const LEGEND: f32 = 9.0 * MM;
/// Height of the margins of a chart.
const AROUND: f32 = 4.0 * MM;
/// The part of a page that a chart takes at most.
const HIGHEST: f32 = 0.45;
/// Behind the caption of a chart that goes on.
const AGAIN: &str = "(tiếp theo)";
/// How much of a bar's width lies between two bars, in hundredths.
const GAP: u32 = 50;

/// A chart with the workbook that it is drawn from.
pub(super) struct ChartPart {
    /// `word/charts/chart….xml`.
    pub(super) chart: Element,
    /// What Word opens when somebody edits the numbers.
    pub(super) workbook: Vec<u8>,
}

impl Body<'_> {
    /// A chart under its caption; one that is higher than a part of a page in several, since Word parts no drawing.
    pub(super) fn chart(&mut self, chart: &Chart) -> Result<(), OfficeError> {
        let height = self.chart_height(chart, self.sheet.text_width())?;
        let most = self.sheet.text_height() * HIGHEST;
        let count = (height / most).ceil().max(1.0) as usize;
        if count == 1 {
            return self.drawn(chart);
        }
        let each = chart.bars.len().div_ceil(count).max(1);
        for (at, bars) in chart.bars.chunks(each).enumerate() {
            let caption = match at {
                0 => chart.caption.clone(),
                _ => format!("{} {AGAIN}", chart.caption),
            };
            self.drawn(&Chart {
                caption: caption.trim().to_owned(),
                full: Some(chart.greatest()),
                bars: bars.to_vec(),
                ..chart.clone()
            })?;
        }
        Ok(())
    }

    fn drawn(&mut self, chart: &Chart) -> Result<(), OfficeError> {
        if !chart.caption.is_empty() {
            self.push(Para::plain("Caption", &chart.caption));
        }
        if chart.bars.is_empty() {
            return Ok(());
        }
        let number = self.charts.len() + 1;
        let width = self.sheet.text_width();
        let height = self.chart_height(chart, width)?;
        let drawing = inline(chart, number, width, height);
        let para = Para::new("CentredText").element(el("w:r").with(drawing));
        self.push(para);
        self.charts.push(ChartPart {
            chart: part(chart),
            workbook: workbook(chart)?,
        });
        Ok(())
    }
}

impl Body<'_> {
    /// Height of a chart in which the longest label has room; all bars of a chart have the same.
    fn chart_height(&mut self, chart: &Chart, width: f32) -> Result<f32, OfficeError> {
        let mut lines = 1;
        for bar in &chart.bars {
            let label = Run::plain(label(bar));
            lines = lines.max(self.measure.lines(&label, TEXT, width * LABELS)?);
        }
        let beside = match chart.arrangement {
            Arrangement::Stacked => 1,
            Arrangement::Grouped => parts(chart).max(1),
        };
        let bar = BAR * (0.4 + 0.6 * beside as f32);
        let text = (lines as f32 * TEXT + TEXT / 2.0) * 1.15;
        let legend = if chart.has_legend() { LEGEND } else { 0.0 };
        Ok(chart.bars.len() as f32 * bar.max(text) + legend + AROUND)
    }
}

/// The id under which the document refers to a chart.
pub(super) fn relation_id(number: usize) -> String {
    format!("chart{number}")
}

fn inline(chart: &Chart, number: usize, width: f32, height: f32) -> Element {
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
        .attr("descr", &chart.alt);
    let inline = side(el("wp:inline"), ["distT", "distB", "distL", "distR"])
        .attr("xmlns:wp", INLINE)
        .with(el("wp:extent").attr("cx", cx).attr("cy", cy))
        .with(side(el("wp:effectExtent"), ["l", "t", "r", "b"]))
        .with(properties)
        .with(el("wp:cNvGraphicFramePr"))
        .with(el("a:graphic").attr("xmlns:a", DRAWING).with(data));
    el("w:drawing").with(inline)
}

/// The element `c:…` with an attribute `val`.
pub(super) fn set(name: &'static str, value: impl ToString) -> Element {
    el(name).attr("val", value)
}

fn part(chart: &Chart) -> Element {
    let plot = el("c:plotArea")
        .with(el("c:layout"))
        .with(bars(chart))
        .with(category_axis())
        .with(value_axis(full(chart)));
    let legend = chart.has_legend().then(|| {
        el("c:legend")
            .with(set("c:legendPos", "t"))
            .with(set("c:overlay", 0))
    });
    let body = el("c:chart")
        .with(set("c:autoTitleDeleted", 1))
        .with(plot)
        .with_all(legend)
        .with(set("c:plotVisOnly", 1))
        .with(set("c:dispBlanksAs", "gap"));
    let data = el("c:externalData")
        .attr("r:id", "data")
        .with(set("c:autoUpdate", 0));
    el("c:chartSpace")
        .attr("xmlns:c", CHART)
        .attr("xmlns:a", DRAWING)
        .attr("xmlns:r", RELATIONS)
        .with(set("c:date1904", 0))
        .with(set("c:lang", "vi-VN"))
        .with(set("c:roundedCorners", 0))
        .with(body)
        .with(no_frame())
        .with(type_face())
        .with(data)
}

fn no_frame() -> Element {
    el("c:spPr")
        .with(el("a:noFill"))
        .with(el("a:ln").with(el("a:noFill")))
}

/// Times New Roman at 12 points, black.
fn type_face() -> Element {
    let colour = el("a:solidFill").with(el("a:srgbClr").attr("val", "000000"));
    let font = ["a:latin", "a:cs"].map(|name| el(name).attr("typeface", "Times New Roman"));
    let properties = el("a:defRPr")
        .attr("sz", (TEXT * 100.0) as u32)
        .with(colour)
        .with_all(font);
    let para = el("a:p")
        .with(el("a:pPr").with(properties))
        .with(el("a:endParaRPr").attr("lang", "vi-VN"));
    el("c:txPr").with(el("a:bodyPr")).with(para)
}

fn bars(chart: &Chart) -> Element {
    let stacked = is_stacked(chart);
    let grouping = if stacked { "stacked" } else { "clustered" };
    let overlap = stacked.then(|| set("c:overlap", 100));
    el("c:barChart")
        .with(set("c:barDir", "bar"))
        .with(set("c:grouping", grouping))
        .with(set("c:varyColors", 0))
        .with_all((0..parts(chart)).map(|index| series(chart, index)))
        .with(set("c:gapWidth", GAP))
        .with_all(overlap)
        .with(set("c:axId", 1))
        .with(set("c:axId", 2))
}

/// How many parts a bar has at most.
pub(super) fn parts(chart: &Chart) -> usize {
    let counts = chart.bars.iter().map(|bar| bar.parts.len());
    counts.max().unwrap_or(0)
}

/// Whether parts stand one behind the other, with their numbers inside; a bar of one part has its number beside it.
pub(super) fn is_stacked(chart: &Chart) -> bool {
    chart.arrangement == Arrangement::Stacked && parts(chart) > 1
}

/// The value at the end of the scale: that of a full bar, and a quarter more where numbers stand beside the bars.
/// None leaves it to Word, also where a bar is longer than a full one.
fn full(chart: &Chart) -> Option<String> {
    let full = chart.full?;
    let values = chart.bars.iter().flat_map(|bar| bar.parts.iter().flatten());
    if values.map(|part| part.value).max() > Some(full) {
        return None;
    }
    let room = if is_stacked(chart) { 0 } else { 25 };
    let end = full + full * Decimal::from(room) / Decimal::ONE_HUNDRED;
    Some(end.normalize().to_string())
}

/// What a bar is called; one without a number says so, as on the printed page.
pub(super) fn label(bar: &Bar) -> String {
    if bar.is_known() {
        return bar.label.clone();
    }
    format!("{} ({NO_NUMBER})", bar.label)
}

/// A part of a bar by its place.
pub(super) fn part_of(bar: &Bar, index: usize) -> Option<&BarPart> {
    bar.parts.get(index).and_then(Option::as_ref)
}

/// What a part of the bars is called; the caption where it has no name of its own.
pub(super) fn name_of(chart: &Chart, index: usize) -> &str {
    chart
        .legend
        .get(index)
        .map_or(chart.caption.as_str(), String::as_str)
}

/// The table of a chart: labels in column A, a column for each part.
fn workbook(chart: &Chart) -> Result<Vec<u8>, OfficeError> {
    let mut workbook = Workbook::new();
    // Without a date of its own the workbook would bear the time of writing.
    let epoch =
        rust_xlsxwriter::DocProperties::new().set_creation_datetime(&chrono::NaiveDate::default());
    workbook.set_properties(&epoch);
    let sheet = workbook.add_worksheet();
    sheet.set_name(SHEET)?;
    for index in 0..parts(chart) {
        sheet.write_string(0, index as u16 + 1, name_of(chart, index))?;
    }
    for (row, bar) in (1..).zip(&chart.bars) {
        sheet.write_string(row, 0, label(bar))?;
        for index in 0..bar.parts.len() {
            if let Some(part) = part_of(bar, index) {
                sheet.write(row, index as u16 + 1, part.value)?;
            }
        }
    }
    Ok(workbook.save_to_buffer()?)
}

/// The name of the sheet in the workbook of a chart.
pub(super) const SHEET: &str = "Sheet1";

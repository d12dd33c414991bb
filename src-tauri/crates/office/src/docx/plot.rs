//! The parts of a chart inside the file: what Word draws, and the table that it is drawn from.

use domain::text::Decimal;
use report::model::{Arrangement, Bar, BarPart, Chart, NO_NUMBER};
use rust_xlsxwriter::Workbook;

use super::namespaces::{CHART, DRAWING, RELATIONS};
use super::series::{category_axis, series, value_axis};
use crate::error::OfficeError;
use crate::xml::{Element, el};

/// Size of all text in it.
pub(super) const TEXT: f32 = 12.0;
/// What is left free right of the longest bar, as a share of the width.
const EDGE: f32 = 0.005;

/// The element `c:…` with an attribute `val`.
pub(super) fn set(name: &'static str, value: impl ToString) -> Element {
    el(name).attr("val", value)
}

/// `word/charts/chart….xml`: the bars of a piece of a chart, right of labels that take such a share of the width,
/// with so many hundredths of a bar between two.
pub(super) fn part(chart: &Chart, bars: &[Bar], (labels, gap): (f32, u32)) -> Element {
    let plot = el("c:plotArea")
        .with(layout(labels))
        .with(plotted(chart, bars, gap))
        .with(category_axis())
        .with(value_axis(end_of_scale(chart)));
    let body = el("c:chart")
        .with(set("c:autoTitleDeleted", 1))
        .with(plot)
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

/// The bars fill what the labels leave, so that those of several pieces stand on one line.
fn layout(labels: f32) -> Element {
    let places = [
        ("c:x", labels),
        ("c:y", 0.0),
        ("c:w", 1.0 - labels - EDGE),
        ("c:h", 1.0),
    ];
    let places = places.map(|(name, share)| set(name, format!("{share:.4}")));
    let manual = el("c:manualLayout")
        .with(set("c:layoutTarget", "inner"))
        .with(set("c:xMode", "edge"))
        .with(set("c:yMode", "edge"))
        .with_all(places);
    el("c:layout").with(manual)
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

fn plotted(chart: &Chart, bars: &[Bar], gap: u32) -> Element {
    let stacked = is_stacked(chart);
    let grouping = if stacked { "stacked" } else { "clustered" };
    let overlap = stacked.then(|| set("c:overlap", 100));
    el("c:barChart")
        .with(set("c:barDir", "bar"))
        .with(set("c:grouping", grouping))
        .with(set("c:varyColors", 0))
        .with_all((0..parts(chart)).map(|index| series(chart, bars, index)))
        .with(set("c:gapWidth", gap))
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

/// The value at the end of the scale: that of the longest bar of the whole chart, and a quarter more where numbers
/// stand beside the bars. None leaves it to Word, where there is no bar.
fn end_of_scale(chart: &Chart) -> Option<String> {
    let full = chart.greatest();
    let room = if is_stacked(chart) { 0 } else { 25 };
    let end = full + full * Decimal::from(room) / Decimal::ONE_HUNDRED;
    (!full.is_zero()).then(|| end.normalize().to_string())
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

/// The table of a piece of a chart: labels in column A, a column for each part.
pub(super) fn workbook(chart: &Chart, bars: &[Bar]) -> Result<Vec<u8>, OfficeError> {
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
    for (row, bar) in (1..).zip(bars) {
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

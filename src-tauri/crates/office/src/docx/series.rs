//! The series and axes of a chart.

use report::layout::grey_of;
use report::model::{Bar, Chart};

use super::chart::hex;
use super::plot::{SHEET, is_stacked, label, name_of, part_of, set};
use crate::xml::{Element, el};

/// One part of all bars of a piece, in the grey of the printed page.
pub(super) fn series(chart: &Chart, bars: &[Bar], index: usize) -> Element {
    let column = char::from(b'B' + index as u8);
    let last = bars.len() + 1;
    let name = strings(
        format!("{SHEET}!${column}$1"),
        &[name_of(chart, index).to_owned()],
    );
    let labels: Vec<String> = bars.iter().map(label).collect();
    let categories = strings(format!("{SHEET}!$A$2:$A${last}"), &labels);
    let values = numbers(format!("{SHEET}!${column}$2:${column}${last}"), bars, index);
    el("c:ser")
        .with(set("c:idx", index))
        .with(set("c:order", index))
        .with(el("c:tx").with(name))
        .with(fill(&hex(grey_of(chart, index))))
        .with(set("c:invertIfNegative", 0))
        .with(labels_of(chart, bars, index))
        .with(el("c:cat").with(categories))
        .with(el("c:val").with(values))
}

fn fill(colour: &str) -> Element {
    let paint = |colour: &str| el("a:solidFill").with(el("a:srgbClr").attr("val", colour));
    let line = el("a:ln").attr("w", 6350).with(paint("000000"));
    el("c:spPr").with(paint(colour)).with(line)
}

fn strings(place: String, texts: &[String]) -> Element {
    let point = |(index, text): (usize, &String)| {
        el("c:pt")
            .attr("idx", index)
            .with(el("c:v").text(text.as_str()))
    };
    let cache = el("c:strCache")
        .with(set("c:ptCount", texts.len()))
        .with_all(texts.iter().enumerate().map(point));
    el("c:strRef").with(el("c:f").text(place)).with(cache)
}

fn numbers(place: String, bars: &[Bar], index: usize) -> Element {
    let point = |(at, bar): (usize, &Bar)| {
        let part = part_of(bar, index)?;
        let value = el("c:v").text(part.value.normalize().to_string());
        Some(el("c:pt").attr("idx", at).with(value))
    };
    let cache = el("c:numCache")
        .with(el("c:formatCode").text("General"))
        .with(set("c:ptCount", bars.len()))
        .with_all(bars.iter().enumerate().filter_map(point));
    el("c:numRef").with(el("c:f").text(place)).with(cache)
}

/// The numbers at the bars, in the words of the printed page.
fn labels_of(chart: &Chart, bars: &[Bar], index: usize) -> Element {
    let place = if is_stacked(chart) { "ctr" } else { "outEnd" };
    let number = |(at, bar): (usize, &Bar)| {
        let part = part_of(bar, index)?;
        let run = el("a:r")
            .with(el("a:rPr").attr("lang", "vi-VN"))
            .with(el("a:t").text(part.shown.as_str()));
        let rich = el("c:rich").with(el("a:bodyPr")).with(el("a:p").with(run));
        let label = el("c:dLbl")
            .with(set("c:idx", at))
            .with(el("c:tx").with(rich))
            .with(set("c:dLblPos", place));
        Some(label.with_all(shows(true)))
    };
    el("c:dLbls")
        .with_all(bars.iter().enumerate().filter_map(number))
        .with(set("c:dLblPos", place))
        .with_all(shows(true))
}

fn shows(value: bool) -> [Element; 6] {
    [
        set("c:showLegendKey", 0),
        set("c:showVal", u8::from(value)),
        set("c:showCatName", 0),
        set("c:showSerName", 0),
        set("c:showPercent", 0),
        set("c:showBubbleSize", 0),
    ]
}

/// The labels of the bars, the first at the top.
pub(super) fn category_axis() -> Element {
    axis(
        "c:catAx",
        1,
        2,
        "l",
        el("c:scaling").with(set("c:orientation", "maxMin")),
        false,
    )
    .with(set("c:auto", 1))
    .with(set("c:lblAlgn", "ctr"))
    .with(set("c:lblOffset", 100))
    .with(set("c:tickLblSkip", 1))
    .with(set("c:noMultiLvlLbl", 0))
}

/// The scale, which is not drawn because every bar bears its number.
pub(super) fn value_axis(full: Option<String>) -> Element {
    let scaling = el("c:scaling")
        .with(set("c:orientation", "minMax"))
        .with_all(full.map(|full| set("c:max", full)))
        .with(set("c:min", 0));
    axis("c:valAx", 2, 1, "t", scaling, true).with(set("c:crossBetween", "between"))
}

fn axis(
    name: &'static str,
    id: u8,
    crosses: u8,
    side: &str,
    scaling: Element,
    hidden: bool,
) -> Element {
    el(name)
        .with(set("c:axId", id))
        .with(scaling)
        .with(set("c:delete", u8::from(hidden)))
        .with(set("c:axPos", side))
        .with(set("c:majorTickMark", "none"))
        .with(set("c:minorTickMark", "none"))
        .with(set("c:tickLblPos", "nextTo"))
        .with(set("c:crossAx", crosses))
        .with(set("c:crosses", "autoZero"))
}

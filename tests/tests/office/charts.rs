//! Charts of a Word file: every bar once, in pieces of one scale that stand on one line, under the page's own legend.

use report::layout::grey_of;
use report::model::{Chart, Content};

use crate::files::{Made, all};
use crate::tree::Tree;

/// A piece of a chart as it stands in the file.
struct Piece {
    labels: Vec<String>,
    greys: Vec<String>,
    /// Where its bars begin and where its scale ends.
    scale: (String, String),
}

fn charts(made: &Made) -> Vec<&'static Chart> {
    let blocks = made
        .document
        .sections
        .iter()
        .flat_map(|section| &section.blocks);
    let charts = blocks.filter_map(|block| match &block.content {
        Content::Chart(chart) if !chart.bars.is_empty() => Some(chart),
        _ => None,
    });
    charts.collect()
}

fn piece(chart: &Tree) -> Piece {
    let first = |name: &str| {
        let all = chart.all(name);
        let value = all.first().and_then(|found| found.attribute("val"));
        value.unwrap_or_default().to_owned()
    };
    let series = chart.all("c:ser");
    let words = |tree: &Tree| tree.all("c:v").iter().map(|v| v.own_text.clone()).collect();
    let grey = |series: &&Tree| {
        let colour = series.at(&["c:spPr", "a:solidFill", "a:srgbClr"]);
        colour
            .and_then(|colour| colour.attribute("val"))
            .unwrap_or_default()
            .to_owned()
    };
    Piece {
        labels: series
            .first()
            .and_then(|series| series.at(&["c:cat"]))
            .map_or(Vec::new(), words),
        greys: series.iter().map(grey).collect(),
        scale: (first("c:x"), first("c:max")),
    }
}

/// The pieces of a file in order.
fn pieces(made: &Made) -> Vec<Piece> {
    let path = |number: usize| format!("word/charts/chart{number}.xml");
    let numbers = (1..).take_while(|number| made.docx.0.contains_key(&path(*number)));
    numbers
        .map(|number| piece(&made.docx.tree(&path(number))))
        .collect()
}

#[test]
fn the_pieces_of_a_chart_hold_every_bar_once_on_one_scale_in_the_greys_of_the_page() {
    let mut parted = 0;
    for made in all() {
        let mut rest = pieces(made).into_iter();
        for chart in charts(made) {
            let (mut bars, mut scales) = (0, Vec::new());
            while bars < chart.bars.len() {
                let piece = rest
                    .next()
                    .unwrap_or_else(|| panic!("{}: bars are lacking", made.name));
                for (label, bar) in piece.labels.iter().zip(&chart.bars[bars..]) {
                    assert!(label.starts_with(&bar.label), "{}: {label}", made.name);
                }
                for (at, grey) in piece.greys.iter().enumerate() {
                    let wanted = format!("{:02X}", grey_of(chart, at)).repeat(3);
                    assert_eq!(*grey, wanted, "{}", made.name);
                }
                bars += piece.labels.len();
                scales.push(piece.scale);
            }
            parted += scales.len() - 1;
            scales.dedup();
            assert_eq!((bars, scales.len()), (chart.bars.len(), 1), "{}", made.name);
        }
        assert_eq!(rest.count(), 0, "{}", made.name);
    }
    assert!(parted > 0, "no chart is parted");
}

#[test]
fn the_legend_stands_once_above_a_chart_in_the_order_of_the_page() {
    for made in all() {
        let document = made.docx.tree("word/document.xml");
        let lines: Vec<String> = document.all("w:p").iter().map(|p| p.words()).collect();
        let lines: Vec<String> = lines
            .iter()
            .map(|line| line.split_whitespace().collect())
            .collect();
        for chart in charts(made).into_iter().filter(|chart| chart.has_legend()) {
            let wanted: String = chart.legend.concat().split_whitespace().collect();
            assert!(lines.contains(&wanted), "{}: {wanted}", made.name);
        }
    }
}

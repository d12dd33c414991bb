//! Tables without lines, in which parts of a page stand side by side.

use super::paragraph::Para;
use super::units::twips;
use crate::xml::{Element, el};

/// A table without lines of one row for each entry, its columns as wide as `widths` says.
pub(super) fn side_by_side(widths: &[f32], rows: Vec<Vec<Vec<Para>>>) -> Element {
    let rows = rows.into_iter().map(|cells| row(widths, cells, false));
    table(widths, rows.collect())
}

/// A table without lines of one column: a head that stands again on every page, and a row for each of `rows`.
pub(super) fn under_head(width: f32, head: Vec<Para>, rows: Vec<Para>) -> Element {
    let kept: Vec<Para> = head.into_iter().map(|para| para.keep_next(true)).collect();
    let head = (!kept.is_empty()).then(|| row(&[width], vec![kept], true));
    let rows = rows
        .into_iter()
        .map(|para| row(&[width], vec![vec![para]], false));
    table(&[width], head.into_iter().chain(rows).collect())
}

fn table(widths: &[f32], rows: Vec<Element>) -> Element {
    let total: f32 = widths.iter().sum();
    let margins = ["w:top", "w:left", "w:bottom", "w:right"].map(no_room);
    let properties = el("w:tblPr")
        .with(width("w:tblW", total))
        .with(el("w:tblLayout").attr("w:type", "fixed"))
        .with(el("w:tblCellMar").with_all(margins));
    let columns = widths
        .iter()
        .map(|width| el("w:gridCol").attr("w:w", twips(*width)));
    el("w:tbl")
        .with(properties)
        .with(el("w:tblGrid").with_all(columns))
        .with_all(rows)
}

fn no_room(side: &'static str) -> Element {
    el(side).attr("w:w", 0).attr("w:type", "dxa")
}

fn row(widths: &[f32], cells: Vec<Vec<Para>>, repeated: bool) -> Element {
    let cell = |(at, paras): (&f32, Vec<Para>)| {
        let paras = if paras.is_empty() {
            vec![Para::new("Normal")]
        } else {
            paras
        };
        el("w:tc")
            .with(el("w:tcPr").with(width("w:tcW", *at)))
            .with_all(paras.into_iter().map(Para::into_element))
    };
    let head = repeated.then(|| el("w:tblHeader"));
    el("w:tr")
        .with(el("w:trPr").with(el("w:cantSplit")).with_all(head))
        .with_all(widths.iter().zip(cells).map(cell))
}

/// A width in twips.
pub(super) fn width(name: &'static str, points: f32) -> Element {
    el(name).attr("w:w", twips(points)).attr("w:type", "dxa")
}

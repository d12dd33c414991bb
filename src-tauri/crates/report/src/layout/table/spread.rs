//! What the text of each column asks for, with the cells that cover several columns.

use super::SIDE;
use super::columns::Extent;
use super::decimal::Points;
use super::shaped::{ShapedCell, ShapedRow};
use crate::model::{RowKind, Width};

/// What stands around a text; a little more than its edges, so that rounding never breaks the longest word.
pub(super) const AROUND: f32 = 2.0 * SIDE + 0.5;

/// Narrowest and widest text of every column.
///
/// A head may wrap, so it asks for its longest word alone. A cell across several columns asks for more only where
/// they are together narrower than it needs; a group row wraps and asks for nothing but its longest word.
pub(super) fn extents<'r>(
    columns: &[Width],
    points: &[Points],
    rows: impl Iterator<Item = &'r ShapedRow>,
) -> Vec<Extent> {
    let numbers = |points: &Points| match points.most.0 + points.most.1 {
        0.0 => (0.0, 0.0),
        width => (width + AROUND, width + AROUND),
    };
    let mut extents: Vec<Extent> = points.iter().map(numbers).collect();
    let mut across = Vec::new();
    for (kind, cell) in rows.flat_map(|row| row.cells.iter().map(|cell| (row.kind, cell))) {
        let mut wanted = wanted(kind, cell);
        let yields = columns.get(cell.first).is_some_and(yields);
        if let Some(few_lines) = cell.few_lines.filter(|_| yields) {
            wanted = (
                wanted.0.max(few_lines + AROUND),
                wanted.1.max(few_lines + AROUND),
            );
        }
        match extents.get_mut(cell.first) {
            Some(own) if cell.span.columns == 1 => {
                *own = (own.0.max(wanted.0), own.1.max(wanted.1));
            }
            Some(_) => across.push((cell.first..cell.first + cell.span.columns, wanted)),
            None => {}
        }
    }
    across.sort_by_key(|(range, _)| range.len());
    for (range, wanted) in across {
        let end = range.end.min(columns.len());
        let range = range.start..end;
        widen(&mut extents[range.clone()], &columns[range], wanted);
    }
    extents
}

/// What a cell asks for, with what stands around its text.
fn wanted(kind: RowKind, cell: &ShapedCell) -> Extent {
    let mut wanted = (0.0_f32, 0.0_f32);
    for (narrowest, widest) in cell.paragraphs.iter().map(|text| text.widths()) {
        let widest = match kind {
            RowKind::Body => widest,
            RowKind::Head | RowKind::Group => narrowest,
        };
        wanted = (
            wanted.0.max(narrowest + AROUND),
            wanted.1.max(widest + AROUND),
        );
    }
    wanted
}

/// Whether a column is as wide as its text asks for.
fn yields(width: &Width) -> bool {
    matches!(width, Width::Auto | Width::AtMost(_))
}

/// Gives columns together what a cell across them asks for, the ones of no fixed width in equal parts.
fn widen(extents: &mut [Extent], columns: &[Width], wanted: Extent) {
    let yielding = columns.iter().filter(|width| yields(width)).count();
    let fixed: f32 = columns.iter().map(fixed_width).sum();
    let lacking = |have: f32, want: f32| ((want - fixed - have) / yielding as f32).max(0.0);
    let of = |pick: fn(&Extent) -> f32| -> f32 {
        let pairs = extents.iter().zip(columns);
        pairs
            .filter(|(_, width)| yields(width))
            .map(|(extent, _)| pick(extent))
            .sum()
    };
    let (narrow, wide) = (
        lacking(of(|extent| extent.0), wanted.0),
        lacking(of(|extent| extent.1), wanted.1),
    );
    for (extent, width) in extents.iter_mut().zip(columns) {
        if yields(width) {
            *extent = (extent.0 + narrow, (extent.1 + wide).max(extent.0 + narrow));
        }
    }
}

/// The width that a column has whatever its text, in points.
fn fixed_width(width: &Width) -> f32 {
    match width {
        Width::Millimetres(width) => width * super::super::sizes::MM,
        Width::Auto | Width::AtMost(_) | Width::Share(_) => 0.0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_across_columns_widens_those_that_are_not_fixed() {
        let mut extents = [(30.0, 60.0), (50.0, 50.0), (20.0, 20.0)];
        let columns = [Width::Auto, Width::Millimetres(10.0), Width::Auto];
        widen(&mut extents, &columns, (100.0, 100.0));
        let together = extents[0].0 + extents[2].0 + fixed_width(&columns[1]);
        assert!((together - 100.0).abs() < 0.01, "{extents:?}");
        assert_eq!(extents[1], (50.0, 50.0));
    }

    #[test]
    fn a_cell_that_has_room_changes_nothing() {
        let mut extents = [(30.0, 60.0), (50.0, 50.0)];
        widen(&mut extents, &[Width::Auto; 2], (70.0, 90.0));
        assert_eq!(extents, [(30.0, 60.0), (50.0, 50.0)]);
    }
}

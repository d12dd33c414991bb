//! Which rows of a table stay on one page with the next one.

use report::model::{Cell, RowKind};

use crate::grid::{GridRow, Placed, Slot};

/// How many rows of one item stay together at most; of a longer one its first two and its last two.
const TOGETHER: usize = 6;

/// For each row whether it stays with the next one: heads, group rows, the rows of one item, and the rows of a cell
/// that reaches down. Group rows that end a table stay with the row before them.
pub(super) fn kept(rows: &[GridRow<'_>]) -> Vec<bool> {
    let mut kept: Vec<bool> = rows.iter().map(|row| row.kind != RowKind::Body).collect();
    for block in blocks(rows) {
        let count = block.len();
        for (at, row) in block.take(count.saturating_sub(1)).enumerate() {
            kept[row] |= count <= TOGETHER || at == 0 || at + 2 == count;
        }
    }
    if let Some(body) = rows.iter().rposition(|row| row.kind == RowKind::Body) {
        kept[body] |= body + 1 < rows.len();
    }
    if let Some(last) = kept.last_mut() {
        *last = false;
    }
    kept
}

/// The rows that belong together: a numbered row with those below it that have no number, or those that a cell
/// reaches down over.
fn blocks(rows: &[GridRow<'_>]) -> Vec<std::ops::Range<usize>> {
    let mut blocks: Vec<std::ops::Range<usize>> = Vec::new();
    for (at, row) in rows.iter().enumerate() {
        if row.kind != RowKind::Body {
            continue;
        }
        match blocks.last_mut().filter(|block| block.end == at) {
            Some(block) if !begins(row) => block.end = at + 1,
            _ => blocks.push(at..at + 1),
        }
    }
    blocks
}

/// Whether a row begins something of its own: it does not where its first cell is empty and narrow, or reaches down
/// from a row above.
fn begins(row: &GridRow<'_>) -> bool {
    match row.slots.as_slice() {
        [Slot::Below(_), ..] => false,
        [
            Slot::Cell(Placed {
                cell, columns: 1, ..
            }),
            _,
            ..,
        ] => !is_empty(cell),
        _ => true,
    }
}

fn is_empty(cell: &Cell) -> bool {
    let mut runs = cell.paragraphs.iter().flatten();
    runs.all(|run| run.text.trim().is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::grid;
    use report::model::{Align, Column, Row, Table};

    /// A row for each mark: `n` with a number, `-` without one, `g` a group, `d` a number that reaches down two rows.
    fn kept_of(marks: &str) -> String {
        let column = || Column::auto(Align::Left);
        let mut table = Table::with_head(vec![(column(), "TT"), (column(), "Chỉ tiêu")]);
        let mut covered = false;
        for mark in marks.chars() {
            let words = Cell::text("Tỷ lệ");
            let cells = match mark {
                'n' => vec![Cell::text("1"), words],
                'd' => vec![Cell::text("1").down(2), words],
                _ if covered => vec![words],
                _ => vec![Cell::text(""), words],
            };
            covered = mark == 'd';
            table.rows.push(match mark {
                'g' => Row::group("I", "Hạ tầng số", 2),
                _ => Row::body(cells),
            });
        }
        let kept = kept(&grid::rows(&table));
        let shown = kept[1..].iter().map(|kept| if *kept { '+' } else { '.' });
        shown.collect()
    }

    #[test]
    fn a_group_stays_with_its_first_row_and_an_item_with_its_rows() {
        assert_eq!(kept_of("gnn--n"), "+.++..");
        assert_eq!(kept_of("nd-n"), ".+..");
    }

    #[test]
    fn of_a_long_item_only_the_ends_stay_together() {
        assert_eq!(kept_of("n-------n"), "+.....+..");
    }

    #[test]
    fn a_group_at_the_end_stays_with_the_row_before() {
        assert_eq!(kept_of("nng"), ".+.");
    }
}

//! The head of a table, in one row or, where columns share a head above theirs, in two.

use crate::model::{Cell, Row, RowKind};

/// The head of a column.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Head {
    /// Its own words.
    pub(crate) words: String,
    /// The words above those of this column and its neighbours; empty where there are none.
    pub(crate) over: String,
}

/// The rows of the head.
pub(super) fn rows(heads: &[Head]) -> Vec<Row> {
    let head = |cells| Row {
        kind: RowKind::Head,
        cells,
    };
    if heads.iter().all(|column| column.over.is_empty()) {
        return vec![head(heads.iter().map(|h| Cell::text(&h.words)).collect())];
    }
    let (mut above, mut below) = (Vec::new(), Vec::new());
    for shared in heads.chunk_by(|a, b| !a.over.is_empty() && a.over == b.over) {
        match shared {
            [alone] if alone.over.is_empty() => above.push(Cell::text(&alone.words).down(2)),
            _ => {
                above.push(Cell::text(&shared[0].over).across(shared.len()));
                below.extend(shared.iter().map(|h| Cell::text(&h.words)));
            }
        }
    }
    vec![head(above), head(below)]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_under_one_head_share_a_cell_and_the_others_reach_down() {
        let head = |words: &str, over: &str| Head {
            words: words.into(),
            over: over.into(),
        };
        let rows = rows(&[
            head("TT", ""),
            head("Kế hoạch", "Năm nay"),
            head("Thực hiện", "Năm nay"),
            head("Ghi chú", ""),
        ]);
        let spans: Vec<Vec<(usize, usize)>> = rows
            .iter()
            .map(|row| row.cells.iter().map(|c| (c.columns, c.rows)).collect())
            .collect();
        assert_eq!(spans, [vec![(1, 2), (2, 1), (1, 2)], vec![(1, 1), (1, 1)]]);
    }
}

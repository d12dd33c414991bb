//! What stands in the columns of a table, and how high it is at which width.

use std::borrow::Borrow;

use super::super::sizes::MM;
use super::shaped::{ShapedCell, ShapedRow};
use super::spread::AROUND;
use crate::model::RowKind;

/// How many rows are looked at; of a longer table every second, third, and so on.
const ROWS: usize = 240;
/// What a line that makes no row higher costs, as a part of one that does: a text in few lines is read with more ease.
const LINE: f32 = 0.1;
/// What it costs besides to break a short text: a name or a state is read at a glance.
const BROKEN: f32 = 0.35;
/// How wide a short text is at most.
const SHORT: f32 = 30.0 * MM;

/// The texts of rows, each in one column.
pub(super) struct Texts {
    pub(super) columns: Vec<Vec<Text>>,
    pub(super) rows: usize,
}

/// A paragraph of a cell.
pub(super) struct Text {
    pub(super) row: usize,
    /// Its width on one line.
    pub(super) width: f32,
    /// Its words, each without and with the space after it.
    pub(super) words: Vec<(f32, f32)>,
    /// How far all lines but the first move in.
    pub(super) hanging: f32,
}

/// How high the cells of a column are at some width, in lines.
pub(super) struct Heights {
    cells: Vec<f32>,
    /// Of these, lines that would be fewer if the column were wider.
    wrapped: Vec<f32>,
    /// What they cost besides the height of their rows.
    besides: f32,
}

impl Text {
    /// How many lines it takes in a column of this width.
    fn lines(&self, room: f32) -> f32 {
        let (mut lines, mut x) = (1.0, 0.0);
        if self.width <= room {
            return lines;
        }
        for (bare, spaced) in &self.words {
            if x + bare > room && x > self.hanging {
                (lines, x) = (lines + 1.0, self.hanging);
            }
            x += spaced;
        }
        lines
    }
}

impl Texts {
    /// The texts of the rows of data.
    pub(super) fn of(rows: &[ShapedRow], columns: usize) -> Self {
        let body = || rows.iter().filter(|row| row.kind == RowKind::Body);
        let every = stride(body().count());
        let mut texts = Self {
            columns: (0..columns).map(|_| Vec::new()).collect(),
            rows: 0,
        };
        for row in body().step_by(every) {
            for cell in row.cells.iter().filter(|cell| cell.span.columns == 1) {
                if let Some(column) = texts.columns.get_mut(cell.first) {
                    column.extend(texts_of(cell, texts.rows));
                }
            }
            texts.rows += 1;
        }
        texts
    }

    /// How high the cells of a column are at this width.
    pub(super) fn heights(&self, column: usize, width: f32) -> Heights {
        let mut heights = Heights {
            cells: vec![0.0; self.rows],
            wrapped: vec![0.0; self.rows],
            besides: 0.0,
        };
        let room = width - AROUND;
        for text in &self.columns[column] {
            let lines = text.lines(room);
            heights.cells[text.row] += lines;
            heights.besides += LINE * lines;
            if lines > 1.0 {
                heights.wrapped[text.row] += text.width / room.max(1.0);
            }
            if lines > 1.0 && text.width <= SHORT {
                heights.besides += BROKEN;
            }
        }
        heights
    }

    /// The same of every column.
    pub(super) fn all_heights(&self, widths: &[f32]) -> Vec<Heights> {
        let columns = widths.iter().enumerate();
        columns
            .map(|(column, width)| self.heights(column, *width))
            .collect()
    }
}

/// Every which row is looked at, of so many; rows often repeat by twos, threes, fives and their multiples, and a stride
/// that does the same would see one of their kinds alone.
fn stride(rows: usize) -> usize {
    let least = rows.div_ceil(ROWS).max(1);
    let own = |every: &usize| [2, 3, 5].iter().all(|step| every % step != 0);
    (least..).find(own).unwrap_or(least)
}

fn texts_of(cell: &ShapedCell, row: usize) -> impl Iterator<Item = Text> {
    let filled = cell.paragraphs.iter().filter(|text| !text.is_empty());
    filled.map(move |text| Text {
        row,
        width: text.widths().1,
        words: text.words(),
        hanging: text.hanging(),
    })
}

fn highest(columns: &[impl Borrow<Heights>], row: usize) -> f32 {
    let cells = columns.iter().map(|column| column.borrow().cells[row]);
    cells.fold(1.0, f32::max)
}

/// How high all rows are, in lines, and what their cells cost besides.
pub(super) fn cost(columns: &[impl Borrow<Heights>]) -> f32 {
    let rows = columns
        .first()
        .map_or(0, |column| column.borrow().cells.len());
    let rows: f32 = (0..rows).map(|row| highest(columns, row)).sum();
    let besides = columns.iter().map(|column| column.borrow().besides);
    rows + besides.sum::<f32>()
}

/// For how many lines of the height of all rows each column answers; a cell that is nearly the highest of its row
/// answers for nearly as much.
pub(super) fn answers(columns: &[Heights]) -> Vec<f32> {
    let answer = |column: &Heights| {
        let cells = column.cells.iter().zip(&column.wrapped).enumerate();
        cells
            .filter(|(_, (_, wrapped))| **wrapped > 0.0)
            .map(|(row, (lines, wrapped))| wrapped * (lines / highest(columns, row)).powi(3))
            .sum()
    };
    columns.iter().map(answer).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_that_repeat_are_all_among_those_that_are_looked_at() {
        for rows in [240, 950, 9_500, 19_000] {
            let looked_at = || (0..rows).step_by(stride(rows));
            assert!(looked_at().count() <= ROWS && looked_at().count() > ROWS / 3);
            for period in [2, 8, 12, 40] {
                let seen: std::collections::BTreeSet<_> =
                    looked_at().map(|row| row % period).collect();
                assert_eq!(seen.len(), period, "{rows} rows, alike every {period}");
            }
        }
    }
}

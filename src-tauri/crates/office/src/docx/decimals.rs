//! Numbers one above the other at their decimal comma, the widest in the middle of its column.

use std::collections::HashMap;

use report::layout::Measure;
use report::model::{Align, Run, Table};

use super::table::SIDE;
use crate::error::OfficeError;
use crate::grid::{self, Placed, Slot};

/// How far the numbers of a table stand from the right side of their cells.
///
/// Word can do this with a tab, other programs cannot; an indent on the right looks the same in all.
pub(super) struct Decimals {
    rights: HashMap<(usize, String), f32>,
    /// The sides of what stands below a number, by column, number and words.
    below: HashMap<(usize, String, String), (f32, f32)>,
}

impl Decimals {
    /// Measures all decimal columns of a table.
    pub(super) fn of(
        table: &Table,
        widths: &[f32],
        measure: &mut Measure<'_>,
    ) -> Result<Self, OfficeError> {
        let (mut rights, mut below) = (HashMap::new(), HashMap::new());
        for (column, width) in widths.iter().enumerate() {
            let mut parts = Vec::new();
            for number in numbers(table, column) {
                let whole = measure.text(&Run::plain(before_mark(&number)), table.size)?;
                let all = measure.text(&Run::plain(number.as_str()), table.size)?;
                parts.push((number, whole, all - whole));
            }
            let room = width - 2.0 * SIDE;
            let Some(comma) = place(&parts, room) else {
                continue;
            };
            let asides: HashMap<&str, f32> = parts
                .iter()
                // From the middle of the column to that of the number, twice.
                .map(|(number, whole, rest)| (number.as_str(), 2.0 * comma + rest - whole - room))
                .collect();
            for (number, line) in lines_below(table, column) {
                let Some(aside) = asides.get(number.as_str()) else {
                    continue;
                };
                let words = measure.text(&Run::plain(line.as_str()), table.size)?;
                if words + aside.abs() + 1.0 <= room {
                    let sides = (aside.max(0.0), (-aside).max(0.0));
                    below.insert((column, number, line), sides);
                }
            }
            for (number, _, rest) in parts {
                rights.insert((column, number), room - comma - rest);
            }
        }
        Ok(Self { rights, below })
    }

    /// What a line below the number of a cell moves in on the left and on the right, so that it stands in the middle
    /// below it; none if it has no room for that.
    pub(super) fn below(&self, placed: &Placed<'_>, runs: &[Run]) -> Option<(f32, f32)> {
        let line: String = runs.iter().map(|run| run.text.as_str()).collect();
        let number = first_line(placed);
        self.below.get(&(placed.column, number, line)).copied()
    }

    /// The indent on the right of a cell that stands at its decimal mark.
    pub(super) fn right_of(&self, align: Align, placed: &Placed<'_>, runs: &[Run]) -> Option<f32> {
        let words: String = runs.iter().map(|run| run.text.as_str()).collect();
        let right = self.rights.get(&(placed.column, words));
        right.copied().filter(|_| align == Align::Decimal)
    }
}

/// Where the comma stands: the widest number is in the middle, moved only so far that the others stay inside. None
/// if they have no room.
fn place(parts: &[(String, f32, f32)], room: f32) -> Option<f32> {
    let most = |of: fn(&(String, f32, f32)) -> f32| parts.iter().map(of).fold(0.0, f32::max);
    let (whole, rest) = (most(|part| part.1), most(|part| part.2));
    let widest = parts
        .iter()
        .max_by(|a, b| (a.1 + a.2).total_cmp(&(b.1 + b.2)))?;
    let middle = (room - widest.1 - widest.2) / 2.0 + widest.1;
    (whole + rest <= room).then(|| middle.clamp(whole, room - rest))
}

fn first_line(placed: &Placed<'_>) -> String {
    let words = grid::words(placed.cell);
    words.lines().next().unwrap_or_default().to_owned()
}

/// The lines below the first of each cell of a column, each with that first line.
fn lines_below(table: &Table, column: usize) -> Vec<(String, String)> {
    let mut found = Vec::new();
    for row in grid::rows(table).iter().skip(table.head.len()) {
        for slot in &row.slots {
            let Slot::Cell(placed) = slot else { continue };
            if placed.column == column && placed.columns == 1 {
                let words = grid::words(placed.cell);
                let below = words.lines().skip(1);
                found.extend(below.map(|line| (first_line(placed), line.to_owned())));
            }
        }
    }
    found
}

/// The texts of a column that stand at their decimal mark.
fn numbers(table: &Table, column: usize) -> Vec<String> {
    let mut found = Vec::new();
    for row in grid::rows(table).iter().skip(table.head.len()) {
        for slot in &row.slots {
            let Slot::Cell(placed) = slot else { continue };
            let align = placed
                .cell
                .align
                .unwrap_or(table.columns[placed.column].align);
            if placed.column == column && placed.columns == 1 && align == Align::Decimal {
                let words = grid::words(placed.cell);
                let lines = words.split('\n').filter(|line| is_number(line));
                found.extend(lines.map(str::to_owned));
            }
        }
    }
    found
}

fn is_number(text: &str) -> bool {
    let sign =
        |c: char| c.is_ascii_digit() || matches!(c, '.' | ',' | ' ' | '\u{a0}' | '-' | '−' | '%');
    text.contains(|c: char| c.is_ascii_digit()) && text.chars().all(sign)
}

/// The part of a number before its decimal comma or its percent sign.
fn before_mark(number: &str) -> &str {
    number.find([',', '%']).map_or(number, |at| &number[..at])
}

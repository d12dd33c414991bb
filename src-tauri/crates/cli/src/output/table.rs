//! Aligned columns for a terminal.

use std::fmt;

/// Longer cells are broken between words, so that a row stays readable in a usual window.
const WIDEST: usize = 60;
const GAP: &str = "  ";

/// Rows under heads; a long cell runs over several lines.
#[derive(Debug)]
pub struct Table<const N: usize> {
    heads: [&'static str; N],
    right: &'static [usize],
    rows: Vec<[String; N]>,
}

impl<const N: usize> Table<N> {
    pub fn new(heads: [&'static str; N], rows: impl IntoIterator<Item = [String; N]>) -> Self {
        Self {
            heads,
            right: &[],
            rows: rows.into_iter().collect(),
        }
    }

    /// Sets the columns with these numbers, from 0, against their right edge.
    pub fn right(mut self, columns: &'static [usize]) -> Self {
        self.right = columns;
        self
    }

    fn widths(&self, rows: &[[Vec<String>; N]]) -> [usize; N] {
        std::array::from_fn(|column| {
            let lines = rows
                .iter()
                .flat_map(|row| &row[column])
                .map(|line| width(line));
            lines.chain([width(self.heads[column])]).max().unwrap_or(0)
        })
    }

    fn write_line(
        &self,
        f: &mut fmt::Formatter<'_>,
        widths: &[usize; N],
        cells: [&str; N],
    ) -> fmt::Result {
        let padded = cells
            .iter()
            .zip(widths)
            .enumerate()
            .map(|(column, (cell, wide))| {
                let room = " ".repeat(wide.saturating_sub(width(cell)));
                if self.right.contains(&column) {
                    room + cell
                } else {
                    (*cell).to_owned() + &room
                }
            });
        let line = padded.collect::<Vec<_>>().join(GAP);
        writeln!(f, "{}", line.trim_end())
    }
}

impl<const N: usize> fmt::Display for Table<N> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let rows: Vec<[Vec<String>; N]> = self
            .rows
            .iter()
            .map(|row| row.each_ref().map(|cell| broken(cell)))
            .collect();
        let widths = self.widths(&rows);
        self.write_line(f, &widths, self.heads)?;
        let rules = widths.map(|wide| "-".repeat(wide));
        self.write_line(f, &widths, rules.each_ref().map(String::as_str))?;
        for row in &rows {
            let height = row.iter().map(Vec::len).max().unwrap_or(0);
            for line in 0..height {
                let cells = row
                    .each_ref()
                    .map(|cell| cell.get(line).map_or("", String::as_str));
                self.write_line(f, &widths, cells)?;
            }
        }
        Ok(())
    }
}

/// Texts of the ledger are NFC, where every Vietnamese letter is one character and one column wide.
fn width(text: &str) -> usize {
    text.chars().count()
}

/// Breaks a text between words into lines of at most [`WIDEST`]; its own line breaks stay.
pub fn broken(text: &str) -> Vec<String> {
    let mut lines = Vec::new();
    for paragraph in text.lines() {
        let mut line = String::new();
        for word in paragraph.split_whitespace() {
            if !line.is_empty() && width(&line) + 1 + width(word) > WIDEST {
                lines.push(std::mem::take(&mut line));
            }
            if !line.is_empty() {
                line.push(' ');
            }
            line.push_str(word);
        }
        lines.push(line);
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row<const N: usize>(cells: [&str; N]) -> [String; N] {
        cells.map(str::to_owned)
    }

    #[test]
    fn columns_are_aligned_by_letters_not_bytes() {
        let table = Table::new(
            ["Mã", "Tên", "Số"],
            [row(["a", "đất đai", "7"]), row(["bc", "số", "12"])],
        )
        .right(&[2]);
        assert_eq!(
            table.to_string(),
            "Mã  Tên      Số\n--  -------  --\na   đất đai   7\nbc  số       12\n"
        );
    }

    #[test]
    fn a_long_cell_is_broken_between_words_and_nothing_is_lost() {
        let text = "chuyển đổi số ".repeat(20);
        let lines = broken(&text);
        assert!(lines.len() > 1 && lines.iter().all(|line| width(line) <= WIDEST));
        assert_eq!(lines.join(" "), text.trim());
    }
}

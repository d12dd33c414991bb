//! A table as its columns stand on the page, spans worked out.

use super::{Kind, Passage};
use crate::repair::Spot;
use domain::text::{nfc, search_key};
use report::model::{Cell, Row, RowKind, Table};

/// A table with its texts by column.
pub(crate) struct Sheet<'a> {
    pub(crate) block: usize,
    pub(crate) id: String,
    /// The table in words: `Phụ lục I, bảng`.
    pub(crate) words: String,
    pub(crate) table: &'a Table,
    pub(crate) section: usize,
    /// The words of each column's head, from all head rows.
    pub(crate) heads: Vec<String>,
    /// Each column's head alone, without those over several columns.
    leaves: Vec<String>,
    pub(crate) lines: Vec<Line<'a>>,
    /// Its texts, handed over once.
    pub(crate) passages: Vec<Passage>,
}

/// A row with the column in which each of its cells begins.
pub(crate) struct Line<'a> {
    pub(crate) row: &'a Row,
    /// The row, head rows counted first.
    pub(crate) index: usize,
    /// The column in which each cell begins.
    pub(crate) starts: Vec<usize>,
    /// The columns that its cells and those reaching down into it take.
    pub(crate) width: usize,
}

impl<'a> Sheet<'a> {
    pub(super) fn new(
        section: usize,
        block: usize,
        id: String,
        words: String,
        table: &'a Table,
    ) -> Self {
        let mut sheet = Self {
            block,
            id,
            words,
            table,
            section,
            heads: vec![String::new(); table.columns.len()],
            leaves: vec![String::new(); table.columns.len()],
            lines: Vec::new(),
            passages: Vec::new(),
        };
        sheet.read_heads();
        sheet.lines = lines(table.columns.len(), &table.rows, table.head.len());
        sheet.read_passages();
        sheet
    }

    fn read_heads(&mut self) {
        for line in lines(self.heads.len(), &self.table.head, 0) {
            for (cell, start) in line.row.cells.iter().zip(&line.starts) {
                let text = cell_text(cell);
                let end = (start + cell.columns).min(self.heads.len());
                if let (1, Some(leaf)) = (cell.columns, self.leaves.get_mut(*start)) {
                    leaf.clone_from(&text);
                }
                for head in self.heads.iter_mut().take(end).skip(*start) {
                    if !head.is_empty() && !text.is_empty() {
                        head.push(' ');
                    }
                    head.push_str(&text);
                }
            }
        }
    }

    fn read_passages(&mut self) {
        let heads = lines(self.heads.len(), &self.table.head, 0);
        let mut passages = Vec::new();
        for line in heads.iter().chain(&self.lines) {
            for (at, cell) in line.row.cells.iter().enumerate() {
                let words = self.cell_words(line, line.starts[at]);
                for (number, runs) in cell.paragraphs.iter().enumerate() {
                    let raw: String = runs.iter().map(|run| run.text.as_str()).collect();
                    let spot = Spot::Cell {
                        row: line.index,
                        cell: at,
                        line: number,
                    };
                    passages.push(Passage {
                        section: self.section,
                        block: self.block,
                        id: self.id.clone(),
                        spot,
                        kind: Kind::Cell(line.row.kind),
                        text: nfc(&raw),
                        raw,
                        words: words.clone(),
                    });
                }
            }
        }
        self.passages = passages;
    }

    /// A cell in words: `bảng 1, dòng 4, cột “Đạt”`.
    pub(crate) fn cell_words(&self, line: &Line<'_>, column: usize) -> String {
        let head = self.heads.get(column).map_or("", String::as_str);
        let row = self.row_words(line);
        match head.is_empty() || line.row.kind == RowKind::Head {
            true => row,
            false => format!("{row}, cột “{head}”"),
        }
    }

    /// A row in words: `bảng 1, dòng 4`.
    pub(crate) fn row_words(&self, line: &Line<'_>) -> String {
        let heads = self.table.head.len();
        match line.row.kind {
            RowKind::Head => format!("{}, tiêu đề cột", self.words),
            _ => format!(
                "{}, dòng {}",
                self.words,
                line.index + 1 - heads.min(line.index)
            ),
        }
    }

    /// The first column whose head is one of some words, without marks, alone or with what stands over it.
    pub(crate) fn column(&self, wanted: impl Fn(&str) -> bool) -> Option<usize> {
        let fits = |heads: &[String]| heads.iter().position(|head| wanted(&search_key(head)));
        fits(&self.heads).or_else(|| fits(&self.leaves))
    }

    /// The column of running numbers, where there is one.
    pub(crate) fn numbers(&self) -> Option<usize> {
        self.column(|head| matches!(head, "tt" | "stt" | "so tt" | "so thu tu"))
    }
}

impl<'a> Line<'a> {
    /// The words of the cell that begins in a column; none where none does.
    pub(crate) fn text(&self, column: usize) -> Option<String> {
        self.cell(column).map(cell_text)
    }

    /// The words of all its cells.
    pub(crate) fn words(&self) -> String {
        let cells = self.row.cells.iter().map(cell_text);
        cells.collect::<Vec<_>>().join(" ")
    }

    /// The cell that begins in a column.
    pub(crate) fn cell(&self, column: usize) -> Option<&'a Cell> {
        let at = self.starts.iter().position(|start| *start == column)?;
        self.row.cells.get(at)
    }
}

/// The words of a cell in NFC, its paragraphs as lines.
pub(crate) fn cell_text(cell: &Cell) -> String {
    let lines = cell.paragraphs.iter().map(|runs| {
        let line: String = runs.iter().map(|run| run.text.as_str()).collect();
        nfc(line.trim())
    });
    lines.collect::<Vec<_>>().join("\n").trim().to_owned()
}

/// Rows with the columns of their cells; cells of rows above may reach down into them.
fn lines(columns: usize, rows: &[Row], first: usize) -> Vec<Line<'_>> {
    let mut taken = vec![0_usize; columns];
    let mut lines = Vec::new();
    for (index, row) in rows.iter().enumerate() {
        let (mut column, mut starts) = (0, Vec::new());
        let mut next = taken
            .iter()
            .map(|left| left.saturating_sub(1))
            .collect::<Vec<_>>();
        for cell in &row.cells {
            while taken.get(column).is_some_and(|left| *left > 0) {
                column += 1;
            }
            starts.push(column);
            let end = column + cell.columns.max(1);
            for left in next.iter_mut().take(end).skip(column) {
                *left = cell.rows.saturating_sub(1);
            }
            column = end;
        }
        let reached = taken.iter().skip(column).filter(|left| **left > 0).count();
        lines.push(Line {
            row,
            index: first + index,
            starts,
            width: column + reached,
        });
        taken = next;
    }
    lines
}

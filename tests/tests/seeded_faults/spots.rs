//! Where a fault in the words can be put: paragraphs of the body and lines of table cells.

use report::model::{Align, Content, Document, Row, RowKind, Run};

/// A text of at least four words: its section, its block, and the row, cell and line of a table.
#[derive(Debug, Clone, Copy)]
pub struct Spot {
    section: usize,
    block: usize,
    cell: Option<(usize, usize, usize)>,
}

/// Every text into which words can be put; with `prose`, paragraphs alone.
pub fn spots(document: &Document, prose: bool) -> Vec<Spot> {
    let mut all = Vec::new();
    for (section, of) in document.sections.iter().enumerate() {
        for (block, of) in of.blocks.iter().enumerate() {
            let at = |cell| Spot {
                section,
                block,
                cell,
            };
            match &of.content {
                Content::Paragraph(text) if text.align != Align::Centre && holds(&text.runs) => {
                    all.push(at(None));
                }
                Content::Table(table) if !prose => {
                    let rows = table.rows.iter().enumerate();
                    all.extend(
                        rows.flat_map(|(row, of)| lines(row, of))
                            .map(|cell| at(Some(cell))),
                    );
                }
                _ => {}
            }
        }
    }
    all
}

fn lines(at: usize, row: &Row) -> Vec<(usize, usize, usize)> {
    if row.kind != RowKind::Body {
        return Vec::new();
    }
    let cells = row.cells.iter().enumerate();
    let lines = cells.flat_map(|(cell, of)| {
        of.paragraphs
            .iter()
            .enumerate()
            .map(move |(n, runs)| (cell, n, runs))
    });
    lines
        .filter(|(_, _, runs)| holds(runs))
        .map(|(cell, n, _)| (at, cell, n))
        .collect()
}

/// Whether it is a sentence; the one that ends the paper has a sign of its own.
fn holds(runs: &[Run]) -> bool {
    let text: String = runs.iter().map(|run| run.text.as_str()).collect();
    text.split_whitespace().count() >= 4 && !text.trim_end().ends_with("/.")
}

/// The spot a quarter down the paper, or three quarters, and `on` texts further on.
pub fn nth(spots: &[Spot], nth: usize, on: usize) -> Option<Spot> {
    let at = spots.len() * (2 * nth + 1) / 4 + on;
    spots.get(at.min(spots.len().checked_sub(1)?)).copied()
}

impl Spot {
    /// Changes its last words, or its first; gives the id of its block.
    pub fn change(
        self,
        document: &mut Document,
        first: bool,
        with: impl Fn(&str) -> String,
    ) -> Option<String> {
        let block = document
            .sections
            .get_mut(self.section)?
            .blocks
            .get_mut(self.block)?;
        let runs = match (&mut block.content, self.cell) {
            (Content::Paragraph(text), None) => &mut text.runs,
            (Content::Table(table), Some((row, cell, line))) => table
                .rows
                .get_mut(row)?
                .cells
                .get_mut(cell)?
                .paragraphs
                .get_mut(line)?,
            _ => return None,
        };
        let mut full = runs.iter_mut().filter(|run| !run.text.trim().is_empty());
        let run = if first { full.next() } else { full.next_back() }?;
        run.text = with(&run.text);
        Some(block.id.clone())
    }
}

//! A document as the stretches of text that are compared: a paragraph, a heading, a row of a table.

use crate::model::{Block, Content, Document, Row};

/// Between the cells of a row.
const BETWEEN_CELLS: &str = " | ";

/// A stretch of text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Unit {
    /// The id of the block in which it stands.
    pub(super) block: String,
    /// What is compared first: the block's id, with the number of the stretch in it.
    pub(super) key: String,
    /// Its words.
    pub(super) text: String,
}

/// The stretches of a document in reading order.
pub(super) fn of(document: &Document) -> Vec<Unit> {
    let blocks = document.sections.iter().flat_map(|section| &section.blocks);
    blocks.flat_map(of_block).collect()
}

fn of_block(block: &Block) -> Vec<Unit> {
    let texts = match &block.content {
        Content::Table(table) => table.head.iter().chain(&table.rows).map(row).collect(),
        _ => block.text(),
    };
    let stretches = texts.into_iter().filter(|text| !text.trim().is_empty());
    stretches
        .enumerate()
        .map(|(at, text)| Unit {
            block: block.id.clone(),
            key: format!("{}#{at}", block.id),
            text,
        })
        .collect()
}

fn row(row: &Row) -> String {
    let cells = row.cells.iter().map(|cell| {
        let paragraphs = cell
            .paragraphs
            .iter()
            .map(|runs| runs.iter().map(|run| run.text.as_str()).collect::<String>());
        paragraphs.collect::<Vec<_>>().join(" ")
    });
    cells.collect::<Vec<_>>().join(BETWEEN_CELLS)
}

//! The tables of a document as an Excel workbook.

mod names;
mod paper;
mod sheet;
mod value;

use report::Fonts;
use report::layout::Measure;
use report::model::{Block, Content, Document, Orientation, Table};
use rust_xlsxwriter::{DocProperties, Workbook};

use crate::error::OfficeError;
use names::SheetNames;

/// A table with what is said of it around it.
struct Found<'d> {
    table: &'d Table,
    orientation: Orientation,
    /// What the table is called: the word and title of its annex, or the line or heading above it.
    heads: Vec<String>,
}

/// Writes every table of a document as a sheet of its own, its numbers as real numbers.
///
/// Fails with [`OfficeError::NoTable`] when the document has no table, and when a text cannot be set.
pub fn write_xlsx(document: &Document) -> Result<Vec<u8>, OfficeError> {
    let fonts = Fonts::tinos()?;
    let mut measure = Measure::new(&fonts);
    let (mut workbook, mut names) = (Workbook::new(), SheetNames::default());
    workbook.set_properties(&properties(document));
    let tables = tables(document);
    if tables.is_empty() {
        return Err(OfficeError::NoTable);
    }
    for found in tables {
        let sheet = workbook.add_worksheet();
        sheet.set_name(names.next(&found.heads))?;
        sheet::fill(sheet, &found, &mut measure)?;
    }
    Ok(workbook.save_to_buffer()?)
}

fn properties(document: &Document) -> DocProperties {
    let meta = &document.meta;
    DocProperties::new()
        .set_title(meta.title.as_str())
        .set_author(meta.author.as_str())
        .set_subject(meta.subject.as_str())
        .set_creation_datetime(&meta.date)
}

fn tables(document: &Document) -> Vec<Found<'_>> {
    let mut found = Vec::new();
    for section in &document.sections {
        let mut heads = Vec::new();
        for block in &section.blocks {
            if let Content::Table(table) = &block.content {
                found.push(Found {
                    table,
                    orientation: section.orientation,
                    heads: heads.clone(),
                });
            }
            note_head(&mut heads, block);
        }
    }
    found
}

/// Remembers what the tables below a block are called after.
fn note_head(heads: &mut Vec<String>, block: &Block) {
    match &block.content {
        Content::AnnexHead(annex) => {
            *heads = [std::slice::from_ref(&annex.word), &annex.title].concat();
        }
        Content::Title(_) | Content::Heading(_) => *heads = vec![block.text().join(" ")],
        Content::Paragraph(paragraph) if paragraph.keep_with_next => {
            *heads = vec![block.text().join(" ")];
        }
        _ => {}
    }
}

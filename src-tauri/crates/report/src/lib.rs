//! Printed reports: a document as plain data, laid out on pages and written as PDF.
//!
//! ```text
//! Outline + facts or stored document --compose--> model::Document --layout--> layout::Pages --pdf--> bytes
//! ```
//!
//! An outline says as data which parts a kind of report has, and in which words; no code names a kind.
//! The model holds blocks (head, title, paragraphs, tables, signature, annex heads) and knows nothing of
//! pages. The layout places them by the rules of Nghị định 30/2020/NĐ-CP, Phụ lục I, and gives finished
//! pages as data. The writer only walks pages: it is the one place that knows what a PDF is, and the only
//! user of `printpdf`. The same document, fonts and options always give the same bytes.

pub mod compare;
pub mod data;
mod error;
#[cfg(test)]
mod fixture;
pub mod fonts;
mod kinds;
pub mod layout;
pub mod model;
mod pdf;
pub mod sizes;

pub use error::ReportError;
pub use fonts::{FontSource, Fonts};
pub use kinds::{
    Composed, Fault, Generated, Outline, Source, Stale, WrittenPart, WrittenPlace, compose,
    missing, target_name,
};
pub use layout::{Pages, Place, pages};
pub use pdf::{Attachment, PdfOptions};

use model::{Document, Meta};

/// Prints a document: PDF/A-2a (PDF/A-3a where it carries data) and PDF/UA-1, tagged, with its fonts inside.
///
/// Fails when a character has no glyph in the fonts, or when a font cannot be cut down to its used glyphs.
pub fn write_pdf(
    document: &Document,
    fonts: &Fonts,
    options: &PdfOptions,
) -> Result<Vec<u8>, ReportError> {
    print(pages(document, fonts)?, &document.meta, fonts, options)
}

/// Prints a document that is laid out already, as [`write_pdf`] does.
///
/// # Errors
/// A font cannot be cut down to its used glyphs.
pub fn print(
    pages: Pages,
    meta: &Meta,
    fonts: &Fonts,
    options: &PdfOptions,
) -> Result<Vec<u8>, ReportError> {
    pdf::write(pages, meta, fonts, options)
}

/// Some pages by themselves, as a window shows them: drawn as [`print`] draws them, without the structure, the
/// description and the data of the finished file. `wanted` are indices; one beyond the last page is left out.
///
/// # Errors
/// A font cannot be cut down to its used glyphs.
pub fn print_apart(pages: &Pages, wanted: &[usize], fonts: &Fonts) -> Result<Vec<u8>, ReportError> {
    let wanted = wanted.iter().filter_map(|at| pages.pages.get(*at));
    pdf::write_apart(&wanted.collect::<Vec<_>>(), fonts)
}

//! Finished pages to PDF bytes: the only place that names `printpdf`.
//!
//! `printpdf` writes pages and fonts; what it lacks (structure, language, outline, metadata that PDF/A and
//! PDF/UA ask for, ids that do not change) is added to its objects before they are saved.

mod attachment;
mod content;
mod fields;
mod finish;
mod fonts;
mod metadata;
mod outline;
mod pen;
mod save;
mod tags;

#[cfg(test)]
mod tests;

use printpdf::{PdfDocument, PdfSaveOptions};

use crate::ReportError;
use crate::fonts::Fonts;
use crate::layout::Pages;
use crate::model::Meta;
use content::PageContent;
use fonts::Subsets;

pub use attachment::Attachment;

/// What a file is to have beside its pages.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct PdfOptions {
    /// Name and version of the program that makes it.
    pub creator: String,
    /// A file that it carries; with one it is PDF/A-3a, without one PDF/A-2a.
    pub attachment: Option<Attachment>,
    /// Whether it has empty fields for the signatures of signer and agency.
    pub fields: bool,
}

/// Writes `pages` as PDF/A and PDF/UA-1; the bytes depend on the arguments alone.
pub(crate) fn write(
    pages: &Pages,
    meta: &Meta,
    fonts: &Fonts,
    options: &PdfOptions,
) -> Result<Vec<u8>, ReportError> {
    let subsets = Subsets::of(pages);
    let contents: Vec<PageContent> = pages
        .pages
        .iter()
        .map(|page| content::of_page(page, fonts, &subsets))
        .collect();
    let mut draft = PdfDocument::new(&meta.title);
    subsets.embed(fonts, &mut draft)?;
    draft.pages = contents
        .iter()
        .map(|content| content.page.clone())
        .collect();
    let save = PdfSaveOptions {
        subset_fonts: false,
        ..PdfSaveOptions::default()
    };
    let mut file = draft.to_lopdf_document(&save, &mut Vec::new());
    let marks: Vec<_> = contents.into_iter().map(|content| content.marks).collect();
    finish::finish(&mut file, pages, &marks, meta, options).map_err(broken)?;
    save::save(&mut file)
}

fn broken(error: impl std::fmt::Display) -> ReportError {
    ReportError::Pdf(error.to_string())
}

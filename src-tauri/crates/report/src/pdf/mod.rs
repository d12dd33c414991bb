//! Finished pages to PDF bytes: the only place that names `printpdf`.
//!
//! `printpdf` writes pages and fonts; what it lacks (structure, language, outline, metadata that PDF/A and
//! PDF/UA ask for, ids that do not change) is added to its objects before they are saved.

mod apart;
mod attachment;
mod bounds;
mod content;
mod deflate;
mod fields;
mod finish;
mod fonts;
mod metadata;
mod object;
mod outline;
mod parallel;
mod pen;
mod save;
mod tags;

#[cfg(test)]
mod tests;

use crate::ReportError;
use crate::fonts::Fonts;
use crate::layout::Pages;
use crate::model::Meta;
use content::Sheet;
use finish::Plan;
use fonts::Subsets;

pub(crate) use apart::write_apart;
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
    pages: Pages,
    meta: &Meta,
    fonts: &Fonts,
    options: &PdfOptions,
) -> Result<Vec<u8>, ReportError> {
    let subsets = Subsets::of(&pages.pages, fonts);
    let Pages {
        pages,
        nodes,
        outline,
        fields,
    } = pages;
    let plan = Plan {
        nodes,
        outline,
        fields,
    };
    let drawn = parallel::map(pages, |page| content::draw(&page, fonts, &subsets));
    let sheets = drawn.into_iter().collect::<Result<Vec<Sheet>, _>>()?;
    let draft = subsets.draft(fonts, &meta.title)?;
    finish::finish(draft, sheets, &plan, meta, options)
}

fn broken(error: impl std::fmt::Display) -> ReportError {
    ReportError::Pdf(error.to_string())
}

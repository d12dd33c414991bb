//! From a document to finished pages.

mod addressees;
mod centred;
mod chart;
mod closing;
pub(crate) mod code;
mod compose;
mod glue;
mod head;
mod held;
mod letters;
mod marks;
mod measure;
mod page;
mod paginate;
mod paragraph;
mod places;
mod shape;
pub(crate) mod sizes;
mod strip;
mod table;
mod titles;

#[cfg(test)]
mod tests;

pub use chart::grey_of;
pub use held::{HELD_HYPHEN, held};
pub use measure::Measure;
pub use page::{
    Field, FieldKind, Fill, GlyphRun, Ink, Letters, Node, NodeId, OutlineEntry, Page, Pages,
    PlacedGlyph, Role, Rule, Span,
};
pub use places::Place;

use crate::ReportError;
use crate::fonts::Fonts;
use crate::model::{Document, Section};
use compose::Composer;
use paginate::Paginator;
use sizes::Sheet;

/// Lays a document out on pages.
///
/// Fails when a text holds a control character or a character that the fonts cannot draw, or when a QR code
/// cannot hold what it is to say.
pub fn pages(document: &Document, fonts: &Fonts) -> Result<Pages, ReportError> {
    let mut composer = Composer::new(fonts);
    let mut laid = Pages {
        pages: Vec::new(),
        nodes: Vec::new(),
        outline: Vec::new(),
        fields: Vec::new(),
    };
    let last = document.sections.len().saturating_sub(1);
    for (at, section) in document.sections.iter().enumerate() {
        let code = document.code.as_deref().filter(|_| at == last);
        add_section(&mut composer, &mut laid, section, code)?;
    }
    laid.nodes = composer.into_nodes();
    Ok(laid)
}

fn add_section(
    composer: &mut Composer<'_>,
    laid: &mut Pages,
    section: &Section,
    code: Option<&str>,
) -> Result<(), ReportError> {
    let sheet = Sheet::new(section.orientation);
    let flow = composer.section(section, sheet, code)?;
    let mut paginator = Paginator::new(laid, sheet, flow);
    paginator.place_all();
    let first = paginator.first_page();
    for (count, page) in laid.pages[first..].iter_mut().enumerate().skip(1) {
        composer.number_page(page, sheet, count + 1)?;
    }
    Ok(())
}

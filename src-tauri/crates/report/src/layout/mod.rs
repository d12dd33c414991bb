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
mod sections;
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
use crate::model::{Content, Document, Section};
use compose::Composer;
use paginate::End;
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
    let mut signed = None;
    let last = document.sections.len().saturating_sub(1);
    for (at, section) in document.sections.iter().enumerate() {
        let code = document.code.as_deref().filter(|_| at == last);
        let end = add_section(&mut composer, &mut laid, section, (code, signed))?;
        signed = signed.or(end.filter(|_| is_signed(section)));
    }
    laid.nodes = composer.into_nodes();
    Ok(laid)
}

/// Adds the pages of a section and says where they end; with a code, they are the last.
fn add_section(
    composer: &mut Composer<'_>,
    laid: &mut Pages,
    section: &Section,
    (code, signed): (Option<&str>, Option<End>),
) -> Result<Option<End>, ReportError> {
    let (sheet, first) = (Sheet::new(section.orientation), laid.pages.len());
    let flow = composer.section(section, sheet)?;
    let end = match code {
        Some(text) => {
            let code = composer.code(text)?;
            sections::place_with_code(laid, sheet, flow, (code, signed));
            None
        }
        None => Some(sections::place(laid, sheet, flow)),
    };
    for (count, page) in laid.pages[first..].iter_mut().enumerate().skip(1) {
        composer.number_page(page, sheet, count + 1)?;
    }
    Ok(end)
}

fn is_signed(section: &Section) -> bool {
    let mut blocks = section.blocks.iter();
    blocks.any(|block| matches!(block.content, Content::Signature(_)))
}

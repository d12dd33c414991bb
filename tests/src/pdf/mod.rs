//! Finished PDF files as an outsider sees them.
//!
//! Positions, sizes and styles come from the page contents, read by the rules of ISO 32000-1 with a general
//! PDF reader; words, fonts and soundness come from poppler and qpdf. Nothing here knows how the file was
//! made. Everything is measured in points from the top left corner of the sheet, down and to the right.

mod changes;
mod font;
mod forms;
mod ink;
mod judges;
mod ledgers;
mod lines;
mod matrix;
mod outside;
mod print;
mod sheet;
mod trail;
mod walk;

pub use changes::{Change, changes};
pub use forms::SignatureField;
pub use ink::Ink;
pub use judges::{broken_rules, checkout, schema_errors};
pub use ledgers::{AS_OF, example, library};
pub use lines::{Letter, Line, Piece};
pub use outside::{Font, Word, check, fonts, sheet_sizes, text, words};
pub use print::Print;
pub use sheet::{Fill, Page, Pages, Rule};
pub use trail::{Span, Trail};

/// Points in a millimetre.
pub const MM: f32 = 72.0 / 25.4;

/// A text without white space, word joiners and soft hyphens, in which two texts are compared.
pub fn bare(text: &str) -> String {
    let unseen = |c: &char| c.is_whitespace() || matches!(c, '\u{2060}' | '\u{ad}' | '\u{c}');
    text.chars().filter(|c| !unseen(c)).collect()
}

//! The sizes and distances of the printed page in points, for writers of other kinds of file.

use crate::layout::sizes;

pub use sizes::Sheet;

/// Points in a millimetre.
pub const MM: f32 = sizes::MM;
/// Quốc hiệu (ô 1).
pub const COUNTRY: f32 = sizes::COUNTRY;
/// Tiêu ngữ (ô 1).
pub const MOTTO: f32 = sizes::MOTTO;
/// Agency and its parent (ô 2).
pub const AGENCY: f32 = sizes::AGENCY;
/// Number and symbol (ô 3).
pub const NUMBER: f32 = sizes::NUMBER;
/// Place and date (ô 4).
pub const PLACE_AND_DATE: f32 = sizes::PLACE_AND_DATE;
/// Abstract of a letter (ô 5b).
pub const ABOUT: f32 = sizes::ABOUT;
/// Type name, abstract, body, headings, addressees, signer, annex words (ô 5a, 6, 7, 9a).
pub const BODY: f32 = sizes::BODY;
/// The words `Nơi nhận:` (ô 9b).
pub const RECIPIENTS_WORD: f32 = sizes::RECIPIENTS_WORD;
/// The list under them (ô 9b).
pub const RECIPIENTS: f32 = sizes::RECIPIENTS;
/// Marks of urgency and of circulation (ô 10b, 11).
pub const MARK: f32 = sizes::MARK;
/// Height of their frames.
pub const MARK_HEIGHT: f32 = sizes::MARK_HEIGHT;
/// Address, telephone and the like at the foot of page 1 (ô 13).
pub const CONTACT: f32 = sizes::CONTACT;
/// What an agency's signature shows at the top right of a copy or an annex (ô 14).
pub const COPY_MARK: f32 = sizes::COPY_MARK;
/// Page number.
pub const PAGE_NUMBER: f32 = sizes::PAGE_NUMBER;
/// First line of a paragraph.
pub const INDENT: f32 = sizes::INDENT;
/// Between paragraphs.
pub const PARAGRAPH_GAP: f32 = sizes::PARAGRAPH_GAP;
/// Lines of the body as a multiple of single spacing.
pub const BODY_LEADING: f32 = sizes::BODY_LEADING;
/// Thickness of drawn rules and of the lines of tables.
pub const RULE: f32 = sizes::RULE;
/// Part of a text's width that the rule under it takes.
pub const RULE_SHARE: f32 = sizes::RULE_SHARE;

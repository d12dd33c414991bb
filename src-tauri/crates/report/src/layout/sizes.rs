//! Sizes and distances, all in points; the decree's own examples (Phụ lục I, Phần I, mục V) are the choice.

use crate::model::Orientation;

/// Points in a millimetre.
pub(crate) const MM: f32 = 72.0 / 25.4;

/// Quốc hiệu (ô 1).
pub(crate) const COUNTRY: f32 = 12.0;
/// Tiêu ngữ (ô 1).
pub(crate) const MOTTO: f32 = 13.0;
/// Agency and its parent (ô 2).
pub(crate) const AGENCY: f32 = 12.0;
/// Number and symbol (ô 3).
pub(crate) const NUMBER: f32 = 13.0;
/// Place and date (ô 4).
pub(crate) const PLACE_AND_DATE: f32 = 13.0;
/// Abstract of a letter (ô 5b).
pub(crate) const ABOUT: f32 = 12.0;
/// Type name, abstract, body, headings, addressees, signer, annex words (ô 5a, 6, 7, 9a).
pub(crate) const BODY: f32 = 14.0;
/// The words `Nơi nhận:` (ô 9b).
pub(crate) const RECIPIENTS_WORD: f32 = 12.0;
/// The list under them (ô 9b), and drafter's symbol and number of copies at its end (ô 12).
pub(crate) const RECIPIENTS: f32 = 11.0;
/// Marks of urgency and of circulation (ô 10b, 11).
pub(crate) const MARK: f32 = 13.0;
/// Address, telephone and the like at the foot of page 1 (ô 13).
pub(crate) const CONTACT: f32 = 11.0;
/// What an agency's signature shows at the top right of a copy or an annex (ô 14; mục III.1.d).
pub(crate) const COPY_MARK: f32 = 10.0;
/// The words beside the code at the foot of the last page.
pub(crate) const CODE_LABEL: f32 = 9.0;
/// Page number.
pub(crate) const PAGE_NUMBER: f32 = 14.0;

/// First line of a paragraph: 1,27 cm.
pub(crate) const INDENT: f32 = 12.7 * MM;
/// Between paragraphs: at least 6 points.
pub(crate) const PARAGRAPH_GAP: f32 = 6.0;
/// Lines of the body: between single (1,0) and 1,5.
pub(crate) const BODY_LEADING: f32 = 1.12;
/// Lines of head, tables and signature: single.
pub(crate) const SINGLE: f32 = 1.0;
/// Rules under agency, motto and abstract, and lines of tables.
pub(crate) const RULE: f32 = 0.6;
/// Marks of urgency are 8 mm high (Phụ lục I, Phần I, mục III.2.b), and so is the frame of ô 11.
pub(crate) const MARK_HEIGHT: f32 = 8.0 * MM;
/// A rule under a text is between 1/3 and 1/2 of it.
pub(crate) const RULE_SHARE: f32 = 0.42;

/// An A4 sheet as it is read, with its margins: top and bottom 20 mm, left 30 mm, right 20 mm
/// (Phụ lục I, Phần I, mục I.3).
#[derive(Debug, Clone, Copy)]
pub struct Sheet {
    /// Width of the sheet.
    pub width: f32,
    /// Height of the sheet.
    pub height: f32,
}

impl Sheet {
    /// Left margin.
    pub const LEFT: f32 = 30.0 * MM;
    /// Right margin.
    pub const RIGHT: f32 = 20.0 * MM;
    /// Top margin.
    pub const TOP: f32 = 20.0 * MM;
    /// Bottom margin.
    pub const BOTTOM: f32 = 20.0 * MM;

    /// The sheet lying as `orientation` says.
    pub fn new(orientation: Orientation) -> Self {
        let (short, long) = (210.0 * MM, 297.0 * MM);
        match orientation {
            Orientation::Portrait => Self {
                width: short,
                height: long,
            },
            Orientation::Landscape => Self {
                width: long,
                height: short,
            },
        }
    }

    /// Width between the margins.
    pub fn text_width(self) -> f32 {
        self.width - Self::LEFT - Self::RIGHT
    }

    /// Height between the margins.
    pub fn text_height(self) -> f32 {
        self.height - Self::TOP - Self::BOTTOM
    }
}

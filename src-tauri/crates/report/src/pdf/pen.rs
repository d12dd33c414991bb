//! What a page is being drawn with; only what changes is written down.

use printpdf::{Color, Greyscale, Op, PdfFontHandle, Pt, Rgb};

use super::fonts::font_id;
use crate::fonts::Face;
use crate::layout::Ink;

/// Bright red (đỏ tươi) of urgency marks.
const RED: (f32, f32, f32) = (1.0, 0.0, 0.0);

/// Inks and thickness in force at a point of a page; a new page starts with black.
#[derive(Debug, Default)]
pub(super) struct Pen {
    fill: Ink,
    stroke: Ink,
    thickness: f32,
    font: Option<(Face, f32)>,
}

impl Pen {
    /// What must be written before something is filled, or text shown, in `ink`.
    pub(super) fn fill_with(&mut self, ink: Ink) -> Option<Op> {
        let changed = std::mem::replace(&mut self.fill, ink) != ink;
        changed.then(|| Op::SetFillColor { col: colour(ink) })
    }

    /// What must be written before a line is drawn in `ink`.
    pub(super) fn stroke_with(&mut self, ink: Ink) -> Option<Op> {
        let changed = std::mem::replace(&mut self.stroke, ink) != ink;
        changed.then(|| Op::SetOutlineColor { col: colour(ink) })
    }

    /// What must be written before text in this face and size.
    pub(super) fn font(&mut self, face: Face, size: f32) -> Option<Op> {
        let changed = self.font.replace((face, size)) != Some((face, size));
        changed.then(|| Op::SetFont {
            font: PdfFontHandle::External(font_id(face)),
            size: Pt(size),
        })
    }

    /// What must be written before a line of `thickness` points.
    pub(super) fn thickness(&mut self, thickness: f32) -> Option<Op> {
        let changed = std::mem::replace(&mut self.thickness, thickness) != thickness;
        changed.then_some(Op::SetOutlineThickness { pt: Pt(thickness) })
    }
}

fn colour(ink: Ink) -> Color {
    let icc_profile = None;
    match ink {
        Ink::Red => {
            let (r, g, b) = RED;
            Color::Rgb(Rgb {
                r,
                g,
                b,
                icc_profile,
            })
        }
        Ink::Black | Ink::Grey(_) => Color::Greyscale(Greyscale {
            percent: lightness(ink),
            icc_profile,
        }),
    }
}

/// From 0 for black to 1 for white, in thousandths.
fn lightness(ink: Ink) -> f32 {
    match ink {
        Ink::Grey(grey) => (f32::from(grey) / 255.0 * 1000.0).round() / 1000.0,
        Ink::Black | Ink::Red => 0.0,
    }
}

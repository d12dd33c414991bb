//! Fonts cut down to the glyphs that a document uses.

use std::collections::BTreeMap;

use printpdf::{FontId, ParsedFont, PdfDocument, PdfFont};
use subsetter::GlyphRemapper;

use crate::ReportError;
use crate::fonts::{Face, Fonts};
use crate::layout::Pages;

/// For each face that is used, the glyphs that stay and their new numbers.
pub(super) struct Subsets(BTreeMap<Face, GlyphRemapper>);

impl Subsets {
    /// The glyphs of all pages, numbered in the order in which they occur.
    pub(super) fn of(pages: &Pages) -> Self {
        let mut subsets: BTreeMap<Face, GlyphRemapper> = BTreeMap::new();
        for run in pages.pages.iter().flat_map(|page| &page.runs) {
            let subset = subsets.entry(run.face).or_default();
            for glyph in &run.glyphs {
                subset.remap(glyph.id);
            }
        }
        Self(subsets)
    }

    /// The number of a glyph in the cut-down face.
    pub(super) fn number(&self, face: Face, glyph: u16) -> u16 {
        self.0
            .get(&face)
            .and_then(|subset| subset.get(glyph))
            .unwrap_or(0)
    }

    /// Puts the cut-down faces into `draft` under ids of our own, which are the same in every run.
    pub(super) fn embed(&self, fonts: &Fonts, draft: &mut PdfDocument) -> Result<(), ReportError> {
        for (face, subset) in &self.0 {
            let font = PdfFont::new(cut_down(fonts, *face, subset)?);
            draft.resources.fonts.map.insert(font_id(*face), font);
        }
        Ok(())
    }
}

/// The name of a face inside the file.
pub(super) fn font_id(face: Face) -> FontId {
    FontId(format!("F{}", face as usize))
}

fn cut_down(fonts: &Fonts, face: Face, used: &GlyphRemapper) -> Result<ParsedFont, ReportError> {
    let file = fonts.face(face);
    let bytes = file.data.as_ref();
    let unusable = |reason: &str| ReportError::FontUnusable(reason.to_owned());
    let program =
        subsetter::subset(bytes, 0, used).map_err(|error| unusable(&error.to_string()))?;
    let mut font = ParsedFont::from_bytes(bytes, 0, &mut Vec::new())
        .ok_or_else(|| unusable(face.style_name()))?;
    let advance = |glyph: u16| file.advances.get(usize::from(glyph)).copied().unwrap_or(0);
    font.original_bytes = program;
    font.codepoint_to_glyph.clear();
    font.glyph_widths = (0..).zip(used.remapped_gids().map(advance)).collect();
    font.font_name = Some(subset_name(fonts, face));
    Ok(font)
}

/// Six capitals and a plus mark a font that is not whole; each face has its own six.
fn subset_name(fonts: &Fonts, face: Face) -> String {
    let letter = char::from(b'A' + face as u8);
    format!("SOHOA{letter}+{}-{}", fonts.family(), face.style_name())
}

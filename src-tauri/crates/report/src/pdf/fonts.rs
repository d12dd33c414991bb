//! Fonts cut down to the glyphs that a document uses.

use lopdf::Document;
use printpdf::{
    Codepoint, FontId, Mm, Op, ParsedFont, PdfDocument, PdfFont, PdfFontHandle, PdfPage,
    PdfSaveOptions, Pt, TextItem,
};
use subsetter::GlyphRemapper;

use crate::ReportError;
use crate::fonts::{Face, Fonts};
use crate::layout::Page;

/// For each face, the glyphs that stay and their new numbers.
pub(super) struct Subsets([Subset; 4]);

/// A face cut down.
#[derive(Default)]
struct Subset {
    /// The new number of each glyph of the face; 0 for those that are not used.
    numbers: Vec<u16>,
    /// The glyphs that stay, from number 1 on, and what each of them means.
    used: Vec<(u16, String)>,
}

impl Subsets {
    /// The glyphs of all these pages, numbered in the order in which they occur.
    pub(super) fn of<'p>(pages: impl IntoIterator<Item = &'p Page>, fonts: &Fonts) -> Self {
        let mut subsets = Face::ALL.map(|face| Subset {
            numbers: vec![0; fonts.face(face).advances.len()],
            used: Vec::new(),
        });
        for run in pages.into_iter().flat_map(|page| &page.runs) {
            let subset = &mut subsets[run.face as usize];
            for glyph in &run.glyphs {
                subset.add(glyph.id, glyph.text.as_str());
            }
        }
        Self(subsets)
    }

    /// The number of a glyph in the cut-down face.
    pub(super) fn number(&self, face: Face, glyph: u16) -> u16 {
        let numbers = &self.0[face as usize].numbers;
        numbers.get(usize::from(glyph)).copied().unwrap_or(0)
    }

    /// A file of one page with the fonts that are used, and with what they mean.
    pub(super) fn draft(&self, fonts: &Fonts, title: &str) -> Result<Document, ReportError> {
        let mut draft = PdfDocument::new(title);
        let mut ops = vec![Op::StartTextSection];
        for (face, subset) in Face::ALL.into_iter().zip(&self.0) {
            if subset.used.is_empty() {
                continue;
            }
            // Ids of our own, which are the same in every run.
            let font = PdfFont::new(subset.cut_down(fonts, face)?);
            draft.resources.fonts.map.insert(font_id(face), font);
            ops.extend(subset.shown(face));
        }
        ops.push(Op::EndTextSection);
        draft.pages = vec![PdfPage::new(Mm(210.0), Mm(297.0), ops)];
        let options = PdfSaveOptions {
            subset_fonts: false,
            ..PdfSaveOptions::default()
        };
        Ok(draft.to_lopdf_document(&options, &mut Vec::new()))
    }
}

impl Subset {
    fn add(&mut self, glyph: u16, text: &str) {
        let Some(number) = self.numbers.get_mut(usize::from(glyph)) else {
            return;
        };
        if *number == 0 {
            self.used.push((glyph, text.to_owned()));
            *number = self.used.len() as u16;
        } else if let Some((_, meaning)) = self.used.get_mut(usize::from(*number) - 1)
            && meaning.is_empty()
        {
            text.clone_into(meaning);
        }
    }

    /// Every glyph once, which is how `printpdf` learns what each of them means.
    fn shown(&self, face: Face) -> [Op; 2] {
        let glyphs = (1..).zip(&self.used);
        let glyphs =
            glyphs.map(|(number, (_, text))| Codepoint::with_cid(number, 0.0, text.clone()));
        let items = vec![TextItem::GlyphIds(glyphs.collect())];
        let font = PdfFontHandle::External(font_id(face));
        [
            Op::SetFont {
                font,
                size: Pt(1.0),
            },
            Op::ShowText { items },
        ]
    }

    fn cut_down(&self, fonts: &Fonts, face: Face) -> Result<ParsedFont, ReportError> {
        let file = fonts.face(face);
        let bytes = file.data.as_ref();
        let unusable = |reason: &str| ReportError::FontUnusable(reason.to_owned());
        let mut used = GlyphRemapper::new();
        for (glyph, _) in &self.used {
            used.remap(*glyph);
        }
        let program =
            subsetter::subset(bytes, 0, &used).map_err(|error| unusable(&error.to_string()))?;
        let mut font = ParsedFont::from_bytes(bytes, 0, &mut Vec::new())
            .ok_or_else(|| unusable(face.style_name()))?;
        let advance = |glyph: u16| file.advances.get(usize::from(glyph)).copied().unwrap_or(0);
        font.original_bytes = program;
        font.codepoint_to_glyph.clear();
        font.glyph_widths = (0..).zip(used.remapped_gids().map(advance)).collect();
        font.font_name = Some(subset_name(fonts, face));
        Ok(font)
    }
}

/// The name of a face inside the file.
pub(super) fn font_id(face: Face) -> FontId {
    FontId(format!("F{}", face as usize))
}

/// Six capitals and a plus mark a font that is not whole; each face has its own six.
fn subset_name(fonts: &Fonts, face: Face) -> String {
    let letter = char::from(b'A' + face as u8);
    format!("SOHOA{letter}+{}-{}", fonts.family(), face.style_name())
}

//! One page as drawing operations, every one of them inside a marked piece.

use std::collections::BTreeMap;

use printpdf::{
    Codepoint, DictItem, Line, LinePoint, Mm, Op, PdfFontHandle, PdfPage, Point, Pt, TextItem,
};

use super::fonts::{Subsets, font_id};
use crate::fonts::Fonts;
use crate::layout::{GlyphRun, NodeId, Page, Rule};

/// A page ready for the file.
pub(super) struct PageContent {
    /// The page with its operations.
    pub(super) page: PdfPage,
    /// The node of each marked piece; its place in the list is its number on the page.
    pub(super) marks: Vec<NodeId>,
}

/// Draws a page; the text of one node is one piece, what has no node is an artifact.
pub(super) fn of_page(page: &Page, fonts: &Fonts, subsets: &Subsets) -> PageContent {
    let (mut ops, mut marks) = (Vec::new(), Vec::new());
    for piece in page.runs.chunk_by(|a, b| a.node == b.node) {
        ops.push(opening(piece[0].node, &mut marks));
        for run in piece {
            ops.extend(text(run, page.height, fonts, subsets));
        }
        ops.push(Op::EndMarkedContent);
    }
    if !page.rules.is_empty() {
        ops.push(Op::BeginMarkedContent {
            tag: "Artifact".into(),
        });
        ops.extend(rules(&page.rules, page.height));
        ops.push(Op::EndMarkedContent);
    }
    let millimetres = |points: f32| Mm((points * 25.4 / 72.0 * 100.0).round() / 100.0);
    let page = PdfPage::new(millimetres(page.width), millimetres(page.height), ops);
    PageContent { page, marks }
}

/// Opens a piece and notes whose it is.
fn opening(node: Option<NodeId>, marks: &mut Vec<NodeId>) -> Op {
    let Some(node) = node else {
        return Op::BeginMarkedContent {
            tag: "Artifact".into(),
        };
    };
    let number = DictItem::Int(marks.len() as i64);
    marks.push(node);
    let map = BTreeMap::from([("MCID".to_owned(), number)]);
    Op::BeginMarkedContentWithProperties {
        tag: "P".into(),
        properties: DictItem::Dict { map },
    }
}

fn text(run: &GlyphRun, height: f32, fonts: &Fonts, subsets: &Subsets) -> [Op; 5] {
    let font = PdfFontHandle::External(font_id(run.face));
    let glyphs = TextItem::GlyphIds(codepoints(run, fonts, subsets));
    [
        Op::StartTextSection,
        Op::SetFont {
            font,
            size: Pt(run.size),
        },
        Op::SetTextCursor {
            pos: point(run.x, height - run.y),
        },
        Op::ShowText {
            items: vec![glyphs],
        },
        Op::EndTextSection,
    ]
}

/// The glyphs with the corrections that carry a viewer's pen to where the layout wants each of them.
///
/// The pen moves by the widths written in the file, whole thousandths of the size; a correction after a
/// glyph moves it left, in the same unit.
fn codepoints(run: &GlyphRun, fonts: &Fonts, subsets: &Subsets) -> Vec<Codepoint> {
    let face = fonts.face(run.face);
    let per_em = f64::from(face.units_per_em);
    let mut pen = 0.0_f64;
    let mut codepoints: Vec<Codepoint> = Vec::with_capacity(run.glyphs.len());
    for glyph in &run.glyphs {
        let wanted = f64::from(glyph.dx) * 1000.0 / f64::from(run.size);
        let correction = (pen - wanted).round();
        if let Some(last) = codepoints.last_mut().filter(|_| correction != 0.0) {
            last.offset = correction as f32;
            pen -= correction;
        }
        let number = subsets.number(run.face, glyph.id);
        codepoints.push(Codepoint::with_cid(number, 0.0, glyph.text.clone()));
        let advance = face
            .advances
            .get(usize::from(glyph.id))
            .copied()
            .unwrap_or(0);
        pen += (f64::from(advance) * 1000.0 / per_em).trunc();
    }
    codepoints
}

fn rules(rules: &[Rule], height: f32) -> Vec<Op> {
    let mut ops = Vec::with_capacity(rules.len() + 1);
    let mut thickness = 0.0;
    for rule in rules {
        if rule.thickness != thickness {
            thickness = rule.thickness;
            ops.push(Op::SetOutlineThickness { pt: Pt(thickness) });
        }
        let end = |(x, y): (f32, f32)| LinePoint {
            p: point(x, height - y),
            bezier: false,
        };
        let points = vec![end(rule.from), end(rule.to)];
        ops.push(Op::DrawLine {
            line: Line {
                points,
                is_closed: false,
            },
        });
    }
    ops
}

/// A place rounded to a thousandth of a point, which keeps the file small and the same on every machine.
fn point(x: f32, y: f32) -> Point {
    let rounded = |value: f32| Pt((value * 1000.0).round() / 1000.0);
    Point {
        x: rounded(x),
        y: rounded(y),
    }
}

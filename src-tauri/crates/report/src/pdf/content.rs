//! One page as drawing operations, every one of them inside a marked piece.

use std::collections::BTreeMap;

use printpdf::{
    Codepoint, DictItem, Line, LinePoint, Mm, Op, PaintMode, PdfFontHandle, PdfPage, Point, Pt,
    Rect, TextItem, WindingOrder,
};

use super::fonts::{Subsets, font_id};
use super::pen::Pen;
use crate::fonts::Fonts;
use crate::layout::{Fill, GlyphRun, NodeId, Page, Rule};

/// A page ready for the file.
pub(super) struct PageContent {
    /// The page with its operations.
    pub(super) page: PdfPage,
    /// The node of each marked piece; its place in the list is its number on the page.
    pub(super) marks: Vec<NodeId>,
}

/// Draws a page: what is filled, then text, then rules; the drawing of one node is one piece, what has no node
/// is an artifact.
pub(super) fn of_page(page: &Page, fonts: &Fonts, subsets: &Subsets) -> PageContent {
    let mut content = Pieces::default();
    for piece in page.fills.chunk_by(|a, b| a.node == b.node) {
        content.add(piece[0].node, |ops, pen| {
            for fill in piece {
                ops.extend(pen.fill_with(fill.ink));
                ops.push(filled(fill, page.height));
            }
        });
    }
    for piece in page.runs.chunk_by(|a, b| a.node == b.node) {
        content.add(piece[0].node, |ops, pen| {
            for run in piece {
                ops.extend(pen.fill_with(run.ink));
                ops.extend(text(run, page.height, fonts, subsets));
            }
        });
    }
    for piece in page.rules.chunk_by(|a, b| a.node == b.node) {
        content.add(piece[0].node, |ops, pen| {
            for rule in piece {
                ops.extend(pen.stroke_with(rule.ink));
                ops.extend(pen.thickness(rule.thickness));
                ops.push(line(rule, page.height));
            }
        });
    }
    let millimetres = |points: f32| Mm((points * 25.4 / 72.0 * 100.0).round() / 100.0);
    let (width, height) = (millimetres(page.width), millimetres(page.height));
    PageContent {
        page: PdfPage::new(width, height, content.ops),
        marks: content.marks,
    }
}

/// The marked pieces of a page as they come.
#[derive(Default)]
struct Pieces {
    ops: Vec<Op>,
    marks: Vec<NodeId>,
    pen: Pen,
}

impl Pieces {
    fn add(&mut self, node: Option<NodeId>, draw: impl FnOnce(&mut Vec<Op>, &mut Pen)) {
        self.ops.push(opening(node, &mut self.marks));
        draw(&mut self.ops, &mut self.pen);
        self.ops.push(Op::EndMarkedContent);
    }
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
        codepoints.push(Codepoint::with_cid(
            number,
            0.0,
            glyph.text.as_str().to_owned(),
        ));
        let advance = face
            .advances
            .get(usize::from(glyph.id))
            .copied()
            .unwrap_or(0);
        pen += (f64::from(advance) * 1000.0 / per_em).trunc();
    }
    codepoints
}

fn line(rule: &Rule, height: f32) -> Op {
    let end = |(x, y): (f32, f32)| LinePoint {
        p: point(x, height - y),
        bezier: false,
    };
    let line = Line {
        points: vec![end(rule.from), end(rule.to)],
        is_closed: false,
    };
    Op::DrawLine { line }
}

fn filled(fill: &Fill, height: f32) -> Op {
    let corner = point(fill.x, height - fill.y - fill.height);
    let size = point(fill.width, fill.height);
    let rectangle = Rect {
        x: corner.x,
        y: corner.y,
        width: size.x,
        height: size.y,
        mode: Some(PaintMode::Fill),
        winding_order: Some(WindingOrder::NonZero),
    };
    Op::DrawRectangle { rectangle }
}

/// A place rounded to a thousandth of a point, which keeps the file small and the same on every machine.
fn point(x: f32, y: f32) -> Point {
    let rounded = |value: f32| Pt((value * 1000.0).round() / 1000.0);
    Point {
        x: rounded(x),
        y: rounded(y),
    }
}

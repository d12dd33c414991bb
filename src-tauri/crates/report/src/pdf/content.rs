//! One page as drawing operations, every one of them inside a marked piece.

use std::collections::BTreeMap;

use lopdf::{Dictionary, Document, Object};
use printpdf::{
    DictItem, Line, LinePoint, Mm, Op, PaintMode, PdfDocument, PdfPage, PdfSaveOptions, Point, Pt,
    Rect, WindingOrder,
};

use super::bounds::{self, Bounds};
use super::broken;
use super::deflate::packed_text;
use super::fonts::Subsets;
use super::pen::Pen;
use crate::ReportError;
use crate::fonts::Fonts;
use crate::layout::{Fill, GlyphRun, NodeId, Page, Rule};

/// A page ready for the file.
pub(super) struct Sheet {
    /// Its height in points.
    pub(super) height: f32,
    /// Its boxes, as entries of the page.
    pub(super) boxes: Dictionary,
    /// What is drawn on it, packed.
    pub(super) content: Vec<u8>,
    /// The node of each marked piece; its place in the list is its number on the page.
    pub(super) marks: Vec<NodeId>,
    /// The figures on it.
    pub(super) figures: Vec<Bounds>,
}

/// Draws a page; `printpdf` writes it, without the fonts, which all pages share.
pub(super) fn draw(page: &Page, fonts: &Fonts, subsets: &Subsets) -> Result<Sheet, ReportError> {
    let Pieces { ops, marks, .. } = pieces(page, fonts, subsets);
    let millimetres = |points: f32| Mm((points * 25.4 / 72.0 * 100.0).round() / 100.0);
    let (width, height) = (millimetres(page.width), millimetres(page.height));
    let mut draft = PdfDocument::new("");
    draft.pages = vec![PdfPage::new(width, height, ops)];
    let options = PdfSaveOptions {
        subset_fonts: false,
        secure: false,
        ..PdfSaveOptions::default()
    };
    let mut written = draft.to_lopdf_document(&options, &mut Vec::new());
    let content = take_content(&mut written).map_err(broken)?;
    let page_id = written.page_iter().next().unwrap_or_default();
    let entries = written.get_dictionary(page_id).map_err(broken)?;
    let is_box = |(name, _): &(&Vec<u8>, &Object)| name.ends_with(b"Box");
    let boxes = entries.iter().filter(is_box);
    Ok(Sheet {
        height: page.height,
        boxes: boxes
            .map(|(name, corners)| (name.clone(), corners.clone()))
            .collect(),
        content: packed_text(content)?,
        marks,
        figures: bounds::of_figures(page),
    })
}

/// The content of the only page of a file.
fn take_content(file: &mut Document) -> Result<Vec<u8>, lopdf::Error> {
    let page = file.page_iter().next().unwrap_or_default();
    let content = file
        .get_dictionary(page)?
        .get(b"Contents")?
        .as_reference()?;
    let stream = file.get_object_mut(content)?.as_stream_mut()?;
    Ok(std::mem::take(&mut stream.content))
}

/// What is filled, then text, then rules; the drawing of one node is one piece, what has no node is an artifact.
fn pieces(page: &Page, fonts: &Fonts, subsets: &Subsets) -> Pieces {
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
                ops.extend(text(run, page.height, fonts, subsets, pen));
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
    content
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

/// The words of a run; the font is named only where it changes.
fn text(run: &GlyphRun, height: f32, fonts: &Fonts, subsets: &Subsets, pen: &mut Pen) -> Vec<Op> {
    let mut ops = Vec::with_capacity(5);
    ops.push(Op::StartTextSection);
    ops.extend(pen.font(run.face, run.size));
    ops.push(Op::SetTextCursor {
        pos: point(run.x, height - run.y),
    });
    // What `ShowText` writes, but with one string for all glyphs up to a correction.
    ops.push(Op::Unknown {
        key: "TJ".into(),
        value: vec![DictItem::Array(shown(run, fonts, subsets))],
    });
    ops.push(Op::EndTextSection);
    ops
}

/// The glyphs with the corrections that carry a viewer's pen to where the layout wants each of them.
///
/// The pen moves by the widths written in the file, whole thousandths of the size; a correction after a
/// glyph moves it left, in the same unit.
fn shown(run: &GlyphRun, fonts: &Fonts, subsets: &Subsets) -> Vec<DictItem> {
    let face = fonts.face(run.face);
    let per_em = f64::from(face.units_per_em);
    let (mut items, mut codes, mut pen) = (Vec::new(), Vec::new(), 0.0_f64);
    for glyph in &run.glyphs {
        let wanted = f64::from(glyph.dx) * 1000.0 / f64::from(run.size);
        let correction = (pen - wanted).round();
        if correction != 0.0 && !codes.is_empty() {
            items.push(string(std::mem::take(&mut codes)));
            items.push(DictItem::Int(correction as i64));
            pen -= correction;
        }
        codes.extend(subsets.number(run.face, glyph.id).to_be_bytes());
        let advance = face.advances.get(usize::from(glyph.id));
        pen += (f64::from(advance.copied().unwrap_or(0)) * 1000.0 / per_em).trunc();
    }
    items.push(string(codes));
    items
}

fn string(data: Vec<u8>) -> DictItem {
    let literal = true;
    DictItem::String { data, literal }
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

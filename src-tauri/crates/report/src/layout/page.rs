//! Finished pages: glyphs and rules at fixed places, and the structure they belong to.

use serde::Serialize;

pub use super::letters::Letters;
use crate::fonts::Face;

/// A document laid out.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Pages {
    /// The pages in order.
    pub pages: Vec<Page>,
    /// The structure; the first node is the document, parents come before their children.
    pub nodes: Vec<Node>,
    /// The headings, for the list beside the pages.
    pub outline: Vec<OutlineEntry>,
    /// Where signatures are to be put.
    pub fields: Vec<Field>,
}

/// One page. Places are in points from its top left corner, y downwards.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Page {
    /// Width in points.
    pub width: f32,
    /// Height in points.
    pub height: f32,
    /// Text in reading order.
    pub runs: Vec<GlyphRun>,
    /// Drawn lines.
    pub rules: Vec<Rule>,
    /// Filled rectangles, drawn before everything else: bars of charts, squares of a QR code.
    pub fills: Vec<Fill>,
}

/// Glyphs of one face and size on one line.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct GlyphRun {
    /// Left end.
    pub x: f32,
    /// Baseline.
    pub y: f32,
    /// Face.
    pub face: Face,
    /// Size in points.
    pub size: f32,
    /// Colour.
    pub ink: Ink,
    /// The glyphs from left to right.
    pub glyphs: Vec<PlacedGlyph>,
    /// The node that the text belongs to; none for page numbers and repeated table heads.
    pub node: Option<NodeId>,
}

impl GlyphRun {
    /// The words of this run.
    pub fn text(&self) -> String {
        self.glyphs
            .iter()
            .map(|glyph| glyph.text.as_str())
            .collect()
    }
}

/// One glyph of a run.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct PlacedGlyph {
    /// Number of the glyph in its face.
    pub id: u16,
    /// Distance from the left end of the run.
    pub dx: f32,
    /// The characters that it stands for.
    pub text: Letters,
}

/// A straight line.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Rule {
    /// One end.
    pub from: (f32, f32),
    /// The other end.
    pub to: (f32, f32),
    /// Thickness in points.
    pub thickness: f32,
    /// Colour.
    pub ink: Ink,
    /// The figure that it is drawn for; none for lines that carry no meaning of their own.
    pub node: Option<NodeId>,
}

/// A filled rectangle.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Fill {
    /// Left end.
    pub x: f32,
    /// Top.
    pub y: f32,
    /// Width in points.
    pub width: f32,
    /// Height in points.
    pub height: f32,
    /// Colour.
    pub ink: Ink,
    /// The figure that it is drawn for; none for decoration.
    pub node: Option<NodeId>,
}

/// A colour of the printed page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Hash, Serialize)]
pub enum Ink {
    /// Black, the rule.
    #[default]
    Black,
    /// Bright red, for marks of urgency (ô 10b).
    Red,
    /// A grey from 0 (black) to 255 (white).
    Grey(u8),
}

/// A place in which a signature is to appear.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Field {
    /// Whose signature.
    pub kind: FieldKind,
    /// Index of the page.
    pub page: usize,
    /// Left end.
    pub x: f32,
    /// Top.
    pub y: f32,
    /// Width in points.
    pub width: f32,
    /// Height in points.
    pub height: f32,
    /// Its node, with the role [`Role::Form`].
    pub node: NodeId,
}

/// Whose signature is to appear.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub enum FieldKind {
    /// The signer's (ô 7c).
    Signer,
    /// The agency's, over about a third of the signer's, to its left (ô 8).
    Agency,
}

/// Index of a node in [`Pages::nodes`].
pub type NodeId = usize;

/// An element of the document's structure.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Node {
    /// What it is.
    pub role: Role,
    /// The node above; none for the document.
    pub parent: Option<NodeId>,
    /// Id of the block that it prints, on the block's topmost nodes.
    pub block: Option<String>,
    /// What a figure or a field shows, in words; empty for everything else.
    pub alt: String,
}

/// What an element is, in the words of tagged PDF.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub enum Role {
    /// The whole document.
    Document,
    /// A heading of depth 1 to 6.
    Heading(u8),
    /// A paragraph.
    Paragraph,
    /// A table.
    Table,
    /// A row of a table.
    Row,
    /// A head cell.
    HeadCell(Span),
    /// A cell.
    DataCell(Span),
    /// A drawing with words for it.
    Figure,
    /// A field to be signed in.
    Form,
}

/// How much of its table a cell covers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Span {
    /// Columns from left to right.
    pub columns: usize,
    /// Rows downwards.
    pub rows: usize,
}

/// A heading in the list beside the pages.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct OutlineEntry {
    /// Depth, 1 at the top.
    pub depth: u8,
    /// The heading's words.
    pub text: String,
    /// Index of its page.
    pub page: usize,
    /// Its top on that page.
    pub y: f32,
}

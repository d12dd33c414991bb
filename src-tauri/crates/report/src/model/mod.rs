//! The document as plain data: what is said, in which order, with no place on any page yet.

mod annex;
mod chart;
mod closing;
mod head;
mod origin;
mod plain;
mod table;
mod text;

pub use annex::AnnexHead;
pub use chart::{Arrangement, Bar, BarPart, Chart, ChartFigure, NO_NUMBER};
pub use closing::{Signature, as_list};
pub use head::{Addressees, Circulation, DocumentNumber, Head, PlaceAndDate, Title, Urgency};
pub use origin::{Origin, OriginId};
pub use plain::{COUNTRY, MOTTO, RECIPIENTS, TO};
pub use table::{Cell, Column, Row, RowKind, Table, Width};
pub use text::{Align, Heading, IntoRuns, Level, Paragraph, Run};

use chrono::NaiveDate;
use serde::Serialize;

/// A whole document: its description and its sections in order.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Document {
    /// What the file says about itself.
    pub meta: Meta,
    /// Body first, then one section for each annex.
    pub sections: Vec<Section>,
    /// Where the numbers in its runs come from; see [`Run::origin`].
    pub origins: Vec<Origin>,
    /// What the QR code at the foot of the last page says; none prints no code.
    pub code: Option<String>,
}

/// The description of a document, kept in the file's metadata.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Meta {
    /// Title, shown by viewers in their title bar.
    pub title: String,
    /// The issuing agency.
    pub author: String,
    /// What the document is about.
    pub subject: String,
    /// Language tag, `vi-VN` for everything printed today.
    pub language: String,
    /// The document's own date; the file carries it, not the time of printing.
    pub date: NaiveDate,
}

/// Which way the A4 sheet lies (Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục I.2).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub enum Orientation {
    /// Upright, the rule for the body.
    Portrait,
    /// Lying, for wide tables.
    Landscape,
}

/// Blocks that share a sheet and a count of pages.
///
/// Every section starts on a new page and counts from 1; its first page shows no number. An annex is a
/// section of its own (Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục III.1.đ).
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Section {
    /// Which way the sheet lies.
    pub orientation: Orientation,
    /// The blocks in reading order.
    pub blocks: Vec<Block>,
}

impl Section {
    /// An upright section.
    pub fn portrait(blocks: Vec<Block>) -> Self {
        Self {
            orientation: Orientation::Portrait,
            blocks,
        }
    }

    /// A lying section.
    pub fn landscape(blocks: Vec<Block>) -> Self {
        Self {
            orientation: Orientation::Landscape,
            blocks,
        }
    }
}

/// One block of a document under an id that stays the same from print to print.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Block {
    /// Stable id, unique within the document.
    pub id: String,
    /// What the block holds.
    pub content: Content,
}

impl Block {
    /// A block of `content` named `id`.
    pub fn new(id: impl Into<String>, content: impl Into<Content>) -> Self {
        Self {
            id: id.into(),
            content: content.into(),
        }
    }
}

/// The kinds of block.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub enum Content {
    /// Agency, national motto, number, place and date (ô 1–4).
    Head(Head),
    /// Type name and abstract (ô 5a).
    Title(Title),
    /// `Kính gửi:` (ô 9a).
    Addressees(Addressees),
    /// Legal bases, a line each, in italics (ô 6).
    Bases(Vec<String>),
    /// A numbered heading of the body.
    Heading(Heading),
    /// A paragraph of the body.
    Paragraph(Paragraph),
    /// A table.
    Table(Table),
    /// A chart.
    Chart(Chart),
    /// Capacity, position and name of the signer beside `Nơi nhận:` (ô 7a, 7b, 9b).
    Signature(Signature),
    /// Word, title and reference at the top of an annex.
    AnnexHead(AnnexHead),
}

macro_rules! content_from {
    ($($kind:ident),*) => {
        $(impl From<$kind> for Content {
            fn from(value: $kind) -> Self {
                Self::$kind(value)
            }
        })*
    };
}

content_from!(
    Head, Title, Addressees, Heading, Paragraph, Table, Chart, Signature, AnnexHead
);

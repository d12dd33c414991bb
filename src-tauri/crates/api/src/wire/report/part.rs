//! A report part by part, as it is worked on; and its pages, as they are shown beside it.

use super::{ReportText, SentenceRow};
use crate::wire::Screen;
use serde::{Deserialize, Serialize};

/// A report part by part.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct ReportParts {
    /// Its parts in reading order: what stands before the first heading, each heading with a Roman number, the end,
    /// each annex.
    pub parts: Vec<ReportPart>,
    /// A person's words whose paragraph is generated no more.
    pub lost: Vec<SentenceRow>,
    /// References in a person's words that could not be filled in, a sentence each.
    pub faults: Vec<String>,
}

/// How a part of a report stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub enum PartState {
    /// Everything is there, and the program wrote it.
    Full,
    /// Something is to be entered or written.
    Missing,
    /// A person wrote some of it.
    ByHand,
    /// A person's words no longer fit the figures.
    Stale,
}

/// A part of a report.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct ReportPart {
    /// The id of its first block.
    pub id: String,
    /// Its heading.
    pub name: String,
    /// How it stands.
    pub state: PartState,
    /// The same in a word: `đủ`, `thiếu`, `viết tay`, `cũ`.
    pub state_text: String,
    /// What stands in it.
    pub passages: Vec<Passage>,
}

/// What a passage is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub enum PassageKind {
    /// Head, title, addressees, signature: what the settings and the registration give.
    Form,
    /// A heading.
    Heading,
    /// Paragraphs that the program writes.
    Text,
    /// A part that a person writes.
    Written,
    /// A table.
    Table,
    /// A chart.
    Chart,
}

/// A heading, a table, or paragraphs that are changed together.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct Passage {
    /// The id of its first block.
    pub block: String,
    /// What it is.
    pub kind: PassageKind,
    /// The ids of its further blocks.
    pub further: Vec<String>,
    /// Its paragraphs as they are printed; of a table and a chart its name, where it has one.
    pub paragraphs: Vec<Vec<PassageRun>>,
    /// The generated sentence, where a person may write it anew.
    pub sentence: Option<SentenceRow>,
    /// The part that a person writes.
    pub written: Option<ReportText>,
    /// Whether something is to be entered or written for it.
    pub wanting: bool,
    /// How many rows a table has.
    pub rows: u32,
}

/// A stretch of words of one origin.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct PassageRun {
    /// The words.
    pub text: String,
    /// Where they come from, if the ledger gave them as a figure.
    pub origin: Option<RunOrigin>,
}

/// Where a figure comes from, and where it is mended.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct RunOrigin {
    /// What it is.
    pub what: String,
    /// How it came about.
    pub explanation: String,
    /// The task or target that it was read from.
    pub item: Option<String>,
    /// The screen that shows that task or target, while the ledger has it.
    pub screen: Option<Screen>,
}

/// Words that are being typed and stand in no ledger yet.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(optional_fields = nullable))]
pub struct TypedWords {
    /// The key of the part that is being written.
    pub part: Option<String>,
    /// The id of the sentence that is being written anew.
    pub sentence: Option<String>,
    /// What stands in the field.
    pub text: String,
}

/// The finished pages; a file with those that are not known yet follows this in the same answer.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct PreviewPages {
    /// Its pages.
    pub pages: Vec<PreviewPage>,
    /// Where its blocks stand.
    pub places: Vec<PreviewPlace>,
}

/// A page.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct PreviewPage {
    /// Width in points.
    pub width: f32,
    /// Height in points.
    pub height: f32,
    /// A text that pages of the same look share.
    pub look: String,
    /// Its number in the file, from 1; none where a page of this look is known already.
    pub at: Option<u32>,
}

/// Where a block stands on one page.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct PreviewPlace {
    /// The block.
    pub block: String,
    /// The page, from 1.
    pub page: u32,
    /// Its top in points from the top of the page.
    pub top: f32,
    /// Its last baseline.
    pub bottom: f32,
}

//! Generated sentences, a person's words in their place, and where numbers come from.

use serde::{Deserialize, Serialize};

/// What a report says of its own accord, and what a person put in its place.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct Sentences {
    /// Every generated paragraph that may be written anew, in reading order, and the words whose paragraph is gone.
    pub sentences: Vec<SentenceRow>,
    /// References in a person's words that could not be filled in, a sentence each.
    pub faults: Vec<String>,
}

/// A generated paragraph.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct SentenceRow {
    /// The id of its block, under which a person's words are kept.
    pub id: String,
    /// Where it stands: the headings above it.
    pub place: String,
    /// What the program writes today; empty where the paragraph is generated no more.
    pub generated: String,
    /// A person's words, which are printed instead.
    pub written: Option<String>,
    /// What the program had written when the person did, where it writes something else today.
    pub generated_then: Option<String>,
    /// Whether the person's words no longer fit the figures.
    pub stale: bool,
}

/// A person's words for a generated paragraph of a report that was begun.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct OverwriteSentence {
    /// The report.
    pub id: String,
    /// The paragraph's id.
    pub sentence: String,
    /// The words; empty gives the generated ones back.
    pub text: String,
}

/// A generated number on the page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct OriginRow {
    /// The block in which it stands.
    pub block: String,
    /// The words around it.
    pub context: String,
    /// The number as printed.
    pub shown: String,
    /// What it is.
    pub what: String,
    /// The task or target that it was read from.
    pub item: Option<String>,
    /// How it came about.
    pub explanation: String,
}

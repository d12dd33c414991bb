//! Taking over a document's items.

use super::common::Done;
use super::document::ItemKind;
use serde::{Deserialize, Serialize};

/// An item that concerns the agency, with the words that say so.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct Proposal {
    /// The item's id.
    pub id: String,
    /// What it is.
    pub kind: ItemKind,
    /// Where it stands.
    pub place: String,
    /// Its words.
    pub text: String,
    /// The words by which it concerns the agency, as they stand in the document.
    pub words: String,
    /// Whether it was taken over already.
    pub held: bool,
}

/// What was taken over.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TakenOver {
    /// The step.
    pub done: Done,
    /// What was not held before it, each with its words; blank for one that was named without naming the agency.
    pub items: Vec<Proposal>,
}

/// Which items to take over.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(optional_fields = nullable))]
pub struct Adopt {
    /// The document's id.
    pub document: String,
    /// The items' ids; none of them means all that are proposed.
    pub items: Vec<String>,
}

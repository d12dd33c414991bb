//! One-step repairs: plain edits of the document model.

mod spot;

pub use spot::{List, Spot};

use report::model::Document;
use serde::Serialize;

/// A repair that is safe in one step.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Repair {
    /// What it does, for a button: `Sửa thành “62,47%”`.
    pub label: String,
    /// The change.
    pub edit: Edit,
}

/// A change of the document model.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case", tag = "kind")]
pub enum Edit {
    /// Other words for some words of a text.
    Replace {
        /// The id of the block.
        block: String,
        /// Which text of the block.
        spot: Spot,
        /// The words as they stand.
        from: String,
        /// How many times they stand in that text before the place meant.
        skip: usize,
        /// The words that take their place.
        to: String,
    },
    /// A new entry in a list.
    Insert {
        /// The id of the block.
        block: String,
        /// Which list of the block.
        list: List,
        /// Its index once it stands there.
        at: usize,
        /// The entry.
        text: String,
    },
    /// An entry moved within its list.
    Move {
        /// The id of the block.
        block: String,
        /// Which list of the block.
        list: List,
        /// The index of the entry.
        from: usize,
        /// Its index once it stands there.
        to: usize,
    },
    /// A text put into NFC; its words stay the same.
    Normalise {
        /// The id of the block.
        block: String,
        /// Which text of the block.
        spot: Spot,
    },
    /// An entry taken out of a list.
    Remove {
        /// The id of the block.
        block: String,
        /// Which list of the block.
        list: List,
        /// The index of the entry.
        at: usize,
    },
}

impl Edit {
    /// The id of the block that it changes.
    pub fn block(&self) -> &str {
        match self {
            Self::Replace { block, .. }
            | Self::Insert { block, .. }
            | Self::Move { block, .. }
            | Self::Normalise { block, .. }
            | Self::Remove { block, .. } => block,
        }
    }
}

/// The document with a repair made; the same document where the words are no longer there.
pub fn mend(document: &Document, repair: &Repair) -> Document {
    let mut mended = document.clone();
    let blocks = mended
        .sections
        .iter_mut()
        .flat_map(|section| &mut section.blocks);
    for block in blocks.filter(|block| block.id == repair.edit.block()) {
        match &repair.edit {
            Edit::Replace {
                spot,
                from,
                skip,
                to,
                ..
            } => spot.replace(&mut block.content, from, *skip, to),
            Edit::Insert { list, at, text, .. } => list.insert(&mut block.content, *at, text),
            Edit::Move { list, from, to, .. } => list.shift(&mut block.content, *from, *to),
            Edit::Normalise { spot, .. } => spot.normalise(&mut block.content),
            Edit::Remove { list, at, .. } => list.remove(&mut block.content, *at),
        }
    }
    mended
}

//! Two reports side by side: paragraph by paragraph and figure by figure.
//!
//! ```text
//! Document --units--> stretches of text --align--> pairs --words--> what stayed, came and went
//!     └────figures──> numbers with their origins ──> old, new, difference
//! ```
//! Nothing here knows how a report was written: any two documents can be compared, also those of two years.

mod align;
mod figures;
mod units;
mod words;

pub use figures::FigureChange;
pub use words::Piece;

use crate::model::Document;
use align::aligned;
use units::Unit;

/// What became of a stretch of text or of a figure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Change {
    /// It stayed.
    Same,
    /// It says something else.
    Changed,
    /// Only the newer one has it.
    Added,
    /// Only the older one has it.
    Removed,
}

/// A paragraph, heading or table row of either document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BlockChange {
    /// What became of it.
    pub change: Change,
    /// The id of its block in the older document.
    pub old_block: Option<String>,
    /// The id of its block in the newer document.
    pub new_block: Option<String>,
    /// Its words, in stretches that stayed, came or went.
    pub words: Vec<Piece>,
}

/// Two documents side by side.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Comparison {
    /// Every paragraph of both, in the order of the newer one; what went stands where it stood.
    pub blocks: Vec<BlockChange>,
    /// Every figure of both that the ledger gave.
    pub figures: Vec<FigureChange>,
}

/// Compares an older document with a newer one.
pub fn compare(old: &Document, new: &Document) -> Comparison {
    let (old_units, new_units) = (units::of(old), units::of(new));
    let blocks = aligned(&old_units, &new_units)
        .into_iter()
        .map(|(old, new)| block_change(old, new))
        .collect();
    Comparison {
        blocks,
        figures: figures::compared(old, new),
    }
}

fn block_change(old: Option<&Unit>, new: Option<&Unit>) -> BlockChange {
    let text = |unit: Option<&Unit>| unit.map_or("", |unit| unit.text.as_str()).to_owned();
    let id = |unit: Option<&Unit>| unit.map(|unit| unit.block.clone());
    let change = match (old, new) {
        (None, _) => Change::Added,
        (_, None) => Change::Removed,
        (Some(old), Some(new)) if old.text == new.text => Change::Same,
        _ => Change::Changed,
    };
    BlockChange {
        change,
        old_block: id(old),
        new_block: id(new),
        words: words::compared(&text(old), &text(new)),
    }
}

#[cfg(test)]
mod tests;

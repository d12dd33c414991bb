//! Everything that can be asked of the ledger.

mod clause;
mod document;
mod entry;
pub(crate) mod history;
mod line;
pub(crate) mod obligation;
mod reference;
mod report;
mod search;
mod standing;
mod step_filter;
pub(crate) mod subject;
mod target;
mod task;
pub(crate) mod written;

pub use history::{CellChange, RowFate, Step, StepFilter, StepKind, StepState};
pub use line::{ItemLine, ProgressMark};
pub use search::{Hit, HitKind};
pub use standing::TaskCounts;
pub use task::TaskWords;

pub(crate) use clause::{figure_raws, filled};
pub(crate) use target::target;
pub(crate) use task::task;

use chrono::NaiveDateTime;
use domain::document::Header;
use domain::ids::{DocumentId, ItemId};

/// Which tasks or targets are asked for; by default all that the agency keeps.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ItemQuery {
    /// Only those of this document.
    pub plan: Option<DocumentId>,
    /// Only those in whose id, words, area, units or note this stands, accents and letter case aside.
    pub find: Option<String>,
    /// Only those of this area (of targets: group), as it is written.
    pub area: Option<String>,
    /// Also those that the agency does not keep.
    pub all: bool,
}

/// A document with how much it holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DocumentSummary {
    /// Its head.
    pub header: Header,
    /// How many paragraphs.
    pub clauses: u32,
    /// How many tasks, annex rows among them.
    pub tasks: u32,
    /// How many targets.
    pub targets: u32,
    /// How many of its tasks and targets the agency keeps.
    pub held: u32,
}

/// An item that the agency keeps.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Adoption {
    /// The item.
    pub item: ItemId,
    /// The words by which it concerns the agency; blank for what was typed in.
    pub words: String,
    /// When it was taken over.
    pub at: NaiveDateTime,
}

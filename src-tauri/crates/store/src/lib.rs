//! The ledger on disk: one SQLite file, one door for writes, a history that undo and redo live on.
//!
//! ```text
//! Store::open ── change(Operation) ──> one transaction: rows + history
//!      └─ Deref ──> Reader ── tasks(), targets(), document(), history() …
//! ```
//! Nothing outside this crate speaks SQL, and nothing in it reads a clock or makes a random id.

mod backup;
mod capture;
mod cells;
mod clean;
mod door;
mod error;
mod files;
mod history;
mod holds;
pub mod keys;
mod lock;
mod migrate;
mod open;
mod operation;
mod read;
pub mod retention;
mod rewind;
mod row;
mod sort;
mod standing;
mod stated;
mod step_words;
#[cfg(test)]
mod tests;
pub mod words;
mod write;

pub use backup::{Look, put_aside, put_in_place};
pub use door::{Change, GoOn};
pub use error::StoreError;
pub use files::{EvidenceFolder, FileState, Incoming};
pub use lock::Holder;
pub use open::{Reader, Store};
pub use operation::{Operation, ResultPart};
pub use read::{
    Adoption, CellChange, DocumentSummary, Hit, HitKind, ItemLine, ItemQuery, ProgressMark,
    RowFate, Step, StepFilter, StepKind, StepState, TaskCounts, TaskWords,
};
pub use rewind::Rewind;

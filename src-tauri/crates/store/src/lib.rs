//! The ledger on disk: one SQLite file, one door for writes, a history that undo and redo live on.
//!
//! ```text
//! Store::open ── change(Operation) ──> one transaction: rows + history
//!      └─ Deref ──> Reader ── tasks(), targets(), document(), history() …
//! ```
//! Nothing outside this crate speaks SQL, and nothing in it reads a clock or makes a random id.

mod capture;
mod cells;
mod clean;
mod door;
mod error;
mod files;
mod history;
pub mod keys;
mod lock;
mod migrate;
mod open;
mod operation;
mod read;
mod row;
mod sort;
mod stated;
#[cfg(test)]
mod tests;
pub mod words;
mod write;

pub use door::Change;
pub use error::StoreError;
pub use files::{EvidenceFolder, FileState, Incoming};
pub use lock::Holder;
pub use open::{Reader, Store};
pub use operation::{Operation, ResultPart};
pub use read::{
    Adoption, CellChange, DocumentSummary, Hit, HitKind, ItemLine, ItemQuery, ProgressMark, Step,
    StepState,
};

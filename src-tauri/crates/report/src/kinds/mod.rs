//! The kinds of report: an outline as data, filled in from the ledger's facts or from a stored document.

mod compose;
mod composed;
mod dating;
mod missing;
mod named;
mod origins;
mod outline;
mod parts;
mod printed;
mod references;
mod sentences;
mod settle;
mod shortening;
#[cfg(test)]
mod tests;
mod view;
mod wording;
mod words;
mod writing;

pub use compose::compose;
pub use composed::{Composed, Fault, Generated, Stale, WrittenPlace};
pub use missing::missing;
pub use outline::{Outline, WrittenPart};
pub use shortening::aim as target_name;

use domain::document::Document;
use domain::facts::Facts;

/// What a report is written from.
#[derive(Debug, Clone, Copy)]
pub enum Source<'a> {
    /// The ledger, as of one day.
    Ledger(&'a Facts),
    /// A stored document, printed again.
    Stored(&'a Document),
}

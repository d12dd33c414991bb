//! The ledgers whose reports are looked at.

use crate::console::Console;

/// The last day of the example's data, as typed.
pub const AS_OF: &str = "14/11/2026";

/// A ledger that holds all documents and nothing of its agency's own.
pub fn library() -> Console {
    let console = Console::with_agency();
    console.done(&["seeds", "load", "--all"]);
    console
}

/// The example agency's ledger.
pub fn example() -> Console {
    let console = Console::empty();
    console.done(&["init", "--example"]);
    console
}

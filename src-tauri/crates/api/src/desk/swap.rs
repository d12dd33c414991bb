//! Another ledger in the place of the open one.

use super::{Access, Desk, Ledger, read_only};
use crate::wire::{ErrorCode, WireError};
use serde_json::Value;
use std::path::{Path, PathBuf};

impl Desk {
    /// Puts the ledger in the file `new` in the place of this one, which is kept in the folder `aside`.
    ///
    /// # Errors
    /// `refused` where the desk only reads; `held` while another program reads or writes the ledger; `disk`. The desk
    /// then has the same ledger open as before.
    pub(crate) fn swap(&mut self, new: &Path, aside: &Path) -> Result<(), WireError> {
        if self.access == Access::Read {
            return Err(read_only());
        }
        // The lock is this desk's own; it is given back for the one who swaps.
        self.ledger = Ledger::Absent;
        let swapped = store::put_in_place(new, &self.path(), aside, &self.holder());
        let opened = self.reopen();
        // Why it was not put in place tells more than what is wrong with the one that stayed.
        swapped?;
        opened
    }

    /// Takes the example's ledger out of its place into the folder `aside` beside it, and stands at the empty place.
    /// Gives where the old one lies; none where there was none.
    ///
    /// # Errors
    /// As [`Desk::swap`]; the desk then stays where it was.
    pub(crate) fn clear_example(&mut self, aside: &Path) -> Result<Option<PathBuf>, WireError> {
        if self.access == Access::Read {
            return Err(read_only());
        }
        self.ledger = Ledger::Absent;
        let was = std::mem::replace(&mut self.at_example, true);
        let (path, aside) = (self.path(), self.path().with_file_name(aside));
        let cleared = store::put_aside(&path, &aside, &self.holder());
        self.at_example = was || cleared.is_ok();
        let opened = self.reopen();
        let kept = cleared?.then(|| aside.join(super::FILE));
        opened.map(|()| kept)
    }

    /// Begins at the example. A damaged one is stood at all the same, so that it can be made anew; every other command
    /// is refused with the reason.
    ///
    /// # Errors
    /// Those of `open_example`, but for `damaged-store`.
    pub fn begin_at_example(&mut self) -> Result<(), WireError> {
        match self.call("open_example", Value::Null) {
            Err(error) if error.code == ErrorCode::DamagedStore => {
                self.at_example = true;
                self.ledger = Ledger::Broken(error);
                Ok(())
            }
            answer => answer.map(drop),
        }
    }
}

//! Another ledger in the place of the open one.

use super::{Access, Desk, Ledger, read_only};
use crate::wire::WireError;
use std::path::Path;

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
}

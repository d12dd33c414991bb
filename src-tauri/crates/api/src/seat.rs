//! Where a program that stays open keeps its desk: opened when it is first needed, and afresh after a fault.

use crate::desk::{Access, Desk};
use crate::options::Options;
use crate::this_computer::ThisComputer;
use crate::wire::WireError;
use std::panic::{AssertUnwindSafe, catch_unwind};

/// The name by which the window's program goes in the ledger.
const PROGRAM: &str = "sohoa-desktop";

/// The place of the one desk that writes.
pub struct Seat {
    options: Options,
    desk: Option<Desk>,
}

impl Seat {
    /// An empty seat; the ledger is opened when it is first asked for.
    pub fn new(options: Options) -> Self {
        Self {
            options,
            desk: None,
        }
    }

    /// The desk; a ledger that could not be opened is tried again at each call, so "Thử lại" is any call.
    ///
    /// # Errors
    /// As [`Options::open`].
    pub fn desk(&mut self) -> Result<&mut Desk, WireError> {
        if self.desk.is_none() {
            self.desk = Some(self.options.open(Access::Write)?);
        }
        self.desk.as_mut().ok_or_else(broken_off)
    }

    /// Does a job. One that panics has changed nothing that was not saved; the same ledger, the user's or the example's,
    /// is opened afresh for the next.
    pub fn take(&mut self, job: impl FnOnce(&mut Self)) {
        if catch_unwind(AssertUnwindSafe(|| job(self))).is_err()
            && let Some(desk) = self.desk.take()
        {
            self.options.example = desk.at_example();
        }
    }

    /// What opens the same ledger once more, for reading beside this desk.
    ///
    /// # Errors
    /// As [`Seat::desk`].
    pub fn beside(&mut self) -> Result<Options, WireError> {
        let example = self.desk()?.at_example();
        Ok(Options {
            example,
            ..self.options.clone()
        })
    }
}

impl Options {
    /// Opens the ledger that was asked for; a desk that stands beside one that cannot be opened is a desk, too.
    ///
    /// # Errors
    /// The computer names no folder for the user's data, or the example cannot be opened.
    pub fn open(&self, access: Access) -> Result<Desk, WireError> {
        let host = ThisComputer::new(PROGRAM, self.data.clone())?;
        let mut desk = Desk::open_anyway(host, access);
        if self.example {
            desk.begin_at_example()?;
        }
        Ok(desk)
    }
}

/// What is said of a job that ended without an answer.
pub fn broken_off() -> WireError {
    WireError::internal("việc vừa rồi bị dừng giữa chừng.")
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn seat() -> (tempfile::TempDir, Seat) {
        let folder = tempfile::tempdir().unwrap();
        let seat = Seat::new(Options {
            data: Some(folder.path().to_owned()),
            example: false,
            remind: false,
        });
        (folder, seat)
    }

    #[test]
    fn after_a_panic_the_example_is_opened_again_and_not_the_users_ledger() {
        let (_folder, mut seat) = seat();
        seat.take(|seat| {
            let desk = seat.desk().unwrap();
            desk.call("open_example", json!({})).unwrap();
            panic!("một việc hỏng giữa chừng");
        });
        assert!(seat.desk.is_none() && seat.desk().unwrap().at_example());
    }

    #[test]
    fn work_beside_the_desk_reads_the_ledger_that_the_desk_stands_at() {
        let (_folder, mut seat) = seat();
        let desk = seat.desk().unwrap();
        desk.call("open_example", json!({})).unwrap();
        let reading = seat.beside().unwrap().open(Access::Read).unwrap();
        assert!(reading.at_example() && reading.is_read_only());
    }
}

//! Files that the window hands over piece by piece.

use super::Desk;
use crate::wire::{ErrorCode, WireError};
use chrono::NaiveDate;
use std::collections::BTreeMap;
use store::{EvidenceFolder, Incoming};

/// How many files may be coming in at a time.
const AT_ONCE: usize = 16;

/// A file that is coming in.
#[derive(Debug)]
pub(crate) struct Upload {
    pub(crate) incoming: Incoming,
    pub(crate) name: String,
    /// How many bytes were announced.
    pub(crate) bytes: u64,
    pub(crate) modified: Option<NaiveDate>,
}

/// All that are coming in, by their tickets.
#[derive(Debug, Default)]
pub(super) struct Uploads {
    under_way: BTreeMap<u32, Upload>,
    last: u32,
}

impl Desk {
    /// The folder of files beside the open ledger.
    pub(crate) fn evidence_folder(&self) -> EvidenceFolder {
        EvidenceFolder::beside(&self.path())
    }

    /// Gives a file that comes in its ticket.
    ///
    /// # Errors
    /// `refused` where too many come in at once, or the desk only reads.
    pub(crate) fn take_in(&mut self, upload: Upload) -> Result<u32, WireError> {
        if self.is_read_only() || self.uploads.under_way.len() >= AT_ONCE {
            let message = "Chưa nhận thêm tệp được lúc này.";
            return Err(WireError::new(ErrorCode::Refused, message)
                .hint("Hãy chờ các tệp đang nhận xong rồi làm lại."));
        }
        self.uploads.last = self.uploads.last.wrapping_add(1);
        self.uploads.under_way.insert(self.uploads.last, upload);
        Ok(self.uploads.last)
    }

    /// Takes in the next piece of a file.
    ///
    /// # Errors
    /// `unknown` for another ticket; `disk`; a piece beyond the announced size gives the file up.
    pub fn receive(&mut self, ticket: u32, piece: &[u8]) -> Result<(), WireError> {
        let upload = self.uploads.under_way.get_mut(&ticket);
        let upload = upload.ok_or_else(|| gone(ticket))?;
        let written = match upload.incoming.bytes() + piece.len() as u64 > upload.bytes {
            true => Err(
                WireError::invalid("path", "Tệp đã thay đổi trong lúc đính kèm.")
                    .hint("Hãy đóng chương trình đang ghi tệp đó rồi đính kèm lại."),
            ),
            false => upload.incoming.write(piece).map_err(WireError::from),
        };
        if written.is_err() {
            self.uploads.under_way.remove(&ticket);
        }
        written
    }

    /// Hands over a file whose pieces have come in, or one that is given up.
    ///
    /// # Errors
    /// `unknown` for another ticket.
    pub(crate) fn taken_in(&mut self, ticket: u32) -> Result<Upload, WireError> {
        let upload = self.uploads.under_way.remove(&ticket);
        upload.ok_or_else(|| gone(ticket))
    }

    /// Gives up all that are coming in: another ledger is opened.
    pub(super) fn give_up_uploads(&mut self) {
        self.uploads.under_way.clear();
    }
}

fn gone(ticket: u32) -> WireError {
    WireError::unknown("ticket", "tệp đang nhận", &ticket.to_string())
        .hint("Hãy kéo hoặc chọn lại tệp.")
}

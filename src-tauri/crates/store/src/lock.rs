//! One writer at a time: a lock file beside the store, and a file that names who holds it.

use crate::error::StoreError;
use chrono::NaiveDateTime;
use serde::{Deserialize, Serialize};
use std::ffi::OsString;
use std::fs::{File, OpenOptions, TryLockError};
use std::path::{Path, PathBuf};

/// Who has the store open for writing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Holder {
    /// The person: the name of the system's account.
    pub who: String,
    /// The program: `sohoa`, `sohoa-desktop`.
    pub program: String,
    /// Its process number.
    pub pid: u32,
    /// Since when.
    pub since: NaiveDateTime,
}

impl Holder {
    /// Since when, in words: `14:02 ngày 20/11/2026`.
    pub fn since_words(&self) -> String {
        format!(
            "{} ngày {}",
            self.since.format("%H:%M"),
            domain::text::format_date(self.since.date())
        )
    }
}

/// The right to write, given back when dropped or when the process ends, however it ends.
#[derive(Debug)]
pub(crate) struct WriterLock {
    file: File,
    holder_path: PathBuf,
}

impl WriterLock {
    /// Takes the lock of the store at `store`.
    ///
    /// The holder stands in a file of its own, since Windows lets nobody read a locked one.
    ///
    /// # Errors
    /// [`StoreError::Held`] when another has it; a sentence when the folder cannot be written to.
    pub(crate) fn take(store: &Path, holder: &Holder) -> Result<Self, StoreError> {
        let (path, holder_path) = (beside(store, ".lock"), beside(store, ".holder"));
        let opened = OpenOptions::new()
            .create(true)
            .truncate(false)
            .write(true)
            .open(&path);
        let file = opened.map_err(|e| StoreError::io(&path, &e))?;
        match file.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => {
                return Err(StoreError::Held {
                    by: read_holder(&holder_path),
                });
            }
            Err(TryLockError::Error(e)) => return Err(StoreError::io(&path, &e)),
        }
        // Without the name the lock still holds; a second writer is then told less.
        if let Ok(json) = serde_json::to_vec(holder) {
            let _ = std::fs::write(&holder_path, json);
        }
        Ok(Self { file, holder_path })
    }
}

impl Drop for WriterLock {
    fn drop(&mut self) {
        let _ = std::fs::remove_file(&self.holder_path);
        let _ = self.file.unlock();
    }
}

fn read_holder(path: &Path) -> Option<Holder> {
    serde_json::from_slice(&std::fs::read(path).ok()?).ok()
}

/// The file beside the store whose name is the store's with something added.
pub(crate) fn beside(store: &Path, suffix: &str) -> PathBuf {
    let mut name = store.file_name().map_or_else(OsString::new, OsString::from);
    name.push(suffix);
    store.with_file_name(name)
}

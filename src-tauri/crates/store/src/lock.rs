//! One writer at a time: a lock file beside the store, and a file that names who holds it.

use crate::error::StoreError;
use chrono::NaiveDateTime;
use serde::{Deserialize, Serialize};
use std::ffi::OsString;
use std::fs::{File, OpenOptions, TryLockError};
use std::path::{Path, PathBuf};
use std::thread::sleep;
use std::time::{Duration, Instant};

/// How long a second writer waits for the first, so that two short commands do not collide.
const PATIENCE: Duration = Duration::from_millis(1_500);
/// How often it looks again.
const PAUSE: Duration = Duration::from_millis(50);

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
    /// [`StoreError::Held`] when another keeps it; a sentence when the folder cannot be written to.
    pub(crate) fn take(store: &Path, holder: &Holder) -> Result<Self, StoreError> {
        let (path, holder_path) = (beside(store, ".lock"), beside(store, ".holder"));
        let opened = OpenOptions::new()
            .create(true)
            .truncate(false)
            .write(true)
            .open(&path);
        let file = opened.map_err(|e| StoreError::io(&path, &e))?;
        wait_for(&file, &path, &holder_path)?;
        // Without the name the lock still holds; a second writer is then told less.
        if let Ok(json) = serde_json::to_vec(holder) {
            let _ = std::fs::write(&holder_path, json);
        }
        Ok(Self { file, holder_path })
    }
}

/// Takes the lock, or says after a while who keeps it; one who has just taken it is given the time to write its name.
fn wait_for(file: &File, path: &Path, holder_path: &Path) -> Result<(), StoreError> {
    let since = Instant::now();
    loop {
        match file.try_lock() {
            Ok(()) => return Ok(()),
            Err(TryLockError::WouldBlock) => {}
            Err(TryLockError::Error(e)) => return Err(StoreError::io(path, &e)),
        }
        let waited = since.elapsed();
        let by = (waited >= PATIENCE)
            .then(|| read_holder(holder_path))
            .flatten();
        if by.is_some() || waited >= 2 * PATIENCE {
            return Err(StoreError::Held { by });
        }
        sleep(PAUSE);
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

//! What this computer remembers of the window, in a small file beside the ledger.
//!
//! It is no part of the ledger: it has no history, goes with no backup, and a file that cannot be read is as good as
//! none, for nothing but the look of the window is lost with it.

use crate::desk::Desk;
use crate::export::write_plain;
use crate::wire::{Preferences, WireError};
use std::path::PathBuf;

/// The file's name in the data folder; the example has no own one.
pub(crate) const FILE: &str = "giao-dien.json";
/// Sizes of letters that the window can be set in, in percent.
const SIZES: std::ops::RangeInclusive<u16> = 100..=200;

/// Reads the file; without one, or with one that cannot be read, everything is as usual.
pub(crate) fn read(desk: &Desk) -> Preferences {
    let kept = std::fs::read(path(desk)).ok();
    let read = kept.and_then(|bytes| serde_json::from_slice(&bytes).ok());
    sound(read.unwrap_or_default())
}

/// Keeps them, and gives back what was kept.
///
/// # Errors
/// `disk` where the file cannot be written.
pub(crate) fn keep(desk: &Desk, preferences: Preferences) -> Result<Preferences, WireError> {
    let kept = sound(preferences);
    let bytes = serde_json::to_vec_pretty(&kept).map_err(WireError::internal)?;
    let path = path(desk);
    if let Some(folder) = path.parent() {
        // A failure here is told by the write that follows.
        let _ = std::fs::create_dir_all(folder);
    }
    write_plain(&path, &bytes)?;
    Ok(kept)
}

fn path(desk: &Desk) -> PathBuf {
    desk.host().data_folder().join(FILE)
}

fn sound(preferences: Preferences) -> Preferences {
    let text_size = preferences.text_size.clamp(*SIZES.start(), *SIZES.end());
    Preferences {
        text_size,
        ..preferences
    }
}

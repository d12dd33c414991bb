//! Typed cells that could not be written yet, in a small file beside the ledger: there only while there are some.
//!
//! What was typed must outlive a full disk, a crash and the closing of the window. It is no part of the ledger: it has
//! no history and goes with no backup. A file that cannot be read is as good as none.

use crate::desk::Desk;
use crate::export::{refused, write_plain};
use crate::wire::{KeptCells, WireError};
use std::io::ErrorKind;
use std::path::PathBuf;

/// The file's name beside its ledger; the example has its own.
const FILE: &str = "nhap-do.json";

/// Reads the file: the lists that have such cells.
pub(crate) fn read(desk: &Desk) -> Vec<KeptCells> {
    let kept = std::fs::read(path(desk)).ok();
    kept.and_then(|bytes| serde_json::from_slice(&bytes).ok())
        .unwrap_or_default()
}

/// Keeps the cells of one list in place of those kept before, and gives all that are kept.
///
/// # Errors
/// `disk` where the file cannot be written or removed.
pub(crate) fn keep(desk: &Desk, of_list: KeptCells) -> Result<Vec<KeptCells>, WireError> {
    let mut all = read(desk);
    all.retain(|kept| kept.kind != of_list.kind);
    if !of_list.cells.is_empty() {
        all.push(of_list);
    }
    let path = path(desk);
    if !all.is_empty() {
        let bytes = serde_json::to_vec_pretty(&all).map_err(WireError::internal)?;
        write_plain(&path, &bytes)?;
        return Ok(all);
    }
    match std::fs::remove_file(&path) {
        Err(error) if error.kind() != ErrorKind::NotFound => Err(refused(&path, &error)),
        _ => Ok(all),
    }
}

fn path(desk: &Desk) -> PathBuf {
    desk.path().with_file_name(FILE)
}

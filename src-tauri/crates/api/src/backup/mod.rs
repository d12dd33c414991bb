//! Backups: one file that holds the ledger and the evidence files, with what it holds written down and checked.
//!
//! ```text
//! sohoa-an-cuu-2026-11-21-1402.zip
//!   so.sohoa       the ledger, a copy of one moment
//!   minh-chung/…   the evidence files
//!   sao-luu.json   whose, when, and the SHA-256 of each file
//! ```
//! Unpacked by hand it is a data folder that the program opens. Automatic backups leave the evidence files out: those
//! lie beside the ledger, are named by their content and never changed, and a copy on the same disk saves nobody.

mod archive;
mod folder;

pub(crate) use archive::{Contents, LEDGER, Manifest, open, write};
pub(crate) use folder::{ASIDE, FOLDER, automatic_name, list, name, thin};

use crate::desk::Desk;
use std::path::{Path, PathBuf};

/// The folder of the evidence files beside the ledger.
pub(crate) const EVIDENCE: &str = "minh-chung";

/// The evidence files beside a ledger, each with its name inside a backup.
pub(crate) fn evidence_files(desk: &Desk) -> Vec<(String, PathBuf)> {
    let mut found = Vec::new();
    collect(&desk.path().with_file_name(EVIDENCE), EVIDENCE, &mut found);
    found.sort();
    found
}

fn collect(folder: &Path, name: &str, found: &mut Vec<(String, PathBuf)>) {
    let entries = std::fs::read_dir(folder).into_iter().flatten();
    for entry in entries.filter_map(Result::ok) {
        let (path, own) = (
            entry.path(),
            entry.file_name().to_string_lossy().into_owned(),
        );
        let name = format!("{name}/{own}");
        match entry.file_type() {
            // What is being written has a hidden name until it is whole.
            Ok(kind) if kind.is_file() && !own.starts_with('.') => found.push((name, path)),
            Ok(kind) if kind.is_dir() => collect(&path, &name, found),
            _ => {}
        }
    }
}

/// How large something is, in words: `3,2 MB`.
pub(crate) fn size_text(bytes: u64) -> String {
    let (divisor, unit) = match bytes {
        0..1_048_576 => (1_024_u64, "KB"),
        1_048_576..1_073_741_824 => (1_048_576, "MB"),
        _ => (1_073_741_824, "GB"),
    };
    let tenths = bytes.saturating_mul(10).div_ceil(divisor);
    match tenths % 10 {
        0 => format!("{} {unit}", tenths / 10),
        rest => format!("{},{rest} {unit}", tenths / 10),
    }
}

#[cfg(test)]
mod tests {
    use super::size_text;

    #[test]
    fn a_size_is_told_in_the_unit_that_fits() {
        assert_eq!(size_text(0), "0 KB");
        assert_eq!(size_text(1), "0,1 KB");
        assert_eq!(size_text(2_048), "2 KB");
        assert_eq!(size_text(3_355_444), "3,3 MB");
        assert_eq!(size_text(5 << 30), "5 GB");
    }
}

//! A file that is complete or absent: written beside its place, flushed to the disk, then given its name.

use crate::wire::{ErrorCode, WireError};
use std::fs::File;
use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};

/// Writes a file whole; on any failure what was there before is still there, and nothing else.
///
/// # Errors
/// `disk` with a sentence on a full disk, a folder that is missing or cannot be written to.
pub(crate) fn write_whole(path: &Path, bytes: &[u8]) -> Result<(), WireError> {
    check_place(path)?;
    let beside = beside(path)?;
    let written = write_through(&beside, bytes).and_then(|()| std::fs::rename(&beside, path));
    written.map_err(|error| {
        // Best effort: the half-written file has a name that nobody looks for.
        let _ = std::fs::remove_file(&beside);
        refused(path, &error)
    })?;
    flush_folder(path);
    Ok(())
}

/// A device or a pipe would be replaced by the rename, and is never what was meant.
fn check_place(path: &Path) -> Result<(), WireError> {
    match std::fs::symlink_metadata(path) {
        Ok(place) if !(place.is_file() || place.is_symlink() || place.is_dir()) => {
            let message = format!("{} không phải là một tệp thường.", path.display());
            Err(WireError::new(ErrorCode::Disk, message)
                .hint("Hãy chọn tên tệp khác rồi xuất lại.")
                .at("out"))
        }
        _ => Ok(()),
    }
}

fn beside(path: &Path) -> Result<PathBuf, WireError> {
    let name = path.file_name().ok_or_else(|| {
        WireError::invalid(
            "out",
            format!("“{}” không phải là tên tệp.", path.display()),
        )
    })?;
    let mut hidden = std::ffi::OsString::from(".");
    hidden.push(name);
    hidden.push(format!(".{}.tmp", std::process::id()));
    Ok(path.with_file_name(hidden))
}

fn write_through(path: &Path, bytes: &[u8]) -> std::io::Result<()> {
    let mut file = File::create(path)?;
    file.write_all(bytes)?;
    file.sync_all()
}

/// Makes the new name outlive a power cut, where the system has folders that can be flushed.
fn flush_folder(path: &Path) {
    if let Some(folder) = path
        .parent()
        .filter(|folder| !folder.as_os_str().is_empty())
    {
        let _ = File::open(folder).and_then(|folder| folder.sync_all());
    }
}

fn refused(path: &Path, error: &std::io::Error) -> WireError {
    let path = path.display();
    let (message, hint) = match error.kind() {
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => (
            format!("Ổ đĩa đã đầy nên chưa xuất được {path}."),
            "Hãy giải phóng chỗ trống hoặc chọn ổ đĩa khác rồi xuất lại.",
        ),
        ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => (
            format!("Không được phép ghi vào thư mục của {path}."),
            "Hãy chọn thư mục khác rồi xuất lại.",
        ),
        ErrorKind::NotFound => (
            format!("Không có thư mục của {path}."),
            "Hãy tạo thư mục hoặc chọn thư mục khác rồi xuất lại.",
        ),
        ErrorKind::IsADirectory => (
            format!("{path} là một thư mục."),
            "Hãy ghi tên tệp rồi xuất lại.",
        ),
        _ => (
            format!("Không ghi được {path}: {error}."),
            "Hãy kiểm tra ổ đĩa rồi xuất lại.",
        ),
    };
    WireError::new(ErrorCode::Disk, message)
        .hint(hint)
        .at("out")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_replaces_the_old_one_whole() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("bao-cao.pdf");
        write_whole(&path, b"one").unwrap();
        write_whole(&path, b"two").unwrap();
        assert_eq!(std::fs::read(&path).unwrap(), b"two");
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1);
    }

    #[test]
    fn a_missing_folder_leaves_nothing_behind() {
        let folder = tempfile::tempdir().unwrap();
        let refused = write_whole(&folder.path().join("khong-co/bao-cao.pdf"), b"x").unwrap_err();
        assert_eq!(refused.code, ErrorCode::Disk);
        assert!(refused.message.contains("khong-co"));
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0);
    }

    #[test]
    fn a_full_disk_keeps_the_old_report() {
        // A device that is always full; its folder takes the hidden file, the device takes nothing.
        let refused = refused(
            Path::new("/x/bao-cao.pdf"),
            &std::io::Error::from(ErrorKind::StorageFull),
        );
        assert_eq!(refused.code, ErrorCode::Disk);
        assert!(refused.message.starts_with("Ổ đĩa đã đầy"));
    }
}

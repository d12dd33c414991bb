//! A file that is complete or absent: written beside its place, flushed to the disk, then given its name.

use crate::desk::FILE;
use crate::wire::{ErrorCode, WireError};
use std::fs::File;
use std::io::{ErrorKind, Read, Write};
use std::path::{Path, PathBuf};

/// Writes a file whole; on any failure what was there before is still there, and nothing else.
///
/// # Errors
/// `disk` with a sentence on a full disk, a folder that is missing or cannot be written to.
pub(crate) fn write_whole(path: &Path, bytes: &[u8], format: Format) -> Result<(), WireError> {
    check_place(path, format)?;
    write_plain(path, bytes)
}

/// As [`write_whole`], for a file of the program's own, whose place needs no look.
///
/// # Errors
/// `disk`, as there.
pub(crate) fn write_plain(path: &Path, bytes: &[u8]) -> Result<(), WireError> {
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

/// The forms that a report is written in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Format {
    /// To be signed and printed.
    Pdf,
    /// To be edited in Word.
    Docx,
    /// Its tables for Excel.
    Xlsx,
}

impl Format {
    /// The form by the ending of a file's name; PDF where it has none that is known.
    ///
    /// # Errors
    /// `invalid` for endings of forms that are like these but are not written.
    pub(crate) fn of(path: &Path) -> Result<Self, WireError> {
        let ending = path.extension().unwrap_or_default().to_string_lossy();
        match ending.to_lowercase().as_str() {
            "docx" => Ok(Self::Docx),
            "xlsx" => Ok(Self::Xlsx),
            other @ ("doc" | "xls" | "odt" | "ods" | "rtf" | "csv" | "html") => {
                let message = format!(
                    "Không xuất được tệp .{other}. Hãy đặt tên tệp có đuôi .pdf, .docx hoặc .xlsx."
                );
                Err(WireError::invalid("out", message))
            }
            _ => Ok(Self::Pdf),
        }
    }

    /// Whether a file that is there is of this form: its first bytes say so (ISO 32000-1, 7.5.2), of Office files the
    /// name of the part that each of them has (ECMA-376, part 2).
    fn is_of(self, path: &Path) -> std::io::Result<bool> {
        let mut file = File::open(path)?;
        match self {
            Self::Pdf => begins(&mut file, b"%PDF-"),
            Self::Docx => holds(&mut file, b"word/document.xml"),
            Self::Xlsx => holds(&mut file, b"xl/workbook.xml"),
        }
    }

    fn name(self) -> &'static str {
        match self {
            Self::Pdf => "PDF",
            Self::Docx => "Word (.docx)",
            Self::Xlsx => "Excel (.xlsx)",
        }
    }
}

fn begins(file: &mut File, mark: &[u8]) -> std::io::Result<bool> {
    let mut head = Vec::new();
    let length = u64::try_from(mark.len()).unwrap_or(u64::MAX);
    Read::by_ref(file).take(length).read_to_end(&mut head)?;
    Ok(head == mark)
}

/// Whether a ZIP file names a part.
fn holds(file: &mut File, part: &[u8]) -> std::io::Result<bool> {
    let mut bytes = Vec::new();
    let is_zip = begins(file, b"PK\x03\x04")?;
    file.read_to_end(&mut bytes)?;
    Ok(is_zip && bytes.windows(part.len()).any(|window| window == part))
}

/// Refuses a place where something else lies: a ledger or one of the files beside it, by its name in any folder; a
/// device or a pipe, which the rename would replace; any file of another form.
///
/// # Errors
/// `refused` for a ledger's file or another file that is there, `disk` for what is no file or cannot be read.
pub(crate) fn check_place(path: &Path, format: Format) -> Result<(), WireError> {
    let refuse = |code, says: &str| {
        let message = format!("{} {says}", path.display());
        Err(WireError::new(code, message)
            .hint("Hãy chọn tên tệp khác rồi xuất lại.")
            .at("out"))
    };
    if is_ledgers(path) {
        let says = "mang tên tệp của sổ, không thể ghi báo cáo lên đó.";
        return refuse(ErrorCode::Refused, says);
    }
    match std::fs::metadata(path) {
        Ok(place) if place.is_dir() => Ok(()),
        Ok(place) if !place.is_file() => refuse(ErrorCode::Disk, "không phải là một tệp thường."),
        Ok(_) if !format.is_of(path).map_err(|error| refused(path, &error))? => {
            let says = format!(
                "là tệp đã có và không phải {}, nên không bị ghi đè.",
                format.name()
            );
            refuse(ErrorCode::Refused, &says)
        }
        _ => Ok(()),
    }
}

/// Whether a path bears the name of a ledger, or of a file that the store lays beside one.
fn is_ledgers(path: &Path) -> bool {
    let name = path
        .file_name()
        .map(|name| name.to_string_lossy().to_lowercase());
    // Windows opens `so.sohoa.` and `so.sohoa ` as `so.sohoa`.
    let name = name.as_deref().unwrap_or_default();
    let Some(rest) = name.trim_end_matches(['.', ' ']).strip_prefix(FILE) else {
        return false;
    };
    let beside = ["", "-wal", "-shm", "-journal", ".lock", ".holder", ".new"];
    beside.contains(&rest) || rest.starts_with(".new-") || rest.starts_with(".phien-ban-")
}

/// The hidden name under which a file is written until it is whole.
pub(crate) fn beside(path: &Path) -> Result<PathBuf, WireError> {
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
pub(crate) fn flush_folder(path: &Path) {
    if let Some(folder) = path
        .parent()
        .filter(|folder| !folder.as_os_str().is_empty())
    {
        let _ = File::open(folder).and_then(|folder| folder.sync_all());
    }
}

/// What the file system said about a place for a file, in words.
pub(crate) fn refused(path: &Path, error: &std::io::Error) -> WireError {
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
        write_whole(&path, b"%PDF-1.7 one", Format::Pdf).unwrap();
        write_whole(&path, b"%PDF-1.7 two", Format::Pdf).unwrap();
        assert_eq!(std::fs::read(&path).unwrap(), b"%PDF-1.7 two");
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1);
    }

    #[test]
    fn a_ledgers_file_is_never_written_over_in_any_folder() {
        let folder = tempfile::tempdir().unwrap();
        for name in [
            "so.sohoa",
            "SO.SoHoa",
            "so.sohoa.",
            "so.sohoa-wal",
            "so.sohoa-shm",
            "so.sohoa.lock",
            "so.sohoa.holder",
            "so.sohoa.new",
            "so.sohoa.phien-ban-1-20261120-140200",
        ] {
            let refused =
                write_whole(&folder.path().join(name), b"%PDF-1.7", Format::Pdf).unwrap_err();
            assert_eq!(refused.code, ErrorCode::Refused, "{name}");
            assert_eq!(refused.field.as_deref(), Some("out"));
        }
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0);
        assert!(
            write_whole(
                &folder.path().join("so.sohoa.pdf"),
                b"%PDF-1.7",
                Format::Pdf
            )
            .is_ok()
        );
    }

    #[test]
    fn a_file_that_is_no_pdf_is_kept() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("so-lieu.xlsx");
        std::fs::write(&path, b"PK").unwrap();
        let refused = write_whole(&path, b"%PDF-1.7", Format::Pdf).unwrap_err();
        assert_eq!(refused.code, ErrorCode::Refused);
        assert_eq!(std::fs::read(&path).unwrap(), b"PK");
    }

    #[cfg(unix)]
    #[test]
    fn a_link_to_a_ledger_is_no_way_around() {
        let folder = tempfile::tempdir().unwrap();
        let (ledger, link) = (folder.path().join("so.sohoa"), folder.path().join("a.pdf"));
        std::fs::write(&ledger, b"SQLite format 3\0").unwrap();
        std::os::unix::fs::symlink(&ledger, &link).unwrap();
        assert!(write_whole(&link, b"%PDF-1.7", Format::Pdf).is_err());
        assert!(link.is_symlink());
    }

    #[test]
    fn a_name_without_a_folder_is_a_place() {
        let path = Path::new("khong-co-tep-nay.pdf");
        assert!(check_place(path, Format::Pdf).is_ok());
        assert_eq!(beside(path).unwrap().parent(), Some(Path::new("")));
    }

    #[test]
    fn a_missing_folder_leaves_nothing_behind() {
        let folder = tempfile::tempdir().unwrap();
        let refused = write_whole(
            &folder.path().join("khong-co/bao-cao.pdf"),
            b"x",
            Format::Pdf,
        )
        .unwrap_err();
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

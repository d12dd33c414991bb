//! What proves what an entry says: documents by their number, and files.

use crate::ids::{EntryId, ItemId};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use thiserror::Error;

/// The largest file that is kept, in bytes: 500 MB.
pub const LARGEST_FILE: u64 = 500 * 1024 * 1024;
/// Endings of files that run instead of being read; the ledger keeps none, since opening evidence must be harmless.
const PROGRAMS: [&str; 22] = [
    "exe", "com", "bat", "cmd", "msi", "scr", "pif", "lnk", "hta", "ps1", "vbs", "vbe", "js",
    "jse", "wsf", "jar", "reg", "sh", "desktop", "appimage", "deb", "run",
];
/// The longest ending that a kept file bears.
const ENDING: usize = 8;

/// A reference to a document that proves a result (tài liệu kiểm chứng), with or without its file.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Evidence {
    /// Its id.
    pub id: EntryId,
    /// The task or target that it proves; blank where nobody has said yet.
    pub item: ItemId,
    /// The one figure of that target that it proves; none for the whole item.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub figure: Option<EntryId>,
    /// Number and symbol: `15/BC-UBND`; blank where there is only a file.
    pub number: String,
    /// Its date.
    pub date: NaiveDate,
    /// What it is about (trích yếu).
    #[serde(rename = "abstract")]
    pub abstract_text: String,
}

impl Evidence {
    /// The reference as a report cites it: `15/BC-UBND ngày 05/11/2026`.
    pub fn citation(&self) -> String {
        format!(
            "{} ngày {}",
            self.number,
            crate::text::format_date(self.date)
        )
    }

    /// Whether a report can cite it: it has a number.
    pub fn is_document(&self) -> bool {
        !self.number.is_empty()
    }
}

/// A file that was taken into the ledger's folder under its hash.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct EvidenceFile {
    /// Its id.
    pub id: EntryId,
    /// The evidence that it belongs to.
    pub evidence: EntryId,
    /// The SHA-256 of its bytes, in lower-case hexadecimal.
    pub hash: String,
    /// Its name as the officer knew it: `Biên bản nghiệm thu.pdf`.
    pub name: String,
    /// How many bytes it has.
    pub bytes: u64,
    /// The day on which it was last changed before it was taken in, where that is known.
    pub modified: Option<NaiveDate>,
    /// The day on which it was taken in.
    pub attached: NaiveDate,
}

impl EvidenceFile {
    /// Where it lies in the folder of files: `ab/abcdef….pdf`, the first two letters of its hash being its folder.
    pub fn place(&self) -> String {
        let folder = self.hash.get(..2).unwrap_or_default();
        match ending(&self.name) {
            Some(ending) => format!("{folder}/{}.{ending}", self.hash),
            None => format!("{folder}/{}", self.hash),
        }
    }

    /// Whether it can be kept.
    ///
    /// # Errors
    /// Its name or its size forbids it.
    pub fn check(&self) -> Result<(), EvidenceFileError> {
        may_be_kept(&self.name, self.bytes)
    }
}

/// Whether a file of this name and size, in bytes, can be kept.
///
/// # Errors
/// [`EvidenceFileError`], as a sentence.
pub fn may_be_kept(name: &str, bytes: u64) -> Result<(), EvidenceFileError> {
    let name_of = || name.to_owned();
    match ending(name) {
        _ if name.trim().is_empty() => Err(EvidenceFileError::NoName),
        Some(ending) if PROGRAMS.contains(&ending.as_str()) => Err(EvidenceFileError::Program {
            name: name_of(),
            ending,
        }),
        _ if bytes == 0 => Err(EvidenceFileError::Empty { name: name_of() }),
        _ if bytes > LARGEST_FILE => Err(EvidenceFileError::TooLarge { name: name_of() }),
        _ => Ok(()),
    }
}

/// The ending that a kept file bears: short, of plain letters and digits, in lower case.
fn ending(name: &str) -> Option<String> {
    let (stem, ending) = name.rsplit_once('.')?;
    let plain = !stem.is_empty()
        && (1..=ENDING).contains(&ending.len())
        && ending.bytes().all(|byte| byte.is_ascii_alphanumeric());
    plain.then(|| ending.to_ascii_lowercase())
}

/// Why a file is not kept.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum EvidenceFileError {
    /// It has no name.
    #[error("Tệp không có tên. Hãy chọn lại tệp.")]
    NoName,
    /// It runs instead of being read.
    #[error(
        "“{name}” là tệp chương trình (.{ending}), không nhận làm minh chứng. Hãy đính kèm bản PDF, ảnh hoặc tệp văn bản."
    )]
    Program {
        /// The file's name.
        name: String,
        /// Its ending.
        ending: String,
    },
    /// It holds nothing.
    #[error("Tệp “{name}” không có nội dung (0 byte). Hãy kiểm tra lại tệp rồi đính kèm.")]
    Empty {
        /// The file's name.
        name: String,
    },
    /// It is larger than [`LARGEST_FILE`].
    #[error("Tệp “{name}” lớn hơn 500 MB. Hãy nén hoặc chia nhỏ tệp rồi đính kèm.")]
    TooLarge {
        /// The file's name.
        name: String,
    },
}

#[cfg(test)]
mod tests {
    use super::*;

    fn named(name: &str) -> EvidenceFile {
        EvidenceFile {
            hash: "ab12".into(),
            name: name.into(),
            bytes: 1,
            ..EvidenceFile::default()
        }
    }

    #[test]
    fn a_file_lies_under_its_hash_with_a_plain_ending() {
        assert_eq!(named("Biên bản.PDF").place(), "ab/ab12.pdf");
        for odd in ["bien-ban", ".pdf", "a.tệp", "a.../../x", "a.rất dài quá"] {
            assert_eq!(named(odd).place(), "ab/ab12", "{odd}");
        }
    }

    #[test]
    fn programs_empty_files_and_giants_are_not_kept() {
        assert!(named("a.docx").check().is_ok());
        assert!(named("a.pdf.EXE").check().is_err() && named(" ").check().is_err());
        assert!(may_be_kept("a.pdf", 0).is_err());
        assert!(may_be_kept("a.pdf", LARGEST_FILE).is_ok());
        assert!(may_be_kept("a.pdf", LARGEST_FILE + 1).is_err());
    }
}

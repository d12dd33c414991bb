//! What proves something: documents by their number, and files.

use super::document::ItemKind;
use serde::{Deserialize, Serialize};

/// A file of evidence.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct EvidenceFileView {
    /// Its id.
    pub id: String,
    /// Its name as the officer knew it.
    pub name: String,
    /// How many bytes it has.
    pub bytes: u64,
    /// The same, as shown: `1,2 MB`.
    pub size_text: String,
    /// The day on which it was last changed before it was taken in, as shown; empty where that is not known.
    pub modified_text: String,
    /// The day on which it was taken in, as shown.
    pub attached_text: String,
    /// `kept`, `missing` or `altered`, at a glance.
    pub state: String,
    /// The same in words, with what to do; empty where all is well.
    pub state_text: String,
}

/// What proves something.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct EvidenceView {
    /// Its id.
    pub id: String,
    /// The task or target that it proves; empty where nobody has said yet.
    pub item: String,
    /// The one figure that it proves; none for the whole item.
    pub figure: Option<String>,
    /// The same, as shown: `số liệu đến ngày 14/11/2026`.
    pub figure_text: String,
    /// Number and symbol; empty where there is only a file.
    pub number: String,
    /// Its date (ISO).
    pub date: String,
    /// The same, as shown.
    pub date_text: String,
    /// What it is about.
    #[serde(rename = "abstract")]
    pub abstract_text: String,
    /// As a report cites it: `15/BC-UBND ngày 05/11/2026`; of a file alone, its name.
    pub citation: String,
    /// Its files, in the order in which they were attached.
    pub files: Vec<EvidenceFileView>,
}

/// What proves something, in the list of all of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct EvidenceRow {
    /// Its id.
    pub id: String,
    /// The task or target that it proves; empty where nobody has said yet.
    pub item: String,
    /// The words of that task or target.
    pub item_text: String,
    /// Whether it is a task or a target.
    pub item_kind: Option<ItemKind>,
    /// The one figure that it proves; none for the whole item.
    pub figure: Option<String>,
    /// The same, as shown.
    pub figure_text: String,
    /// Number and symbol; empty where there is only a file.
    pub number: String,
    /// Its date (ISO).
    pub date: String,
    /// The same, as shown.
    pub date_text: String,
    /// What it is about.
    #[serde(rename = "abstract")]
    pub abstract_text: String,
    /// As a report cites it; of a file alone, its name.
    pub citation: String,
    /// Its files.
    pub files: Vec<EvidenceFileView>,
}

/// Which part of the register is wanted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub enum EvidenceFilter {
    /// With a file.
    WithFile,
    /// Without one.
    WithoutFile,
    /// With a file that is missing or was altered.
    Broken,
    /// Of which nobody has said what it proves.
    Unused,
}

/// Which evidence is wanted.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(optional_fields = nullable))]
pub struct EvidenceQuery {
    /// Words of the reference, of its files or of what it proves, accents ignored.
    pub find: Option<String>,
    /// Only this part.
    pub filter: Option<EvidenceFilter>,
}

/// Evidence as typed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(optional_fields = nullable))]
pub struct EvidenceDraft {
    /// The task or target that it proves.
    pub item: Option<String>,
    /// The one figure of that target; blank for the whole item.
    pub figure: Option<String>,
    /// Number and symbol.
    pub number: Option<String>,
    /// Its date.
    pub date: Option<String>,
    /// What it is about.
    pub abstract_text: Option<String>,
}

/// What a file is attached to: evidence that is there, or new evidence as typed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(optional_fields = nullable))]
pub struct AttachTo {
    /// Evidence that is there; none for new evidence.
    pub evidence: Option<String>,
    /// Of new evidence: what it says.
    pub draft: EvidenceDraft,
}

/// A file on this computer to be attached.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(optional_fields = nullable))]
pub struct AttachPath {
    /// The file.
    pub path: String,
    /// To what.
    pub to: AttachTo,
}

/// A file whose bytes the window will hand over piece by piece.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(optional_fields = nullable))]
pub struct BeginFile {
    /// Its name.
    pub name: String,
    /// How many bytes it has.
    pub bytes: u64,
    /// When it was last changed, in milliseconds since 1970, where that is known.
    pub modified_ms: Option<i64>,
}

/// Under what the pieces of a file are handed over.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct FileTicket {
    /// Its number.
    pub ticket: u32,
}

/// A file whose bytes have all been handed over.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(optional_fields = nullable))]
pub struct AttachReceived {
    /// Under what they came.
    pub ticket: u32,
    /// To what it is attached.
    pub to: AttachTo,
}

/// A kept file that is not as it was taken in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct BrokenFile {
    /// Its id.
    pub id: String,
    /// Its evidence.
    pub evidence: String,
    /// Its name.
    pub name: String,
    /// `missing` or `altered`.
    pub state: String,
    /// What happened, and what to do.
    pub state_text: String,
}

/// What looking through all kept files found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct FileCheck {
    /// How many files were read.
    pub checked: u32,
    /// Those that are not as they were taken in.
    pub broken: Vec<BrokenFile>,
    /// The same as a sentence.
    pub text: String,
}

/// Files in the folder that no evidence names any more.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct UnusedFiles {
    /// How many.
    pub count: u32,
    /// How much room they take, as shown.
    pub size_text: String,
    /// What that means, as a sentence.
    pub text: String,
}

//! Backups: making one, looking into one, putting one in the ledger's place.

use super::session::Session;
use serde::{Deserialize, Serialize};

/// Where a backup is to lie.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(optional_fields = nullable))]
pub struct BackUpTo {
    /// A file, or a folder that is there; else the folder of the backups beside the ledger.
    pub path: Option<String>,
}

/// A backup that was made and checked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct BackedUp {
    /// The file; none where today's automatic backup was there already.
    pub path: Option<String>,
    /// What it holds, in words: `1.234 bước, 56 tệp minh chứng, 3,2 MB`.
    pub text: String,
}

/// The backups beside the ledger.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct Backups {
    /// The file of the ledger that they are copies of.
    pub ledger: String,
    /// Whether it is the example's own, which can be made anew.
    pub example: bool,
    /// The folder.
    pub folder: String,
    /// A name for the next one.
    pub name: String,
    /// Those that lie there, newest first.
    pub rows: Vec<BackupRow>,
    /// The newest, in words: `Bản sao lưu gần nhất: 21/11/2026`.
    pub text: String,
}

/// A backup beside the ledger.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct BackupRow {
    /// The file.
    pub path: String,
    /// What it is, in words: `Tự động, 21/11/2026`, `Sổ trước khi khôi phục, 21/11/2026 14:02`.
    pub text: String,
    /// How large it is, in words.
    pub size_text: String,
}

/// What a backup holds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct BackupView {
    /// The file.
    pub path: String,
    /// Whose ledger it holds.
    pub agency: String,
    /// When it was made or, of a bare ledger, last written.
    pub at_text: String,
    /// What it holds, in words.
    pub text: String,
    /// The ledger that is open now, in words, to compare; empty where there is none.
    pub now_text: String,
    /// What to know before it is put in place.
    pub notices: Vec<String>,
}

/// A backup that was put in the ledger's place.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct Restored {
    /// Where the ledger from before lies; none where there was none.
    pub aside: Option<String>,
    /// What was done, in a sentence.
    pub text: String,
    /// The frame of the window after it.
    pub session: Session,
}

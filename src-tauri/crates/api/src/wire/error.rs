//! What a refused command says: a code only where the screen acts on it, a sentence for a person.

use domain::text::{shown, shown_lines};
use serde::{Deserialize, Serialize};
use std::fmt;

/// Why a command was refused, as far as a screen or script acts on it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub enum ErrorCode {
    /// A number that may mean several things; `readings` offers them.
    Ambiguous,
    /// An id that names nothing.
    Unknown,
    /// Another program holds the ledger for writing.
    Held,
    /// The file was written by a newer version.
    NewerStore,
    /// The file is damaged or not a ledger.
    DamagedStore,
    /// What was typed cannot stand.
    Invalid,
    /// No ledger is open yet.
    NotReady,
    /// A rule of the ledger forbids it.
    Refused,
    /// It was told to stop, and did.
    Stopped,
    /// The disk is full, or the folder cannot be written.
    Disk,
    /// A fault of the program.
    Internal,
}

/// One way to read an ambiguous number.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct Reading {
    /// The exact value.
    pub value: String,
    /// What to send in place of what was typed; also what to show.
    pub text: String,
}

/// A refused command.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct WireError {
    /// Why.
    pub code: ErrorCode,
    /// What happened and to what, as a Vietnamese sentence.
    pub message: String,
    /// What to do, where the sentence does not say it.
    pub hint: Option<String>,
    /// The argument that is wrong.
    pub field: Option<String>,
    /// The ways to read an ambiguous number.
    pub readings: Vec<Reading>,
}

impl WireError {
    /// An error with its sentence; control characters in what was typed are not repeated.
    pub fn new(code: ErrorCode, message: impl Into<String>) -> Self {
        Self {
            code,
            message: shown_lines(&message.into()),
            hint: None,
            field: None,
            readings: Vec::new(),
        }
    }

    /// An argument that cannot stand.
    pub fn invalid(field: &str, message: impl Into<String>) -> Self {
        Self::new(ErrorCode::Invalid, shown(&message.into())).at(field)
    }

    /// An id that names nothing, as in `nhiệm vụ`, `x/1`.
    pub fn unknown(field: &str, what: &str, id: &str) -> Self {
        let message = format!("Không có {what} “{}”. Hãy kiểm tra lại mã.", shown(id));
        Self::new(ErrorCode::Unknown, message).at(field)
    }

    /// A ledger is wanted and none is open.
    pub fn not_ready() -> Self {
        Self::new(
            ErrorCode::NotReady,
            "Chưa có sổ nào được mở: chưa chọn đơn vị.",
        )
        .hint("Hãy chọn đơn vị để lập sổ, hoặc mở sổ ví dụ.")
    }

    /// A fault of the program itself.
    pub fn internal(message: impl fmt::Display) -> Self {
        Self::new(
            ErrorCode::Internal,
            format!("Chương trình gặp lỗi: {message}"),
        )
        .hint("Sổ không bị thay đổi. Hãy thử lại; nếu vẫn lỗi, gửi câu này cho người phụ trách.")
    }

    /// The same error, saying which argument is wrong.
    pub fn at(mut self, field: &str) -> Self {
        self.field = Some(field.to_owned());
        self
    }

    /// The same error, saying what to do.
    pub fn hint(mut self, hint: &str) -> Self {
        self.hint = Some(hint.to_owned());
        self
    }
}

impl fmt::Display for WireError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)?;
        self.hint.iter().try_for_each(|hint| write!(f, " {hint}"))
    }
}

impl std::error::Error for WireError {}

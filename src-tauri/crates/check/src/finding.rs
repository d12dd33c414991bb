//! What the check has to say: a finding, where it stands, and how it is mended.

use crate::code::Code;
use crate::repair::Repair;
use serde::Serialize;

/// How much a finding weighs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Severity {
    /// A clerk returns the paper for it, or a figure is wrong.
    Error,
    /// Very likely wrong; somebody must look.
    Warning,
    /// Worth a look.
    Note,
}

impl Severity {
    /// The word on screen.
    pub fn label(self) -> &'static str {
        match self {
            Self::Error => "Lỗi",
            Self::Warning => "Cần xem lại",
            Self::Note => "Lưu ý",
        }
    }
}

/// Where a finding stands.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub struct Place {
    /// The id of the block; where a part is missing, of the block beside which it belongs.
    pub block: String,
    /// The place in words: `mục II.1, đoạn 2`, `bảng chỉ tiêu, dòng 4, cột “Thực hiện”`.
    pub words: String,
}

/// One thing that a clerk would return the paper for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Finding {
    /// What kind of fault it is.
    pub code: Code,
    /// How much it weighs.
    pub severity: Severity,
    /// Where it stands.
    pub place: Place,
    /// The words at fault, as they stand; empty where something is missing.
    pub excerpt: String,
    /// What is wrong, in Vietnamese.
    pub message: String,
    /// The rule that it breaks: decree, annex, clause.
    pub source: &'static str,
    /// How it is mended in one step, where that is safe.
    pub repair: Option<Repair>,
}

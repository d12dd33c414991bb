//! Where a number on the page comes from.

use serde::Serialize;

/// Index of an origin in [`super::Document::origins`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
#[serde(transparent)]
pub struct OriginId(pub usize);

/// What the ledger says about a number that it gave.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub struct Origin {
    /// What the number is, in Vietnamese: `Số chỉ tiêu đạt`, `Giá trị thực hiện`.
    pub what: String,
    /// The task or target that it was read from; none for a count over several.
    pub item: Option<String>,
    /// How it came about, in a sentence: numerator and denominator, day and source, or what was counted.
    pub explanation: String,
}

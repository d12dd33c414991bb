//! What composing a report gives beside the document: which sentences were generated, which words of a person no
//! longer fit, and which references could not be filled in.

use crate::model::Document;

/// A composed report, with what the person who is about to send it must know.
#[derive(Debug, Clone, PartialEq)]
pub struct Composed {
    /// The report as a document model.
    pub document: Document,
    /// Overwritten paragraphs of which the program writes something else today.
    pub stale: Vec<Stale>,
    /// Every generated paragraph that a person may overwrite, in order.
    pub sentences: Vec<Generated>,
    /// References in a person's words that could not be filled in; `……` is printed in their place.
    pub faults: Vec<Fault>,
    /// Where the parts that a person writes stand, in order.
    pub written: Vec<WrittenPlace>,
}

/// Where a part stands that a person writes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WrittenPlace {
    /// Its key.
    pub key: String,
    /// What it is called.
    pub title: String,
    /// The id of its first block; the next ones follow as `id/2`, `id/3`.
    pub block: String,
    /// The block before it; none where it opens the report.
    pub after: Option<String>,
}

/// A generated paragraph.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Generated {
    /// The id of its first block, under which a person's words are kept (`Facts::overwritten`).
    pub block: String,
    /// Where it stands: the headings above it, `II. KẾT QUẢ THỰC HIỆN › 1. Chỉ tiêu`.
    pub place: String,
    /// What the program writes, a line for each paragraph.
    pub text: String,
    /// Whether a person's words are printed in its stead.
    pub overwritten: bool,
}

/// A paragraph that a person wrote anew before the ledger changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stale {
    /// The id of its first block.
    pub block: String,
    /// Where it stands, or that it stands nowhere any more.
    pub place: String,
    /// The person's words, which are printed.
    pub kept: String,
    /// What the program had written when the person did.
    pub then: String,
    /// What the program writes today; empty where the paragraph is generated no more.
    pub now: String,
}

/// A reference that could not be filled in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// The id of the part or paragraph that holds it: the key of a written part or a block.
    pub block: String,
    /// The name of the part, or the headings above the paragraph.
    pub place: String,
    /// The line of the person's words, from 1.
    pub line: usize,
    /// The reference as written: `{{ target("x").value }}`.
    pub reference: String,
    /// What is wrong with it, in Vietnamese.
    pub reason: String,
}

impl std::fmt::Display for Fault {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Self {
            place,
            line,
            reference,
            reason,
            ..
        } = self;
        write!(
            f,
            "Phần “{place}”, dòng {line}: tham chiếu {reference} không điền được ({reason}). Bản in để “……” ở chỗ này; hãy sửa tham chiếu."
        )
    }
}

//! Outlines: which parts a kind of report has, in which order and words.

mod fields;
mod file;
mod part;
mod tables;

pub(crate) use part::{Area, ChartOf, ColumnOf, ListOf, Origin, Part, RowsOf, TableOf, What};

use super::origins::plain;
use super::sentences::{Sentence, Sentences};
use super::wording::upper_first;
use crate::ReportError;
use domain::period::PeriodKind;
use minijinja::context;
use std::sync::LazyLock;

/// The outlines that the programs carry inside, in the order in which they are offered.
const EMBEDDED: [(&str, &str); 7] = [
    (
        "plan98.toml",
        include_str!("../../../../../../seeds/outlines/plan98.toml"),
    ),
    (
        "yearly.toml",
        include_str!("../../../../../../seeds/outlines/yearly.toml"),
    ),
    (
        "task-list.toml",
        include_str!("../../../../../../seeds/outlines/task-list.toml"),
    ),
    (
        "periodic.toml",
        include_str!("../../../../../../seeds/outlines/periodic.toml"),
    ),
    (
        "target-table.toml",
        include_str!("../../../../../../seeds/outlines/target-table.toml"),
    ),
    (
        "letter.toml",
        include_str!("../../../../../../seeds/outlines/letter.toml"),
    ),
    (
        "plan-document.toml",
        include_str!("../../../../../../seeds/outlines/plan-document.toml"),
    ),
];

static OUTLINES: LazyLock<Vec<Outline>> = LazyLock::new(|| {
    EMBEDDED
        .iter()
        .filter_map(|(name, text)| Outline::parse(name, text).ok())
        .collect()
});

/// A kind of report as data.
#[derive(Debug, Clone)]
pub struct Outline {
    /// Its code: `yearly`.
    pub kind: String,
    /// What the kind is called.
    pub name: String,
    /// What it is for, in a sentence.
    pub description: String,
    /// The periods that it may report on; empty for the year alone.
    pub periods: Vec<PeriodKind>,
    pub(crate) file: Sentence,
    pub(crate) sources: Vec<Origin>,
    pub(crate) parts: Vec<Part>,
    pub(crate) sentences: Sentences,
}

/// A part of a report that a person writes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WrittenPart {
    /// The key under which its text is kept (`Facts::texts`).
    pub key: String,
    /// What the part is called.
    pub title: String,
}

impl Outline {
    /// The outlines that the programs carry, in the order in which they are offered.
    pub fn embedded() -> Vec<Self> {
        OUTLINES.clone()
    }

    /// The embedded outline of a kind.
    pub fn find(kind: &str) -> Option<Self> {
        OUTLINES
            .iter()
            .find(|outline| outline.kind == kind)
            .cloned()
    }

    /// The file of the embedded outline of a kind, letter by letter.
    pub fn embedded_text(kind: &str) -> Option<&'static str> {
        let of_kind = |(name, _): &&(&str, &str)| name.strip_suffix(".toml") == Some(kind);
        EMBEDDED.iter().find(of_kind).map(|(_, text)| *text)
    }

    /// Reads an outline from the text of a file.
    ///
    /// # Errors
    /// The first mistake, with the file's name, the line and the reason: broken TOML, a part that there is
    /// not, a field that is missing or not used, a sentence that cannot be read.
    pub fn parse(file_name: &str, text: &str) -> Result<Self, ReportError> {
        file::outline(text).map_err(|fault| ReportError::Outline {
            file: file_name.to_owned(),
            line: fault.line,
            reason: fault.reason,
        })
    }

    /// Whether it can be written from the ledger.
    pub fn takes_ledger(&self) -> bool {
        self.sources.contains(&Origin::Ledger)
    }

    /// Whether it can print a stored document again.
    pub fn takes_stored(&self) -> bool {
        self.sources.contains(&Origin::Stored)
    }

    /// Whether it writes a letter, which goes with another paper.
    pub fn is_letter(&self) -> bool {
        let opens = |part: &Part| matches!(part.what, What::LetterOpening { .. });
        self.parts.iter().any(opens)
    }

    /// The parts that a person may write, in order.
    pub fn written_parts(&self) -> Vec<WrittenPart> {
        let written = |part: &Part| match &part.what {
            What::Written { key, title, .. } => Some(WrittenPart {
                key: key.clone(),
                title: title.clone(),
            }),
            _ => None,
        };
        self.parts.iter().filter_map(written).collect()
    }

    /// A name for the file of a year's report, with its ending.
    pub fn file_name(&self, year: i32) -> String {
        let context = context! { year, last_year => year - 1 };
        let name = self.sentences.fill(&self.file, &context);
        let name = name.unwrap_or_else(|_| format!("{}-{year}", upper_first(&self.kind)));
        format!("{}.pdf", plain(&name))
    }
}

#[cfg(test)]
mod tests;

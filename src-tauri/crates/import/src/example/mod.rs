//! The example agency: a year of invented work against the documents, for trying the program out.

mod build;
mod check;
mod file;
#[cfg(test)]
mod tests;

use crate::fault::SeedError;
use crate::toml_file;
use chrono::NaiveDate;
use domain::evidence::Evidence;
use domain::figure::Figure;
use domain::ids::{AgencyId, ItemId};
use domain::item::{LedgerTarget, LedgerTask};
use domain::obligation::Obligation;
use domain::period::Period;
use domain::progress::Progress;

const NAME: &str = "an-cuu-2026.toml";
const TEXT: &str = include_str!("../../../../../seeds/example/an-cuu-2026.toml");

/// An agency's ledger as data: what it took over, its own items, and what it recorded.
#[derive(Debug, Clone, PartialEq)]
pub struct Example {
    /// Who keeps the ledger, for which year.
    pub profile: Profile,
    /// The items taken over from documents.
    pub adopt: Vec<ItemId>,
    /// Its own tasks: `rieng/nv/1`, …
    pub tasks: Vec<LedgerTask>,
    /// Its own targets: `rieng/ct/1`, …
    pub targets: Vec<LedgerTarget>,
    /// Entries on how tasks and targets go: `td-1`, …
    pub progress: Vec<Progress>,
    /// Values of targets: `sl-1`, …
    pub figures: Vec<Figure>,
    /// References to documents that prove them: `mc-1`, …
    pub evidence: Vec<Evidence>,
    /// Reports that it owes: `bc-1`, …
    pub obligations: Vec<Obligation>,
    /// Parts of its reports that a person wrote.
    pub texts: Vec<WrittenText>,
}

/// A part of a report of the example's year that a person wrote.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WrittenText {
    /// The kind of report.
    pub report_kind: String,
    /// The part of the year; none of the whole one.
    pub period: Option<Period>,
    /// The outline's key of the part.
    pub key: String,
    /// Its paragraphs, a line each.
    pub text: String,
}

/// Who keeps the ledger, and what its reports print around their text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Profile {
    /// The agency.
    pub agency: AgencyId,
    /// The working year.
    pub year: i32,
    /// The day up to which its data run.
    pub as_of: NaiveDate,
    /// The name under which changes stand in the history.
    pub who: String,
    /// The capacity in which reports are signed, line by line.
    pub signature: Vec<String>,
    /// The signer's line.
    pub signer: String,
    /// To whom reports go (Kính gửi).
    pub addressees: Vec<String>,
    /// The list under "Nơi nhận", without "Như trên" and "Lưu".
    pub recipients: Vec<String>,
    /// The drafting unit in the last line of "Nơi nhận": `VT, VHXH`.
    pub archive: String,
}

/// The example that the programs carry inside.
///
/// # Errors
/// As [`parse`].
pub fn embedded() -> Result<Example, SeedError> {
    parse(NAME, TEXT)
}

/// Reads a file with an example.
///
/// # Errors
/// Broken TOML with its line; else every mistake at once: an entry for an item that is neither taken
/// over nor the agency's own, a figure or percentage that cannot be, a text that no page can show.
pub fn parse(file_name: &str, text: &str) -> Result<Example, SeedError> {
    let file: file::ExampleFile = toml_file::read(file_name, text)?;
    let mut faults = toml_file::text_faults(text);
    let example = build::example(file, &mut faults);
    faults.extend(check::faults(&example));
    if faults.is_empty() {
        Ok(example)
    } else {
        Err(SeedError {
            file: file_name.to_owned(),
            faults,
        })
    }
}

//! What the officer sets once, as the store keeps it: texts by key, lists one line each.

use crate::wire::WireError;
use domain::ids::AgencyId;
use std::collections::BTreeMap;
use store::{Reader, keys};

/// The year worked on.
pub(crate) const YEAR: &str = "year";
/// To whom reports go, one a line.
pub(crate) const ADDRESSEES: &str = "addressees";
/// The list under "Nơi nhận", one a line.
pub(crate) const RECIPIENTS: &str = "recipients";
/// The capacity in which reports are signed, line by line.
pub(crate) const SIGNATURE: &str = "signature";
/// The signer's full name.
pub(crate) const SIGNER: &str = "signer";
/// The drafting unit.
pub(crate) const ARCHIVE: &str = "archive";
/// Whether reports use the system's Times New Roman: `1`.
pub(crate) const SYSTEM_FONT: &str = "system-font";
/// Whether the ledger is the example: `1`.
pub(crate) const EXAMPLE: &str = "example";
/// What stands for the signer until there is one: no name is invented.
pub(crate) const NO_SIGNER: &str = "(Họ và tên)";

/// The settings of a ledger.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Settings {
    /// Whose ledger it is; none before the first step.
    pub agency: Option<AgencyId>,
    /// The name that the history shows.
    pub who: String,
    /// The year worked on.
    pub year: Option<i32>,
    /// To whom reports go.
    pub addressees: Vec<String>,
    /// The list under "Nơi nhận".
    pub recipients: Vec<String>,
    /// The capacity in which reports are signed.
    pub signature: Vec<String>,
    /// The signer's full name, or `(Họ và tên)`.
    pub signer: String,
    /// The drafting unit.
    pub archive: String,
    /// Whether reports use the system's Times New Roman.
    pub use_system_font: bool,
    /// Whether the ledger is the example.
    pub example: bool,
    texts: BTreeMap<String, String>,
}

impl Settings {
    /// Reads the settings of a ledger.
    ///
    /// # Errors
    /// What the store says when it cannot be read.
    pub fn read(reader: &Reader) -> Result<Self, WireError> {
        Ok(Self::of(reader.settings()?.into_iter().collect()))
    }

    fn of(mut kept: BTreeMap<String, String>) -> Self {
        let mut take = |key: &str| kept.remove(key).unwrap_or_default();
        let agency = Some(take(keys::AGENCY))
            .filter(|a| !a.is_empty())
            .map(AgencyId);
        let settings = Self {
            agency,
            who: take(keys::WHO),
            year: take(YEAR).parse().ok(),
            addressees: lines(&take(ADDRESSEES)),
            recipients: lines(&take(RECIPIENTS)),
            signature: lines(&take(SIGNATURE)),
            signer: Some(take(SIGNER))
                .filter(|s| !s.is_empty())
                .unwrap_or_else(|| NO_SIGNER.to_owned()),
            archive: take(ARCHIVE),
            use_system_font: take(SYSTEM_FONT) == "1",
            example: take(EXAMPLE) == "1",
            texts: BTreeMap::new(),
        };
        Self {
            texts: kept,
            ..settings
        }
    }

    /// The parts of a report that a person has written, by the outline's keys.
    pub fn texts(&self, kind: &str, year: i32) -> BTreeMap<String, String> {
        let prefix = text_key(kind, year, "");
        let own = self
            .texts
            .iter()
            .filter_map(|(key, text)| Some((key.strip_prefix(&prefix)?.to_owned(), text.clone())));
        own.collect()
    }
}

/// The key under which a written part of a report is kept.
pub(crate) fn text_key(kind: &str, year: i32, key: &str) -> String {
    format!("text/{kind}/{year}/{key}")
}

/// The setting that says that a ledger is the example.
pub(crate) fn example_mark() -> (String, String) {
    (EXAMPLE.to_owned(), "1".to_owned())
}

/// A list as a setting keeps it.
pub(crate) fn joined(lines: &[String]) -> String {
    lines
        .iter()
        .map(|line| line.trim())
        .filter(|line| !line.is_empty())
        .collect::<Vec<_>>()
        .join("\n")
}

fn lines(text: &str) -> Vec<String> {
    text.lines().map(str::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_is_kept_one_a_line_and_read_back() {
        let list = vec![
            "TM. ỦY BAN NHÂN DÂN".to_owned(),
            " CHỦ TỊCH ".to_owned(),
            String::new(),
        ];
        assert_eq!(lines(&joined(&list)), ["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"]);
    }

    #[test]
    fn a_written_part_belongs_to_its_report_and_year() {
        let kept = BTreeMap::from([(text_key("plan98", 2026, "kien-nghi"), "Không.".to_owned())]);
        let settings = Settings::of(kept);
        assert_eq!(
            settings
                .texts("plan98", 2026)
                .get("kien-nghi")
                .map(String::as_str),
            Some("Không.")
        );
        assert!(settings.texts("plan98", 2025).is_empty());
    }

    #[test]
    fn no_signer_is_invented() {
        assert_eq!(Settings::of(BTreeMap::new()).signer, "(Họ và tên)");
    }
}

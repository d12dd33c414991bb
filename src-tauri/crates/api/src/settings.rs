//! What the officer sets once, as the store keeps it: texts by key, lists one line each.

use crate::wire::{Signer, WireError};
use domain::ids::AgencyId;
use domain::period::Period;
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
/// Who may sign, as JSON: names with their capacities.
pub(crate) const SIGNERS: &str = "signers";
/// Whether number and date stay open on the pages of new reports: `1`.
pub(crate) const LEFT_OPEN: &str = "left-open";
/// The drafting unit.
pub(crate) const ARCHIVE: &str = "archive";
/// Address, e-mail, web page, telephone, fax of the agency, a line each.
pub(crate) const CONTACT: &str = "contact";
/// Drafter's symbol and number of copies.
pub(crate) const DRAFTED: &str = "drafted";
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
    /// Who may sign, with the capacity of each.
    pub signers: Vec<Signer>,
    /// Whether number and date stay open on the pages, for the tool that stamps them in.
    pub left_open: bool,
    /// The drafting unit.
    pub archive: String,
    /// Address, e-mail, web page, telephone, fax of the agency.
    pub contact: Vec<String>,
    /// Drafter's symbol and number of copies: `PL.(300)`.
    pub drafted: String,
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
            // A list that cannot be read is as good as none; the one who signs now stands in settings of its own.
            signers: serde_json::from_str(&take(SIGNERS)).unwrap_or_default(),
            left_open: take(LEFT_OPEN) == "1",
            archive: take(ARCHIVE),
            contact: lines(&take(CONTACT)),
            drafted: take(DRAFTED),
            use_system_font: take(SYSTEM_FONT) == "1",
            example: take(EXAMPLE) == "1",
            texts: BTreeMap::new(),
        };
        Self {
            texts: kept,
            ..settings
        }
    }

    /// The parts of a report that a person has written, by the outline's keys; those of a part of a year are its own.
    pub fn texts(
        &self,
        kind: &str,
        year: i32,
        period: Option<&Period>,
    ) -> BTreeMap<String, String> {
        let prefix = text_key(kind, year, period, "");
        let own = self
            .texts
            .iter()
            .filter_map(|(key, text)| Some((key.strip_prefix(&prefix)?.to_owned(), text.clone())));
        own.collect()
    }
}

/// The key under which a written part of a report is kept: `text/plan98/2026/kien-nghi` of a year,
/// `text/plan98/2026@quy-3/kien-nghi` of a part of it.
pub(crate) fn text_key(kind: &str, year: i32, period: Option<&Period>, key: &str) -> String {
    let part = period.filter(|period| !period.is_year());
    let part = part.map(|period| format!("@{}", period.code()));
    format!("text/{kind}/{year}{}/{key}", part.unwrap_or_default())
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
        let quarter = Period::typed("quý 3", 2026).unwrap();
        let key = |period| text_key("plan98", 2026, period, "kien-nghi");
        assert_eq!(key(None), "text/plan98/2026/kien-nghi");
        let kept = BTreeMap::from([
            (key(None), "Không.".to_owned()),
            (key(Some(&quarter)), "Sớm cấp kinh phí.".to_owned()),
        ]);
        let settings = Settings::of(kept);
        let text = |year, period| {
            let texts = settings.texts("plan98", year, period);
            texts.get("kien-nghi").cloned().unwrap_or_default()
        };
        assert_eq!(text(2026, None), "Không.");
        assert_eq!(text(2026, Some(&quarter)), "Sớm cấp kinh phí.");
        assert_eq!(text(2025, None), "");
    }

    #[test]
    fn no_signer_is_invented() {
        assert_eq!(Settings::of(BTreeMap::new()).signer, "(Họ và tên)");
    }
}

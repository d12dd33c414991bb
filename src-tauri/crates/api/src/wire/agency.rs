//! Agencies to choose from, and the first step.

use serde::{Deserialize, Serialize};

/// An agency.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct AgencyRow {
    /// Its id: `an-cuu`.
    pub id: String,
    /// Its official name today.
    pub name: String,
    /// What officers call it.
    pub short: String,
    /// The code of its kind: `phuong`.
    pub kind: String,
    /// Its kind in words: `Phường`.
    pub kind_text: String,
    /// The place before the date of its documents.
    pub place: String,
}

/// Which agencies are wanted.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(optional_fields = nullable))]
pub struct AgencySearch {
    /// Words of the name, accents ignored.
    pub find: Option<String>,
    /// Also bodies for which no ledger is meant: ministries, companies, associations.
    pub all: Option<bool>,
}

/// A name of an agency and the days on which it is in force, as shown and as typed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct AgencyNameText {
    /// The official full name.
    pub name: String,
    /// The first day; empty where it is not known.
    pub from: String,
    /// The last day; empty while it is in force.
    pub to: String,
}

/// The agency whose ledger it is, with all that its papers print of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct AgencyDetail {
    /// Its id.
    pub id: String,
    /// Its kind in words: `Phường`.
    pub kind_text: String,
    /// The name of the body above it; empty where none is known.
    pub parent: String,
    /// Its part of a document's symbol: `UBND`.
    pub symbol: String,
    /// The place before the date of its documents.
    pub place: String,
    /// What officers call it.
    pub short: String,
    /// Its name as the head of a document prints it, line by line.
    pub head_lines: Vec<String>,
    /// Its names in time, oldest first.
    pub names: Vec<AgencyNameText>,
}

/// An agency as typed; what is left out stays.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(optional_fields = nullable))]
pub struct AgencyDraft {
    /// The code of its kind: `phuong`; of a new one only.
    pub kind: Option<String>,
    /// Its part of a document's symbol.
    pub symbol: Option<String>,
    /// The place before the date of its documents.
    pub place: Option<String>,
    /// What officers call it.
    pub short: Option<String>,
    /// Its name as the head of a document prints it.
    pub head_lines: Option<Vec<String>>,
    /// Its names in time, oldest first.
    pub names: Option<Vec<AgencyNameText>>,
}

/// Whose ledger begins.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(optional_fields = nullable))]
pub struct Initialise {
    /// The agency's id; empty for an own one.
    pub agency: String,
    /// An agency that the program does not know.
    pub own: Option<AgencyDraft>,
    /// The name that the history shows; else the system account's.
    pub who: Option<String>,
    /// The year worked on; else that of today.
    pub year: Option<i32>,
}

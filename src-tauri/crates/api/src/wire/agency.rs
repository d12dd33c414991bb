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

/// Whose ledger begins.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(optional_fields = nullable))]
pub struct Initialise {
    /// The agency's id.
    pub agency: String,
    /// The name that the history shows; else the system account's.
    pub who: Option<String>,
    /// The year worked on; else that of today.
    pub year: Option<i32>,
}

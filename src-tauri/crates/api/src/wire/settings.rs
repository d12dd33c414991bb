//! What the officer sets once.

use serde::{Deserialize, Serialize};

/// A person who may sign, and in which capacity.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct Signer {
    /// The full name.
    pub name: String,
    /// The capacity, line by line: `TM. ỦY BAN NHÂN DÂN`, `CHỦ TỊCH`.
    pub signature: Vec<String>,
}

/// The settings.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct SettingsView {
    /// The name that the history shows.
    pub who: String,
    /// The year worked on.
    pub year: i32,
    /// To whom reports go (Kính gửi).
    pub addressees: Vec<String>,
    /// The list under "Nơi nhận", without "Như trên" and "Lưu".
    pub recipients: Vec<String>,
    /// The capacity in which reports are signed, line by line.
    pub signature: Vec<String>,
    /// The signer's full name.
    pub signer: String,
    /// Who may sign, with the capacity of each.
    pub signers: Vec<Signer>,
    /// Whether number and date stay open on the pages of new reports.
    pub left_open: bool,
    /// The drafting unit in the last line of "Nơi nhận".
    pub archive: String,
    /// Address, e-mail, web page, telephone, fax at the foot of page 1, a line each.
    pub contact: Vec<String>,
    /// Drafter's symbol and number of copies: `PL.(300)`.
    pub drafted: String,
    /// Whether reports use the system's Times New Roman where it permits embedding.
    pub use_system_font: bool,
    /// The file.
    pub data_path: String,
}

/// Settings as typed; what is left out stays.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(optional_fields = nullable))]
pub struct SettingsDraft {
    /// The name that the history shows.
    pub who: Option<String>,
    /// The year worked on.
    pub year: Option<String>,
    /// To whom reports go.
    pub addressees: Option<Vec<String>>,
    /// The list under "Nơi nhận".
    pub recipients: Option<Vec<String>>,
    /// The capacity in which reports are signed.
    pub signature: Option<Vec<String>>,
    /// The signer's full name.
    pub signer: Option<String>,
    /// Who may sign, with the capacity of each.
    pub signers: Option<Vec<Signer>>,
    /// Whether number and date stay open on the pages of new reports.
    pub left_open: Option<bool>,
    /// The drafting unit.
    pub archive: Option<String>,
    /// Address, e-mail, web page, telephone, fax.
    pub contact: Option<Vec<String>>,
    /// Drafter's symbol and number of copies.
    pub drafted: Option<String>,
    /// Whether reports use the system's Times New Roman.
    pub use_system_font: Option<bool>,
}

/// Settings to be saved.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct SaveSettings {
    /// What was typed.
    pub settings: SettingsDraft,
}

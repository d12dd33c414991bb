//! How the window looks on this computer; none of it belongs into the ledger or its history.

use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The colours of the window.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub enum Theme {
    /// Light or dark as the system asks.
    #[default]
    System,
    /// Dark words on light ground.
    Light,
    /// Light words on dark ground.
    Dark,
    /// Black, white and strong lines.
    Contrast,
}

/// How high the rows of lists are.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub enum RowHeight {
    /// As many rows as can be read.
    Compact,
    /// The usual height.
    #[default]
    Normal,
    /// With room to breathe.
    Roomy,
}

/// What this computer remembers of the window.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct Preferences {
    /// Its colours.
    pub theme: Theme,
    /// The size of letters in percent of the usual one, 100 to 200.
    pub text_size: u16,
    /// How high the rows of lists are.
    pub row_height: RowHeight,
    /// Whether the rail shows signs only.
    pub rail_folded: bool,
    /// Whether the system may remind of deadlines; none until the officer was asked.
    pub remind: Option<bool>,
    /// What each list remembers (columns, order, folded groups), by the list's name; the window alone reads it.
    #[cfg_attr(feature = "bindings", ts(type = "Record<string, unknown>"))]
    pub lists: BTreeMap<String, serde_json::Value>,
}

impl Default for Preferences {
    fn default() -> Self {
        Self {
            theme: Theme::default(),
            text_size: 100,
            row_height: RowHeight::default(),
            rail_folded: false,
            remind: None,
            lists: BTreeMap::new(),
        }
    }
}

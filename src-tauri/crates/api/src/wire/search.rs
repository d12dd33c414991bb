//! One search over everything.

use super::overview::Screen;
use serde::{Deserialize, Serialize};

/// What to look for, accents ignored.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(optional_fields = nullable))]
pub struct SearchQuery {
    /// The words.
    pub find: String,
    /// How many hits at most; else 50.
    pub limit: Option<u32>,
}

/// Something in which the words stand.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
pub struct HitRow {
    /// The screen that shows it; a paragraph is shown in its document.
    pub screen: Screen,
    /// What it is, in words: `Nhiệm vụ`.
    pub kind_text: String,
    /// Its id.
    pub id: String,
    /// The document that it is or belongs to.
    pub document: Option<String>,
    /// Where it comes from.
    pub source_text: String,
    /// Its words.
    pub text: String,
    /// Whether the agency keeps it.
    pub held: bool,
}

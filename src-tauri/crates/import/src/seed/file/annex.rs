//! Annex tables as they are written: groups and rows, cell by cell.

use serde::Deserialize;

/// An annex with its table.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AnnexEntry {
    /// Its number as in the document; may be empty.
    pub no: String,
    /// The clause of its title.
    pub clause: String,
    /// Its title.
    pub title: String,
    /// The line that ties it to its document.
    pub reference: String,
    /// The heads of its columns.
    pub columns: Vec<String>,
    /// Whether it lies across the page.
    #[serde(default)]
    pub landscape: bool,
    /// Its groups.
    #[serde(default, rename = "group")]
    pub groups: Vec<GroupEntry>,
    /// Its rows.
    #[serde(default, rename = "row")]
    pub rows: Vec<RowEntry>,
}

/// A group row.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GroupEntry {
    /// Its number as written; may be empty.
    pub no: String,
    /// The clause it is.
    pub clause: String,
    /// Its words.
    pub title: String,
}

/// A row of an annex, cell by cell: the fields of `domain::document::AnnexRow`.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RowEntry {
    pub id: String,
    pub clause: String,
    pub no: String,
    /// The clause of its group.
    pub group: String,
    pub name: String,
    #[serde(default)]
    pub years: String,
    pub year_from: Option<i32>,
    pub year_to: Option<i32>,
    #[serde(default)]
    pub lead_text: String,
    #[serde(default)]
    pub lead: Vec<String>,
    #[serde(default)]
    pub coordinating_text: String,
    #[serde(default)]
    pub coordinating: Vec<String>,
    #[serde(default)]
    pub funding: String,
    #[serde(default)]
    pub note: String,
}

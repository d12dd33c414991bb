//! Annex tables: tasks with their years, units, funding and note.

use crate::ids::{ClauseId, ItemId};
use serde::{Deserialize, Serialize};

/// An annex with its table.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Annex {
    /// Its number as in the document; empty where it only says "Phụ lục".
    pub no: String,
    /// Its title.
    pub title: String,
    /// The line that ties it to its document: `(Kèm theo …)`.
    pub reference: String,
    /// The heads of the columns as printed.
    pub columns: Vec<String>,
    /// Whether it lies across the page.
    pub landscape: bool,
    /// Its groups, in order.
    pub groups: Vec<AnnexGroup>,
    /// Its rows, in order.
    pub rows: Vec<AnnexRow>,
}

/// A group row of an annex.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AnnexGroup {
    /// The clause it is.
    pub id: ClauseId,
    /// Its number as written; may be empty.
    pub no: String,
    /// Its words.
    pub title: String,
}

/// A row of an annex: a task by another name.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct AnnexRow {
    /// Its id, such as `kh98-2024/pl2/20`.
    pub id: ItemId,
    /// The clause it is.
    pub clause: ClauseId,
    /// Where it stands: `Phụ lục 2, mục 20`.
    pub place: String,
    /// Its number as written.
    pub no: String,
    /// The words of the group it stands in.
    pub group: String,
    /// The task.
    pub name: String,
    /// The years as written; may be empty.
    pub years: String,
    /// The first year.
    pub year_from: Option<i32>,
    /// The last year.
    pub year_to: Option<i32>,
    /// The lead units as written in the cell.
    pub lead_text: String,
    /// The lead units one by one, split only where they are separate units.
    pub lead: Vec<String>,
    /// The coordinating units as written in the cell.
    pub coordinating_text: String,
    /// The coordinating units one by one.
    pub coordinating: Vec<String>,
    /// The funding as written.
    pub funding: String,
    /// The note as written.
    pub note: String,
}

//! Documents that prove what an entry says.

use crate::ids::{EntryId, ItemId};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// A reference to a document that proves a result (tài liệu kiểm chứng).
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Evidence {
    /// Its id.
    pub id: EntryId,
    /// The task or target that it proves.
    pub item: ItemId,
    /// Number and symbol: `15/BC-UBND`.
    pub number: String,
    /// Its date.
    pub date: NaiveDate,
    /// What it is about (trích yếu).
    #[serde(rename = "abstract")]
    pub abstract_text: String,
}

impl Evidence {
    /// The reference as a report cites it: `15/BC-UBND ngày 05/11/2026`.
    pub fn citation(&self) -> String {
        format!(
            "{} ngày {}",
            self.number,
            crate::text::format_date(self.date)
        )
    }
}

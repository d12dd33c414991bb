//! The head and foot of a document.

use crate::ids::DocumentId;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// What a document is to the ledger.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum DocumentKind {
    /// A plan (kế hoạch): areas, targets, tasks, years.
    #[default]
    Plan,
    /// A report (báo cáo): goals reached, results, shortcomings.
    Report,
    /// A letter that gives a task or asks for a report (công văn).
    Letter,
    /// Anything else that is cited.
    Other,
}

/// The head and foot of a document: who issued it, when, under which number, who signed.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Header {
    /// Its id.
    pub id: DocumentId,
    /// What it is to the ledger.
    pub kind: DocumentKind,
    /// Its number, as written; none where the source gives none.
    pub number: Option<String>,
    /// The symbol after the number: `KH-UBND`.
    pub symbol: String,
    /// Its date.
    pub date: Option<NaiveDate>,
    /// The name of its type on paper: `KẾ HOẠCH`.
    #[serde(rename = "type")]
    pub type_name: String,
    /// What it is about (trích yếu).
    pub title: String,
    /// The issuing agency's full name.
    pub issuer: String,
    /// The issuing agency as its head prints it, line by line.
    pub issuer_lines: Vec<String>,
    /// The place before the date.
    pub place: String,
    /// To whom it is addressed (Kính gửi).
    pub addressees: Vec<String>,
    /// The capacity in which it is signed, line by line: `TM. ỦY BAN NHÂN DÂN`, `KT. CHỦ TỊCH`, …
    pub signature: Vec<String>,
    /// The signer's full name.
    pub signer: Option<String>,
    /// The first year it plans for or reports on.
    pub year_from: Option<i32>,
    /// The last year it plans for or reports on.
    pub year_to: Option<i32>,
    /// What the source lacks, and where number and date were taken from.
    pub note: Option<String>,
    /// The decision that it was issued with, whose number it bears: `Quyết định số 73/QĐ-BCĐ`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub issued_with: Option<String>,
}

impl Header {
    /// Number and symbol as printed: `98/KH-UBND`; a blank number leaves its room.
    pub fn reference(&self) -> String {
        match (&self.number, self.symbol.is_empty()) {
            (Some(number), false) => format!("{}/{}", padded(number), self.symbol),
            (Some(number), true) => padded(number),
            (None, _) => String::new(),
        }
    }

    /// The name officers use among themselves: `Kế hoạch 98/KH-UBND`; what was issued with a decision is called by
    /// that, what has no number by its title.
    pub fn short_name(&self) -> String {
        let type_name = capitalised(&self.type_name);
        match (&self.issued_with, &self.number) {
            (Some(decision), _) => format!("{type_name} (kèm {})", decision.replace(" số ", " ")),
            (None, Some(_)) => format!("{type_name} {}", self.reference()),
            (None, None) => format!("{type_name} {}", self.title),
        }
    }
}

/// A number below ten is printed with a leading zero (Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.3).
fn padded(number: &str) -> String {
    match number.len() {
        1 if number.chars().all(|c| c.is_ascii_digit()) => format!("0{number}"),
        _ => number.to_owned(),
    }
}

fn capitalised(text: &str) -> String {
    let lower = text.to_lowercase();
    let mut letters = lower.chars();
    match letters.next() {
        Some(first) => first.to_uppercase().chain(letters).collect(),
        None => lower,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_document_is_called_by_its_type_and_number() {
        let header = Header {
            number: Some("98".into()),
            symbol: "KH-UBND".into(),
            type_name: "KẾ HOẠCH".into(),
            ..Header::default()
        };
        assert_eq!(header.short_name(), "Kế hoạch 98/KH-UBND");
    }

    #[test]
    fn a_plan_issued_with_a_decision_is_called_by_it() {
        let header = Header {
            number: Some("73".into()),
            symbol: "QĐ-BCĐ".into(),
            type_name: "KẾ HOẠCH".into(),
            issued_with: Some("Quyết định số 73/QĐ-BCĐ".into()),
            ..Header::default()
        };
        assert_eq!(header.short_name(), "Kế hoạch (kèm Quyết định 73/QĐ-BCĐ)");
    }

    #[test]
    fn a_number_below_ten_carries_a_zero() {
        let header = Header {
            number: Some("5".into()),
            symbol: "BC-UBND".into(),
            ..Header::default()
        };
        assert_eq!(header.reference(), "05/BC-UBND");
    }
}

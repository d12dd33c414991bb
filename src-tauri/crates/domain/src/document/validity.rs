//! Whether a document, or one that is cited as a basis, is still in force.

use crate::text::{format_date, search_key};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// What is known of a document being in force.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ValidityState {
    /// Còn hiệu lực.
    InForce,
    /// Hết hiệu lực.
    Expired,
    /// Bị thay thế.
    Replaced,
}

impl ValidityState {
    /// The words on screen.
    pub fn label(self) -> &'static str {
        match self {
            Self::InForce => "Còn hiệu lực",
            Self::Expired => "Hết hiệu lực",
            Self::Replaced => "Đã bị thay thế",
        }
    }
}

/// What an officer found out about a document being in force; nothing is kept where nothing is known.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Validity {
    /// What it is.
    pub state: ValidityState,
    /// Since when, where that is known.
    pub since: Option<NaiveDate>,
    /// The document that takes its place, or why: `Luật số 65/2025/QH15`.
    pub reason: String,
}

impl Validity {
    /// Date and reason as one line: `từ 01/03/2025, Luật số 65/2025/QH15`.
    pub fn detail(&self) -> String {
        let since = self.since.map(|since| format!("từ {}", format_date(since)));
        let by = match self.state {
            ValidityState::Replaced if !self.reason.is_empty() => format!("bởi {}", self.reason),
            _ => self.reason.clone(),
        };
        let told = [since.unwrap_or_default(), by];
        let told: Vec<String> = told.into_iter().filter(|text| !text.is_empty()).collect();
        told.join(", ")
    }
}

/// How a cited document is called in the register of what is in force: by number and symbol where it has them, else by
/// its words. The same decision cited in two plans has one name.
pub fn cited_key(text: &str) -> String {
    let number = text
        .split(|c: char| c.is_whitespace() || c == ';' || c == ',')
        .find(|word| {
            let digits = word.bytes().take_while(u8::is_ascii_digit).count();
            digits > 0
                && word[digits..].starts_with(['/', '-'])
                && word.chars().any(char::is_uppercase)
        });
    match number {
        Some(number) => format!("dan-chieu:{}", search_key(number.trim_end_matches('.'))),
        None => format!("dan-chieu:{}", search_key(bare(text))),
    }
}

/// A basis without its list mark, its `Căn cứ` and the sign at its end.
fn bare(text: &str) -> &str {
    let text = text.trim_start_matches(['-', '+', '–', ' ']);
    let text = text.strip_prefix("Căn cứ ").unwrap_or(text);
    text.trim_end_matches([';', '.', ',', ' '])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_decision_has_one_name_wherever_it_is_cited() {
        let one = cited_key("- Quyết định số 749/QĐ-TTg ngày 03/6/2020 của Thủ tướng Chính phủ;");
        let two = cited_key("Căn cứ Quyết định số 749/QĐ-TTg ngày 03 tháng 6 năm 2020.");
        assert_eq!((one.as_str(), &one), ("dan-chieu:749/qd-ttg", &two));
        assert_eq!(
            cited_key("- Nghị quyết 57-NQ/TW, ngày 22 tháng 12 năm 2024 của Bộ Chính trị;"),
            "dan-chieu:57-nq/tw"
        );
        assert_eq!(
            cited_key("Căn cứ Luật Công nghệ thông tin;"),
            "dan-chieu:luat cong nghe thong tin"
        );
    }

    #[test]
    fn what_replaced_it_and_when_is_told_in_one_line() {
        let validity = Validity {
            state: ValidityState::Replaced,
            since: NaiveDate::from_ymd_opt(2025, 3, 1),
            reason: "Luật số 65/2025/QH15".into(),
        };
        assert_eq!(validity.detail(), "từ 01/03/2025, bởi Luật số 65/2025/QH15");
    }
}

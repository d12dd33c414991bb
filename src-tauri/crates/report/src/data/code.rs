//! The text of the QR code on paper.

use chrono::NaiveDate;

/// How many of the hash's letters fit a small code.
const LETTERS: usize = 32;

/// What the QR code at the foot of the last page says: `SSH1;123/BC-UBND;2026-11-20;` and the first 32 letters of
/// the text's hash. A number or a date that is not known yet leaves its place empty.
pub fn code(number: Option<&str>, date: Option<NaiveDate>, hash: &str) -> String {
    let number: String = number.unwrap_or_default().replace(';', ",");
    let date = date.map_or(String::new(), |date| date.to_string());
    let hash: String = hash.chars().take(LETTERS).collect();
    format!("SSH1;{};{date};{hash}", number.trim())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_names_number_date_and_the_beginning_of_the_hash() {
        let hash = "0123456789abcdef".repeat(4);
        let date = NaiveDate::from_ymd_opt(2026, 11, 20);
        assert_eq!(
            code(Some("123/BC-UBND"), date, &hash),
            "SSH1;123/BC-UBND;2026-11-20;0123456789abcdef0123456789abcdef"
        );
        assert_eq!(code(None, None, "ab"), "SSH1;;;ab");
    }
}

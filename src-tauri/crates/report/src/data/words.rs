//! The words of a report in the one form in which they are hashed, on paper and in the model.

use domain::text::nfc;
use sha2::{Digest, Sha256};

use crate::layout::code::LABEL;
use crate::model::Document;

/// What stood beside the code before letters bore one: files of that time are still told to be whole.
const OLD_LABEL: &str = "Mã kiểm tra dữ liệu của báo cáo";

/// SHA-256 of a document's words in small hexadecimal letters, without number, day of issue and code.
///
/// So the hash is the same before and after a number and a date are given, and the code that carries it does not
/// change it. `docs/report-data.md` says step by step what is hashed.
pub fn text_hash(document: &Document) -> String {
    let words = document.blocks_text().flat_map(|(_, texts)| texts);
    hash(&canonical(words))
}

/// The hash of words already in their form.
pub(super) fn hash(canonical: &str) -> String {
    hexadecimal(&Sha256::digest(canonical.as_bytes()))
}

/// Bytes in small hexadecimal letters.
pub(super) fn hexadecimal(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// All words one after the other: in NFC, without white space and unseen characters, without
/// number and date, and without the words beside the code.
pub(super) fn canonical<T: AsRef<str>>(texts: impl IntoIterator<Item = T>) -> String {
    let mut words = bare(texts);
    for label in [LABEL, OLD_LABEL].map(|label| bare([label])) {
        if words.ends_with(&label) {
            words.truncate(words.len() - label.len());
        }
    }
    drop_number(&mut words);
    drop_date(&mut words);
    drop_references(&mut words);
    words
}

fn bare<T: AsRef<str>>(texts: impl IntoIterator<Item = T>) -> String {
    let mut joined = String::new();
    for text in texts {
        joined.extend(text.as_ref().chars().filter(|letter| is_seen(*letter)));
    }
    nfc(&joined)
}

/// White space and characters that leave no ink differ between a page and its model.
fn is_seen(letter: char) -> bool {
    let unseen = letter.is_whitespace()
        || letter.is_control()
        || matches!(letter, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{2064}' | '\u{feff}');
    !unseen
}

/// The longest number there is.
const NUMBER_LENGTH: usize = 12;

/// What stands between the first `Số:` and the stroke after it.
fn drop_number(words: &mut String) {
    let Some(from) = words.find("Số:").map(|at| at + "Số:".len()) else {
        return;
    };
    let number = words[from..].chars().take_while(|c| c.is_alphanumeric());
    let length: usize = number.take(NUMBER_LENGTH).map(char::len_utf8).sum();
    if words[from + length..].starts_with('/') {
        words.replace_range(from..from + length, "");
    }
}

/// The figures of the first `,ngày…tháng…năm…`.
fn drop_date(words: &mut String) {
    let places: Vec<usize> = words.match_indices(",ngày").map(|(at, _)| at).collect();
    for from in places {
        let mut rest = &words[from..];
        let whole = [",ngày", "tháng", "năm"].iter().all(|word| {
            let found = rest.strip_prefix(word);
            rest = found.map_or(rest, |rest| rest.trim_start_matches(figure));
            found.is_some()
        });
        if whole {
            let to = words.len() - rest.len();
            words.replace_range(from..to, ",ngàythángnăm");
            return;
        }
    }
}

/// How far a reference at the top of an annex reaches, in bytes.
const REFERENCE_LENGTH: usize = 1000;

/// Figures, full stops and room signs in every `(Kèmtheo…)`, which names the report's number and date again.
fn drop_references(words: &mut String) {
    let mut from = 0;
    while let Some(at) = words[from..].find("(Kèmtheo").map(|at| from + at) {
        let Some(length) = words[at..].find(')').filter(|l| *l <= REFERENCE_LENGTH) else {
            from = at + 1;
            continue;
        };
        let kept: String = words[at..at + length]
            .chars()
            .filter(|letter| !figure(*letter) && !matches!(letter, '.' | '…'))
            .collect();
        words.replace_range(at..at + length, &kept);
        from = at + kept.len();
    }
}

fn figure(letter: char) -> bool {
    letter.is_ascii_digit()
}

#[cfg(test)]
mod tests {
    use super::canonical;

    #[test]
    fn white_space_and_unseen_characters_do_not_count() {
        assert_eq!(canonical(["98/\u{2060}KH-UBND\n", " a b"]), "98/KH-UBNDab");
    }

    #[test]
    fn separate_tones_count_as_one_letter() {
        assert_eq!(canonical(["tie\u{302}\u{301}n"]), canonical(["tiến"]));
    }

    #[test]
    fn a_number_and_a_day_given_later_change_nothing() {
        let before = [
            "Số:          /BC-UBND",
            "An Cựu, ngày      tháng 11 năm 2026",
            "Số liệu",
        ];
        let after = [
            "Số: 05/BC-UBND",
            "An Cựu, ngày 05 tháng 12 năm 2026",
            "Số liệu",
        ];
        assert_eq!(canonical(before), canonical(after));
        assert_eq!(canonical(after), "Số:/BC-UBNDAnCựu,ngàythángnămSốliệu");
    }

    #[test]
    fn an_annex_names_number_and_day_without_changing_anything() {
        let before =
            "(Kèm theo Báo cáo số     /BC-UBND ngày … tháng 11 năm 2026 của UBND) 15 chỉ tiêu";
        let after =
            "(Kèm theo Báo cáo số 05/BC-UBND ngày 05 tháng 11 năm 2026 của UBND) 15 chỉ tiêu";
        assert_eq!(canonical([before]), canonical([after]));
        assert!(canonical([after]).ends_with(")15chỉtiêu"));
    }

    #[test]
    fn the_words_beside_the_code_do_not_count() {
        for label in [super::LABEL, super::OLD_LABEL] {
            assert_eq!(canonical(["hết./.", label]), "hết./.");
        }
    }

    #[test]
    fn every_other_figure_counts() {
        let with = |share| canonical(["Số: 05/BC-UBND", "đạt", share, "đến ngày 14 tháng 11"]);
        assert_ne!(with("62,47%"), with("62,48%"));
        assert!(with("1").contains("ngày14tháng11"));
        assert_eq!(canonical(["(Kèm theo 12"]), "(Kèmtheo12");
    }
}

//! Search that ignores accents: typing `dat dai` finds "đất đai".

use unicode_normalization::char::{decompose_canonical, is_combining_mark};

use super::normalize::is_invisible;

/// The form in which texts are compared by search: lower case, no marks, đ as d, white space
/// collapsed. Where the tone is placed (hòa, hoà) makes no difference.
pub fn search_key(text: &str) -> String {
    let mut key = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        let before = key.len();
        if before > 0 {
            key.push(' ');
        }
        let start = key.len();
        word.chars().for_each(|character| fold(character, &mut key));
        // A word of marks and invisible signs alone is none.
        if key.len() == start {
            key.truncate(before);
        }
    }
    key
}

/// Adds what is left of a character; marks fall away, so that each can be looked at alone.
fn fold(character: char, key: &mut String) {
    if character.is_ascii() {
        key.push(character.to_ascii_lowercase());
        return;
    }
    decompose_canonical(character, |part| {
        // Lower case may bring a mark of its own (İ), so the marks are taken off after it.
        for lower in part.to_lowercase() {
            decompose_canonical(lower, |bare| {
                if is_base(bare) {
                    key.push(plain_d(bare));
                }
            });
        }
    });
}

/// Whether a text whose search key is `haystack_key` contains `needle`, typed with or without
/// accents. An empty needle is contained in everything.
pub fn contains_folded(haystack_key: &str, needle: &str) -> bool {
    haystack_key.contains(&search_key(needle))
}

fn is_base(character: char) -> bool {
    !is_combining_mark(character) && !is_invisible(character)
}

/// `ð` is the Icelandic letter that scanners and old fonts put for `đ`.
fn plain_d(character: char) -> char {
    match character {
        'đ' | 'ð' => 'd',
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use unicode_normalization::UnicodeNormalization;

    #[test]
    fn the_letter_d_with_stroke_is_found_without_it() {
        let key = search_key("Quản lý ĐẤT ĐAI\u{A0} đô thị");
        assert_eq!(key, "quan ly dat dai do thi");
        assert!(contains_folded(&key, "dat  dai"));
        assert!(contains_folded(&key, "Đất đai"));
        assert!(contains_folded(&key, ""));
        assert!(!contains_folded(&key, "dai dat"));
    }

    #[test]
    fn the_place_of_the_tone_makes_no_difference() {
        assert_eq!(search_key("hòa"), search_key("hoà"));
        assert_eq!(search_key("số hóa thủy"), search_key("số hoá thuỷ"));
        assert_eq!(search_key("ƯỚC THỰC HIỆN"), "uoc thuc hien");
    }

    proptest! {
        #[test]
        fn every_form_of_a_text_has_the_same_key(text in "\\PC*|[a-zA-Zàếộữđờỹ ẶĐ]*") {
            let composed: String = text.nfc().collect();
            let decomposed: String = text.nfd().collect();
            let mixed: String = text.nfc().flat_map(tone_apart).collect();
            prop_assert_eq!(search_key(&composed), search_key(&text));
            prop_assert_eq!(search_key(&decomposed), search_key(&text));
            prop_assert_eq!(search_key(&mixed), search_key(&text));
        }

        #[test]
        fn a_key_is_what_stays_when_the_marks_of_the_whole_text_are_taken_off(text in "\\PC*|[a-zA-Zàếộữđờỹ İẶĐ\u{200B}\u{301}\u{A0}]*") {
            let lower: String = text.nfd().flat_map(char::to_lowercase).collect();
            let bare: String = lower.nfd().filter(|c| is_base(*c)).map(plain_d).collect();
            let words: Vec<&str> = bare.split_whitespace().collect();
            prop_assert_eq!(search_key(&text), words.join(" "));
        }

        #[test]
        fn a_key_is_its_own_key(text in "[a-zA-Zàếộữđờỹ ẶĐ\u{300}-\u{323}]*") {
            let key = search_key(&text);
            prop_assert_eq!(search_key(&key), key);
        }
    }

    /// A composed vowel with its tone as a separate mark, the third form that occurs in files.
    fn tone_apart(letter: char) -> Vec<char> {
        let parts: Vec<char> = std::iter::once(letter).nfd().collect();
        match parts.as_slice() {
            [
                base @ ..,
                tone @ ('\u{300}' | '\u{301}' | '\u{303}' | '\u{309}'),
            ] => base
                .iter()
                .copied()
                .nfc()
                .chain(std::iter::once(*tone))
                .collect(),
            _ => vec![letter],
        }
    }
}

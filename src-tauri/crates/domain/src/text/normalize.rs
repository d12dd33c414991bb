//! Text as it may be stored: NFC, trimmed, and free of characters that no page can show.

use thiserror::Error;
use unicode_normalization::UnicodeNormalization;

/// Why a text cannot be taken as it was typed or pasted. Positions count characters from 1.
#[derive(Clone, Debug, Error, PartialEq, Eq)]
pub enum TextError {
    /// A line break or tab inside a text that must stay on one line.
    #[error(
        "Ô này chỉ nhận một dòng, nhưng ký tự thứ {position} là {}. Hãy thay ký tự đó bằng dấu cách.",
        name(*.character)
    )]
    NotOneLine {
        /// The character found.
        character: char,
        /// Its place in the input.
        position: usize,
    },
    /// A control character, or one that silently turns the direction of the text.
    #[error(
        "Ký tự thứ {position} là {}, không hiện được trên giấy. Hãy xóa ký tự đó rồi ghi lại.",
        name(*.character)
    )]
    ControlCharacter {
        /// The character found.
        character: char,
        /// Its place in the input.
        position: usize,
    },
}

/// A text that was typed as a message shows it: a mark stands for each character that would act on a terminal or a
/// page, line breaks among them.
pub fn shown(typed: &str) -> String {
    let mark = |c: char| if acts(c) { '\u{fffd}' } else { c };
    typed.chars().map(mark).collect()
}

/// The same for a text of several lines, which stay.
pub fn shown_lines(typed: &str) -> String {
    typed.split('\n').map(shown).collect::<Vec<_>>().join("\n")
}

/// Composes `text` (NFC), also where a composed vowel is followed by a combining tone.
pub fn nfc(text: &str) -> String {
    text.nfc().collect()
}

/// Cleans a text of one line: NFC, trimmed, inner runs of any kind of space made one space.
///
/// White space at the ends (the line break that a pasted cell brings along) is dropped, and so are
/// invisible joiners. Errors: [`TextError`] for a line break, tab or control character inside.
pub fn clean(input: &str) -> Result<String, TextError> {
    let ends = Ends::of(input);
    for (index, character) in ends.inside(input) {
        let position = index + 1;
        if is_line_or_tab(character) {
            return Err(TextError::NotOneLine {
                character,
                position,
            });
        }
        refuse_control(character, position)?;
    }
    let visible: String = visible(input).collect();
    let words: Vec<&str> = visible.split_whitespace().collect();
    Ok(nfc(&words.join(" ")))
}

/// Cleans a text of several lines: NFC, line breaks as `\n`, no spaces at the ends of lines, no
/// empty lines at the ends of the text; tabs and inner spaces stay.
///
/// Errors: [`TextError::ControlCharacter`] for any other control character.
pub fn clean_lines(input: &str) -> Result<String, TextError> {
    for (index, character) in input.chars().enumerate() {
        if !is_line_or_tab(character) {
            refuse_control(character, index + 1)?;
        }
    }
    let visible: String = visible(input).collect();
    let broken = visible
        .replace("\r\n", "\n")
        .replace(['\r', '\u{2028}', '\u{2029}'], "\n");
    let lines: Vec<&str> = broken.lines().map(str::trim_end).collect();
    Ok(nfc(lines.join("\n").trim()))
}

/// Whether a character is an invisible joiner that pasting brings along: it would hide a word from
/// search and says nothing to a reader.
pub(super) fn is_invisible(character: char) -> bool {
    matches!(character, '\u{AD}' | '\u{200B}' | '\u{2060}' | '\u{FEFF}')
}

fn visible(input: &str) -> impl Iterator<Item = char> + '_ {
    input.chars().filter(|character| !is_invisible(*character))
}

/// How many characters of an input belong to the text once its ends are trimmed.
struct Ends {
    start: usize,
    end: usize,
}

impl Ends {
    fn of(input: &str) -> Self {
        let blank = |character: char| character.is_whitespace() || is_invisible(character);
        let without_start = input.trim_start_matches(blank).chars().count();
        Self {
            start: input.chars().count() - without_start,
            end: input.trim_end_matches(blank).chars().count(),
        }
    }

    fn inside(self, input: &str) -> impl Iterator<Item = (usize, char)> + '_ {
        input.chars().enumerate().take(self.end).skip(self.start)
    }
}

fn is_line_or_tab(character: char) -> bool {
    matches!(character, '\n' | '\r' | '\t' | '\u{2028}' | '\u{2029}')
}

/// Whether a character does something in place of being seen: a control character, or one that turns the direction.
fn acts(character: char) -> bool {
    let turns_direction = matches!(character, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}');
    character.is_control() || turns_direction
}

fn refuse_control(character: char, position: usize) -> Result<(), TextError> {
    if acts(character) {
        return Err(TextError::ControlCharacter {
            character,
            position,
        });
    }
    Ok(())
}

fn name(character: char) -> String {
    match character {
        '\n' | '\r' | '\u{2028}' | '\u{2029}' => "dấu xuống dòng".to_owned(),
        '\t' => "dấu tab".to_owned(),
        other => format!("ký tự điều khiển U+{:04X}", u32::from(other)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_three_forms_of_one_word_become_one() {
        for form in ["chuyển", "chuye\u{302}\u{309}n", "chuyê\u{309}n"] {
            assert_eq!(clean(form).as_deref(), Ok("chuyển"));
        }
        assert_eq!(nfc("ạ\u{302}"), "ậ");
    }

    #[test]
    fn spaces_of_every_kind_become_one() {
        assert_eq!(
            clean("  Sổ\u{A0}\u{A0} Số \u{3000}Hóa\r\n").as_deref(),
            Ok("Sổ Số Hóa")
        );
        assert_eq!(
            clean("\u{FEFF}đất\u{200B}\u{AD} đai").as_deref(),
            Ok("đất đai")
        );
        assert_eq!(clean(" \n ").as_deref(), Ok(""));
    }

    #[test]
    fn a_control_character_is_named_with_its_place() {
        let refused = clean(" số\u{7}hóa");
        let expected = TextError::ControlCharacter {
            character: '\u{7}',
            position: 4,
        };
        assert_eq!(refused, Err(expected.clone()));
        assert_eq!(
            expected.to_string(),
            "Ký tự thứ 4 là ký tự điều khiển U+0007, không hiện được trên giấy. Hãy xóa ký tự đó rồi ghi lại."
        );
        assert!(clean_lines("a\nb\u{0}").is_err());
        assert!(clean("BC\u{202E}UBND").is_err());
    }

    #[test]
    fn a_message_marks_what_would_act_on_the_terminal() {
        assert_eq!(
            shown("a\u{1b}[31m\nb\u{202E}"),
            "a\u{fffd}[31m\u{fffd}b\u{fffd}"
        );
        assert_eq!(shown_lines("một\nhai\u{7}"), "một\nhai\u{fffd}");
    }

    #[test]
    fn one_line_refuses_a_break_that_lines_keep() {
        let refused = clean("hai\ndòng");
        assert_eq!(
            refused,
            Err(TextError::NotOneLine {
                character: '\n',
                position: 4
            })
        );
        assert_eq!(
            clean_lines("\r\nhai \r\n\r\ndòng\tcột  \n").as_deref(),
            Ok("hai\n\ndòng\tcột")
        );
    }

    proptest! {
        #[test]
        fn cleaning_twice_changes_nothing(text in "\\PC*|[a-zđ\u{300}-\u{323}\u{A0}\u{200B}\u{FEFF} ]*") {
            if let Ok(once) = clean(&text) {
                prop_assert_eq!(clean(&once), Ok(once));
            }
        }

        #[test]
        fn cleaning_lines_twice_changes_nothing(text in "[a-zơư\u{300}-\u{323}\u{A0}\u{AD}\r\n\t ]*") {
            let once = clean_lines(&text)?;
            prop_assert_eq!(clean_lines(&once), Ok(once));
        }
    }
}

//! What a person wrote, with its references to the ledger filled in.
//!
//! A person under a deadline must not lose a word: a reference that cannot be filled in leaves `……` on paper and is
//! told with its line; everything else stands as it was written.

use super::printed::end_of;

/// What stands on paper where a reference could not be filled in.
const LEFT_OPEN: &str = "……";

/// A person's words, filled in.
#[derive(Debug, Default)]
pub(crate) struct FilledWords {
    /// The words as they are printed.
    pub(crate) text: String,
    /// What could not be filled in.
    pub(crate) faults: Vec<WordsFault>,
}

/// A reference that could not be filled in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct WordsFault {
    /// The line of the words, from 1.
    pub(crate) line: usize,
    /// The reference as written.
    pub(crate) reference: String,
    /// What is wrong with it.
    pub(crate) reason: String,
}

/// Fills in the references of a person's words, `fill` each of them by itself.
pub(super) fn filled(words: &str, fill: impl Fn(&str) -> Result<String, String>) -> FilledWords {
    let mut done = FilledWords::default();
    let mut rest = words;
    while let Some(start) = rest.find("{{") {
        let (before, after) = rest.split_at(start);
        done.text.push_str(before);
        let line = words[..words.len() - after.len()].matches('\n').count() + 1;
        let whole = end_of(after).filter(|end| !after[..*end].contains('\n'));
        // One that is never closed ends with its braces: the words behind it are no part of it.
        let (reference, behind) = after.split_at(whole.unwrap_or(2));
        let filled = match whole {
            Some(_) => fill(reference),
            None => Err("thiếu dấu “}}” ở cuối tham chiếu trên cùng dòng".to_owned()),
        };
        match filled {
            Ok(text) => done.text.push_str(&text),
            Err(reason) => {
                done.text.push_str(LEFT_OPEN);
                done.faults.push(WordsFault {
                    line,
                    reference: reference.to_owned(),
                    reason,
                });
            }
        }
        rest = behind;
    }
    done.text.push_str(rest);
    done
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mistake_keeps_the_words_around_it_and_is_told_with_its_line() {
        let fill = |reference: &str| match reference {
            "{{ a }}" => Ok("62,48%".to_owned()),
            _ => Err("không có".to_owned()),
        };
        let filled = filled("Đạt {{ a }}.\nGiảm {{ b }} so với {{ a.", fill);
        assert_eq!(filled.text, "Đạt 62,48%.\nGiảm …… so với …… a.");
        let told: Vec<(usize, &str)> = filled
            .faults
            .iter()
            .map(|fault| (fault.line, fault.reference.as_str()))
            .collect();
        assert_eq!(told, [(2, "{{ b }}"), (2, "{{")]);
    }
}

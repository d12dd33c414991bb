//! List marks at the beginning of a paragraph: `- `, `+ `, `a) `, `(1) `, `1. `, `II. `.

/// The paragraph without its mark.
pub(super) fn without_mark(text: &str) -> &str {
    match text.split_once(' ') {
        Some((word, rest)) if is_mark(word) => rest,
        _ => text,
    }
}

/// A line of a list (căn cứ, nơi nhận) without its mark and the stop at its end.
pub(super) fn list_line(text: &str) -> &str {
    without_mark(text).trim_end_matches([';', '.']).trim_end()
}

fn is_mark(word: &str) -> bool {
    let in_brackets = word.strip_prefix('(').and_then(|w| w.strip_suffix(')'));
    let before_bracket = word.strip_suffix(')');
    let before_stop = word.strip_suffix('.');
    matches!(word, "-" | "+" | "–" | "•")
        || in_brackets.is_some_and(is_number)
        || before_bracket.is_some_and(|w| is_number(w) || is_letter(w))
        || before_stop.is_some_and(|w| w.split('.').all(is_number) || is_roman(w))
}

fn is_number(word: &str) -> bool {
    !word.is_empty() && word.chars().all(|c| c.is_ascii_digit())
}

fn is_letter(word: &str) -> bool {
    let mut letters = word.chars();
    letters.next().is_some_and(char::is_lowercase) && letters.next().is_none()
}

fn is_roman(word: &str) -> bool {
    !word.is_empty() && word.chars().all(|c| "IVXLC".contains(c))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_mark_is_no_part_of_the_words() {
        for marked in [
            "- Tổ chức",
            "+ Tổ chức",
            "a) Tổ chức",
            "đ) Tổ chức",
            "(4) Tổ chức",
            "1. Tổ chức",
            "7.1. Tổ chức",
            "II. Tổ chức",
        ] {
            assert_eq!(without_mark(marked), "Tổ chức", "{marked}");
        }
    }

    #[test]
    fn a_number_that_belongs_to_the_sentence_stays() {
        for text in [
            "100% cơ quan",
            "15 mục tiêu",
            "Tổ chức 3. lớp",
            "(Kèm theo) bảng",
            "UBND. tỉnh",
        ] {
            assert_eq!(without_mark(text), text);
        }
    }

    #[test]
    fn a_recipient_is_kept_without_dash_and_stop() {
        assert_eq!(list_line("- Lưu: VT, CN."), "Lưu: VT, CN");
        assert_eq!(list_line("- Như mục VI;"), "Như mục VI");
    }
}

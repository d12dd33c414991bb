//! How lines of a source text become the text of a clause: marks of Markdown go, line breaks are joined.

use unicode_normalization::UnicodeNormalization;

/// Cleans every line and joins what is left.
pub fn join<'a>(lines: impl IntoIterator<Item = &'a str>) -> String {
    let mut joined = String::new();
    for line in lines.into_iter().map(clean).filter(|line| !line.is_empty()) {
        if !joined.is_empty() && !is_broken_word(&joined) {
            joined.push(' ');
        }
        joined.push_str(&line);
    }
    joined
}

/// A line in composed letters, without the marks of Markdown and with single spaces.
fn clean(line: &str) -> String {
    let composed: String = line.nfc().collect();
    let plain = composed
        .trim()
        .trim_start_matches('#')
        .replace("**", "")
        .replace("\\*", "*");
    let spaced = plain.split_whitespace().collect::<Vec<_>>().join(" ");
    let unlinked = without_link_marks(&spaced);
    without_list_mark(&unlinked).to_owned()
}

/// `- a) …` is a lettered item that Markdown made a list of; any other `- ` is the document's own.
fn without_list_mark(line: &str) -> &str {
    let Some(item) = line.strip_prefix("- ") else {
        return line;
    };
    let mut letters = item.chars();
    let lettered = letters.next().is_some_and(char::is_lowercase) && letters.next() == Some(')');
    if lettered { item } else { line }
}

/// `<https://…>` loses its brackets; a `<` that compares two things stays.
fn without_link_marks(line: &str) -> String {
    let mut plain = String::new();
    let mut rest = line;
    while let Some((before, after)) = rest.split_once('<') {
        plain.push_str(before);
        match after.split_once('>') {
            Some((link, end)) if link.contains("://") && !link.contains([' ', '<']) => {
                plain.push_str(link);
                rest = end;
            }
            _ => {
                plain.push('<');
                rest = after;
            }
        }
    }
    plain + rest
}

/// Whether a line ends inside a number such as `57-` | `NQ/TW`, or `2023-` | `2025`.
fn is_broken_word(line: &str) -> bool {
    let mut last = line.chars().rev();
    matches!(last.next(), Some('-' | '/')) && last.next().is_some_and(char::is_alphanumeric)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn line_breaks_become_single_spaces() {
        assert_eq!(
            join(["  Tổ chức\t02-03  hội nghị, ", "", " hội thảo \r"]),
            "Tổ chức 02-03 hội nghị, hội thảo"
        );
    }

    #[test]
    fn a_number_broken_after_its_hyphen_or_slash_is_joined_without_a_space() {
        assert_eq!(
            join(["Nghị quyết số 57-", "NQ/TW"]),
            "Nghị quyết số 57-NQ/TW"
        );
        assert_eq!(
            join(["năm 2023-", "2025 và 22/", "12"]),
            "năm 2023-2025 và 22/12"
        );
    }

    #[test]
    fn a_dash_between_words_keeps_its_spaces() {
        assert_eq!(join(["Độc lập -", "Tự do"]), "Độc lập - Tự do");
    }

    #[test]
    fn marks_of_markdown_go() {
        assert_eq!(join(["### **2.1. Ban hành**"]), "2.1. Ban hành");
        assert_eq!(join(["\\* Nền tảng **số**:"]), "* Nền tảng số:");
        assert_eq!(
            join(["tại <https://dx.gov.vn>. Là"]),
            "tại https://dx.gov.vn. Là"
        );
        assert_eq!(join(["tỷ lệ <5% và >3%"]), "tỷ lệ <5% và >3%");
    }

    #[test]
    fn a_list_mark_goes_before_a_lettered_item_only() {
        assert_eq!(join(["- đ) Tỷ lệ"]), "đ) Tỷ lệ");
        assert_eq!(join([" - Tổ chức"]), "- Tổ chức");
        assert_eq!(join(["+ Điều phối"]), "+ Điều phối");
    }

    #[test]
    fn a_tone_mark_on_a_composed_vowel_is_composed() {
        assert_eq!(join(["Th\u{ea}\u{309}"]), "Thể");
        assert_eq!(join(["e\u{302}\u{309}"]), "ể");
    }
}

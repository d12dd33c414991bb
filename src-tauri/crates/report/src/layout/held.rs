//! What must stay on one line, for writers whose readers break the lines themselves.

use super::glue::{glued_firmly, joins};
use crate::model::Run;

/// A hyphen at which no line ends (U+2011).
pub const HELD_HYPHEN: char = '\u{2011}';

/// The texts of runs as the printed page keeps them together: U+00A0 for each space and [`HELD_HYPHEN`] for each
/// hyphen at which no line of the page ends. Spaces that a page parts in need are left as they are: readers that break
/// line by line would tear the line before open. Letters are composed, and characters that nobody sees are left out.
pub fn held(runs: &[Run]) -> Vec<String> {
    let parts = glued_firmly(runs);
    let all: Vec<char> = parts.iter().flat_map(|part| part.chars()).collect();
    let mut at = 0_usize;
    let mut part = |text: &String| {
        let hold = |sign| {
            let before = at.checked_sub(1).map(|before| all[before]);
            at += 1;
            let after = all.get(at).copied();
            let holds = sign == '-' && after.is_some_and(|after| joins(before, sign, after));
            if holds { HELD_HYPHEN } else { sign }
        };
        text.chars().map(hold).collect()
    };
    parts.iter().map(&mut part).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The text with `_` and `~` for the spaces and hyphens that hold.
    fn shown(texts: &[&str]) -> String {
        let runs: Vec<Run> = texts.iter().map(|text| Run::plain(*text)).collect();
        held(&runs)
            .concat()
            .replace('\u{a0}', "_")
            .replace(HELD_HYPHEN, "~")
    }

    #[test]
    fn official_numbers_hold_at_their_spaces_and_hyphens() {
        assert_eq!(shown(&["số 324/KH-UBND"]), "số_324/KH~UBND");
        assert_eq!(shown(&["(KH 2026-", "2030)"]), "(KH 2026~2030)");
        assert_eq!(shown(&["34/2022/QĐ-", "UBND"]), "34/2022/QĐ~UBND");
        assert_eq!(shown(&["năm 2021 - 2025"]), "năm 2021_-_2025");
    }

    #[test]
    fn what_a_page_parts_in_need_is_left_to_the_reader() {
        assert_eq!(
            shown(&["ngày 30/6/2026 (KH 424/KH-UBND, mục III.1)"]),
            "ngày 30/6/2026 (KH 424/KH~UBND, mục III.1)"
        );
    }

    #[test]
    fn other_hyphens_are_left_to_the_reader() {
        assert_eq!(shown(&["- Một việc"]), "- Một việc");
        assert_eq!(shown(&["e-mail, kinh tế-"]), "e-mail, kinh tế-");
    }
}

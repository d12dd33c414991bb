//! What must stay on one line: `98/KH-UBND`, `30/11`, `số 98`, `1.953 TTHC`.

use domain::text::nfc;
use parley::LineBreakContext;

const NO_BREAK_SPACE: char = '\u{a0}';

/// Says where a line may not be broken although the Unicode rules would allow it.
pub(super) fn keeps_together(place: LineBreakContext) -> Option<bool> {
    let joins = matches!(place.before, '/' | '-')
        && place.before_before.is_some_and(char::is_alphanumeric)
        && (place.after.is_numeric() || place.after.is_uppercase());
    joins.then_some(false)
}

/// Puts a space that does not break after "số" before a figure, and between a figure and a short form.
/// Also composes letters and tones (one letter, one glyph) and takes out characters that nobody sees (soft hyphen, zero-width signs).
pub(super) fn glued(text: &str) -> String {
    let unseen = |c: &char| {
        !matches!(
            c,
            '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{feff}'
        )
    };
    let chars: Vec<char> = nfc(text).chars().filter(unseen).collect();
    let glue = |(at, &c): (usize, &char)| match c {
        ' ' if sticks(&chars[..at], &chars[at + 1..]) => NO_BREAK_SPACE,
        c => c,
    };
    chars.iter().enumerate().map(glue).collect()
}

fn sticks(before: &[char], after: &[char]) -> bool {
    let figure_follows = after.first().is_some_and(char::is_ascii_digit);
    let after_number_word =
        matches!(before, [.., 's' | 'S', 'ố']) || matches!(before, [.., 'S', 'ố', ':']);
    let short_form = matches!(after, [a, b, ..] if a.is_uppercase() && b.is_uppercase());
    let after_figure = before.last().is_some_and(char::is_ascii_digit);
    (after_number_word && figure_follows) || (after_figure && short_form)
}

#[cfg(test)]
mod tests {
    use super::glued;

    #[test]
    fn a_number_stays_with_its_word_and_its_short_form() {
        assert_eq!(
            glued("Kế hoạch số 98/KH-UBND"),
            "Kế hoạch số\u{a0}98/KH-UBND"
        );
        assert_eq!(glued("có 1.953 TTHC được"), "có 1.953\u{a0}TTHC được");
        assert_eq!(
            glued("năm 2024 tỉnh có 3 huyện"),
            "năm 2024 tỉnh có 3 huyện"
        );
    }

    #[test]
    fn unseen_characters_are_left_out() {
        assert_eq!(glued("98/\u{2060}KH\u{ad}-UBND\u{feff}"), "98/KH-UBND");
    }
}

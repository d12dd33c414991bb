//! What must stay on one line: `98/KH-UBND`, `30/11`, `số 98`, `KH 98/KH-UBND`, `1.953 TTHC`, `ngày 14`, `mục III.1`.

use domain::text::nfc;
use parley::LineBreakContext;

use crate::model::Run;

const NO_BREAK_SPACE: char = '\u{a0}';

/// Words that are not parted from the number after them.
const BEFORE_NUMBERS: [&str; 16] = [
    "ngày", "tháng", "năm", "quý", "tuần", "lần", "thứ", "điều", "khoản", "điểm", "mục", "phần",
    "chương", "lục", "bảng", "biểu",
];
/// Words that are not parted from the figure before them.
const AFTER_FIGURES: [&str; 8] = ["%", "tỷ", "triệu", "nghìn", "đồng", "km", "ha", "m2"];

/// Says where a line may not be broken although the Unicode rules would allow it.
pub(super) fn keeps_together(place: LineBreakContext) -> Option<bool> {
    let joins = joins(place.before_before, place.before, place.after);
    // Unicode parts a dash from a space that does not break (UAX #14, LB12a).
    (joins || place.after == NO_BREAK_SPACE).then_some(false)
}

/// Whether a stroke or hyphen joins the signs around it to one official number.
pub(super) fn joins(before_before: Option<char>, before: char, after: char) -> bool {
    matches!(before, '/' | '-')
        && before_before.is_some_and(char::is_alphanumeric)
        && (after.is_numeric() || after.is_uppercase())
        && !parts_words(before_before, before, after)
}

/// Whether these stand around a stroke between two words, `Minh chứng/Ghi chú`: no symbol of a document has a small
/// letter before a stroke but `CTr/TU`, and no Vietnamese word ends with that one.
pub(super) fn parts_words(last: Option<char>, stroke: char, next: char) -> bool {
    let ends_word = last.is_some_and(|c| c.is_lowercase() && c != 'r');
    stroke == '/' && ends_word && next.is_uppercase()
}

/// How strongly a space holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Glue {
    /// In every file: `số 98/KH-UBND`, `30 tỷ`, `2021 - 2025`.
    Firm,
    /// Where the lines of a whole paragraph are weighed against each other: `ngày 14`, `mục III.1`, `KH 98/KH-UBND`.
    Soft,
}

/// The texts of runs, with a space that does not break between what belongs together, in whatever runs it stands.
/// Also composes letters and tones (one letter, one glyph) and takes out characters that nobody sees (soft hyphen, zero-width signs).
pub(super) fn glued(runs: &[Run]) -> Vec<String> {
    glued_where(runs, |_| true)
}

/// The same with a space that does not break only where it holds firmly.
pub(super) fn glued_firmly(runs: &[Run]) -> Vec<String> {
    glued_where(runs, |glue| glue == Glue::Firm)
}

fn glued_where(runs: &[Run], holds: fn(Glue) -> bool) -> Vec<String> {
    let parts: Vec<Vec<char>> = runs.iter().map(|run| seen(&run.text)).collect();
    let all = parts.concat();
    let mut at = 0;
    let mut part = |chars: Vec<char>| {
        let glue = |c| {
            let glue = || glue(&all[..at], &all[at + 1..]);
            let stuck = c == ' ' && glue().is_some_and(holds);
            at += 1;
            if stuck { NO_BREAK_SPACE } else { c }
        };
        chars.into_iter().map(glue).collect()
    };
    parts.into_iter().map(&mut part).collect()
}

fn seen(text: &str) -> Vec<char> {
    let unseen = |c: &char| {
        !matches!(
            c,
            '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{feff}'
        )
    };
    nfc(text).chars().filter(unseen).collect()
}

/// How strongly a space between these texts holds; none if it may end a line.
fn glue(before: &[char], after: &[char]) -> Option<Glue> {
    let (word, next) = (last_word(before), first_word(after));
    let figure = word.last().is_some_and(char::is_ascii_digit);
    let ends_text = next == ['.', '/', '.'];
    let firm = (names_number(before, &word) && is_number(&next) && !is_day(&next))
        || (figure && (is_short_form(&next) || is_one_of(&AFTER_FIGURES, &next)))
        || is_enumerator(last_token(before))
        || ends_text
        || is_dash_between_figures(before, after)
        || is_before_dash(before, after);
    let soft = || {
        (is_one_of(&BEFORE_NUMBERS, &word) && is_number(&next))
            || (is_short_form(last_token(before)) && is_registered(&next))
            || (before.ends_with(&['(', 'đ', 'ạ', 't']) && next.last() == Some(&'%'))
    };
    match firm {
        true => Some(Glue::Firm),
        false => soft().then_some(Glue::Soft),
    }
}

/// Whether a text ends with `số` before a number, which is no word of `chuyển đổi số`.
fn names_number(before: &[char], word: &[char]) -> bool {
    let above = match before {
        [above @ .., ' ' | NO_BREAK_SPACE, 's', 'ố'] => last_word(above),
        _ => Vec::new(),
    };
    word == ['s', 'ố'] && above != ['đ', 'ổ', 'i']
}

/// `10/10`: a day and its month.
fn is_day(word: &[char]) -> bool {
    let mut parts = word.split(|c| *c == '/');
    let short =
        |part: &[char]| matches!(part.len(), 1..=2) && part.iter().all(char::is_ascii_digit);
    parts.clone().count() == 2 && parts.all(short)
}

/// Before `- Viễn thông` inside a sentence: a line that begins with a dash would look like an entry of a list.
fn is_before_dash(before: &[char], after: &[char]) -> bool {
    let goes_on = before.last().is_some_and(|c| !c.is_whitespace());
    goes_on && matches!(after, ['-' | '–' | '—', ' ', ..])
}

/// `2021 - 2025`, at either of its spaces.
fn is_dash_between_figures(before: &[char], after: &[char]) -> bool {
    let digit = char::is_ascii_digit;
    let left = |dash: char| match before {
        [.., last, ' ' | NO_BREAK_SPACE, d] => last.is_ascii_digit() && *d == dash,
        _ => false,
    };
    let right = |dash: char| matches!(after, [d, ' ', next, ..] if *d == dash && digit(next));
    ['-', '–'].into_iter().any(|dash| {
        let comes = before.last().is_some_and(digit) && right(dash);
        let went = left(dash) && after.first().is_some_and(digit);
        comes || went
    })
}

/// The letters and figures before a place, a colon after them left out, in small letters.
fn last_word(before: &[char]) -> Vec<char> {
    let end = match before {
        [rest @ .., ':'] => rest,
        all => all,
    };
    let start = end.iter().rposition(|c| !c.is_alphanumeric());
    lowered(&end[start.map_or(0, |at| at + 1)..])
}

/// The signs before a place up to the space or bracket before them.
fn last_token(before: &[char]) -> &[char] {
    let start = before.iter().rposition(|c| c.is_whitespace() || *c == '“');
    let token = &before[start.map_or(0, |at| at + 1)..];
    // `(KH 98/KH-UBND)`, but `(2) hồ sơ` is known by its bracket.
    match token {
        ['(', rest @ ..] if !rest.contains(&')') => rest,
        all => all,
    }
}

/// What stands after a place up to the next space or sign that ends a word; the comma of a figure ends none.
fn first_word(after: &[char]) -> Vec<char> {
    let ends = |(at, c): (usize, &char)| match c {
        ',' => !after.get(at + 1).is_some_and(char::is_ascii_digit),
        other => other.is_whitespace() || matches!(other, ';' | ')' | ':'),
    };
    let end = after.iter().enumerate().position(ends);
    after[..end.unwrap_or(after.len())].to_vec()
}

fn lowered(word: &[char]) -> Vec<char> {
    word.iter().flat_map(|c| c.to_lowercase()).collect()
}

fn is_one_of(words: &[&str], word: &[char]) -> bool {
    let bare = word.iter().take_while(|c| **c != '.');
    let bare: String = bare.collect();
    words.contains(&bare.as_str())
}

/// A figure that is no percentage, a Roman number, one letter of an outline, or several of them: `III.1`, `I/2027`.
fn is_number(word: &[char]) -> bool {
    let mut parts = word.split(|c| matches!(c, '.' | '/'));
    let starts_with_one = parts.next().is_some_and(is_ordinal);
    starts_with_one && !word.contains(&'%')
}

fn is_ordinal(part: &[char]) -> bool {
    let roman = |part: &[char]| part.iter().all(|c| matches!(c, 'I' | 'V' | 'X'));
    match part {
        [] => false,
        [first, ..] if first.is_ascii_digit() => true,
        [letter] => matches!(letter, 'a'..='z' | 'đ') || roman(part),
        several => roman(several),
    }
}

/// What a short form names a document by: `424/KH-UBND`, `2026-2030`.
fn is_registered(word: &[char]) -> bool {
    let joined = word.iter().any(|c| matches!(c, '/' | '-' | '–'));
    joined && word.first().is_some_and(char::is_ascii_digit)
}

/// `(2)` before what it counts.
fn is_enumerator(word: &[char]) -> bool {
    match word {
        ['(', inside @ .., ')'] => inside.len() <= 2 && inside.iter().all(char::is_ascii_digit),
        _ => false,
    }
}

/// Two capitals or more: `TTHC`.
fn is_short_form(word: &[char]) -> bool {
    matches!(word, [a, b, ..] if a.is_uppercase() && b.is_uppercase())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The text with `_` where it holds together.
    fn shown(text: &str) -> String {
        glued(&[Run::plain(text)]).concat().replace('\u{a0}', "_")
    }

    #[test]
    fn a_number_stays_with_its_word_and_its_short_form() {
        assert_eq!(shown("Kế hoạch số 98/KH-UBND"), "Kế hoạch số_98/KH-UBND");
        assert_eq!(shown("Số: 05/BC-UBND"), "Số:_05/BC-UBND");
        assert_eq!(shown("có 1.953 TTHC được"), "có 1.953_TTHC được");
        assert_eq!(shown("tỉnh có 3 huyện"), "tỉnh có 3 huyện");
    }

    #[test]
    fn the_last_word_of_chuyen_doi_so_is_no_number_of_the_day_after_it() {
        assert_eq!(
            shown("Ngày Chuyển đổi số 10/10; chuyển đổi số 2026; Mẫu số 02"),
            "Ngày Chuyển đổi số 10/10; chuyển đổi số 2026; Mẫu số_02"
        );
        assert_eq!(shown("Hội nghị số 10/10"), "Hội nghị số 10/10");
        assert_eq!(shown("số 10/QĐ-UBND"), "số_10/QĐ-UBND");
    }

    #[test]
    fn a_share_in_brackets_stays_with_its_word() {
        assert_eq!(
            shown("đang thực hiện (đạt 75%)"),
            "đang thực hiện (đạt_75%)"
        );
        assert_eq!(shown("tỷ lệ đạt 75%"), "tỷ lệ đạt 75%");
    }

    #[test]
    fn dates_and_places_of_a_law_stay_with_their_words() {
        assert_eq!(
            shown("ngày 14 tháng 11 năm 2026, quý IV"),
            "ngày_14 tháng_11 năm_2026, quý_IV"
        );
        assert_eq!(
            shown("điểm a khoản 2 Điều 5, Phụ lục II"),
            "điểm_a khoản_2 Điều_5, Phụ lục_II"
        );
        assert_eq!(
            shown("mục tiêu năm nay, điểm mới"),
            "mục tiêu năm nay, điểm mới"
        );
    }

    #[test]
    fn a_place_in_a_document_and_a_document_named_in_short_stay_whole() {
        assert_eq!(
            shown(
                "(KH 424/KH-UBND, mục III.1) và KH 2026-2030 (mục I.4.c), QĐ 73/QĐ-BCĐ, quý I/2027"
            ),
            "(KH_424/KH-UBND, mục_III.1) và KH_2026-2030 (mục_I.4.c), QĐ_73/QĐ-BCĐ, quý_I/2027"
        );
        assert_eq!(shown("có số liệu; (2) hồ sơ"), "có số liệu; (2)_hồ sơ");
        assert_eq!(shown("UBND 3 cấp (TTHC) đã"), "UBND 3 cấp (TTHC) đã");
    }

    #[test]
    fn a_share_of_a_year_is_no_year() {
        assert_eq!(shown("ước cả năm 56,41%"), "ước cả năm 56,41%");
        assert_eq!(shown("Ước cả năm: 39%."), "Ước cả năm: 39%.");
    }

    #[test]
    fn figures_stay_with_their_units_and_spans_of_years_whole() {
        assert_eq!(shown("62,48 % và 30 tỷ đồng"), "62,48_% và 30_tỷ đồng");
        assert_eq!(shown("giai đoạn 2021 - 2025"), "giai đoạn 2021_-_2025");
        assert_eq!(shown("theo quy định ./."), "theo quy định_./.");
    }

    #[test]
    fn no_line_of_a_sentence_begins_with_a_dash() {
        assert_eq!(
            shown("- Bưu chính - Viễn thông"),
            "- Bưu chính_- Viễn thông"
        );
        assert_eq!(
            shown("phát thanh – truyền hình"),
            "phát thanh_– truyền hình"
        );
    }

    #[test]
    fn what_belongs_together_does_so_across_runs() {
        let runs = [
            Run::plain("có "),
            Run::bold("1.953"),
            Run::plain(" TTHC; số "),
            Run::bold("98"),
        ];
        let glued = glued(&runs);
        assert_eq!(glued, ["có ", "1.953", "\u{a0}TTHC; số\u{a0}", "98"]);
    }

    #[test]
    fn unseen_characters_are_left_out() {
        assert_eq!(shown("98/\u{2060}KH\u{ad}-UBND\u{feff}"), "98/KH-UBND");
    }
}

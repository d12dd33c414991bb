//! Spaces, signs, brackets, doubled words.

use crate::code::Code;
use crate::finding::Finding;
use crate::paper::{Kind, Paper, Passage, found};
use crate::pattern::{Pattern, group, patterns};
use crate::repair::Repair;
use domain::text::search_key;
use regex::Captures;

patterns! {
    DOUBLE = r"\S( {2,})\S";
    BEFORE = r"[\p{L}\d)”%]([ \u{a0}]+)[,;:.!?]([\s”)]|$)";
    AFTER = r"([\p{L}\d)”%][,;:])(\p{L})";
    AFTER_STOP = r"(\p{Ll}\.)(\p{Lu})\p{Ll}";
    OPEN_SPACE = r"[(“]( +)[^\s)]";
    CLOSE_SPACE = r"[^\s(]( +)[)”]";
    DOUBLED = r",[,.;:]|;[;,.:]|:[:;,]|\.[;,:]|!!|\?\?";
    TWO_STOPS = r"[^.]\.\.(?:[^./]|$)";
    ADDRESS = r"\S+(?:://|@|www\.)\S*|\b\w+(?:\.\w+)+\.(?:vn|com|net|org)\b\S*";
    THREE = r"\.{3}";
    WORDS = r"[\p{L}\d]+";
    SHORT_END = r"(?i)(v\.v|tp|tx|tt|p|q|h|tr|đ/c)\.$";
}

/// Words that are written twice on purpose.
const TWICE: [&str; 36] = [
    "luôn",
    "thường",
    "dần",
    "từ",
    "ngày",
    "người",
    "nhà",
    "đều",
    "hằng",
    "năm",
    "xa",
    "lâu",
    "mãi",
    "đời",
    "nơi",
    "lớp",
    "ai",
    "đâu",
    "song",
    "chậm",
    "nhè",
    "khăng",
    "đôi",
    "ba",
    "hai",
    "từng",
    "oang",
    "xanh",
    "rất",
    "hay",
    "ngành",
    "vùng",
    "mọi",
    "lần",
    "tháng",
    "vi",
];

pub(super) fn check(paper: &Paper<'_>, out: &mut Vec<Finding>) {
    for passage in paper.passages.iter().filter(|p| p.raw == p.text) {
        // The room for a number in the line under an annex's title is made of spaces.
        if passage.kind == Kind::AnnexReference {
            continue;
        }
        spaces(passage, out);
        doubled_signs(passage, out);
        pairs(passage, out);
        doubled_words(passage, out);
        dots(passage, out);
    }
}

fn in_address(text: &str, at: usize) -> bool {
    ADDRESS
        .matches(text)
        .any(|found| found.range().contains(&at))
}

/// A pattern of spaces that are too many: what they are, what stands there instead, and the sentence about them.
type Gap = (&'static Pattern, Code, &'static str, &'static str);

static GAPS: [Gap; 4] = [
    (
        &DOUBLE,
        Code::SpaceDoubled,
        " ",
        "Có hai dấu cách liền nhau.",
    ),
    (
        &BEFORE,
        Code::SpaceBeforeSign,
        "",
        "Không có dấu cách trước dấu câu.",
    ),
    (
        &OPEN_SPACE,
        Code::SpaceInBrackets,
        "",
        "Không có dấu cách sau dấu mở ngoặc.",
    ),
    (
        &CLOSE_SPACE,
        Code::SpaceInBrackets,
        "",
        "Không có dấu cách trước dấu đóng ngoặc.",
    ),
];

fn spaces(passage: &Passage, out: &mut Vec<Finding>) {
    let ends_paper = passage.text.contains("/.");
    for (pattern, code, instead, message) in &GAPS {
        if !(ends_paper && *code == Code::SpaceBeforeSign) {
            gaps(passage, pattern, *code, instead, message, out);
        }
    }
    for pattern in [&AFTER, &AFTER_STOP] {
        let hits = pattern.all(&passage.text);
        out.extend(hits.filter_map(|hit| missing_after(passage, &hit)));
    }
    out.extend(at_an_edge(passage));
}

fn missing_after(passage: &Passage, hit: &Captures<'_>) -> Option<Finding> {
    let text = passage.text.as_str();
    let sign = hit.get(1).filter(|sign| !in_address(text, sign.start()))?;
    let at = sign.end();
    if SHORT_END.is_in(&text[..at]) {
        return None;
    }
    let message = "Thiếu dấu cách sau dấu câu.".to_owned();
    let finding = found(Code::SpaceAfterSign, passage, around(text, at), message);
    Some(finding.mended_by(insert(passage, at, " ")))
}

fn at_an_edge(passage: &Passage) -> Option<Finding> {
    let (text, kind) = (passage.text.as_str(), passage.kind);
    let is_text = matches!(kind, Kind::Paragraph | Kind::Heading(_) | Kind::Basis);
    let bare = text.trim();
    if !is_text || bare == text || bare.is_empty() {
        return None;
    }
    let message = "Có dấu cách thừa ở đầu hoặc cuối đoạn.".to_owned();
    Some(found(Code::SpaceAtEdge, passage, "", message).mended_by(passage.put_all(bare)))
}

/// A repair that puts words in between; the letter before them goes along, so that the place is found again.
fn insert(passage: &Passage, at: usize, words: &str) -> Repair {
    let start = passage.text[..at]
        .char_indices()
        .next_back()
        .map_or(0, |(start, _)| start);
    let before = &passage.text[start..at];
    let after = passage.text[at..]
        .chars()
        .next()
        .map_or(at, |c| at + c.len_utf8());
    let mut repair = passage.put(
        start,
        after,
        &format!("{before}{words}{}", &passage.text[at..after]),
    );
    "Thêm dấu cách".clone_into(&mut repair.label);
    repair
}

/// Words around a place, for an excerpt.
pub(super) fn around(text: &str, at: usize) -> &str {
    let start = text[..at]
        .char_indices()
        .rev()
        .nth(15)
        .map_or(0, |(start, _)| start);
    let start = text[start..at]
        .find(' ')
        .map_or(start, |space| start + space + 1);
    let end = text[at..]
        .char_indices()
        .nth(15)
        .map_or(text.len(), |(end, _)| at + end);
    let end = text[at..end].rfind(' ').map_or(end, |space| at + space);
    let (start, end) = (start.min(at), end.max(at));
    text[start..end].trim()
}

fn gaps(
    passage: &Passage,
    pattern: &'static Pattern,
    code: Code,
    to: &str,
    message: &str,
    out: &mut Vec<Finding>,
) {
    for hit in pattern.all(&passage.text) {
        let (Some(gap), Some(whole)) = (hit.get(1), hit.get(0)) else {
            continue;
        };
        let excerpt = around(&passage.text, gap.start());
        let proper = format!(
            "{}{to}{}",
            &passage.text[whole.start()..gap.start()],
            &passage.text[gap.end()..whole.end()]
        );
        let mut repair = passage.put(whole.start(), whole.end(), &proper);
        "Bỏ dấu cách thừa".clone_into(&mut repair.label);
        out.push(found(code, passage, excerpt, message.to_owned()).mended_by(repair));
    }
}

fn doubled_signs(passage: &Passage, out: &mut Vec<Finding>) {
    let text = passage.text.as_str();
    for hit in DOUBLED.matches(text) {
        let before = &text[..hit.start() + 1];
        let dots = before.ends_with("..") || before.ends_with("…");
        if dots || SHORT_END.is_in(before) || text[hit.start()..].starts_with(",...") {
            continue;
        }
        push_sign(passage, hit.start(), hit.end(), out);
    }
    for hit in TWO_STOPS.matches(text) {
        let start = hit.start() + hit.as_str().chars().next().map_or(1, char::len_utf8);
        push_sign(passage, start, start + 2, out);
    }
}

fn push_sign(passage: &Passage, start: usize, end: usize, out: &mut Vec<Finding>) {
    let signs = &passage.text[start..end];
    let kept = match signs.chars().last() {
        Some(last @ ('.' | ';')) => last,
        _ => signs.chars().next().unwrap_or('.'),
    };
    let message = format!("Hai dấu câu liền nhau: “{signs}”.");
    out.push(
        found(
            Code::SignDoubled,
            passage,
            around(&passage.text, start),
            message,
        )
        .mended_by(passage.put(start, end, &kept.to_string())),
    );
}

/// Brackets and quotes without a partner.
fn pairs(passage: &Passage, out: &mut Vec<Finding>) {
    let text = passage.text.as_str();
    let mut open: Vec<(usize, char)> = Vec::new();
    for (at, sign) in text.char_indices() {
        match sign {
            '(' | '“' => open.push((at, sign)),
            ')' | '”' => {
                let partner = if sign == ')' { '(' } else { '“' };
                match open.iter().rposition(|(_, sign)| *sign == partner) {
                    Some(found) => {
                        open.remove(found);
                    }
                    None if sign == ')' && is_list_mark(text, at) => {}
                    None => push_pair(passage, at, sign, out),
                }
            }
            _ => {}
        }
    }
    for (at, sign) in open {
        push_pair(passage, at, sign, out);
    }
    if text.matches('"').count() % 2 == 1
        && let Some(at) = text.find('"')
    {
        push_pair(passage, at, '"', out);
    }
}

fn push_pair(passage: &Passage, at: usize, sign: char, out: &mut Vec<Finding>) {
    let message = format!("Dấu “{sign}” không có dấu cùng đôi trong đoạn.");
    out.push(found(
        Code::PairOpen,
        passage,
        around(&passage.text, at),
        message,
    ));
}

/// `a)`, `1)` at the beginning of the text or after a space.
fn is_list_mark(text: &str, at: usize) -> bool {
    let before = &text[..at];
    let mark = before.rsplit([' ', '\n']).next().unwrap_or("");
    let number = mark
        .chars()
        .all(|c| c.is_ascii_digit() || matches!(c, 'i' | 'v' | 'x' | 'I' | 'V' | 'X'));
    mark.chars().count() == 1 || !mark.is_empty() && mark.len() <= 4 && number
}

fn doubled_words(passage: &Passage, out: &mut Vec<Finding>) {
    let text = passage.text.as_str();
    let words: Vec<_> = WORDS.matches(text).collect();
    for pair in words.windows(2) {
        let (first, second) = (pair[0], pair[1]);
        let between = &text[first.end()..second.start()];
        let same = first.as_str().to_lowercase() == second.as_str().to_lowercase();
        let word = first.as_str().to_lowercase();
        let letters = word.chars().all(char::is_alphabetic);
        // A name that repeats itself is written with capitals: "Chuyển đổi Số số".
        if !same || between != " " || !letters || TWICE.contains(&word.as_str()) {
            continue;
        }
        // In "Luật Chuyển đổi số số 148/2025/QH15" the second word begins the number.
        let numbers = text[second.end()..]
            .trim_start()
            .starts_with(|c: char| c.is_ascii_digit());
        if roman_like(first.as_str()) || word == "số" && numbers {
            continue;
        }
        let message = format!("Chữ “{word}” viết lặp hai lần.");
        let excerpt = &text[first.start()..second.end()];
        out.push(
            found(Code::WordDoubled, passage, excerpt, message).mended_by(passage.put(
                first.start(),
                second.end(),
                first.as_str(),
            )),
        );
    }
}

fn roman_like(word: &str) -> bool {
    search_key(word).chars().count() == 1
}

/// Three full stops for a list that goes on.
fn dots(passage: &Passage, out: &mut Vec<Finding>) {
    if !passage.kind.is_prose() {
        return;
    }
    let text = passage.text.as_str();
    for hit in THREE.all(text) {
        let Some(whole) = hit.get(0) else {
            continue;
        };
        let more = text[whole.end()..].starts_with('.') || text[..whole.start()].ends_with('.');
        if more || !group(&hit, 0).starts_with("...") {
            continue;
        }
        let message = "Liệt kê bỏ lửng bằng ba dấu chấm: nên kể hết, hoặc dùng dấu “…”.".to_owned();
        out.push(
            found(Code::Dots, passage, around(text, whole.start()), message)
                .mended_by(passage.put(whole.start(), whole.end(), "…")),
        );
    }
}

//! How paragraphs begin and end, and the signs of lists.

use super::numbering::list_mark;
use crate::code::Code;
use crate::finding::Finding;
use crate::paper::{Kind, Paper, Passage, found};
use crate::pattern::{group, patterns};
use crate::words::beginning;

patterns! {
    SMALL_AFTER_STOP = r"(\S+)\. (\p{Ll})(\S*)";
    STRANGE_MARK = r"^\s*([–—•·●▪►■\u{f0b7}\u{f02d}])\s*";
    NO_SPACE = r"^\s*([-+])([^\s\d)\]”’,.;:!?…-])";
    DASH = r"^\s*([-+*])\s";
}

pub(super) fn check(paper: &Paper<'_>, out: &mut Vec<Finding>) {
    let all: Vec<&Passage> = paper.of(|kind| kind.is_prose()).collect();
    for passage in &all {
        beginnings(passage, out);
        small_after_stop(passage, out);
        if passage.kind == Kind::Paragraph {
            marks(passage, out);
        }
    }
    let body: Vec<&Passage> = paper.of(|kind| kind == Kind::Paragraph).collect();
    for passage in &body {
        end(paper, passage, out);
    }
    lists(paper, out);
}

fn beginnings(passage: &Passage, out: &mut Vec<Finding>) {
    // A cell may hold the rest of a sentence that its head begins.
    if matches!(passage.kind, Kind::Cell(_)) {
        return;
    }
    let text = passage.text.as_str();
    let start = list_mark(text);
    let rest = &text[start..];
    let rest = rest.trim_start_matches(['“', '"', '‘', ' ', '(']);
    let start = text.len() - rest.len();
    let mut letters = rest.chars();
    let (first, second) = (letters.next(), letters.next());
    // eOffice, iHanoi: names that begin small on purpose.
    let name = second.is_some_and(char::is_uppercase);
    if let Some(first) = first.filter(|c| c.is_lowercase())
        && !name
    {
        let message = "Chữ đầu đoạn, đầu câu phải viết hoa.".to_owned();
        let upper: String = first.to_uppercase().collect();
        let word = rest.split_whitespace().next().unwrap_or("");
        let proper = format!("{upper}{}", &word[first.len_utf8()..]);
        out.push(
            found(
                Code::SentenceLowerCase,
                passage,
                &beginning(rest, 6),
                message,
            )
            .mended_by(passage.put(start, start + word.len(), &proper)),
        );
    }
}

/// Short forms that end with a full stop inside a sentence.
const SHORT: [&str; 14] = [
    "tr", "tp", "đ/c", "vd", "nxb", "mr", "ts", "ths", "gs", "pgs", "bs", "tt", "q", "p",
];

/// Whether a full stop behind a word ends no sentence.
fn is_short(word: &str) -> bool {
    let bare = word.trim_start_matches(['(', '“', '"']);
    let capitals = !bare.chars().any(char::is_lowercase);
    bare.contains('.') || capitals || SHORT.contains(&bare.to_lowercase().as_str())
}

fn small_after_stop(passage: &Passage, out: &mut Vec<Finding>) {
    for hit in SMALL_AFTER_STOP.all(&passage.text) {
        let (Some(whole), Some(first)) = (hit.get(0), hit.get(2)) else {
            continue;
        };
        let after = group(&hit, 3);
        if is_short(group(&hit, 1)) || after.starts_with(char::is_uppercase) {
            continue;
        }
        let message = "Sau dấu chấm, chữ đầu câu phải viết hoa.".to_owned();
        let proper = format!(
            "{}{}{after}",
            &passage.text[whole.start()..first.start()],
            first.as_str().to_uppercase()
        );
        out.push(
            found(Code::SentenceLowerCase, passage, whole.as_str(), message)
                .mended_by(passage.put(whole.start(), whole.end(), &proper)),
        );
    }
}

fn marks(passage: &Passage, out: &mut Vec<Finding>) {
    let text = passage.text.as_str();
    if let Some(mark) = STRANGE_MARK.first(text) {
        let message = format!(
            "Đầu dòng liệt kê dùng dấu “{}”; dùng gạch nối (-).",
            group(&mark, 1)
        );
        let end = group(&mark, 0).len();
        out.push(
            found(Code::ListMark, passage, &beginning(text, 6), message)
                .mended_by(passage.put(0, end, "- ")),
        );
    } else if let Some(mark) = NO_SPACE.first(text) {
        let message = "Sau gạch đầu dòng có một dấu cách.".to_owned();
        let end = group(&mark, 0).len();
        let proper = format!("{} {}", group(&mark, 1), group(&mark, 2));
        out.push(
            found(Code::ListMark, passage, &beginning(text, 6), message)
                .mended_by(passage.put(0, end, &proper)),
        );
    }
}

/// Whether a paragraph is closed by a sign.
fn is_closed(text: &str) -> bool {
    let bare = text.trim_end().trim_end_matches(['”', '"', ')', ' ', ']']);
    bare.ends_with(['.', ';', ':', '!', '?', '…'])
        || text.trim_end().ends_with(['.', ';', ':', '!', '?', '…'])
}

fn end(paper: &Paper<'_>, passage: &Passage, out: &mut Vec<Finding>) {
    let text = passage.text.trim_end();
    let last = paper.closing().is_some_and(|p| p.block == passage.block);
    if text.is_empty() || is_closed(text) || last {
        return;
    }
    // The title of a part set as a paragraph has few words and no sign of a sentence.
    let words = text.split_whitespace().count();
    let address = text
        .rsplit(' ')
        .next()
        .is_some_and(|last| last.contains("://") || last.contains('@'));
    if words < 4 || address || text == text.to_uppercase() {
        return;
    }
    let comma = text.ends_with(',');
    let bare = text.trim_end_matches([',', ' ']);
    let next = paper.passages.iter().find(|p| p.block == passage.block + 1);
    let in_list = same_mark(passage, next);
    let sign = if in_list && comma_or_semicolon(paper, passage) {
        ";"
    } else {
        "."
    };
    let message = match comma {
        true => "Đoạn kết thúc bằng dấu phẩy.".to_owned(),
        false => "Cuối đoạn thiếu dấu kết thúc.".to_owned(),
    };
    let start = bare
        .char_indices()
        .next_back()
        .map_or(0, |(start, _)| start);
    let proper = format!("{}{sign}", &bare[start..]);
    out.push(
        found(Code::SentenceEndMissing, passage, tail(text), message).mended_by(passage.put(
            start,
            passage.text.len(),
            &proper,
        )),
    );
}

/// The last words of a text.
fn tail(text: &str) -> &str {
    let start = text
        .char_indices()
        .rev()
        .nth(40)
        .map_or(0, |(start, _)| start);
    let start = text[start..]
        .find(' ')
        .map_or(start, |space| start + space + 1);
    match start == 0 || start >= text.len() {
        true => text,
        false => &text[start..],
    }
}

fn mark(text: &str) -> Option<&'static str> {
    let found = DASH.first(text)?;
    Some(match group(&found, 1) {
        "-" => "-",
        "+" => "+",
        _ => "*",
    })
}

fn same_mark(passage: &Passage, next: Option<&Passage>) -> bool {
    let own = mark(&passage.text);
    own.is_some()
        && next.is_some_and(|next| next.kind == Kind::Paragraph && mark(&next.text) == own)
}

/// Whether the list around a paragraph parts its items by semicolons.
fn comma_or_semicolon(paper: &Paper<'_>, passage: &Passage) -> bool {
    let before = paper
        .passages
        .iter()
        .rfind(|p| p.block + 1 == passage.block);
    before.is_some_and(|p| p.text.trim_end().ends_with(';'))
}

/// The signs of lists: paragraphs with the same mark that stand together, and the lines of a cell.
fn lists(paper: &Paper<'_>, out: &mut Vec<Finding>) {
    let mut list: Vec<&Passage> = Vec::new();
    for passage in &paper.passages {
        let item = is_item(passage);
        let goes_on = list.last().is_some_and(|last| follows(last, passage));
        if !(item && goes_on) {
            signs(&list, out);
            list.clear();
        }
        if item {
            list.push(passage);
        }
    }
    signs(&list, out);
}

fn is_item(passage: &Passage) -> bool {
    matches!(passage.kind, Kind::Paragraph | Kind::Cell(_)) && mark(&passage.text).is_some()
}

fn follows(last: &Passage, next: &Passage) -> bool {
    let cell = |p: &Passage| matches!(p.kind, Kind::Cell(_));
    let near = match cell(last) {
        true => last.words == next.words && last.id == next.id,
        false => last.block + 1 == next.block && last.section == next.section,
    };
    near && mark(&last.text) == mark(&next.text)
}

fn signs(list: &[&Passage], out: &mut Vec<Finding>) {
    let Some((last, middle)) = list.split_last() else {
        return;
    };
    if middle.is_empty() {
        return;
    }
    let sign = |p: &Passage| p.text.trim_end().chars().last();
    let semicolons = middle.iter().filter(|p| sign(p) == Some(';')).count();
    let stops = middle.iter().filter(|p| sign(p) == Some('.')).count();
    if semicolons > stops {
        for item in middle.iter().filter(|p| sign(p) == Some('.')) {
            push_sign(
                item,
                ";",
                "Các dòng trước của danh sách kết thúc bằng dấu chấm phẩy.",
                out,
            );
        }
        if sign(last) == Some(';') {
            push_sign(
                last,
                ".",
                "Dòng cuối của danh sách kết thúc bằng dấu chấm.",
                out,
            );
        }
    } else if stops > semicolons {
        for item in middle.iter().chain([last]).filter(|p| sign(p) == Some(';')) {
            push_sign(
                item,
                ".",
                "Các dòng khác của danh sách kết thúc bằng dấu chấm.",
                out,
            );
        }
    }
}

fn push_sign(passage: &Passage, to: &str, message: &str, out: &mut Vec<Finding>) {
    let end = passage.text.trim_end().len();
    let start = passage.text[..end - 1]
        .char_indices()
        .next_back()
        .map_or(0, |(start, _)| start);
    let proper = format!("{}{to}", &passage.text[start..end - 1]);
    out.push(
        found(
            Code::ListEndSign,
            passage,
            tail(&passage.text),
            message.to_owned(),
        )
        .mended_by(passage.put(start, end, &proper)),
    );
}

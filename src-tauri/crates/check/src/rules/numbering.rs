//! Numbers of headings and lettered paragraphs.

use crate::code::Code;
use crate::finding::Finding;
use crate::paper::{Kind, Paper, Passage, found};
use crate::pattern::{group, patterns};
use crate::words::{beginning, is_capitals, letter_value, roman_value};
use domain::text::{letter, roman};
use report::model::{Content, Level};

patterns! {
    MARK = r"^(?:(Phần|PHẦN)\s+)?([IVXLC]+|\d{1,2}(?:\.\d{1,2})+|\d{1,2}|[a-zđăâêôơưA-ZĐ])(\.\)|\.|\)|/|:|\s*[-–])?(\s+|$|\n)";
    ENCLOSED = r"^\((\d{1,2}|[a-zđ])\)\s+";
}

/// The number at the beginning of a heading.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Mark {
    /// The number without its sign: `II`, `1.1`, `a`.
    pub(crate) label: String,
    /// The sign after it.
    sign: String,
    /// Where the words after it begin.
    end: usize,
    level: Level,
    /// Its place in its sequence, from 1; none for a letter that does not number.
    value: Option<usize>,
}

/// The number at the beginning of a text; none where there is none.
pub(crate) fn mark_of(text: &str) -> Option<Mark> {
    let found = MARK.first(text)?;
    let label = group(&found, 2).to_owned();
    let sign = group(&found, 3).trim().to_owned();
    let of_part = !group(&found, 1).is_empty();
    let (level, value) = match () {
        () if of_part => (
            Level::Part,
            roman_value(&label).or_else(|| label.parse().ok()),
        ),
        () if label.contains('.') => {
            let last = label.rsplit('.').next().and_then(|part| part.parse().ok());
            (Level::SubNumber, last)
        }
        () if label.chars().all(|c| c.is_ascii_digit()) => (Level::Number, label.parse().ok()),
        () if roman_value(&label).is_some() && (sign == "." || label.len() > 1 || sign == "/") => {
            (Level::Roman, roman_value(&label))
        }
        () => (Level::Letter, letter_value(&label.to_lowercase())),
    };
    // A word of one letter at the beginning of a sentence is no number.
    if sign.is_empty() && !of_part && !matches!(level, Level::Roman | Level::SubNumber) {
        return None;
    }
    Some(Mark {
        end: group(&found, 0).len(),
        label,
        sign,
        level,
        value,
    })
}

/// A numbered text with what the sequence says of it.
struct Numbered<'p> {
    passage: &'p Passage,
    mark: Mark,
    /// The level that its block claims; paragraphs claim none.
    claimed: Option<Level>,
}

pub(super) fn check(paper: &Paper<'_>, out: &mut Vec<Finding>) {
    let numbered = numbered(paper);
    for (at, one) in numbered.iter().enumerate() {
        if one.claimed.is_some() {
            shape(one, out);
        }
        if let Some(fault) = Sequence::at(&numbered, at) {
            out.push(fault);
        }
    }
    unmarked(paper, out);
    headings(paper, out);
    without_text(paper, out);
}

/// Headings, and paragraphs that begin like one: `a) Tổ chức …`.
fn numbered<'p>(paper: &'p Paper<'_>) -> Vec<Numbered<'p>> {
    let read = |passage| {
        let passage: &Passage = passage;
        let mark = mark_of(&passage.text)?;
        let claimed = match passage.kind {
            Kind::Heading(level) => Some(level),
            _ => None,
        };
        // In running text only a proper mark counts: "3 năm qua" and "Năm 2024." are words.
        let proper = matches!(
            (mark.level, mark.sign.as_str()),
            (Level::Letter, ")" | "." | "/") | (Level::Number | Level::SubNumber, ".")
        ) && !mark.label.chars().any(char::is_uppercase);
        (claimed.is_some() || proper).then_some(Numbered {
            passage,
            mark,
            claimed,
        })
    };
    let all = paper.of(|kind| matches!(kind, Kind::Heading(_) | Kind::Paragraph));
    all.filter_map(read).collect()
}

/// The sign that belongs after a number of a level.
fn sign_of(level: Level) -> &'static str {
    match level {
        Level::Part => "",
        Level::Letter => ")",
        Level::Roman | Level::Number | Level::SubNumber => ".",
    }
}

/// The level and the sign of one heading.
fn shape(one: &Numbered<'_>, out: &mut Vec<Finding>) {
    let (mark, passage) = (&one.mark, one.passage);
    let claimed = one.claimed.unwrap_or(mark.level);
    let sub = matches!(
        (claimed, mark.level),
        (Level::Number, Level::SubNumber) | (Level::SubNumber, Level::Number)
    );
    let part = matches!((claimed, mark.level), (Level::Part, Level::Roman));
    if claimed != mark.level && !sub && !part {
        let message = format!(
            "“{}” không phải cách đánh số của cấp này ({}).",
            mark.label,
            match claimed {
                Level::Part => "Phần I",
                Level::Roman => "I.",
                Level::Number => "1.",
                Level::SubNumber => "1.1.",
                Level::Letter => "a)",
            }
        );
        out.push(found(
            Code::HeadingLevel,
            passage,
            &beginning(&passage.text, 8),
            message,
        ));
        return;
    }
    let wanted = sign_of(mark.level);
    let spaced = passage.text[..mark.end].ends_with(char::is_whitespace);
    if mark.level != Level::Part && (mark.sign != wanted || !spaced) {
        let message = format!("Sau số thứ tự “{}” phải là dấu “{wanted}”.", mark.label);
        let proper = format!("{}{wanted} ", mark.label);
        out.push(
            found(
                Code::HeadingMark,
                passage,
                &beginning(&passage.text, 8),
                message,
            )
            .mended_by(passage.put(0, mark.end, &proper)),
        );
    }
}

/// What stands before a number in its sequence.
struct Sequence;

impl Sequence {
    /// The fault of the number at an index, if it has one.
    fn at(all: &[Numbered<'_>], at: usize) -> Option<Finding> {
        let one = &all[at];
        let (mark, passage) = (&one.mark, one.passage);
        let before = Self::before(all, at);
        if mark.level == Level::Letter && mark.value.is_none() {
            return Some(Self::foreign(all, at, before));
        }
        if mark.level == Level::SubNumber
            && let Some(fault) = Self::parent(all, at)
        {
            return Some(fault);
        }
        let value = mark.value?;
        let wanted = before.map_or(1, |last| last + 1);
        if value == wanted {
            return None;
        }
        let label = Self::label(mark, wanted);
        let (code, message) = match before {
            None if value > 1 => (
                Code::NumberFirst,
                format!(
                    "Mục đầu của cấp này đánh “{}”, phải bắt đầu từ “{label}”.",
                    mark.label
                ),
            ),
            Some(last) if value > wanted => (
                Code::NumberSkipped,
                format!(
                    "Sau “{}” là “{}”: thiếu “{label}”.",
                    Self::label(mark, last),
                    mark.label
                ),
            ),
            Some(last) => (
                Code::NumberRepeated,
                format!(
                    "Sau “{}” lại là “{}”; phải là “{label}”.",
                    Self::label(mark, last),
                    mark.label
                ),
            ),
            None => return None,
        };
        let repair = Self::is_safe(all, at, wanted).then(|| {
            let start = passage.text.find(&mark.label).unwrap_or(0);
            passage.put(start, start + mark.label.len(), &label)
        });
        Some(found(code, passage, &beginning(&passage.text, 8), message).mended_by(repair))
    }

    /// The number of the sibling before, as a value; a letter that does not number counts as the one wanted.
    fn before(all: &[Numbered<'_>], at: usize) -> Option<usize> {
        let siblings = Self::siblings(all, at);
        let mut last = None;
        for sibling in siblings {
            let wanted = last.map_or(1, |last: usize| last + 1);
            last = Some(all[sibling].mark.value.unwrap_or(wanted));
        }
        last
    }

    /// Numbers of the same level before one, under the same number or heading.
    fn siblings(all: &[Numbered<'_>], at: usize) -> Vec<usize> {
        let parent = Self::parent_of(all, at);
        let first = parent.map_or(0, |parent| parent + 1);
        let same = |other: &usize| {
            let (one, other) = (&all[at], (*other, &all[*other]));
            other.1.passage.section == one.passage.section
                && other.1.mark.level == one.mark.level
                && Self::parent_of(all, other.0) == parent
        };
        (first..at).filter(same).collect()
    }

    /// The number under which one stands: the last heading of a higher level; for a paragraph also any other heading
    /// and a paragraph of a higher level.
    fn parent_of(all: &[Numbered<'_>], at: usize) -> Option<usize> {
        let one = &all[at];
        let is_above = |other: &Numbered<'_>| {
            let higher = other.mark.level < one.mark.level;
            match (one.claimed.is_some(), other.claimed.is_some()) {
                (true, heading) => heading && higher,
                (false, true) => other.mark.level != one.mark.level,
                (false, false) => higher,
            }
        };
        let same_section = |other: &Numbered<'_>| other.passage.section == one.passage.section;
        all[..at]
            .iter()
            .rposition(|other| same_section(other) && is_above(other))
    }

    fn foreign(all: &[Numbered<'_>], at: usize, before: Option<usize>) -> Finding {
        let one = &all[at];
        let wanted = before.map_or(1, |last| last + 1);
        let label = letter(wanted);
        let message = format!(
            "Điểm không đánh bằng chữ “{}”; theo bảng chữ cái tiếng Việt ở đây là “{label}”.",
            one.mark.label
        );
        let repair = Self::is_safe(all, at, wanted)
            .then(|| one.passage.put(0, one.mark.label.len(), &label));
        found(
            Code::LetterForeign,
            one.passage,
            &beginning(&one.passage.text, 8),
            message,
        )
        .mended_by(repair)
    }

    /// A sub-number begins with the number of the heading above it.
    fn parent(all: &[Numbered<'_>], at: usize) -> Option<Finding> {
        let one = &all[at];
        let prefix = one
            .mark
            .label
            .rsplit_once('.')
            .map_or("", |(prefix, _)| prefix);
        let depth = prefix.matches('.').count();
        let above = all[..at].iter().rev().find(|other| {
            let of_depth = other.mark.level == Level::SubNumber
                && other.mark.label.matches('.').count() == depth;
            of_depth || other.mark.level < Level::SubNumber && depth == 0
        })?;
        if above.mark.level < Level::Number || above.mark.label == prefix {
            return None;
        }
        let message = format!(
            "“{}” nằm trong mục “{}” nên phải bắt đầu bằng “{}.”.",
            one.mark.label, above.mark.label, above.mark.label
        );
        let repair = one.passage.put(0, prefix.len(), &above.mark.label);
        Some(
            found(
                Code::HeadingParent,
                one.passage,
                &beginning(&one.passage.text, 8),
                message,
            )
            .mended_by(repair),
        )
    }

    fn label(mark: &Mark, value: usize) -> String {
        match mark.level {
            Level::Roman => roman(value),
            Level::Part if roman_value(&mark.label).is_some() => roman(value),
            Level::Part | Level::Number => value.to_string(),
            Level::SubNumber => match mark.label.rsplit_once('.') {
                Some((prefix, _)) => format!("{prefix}.{value}"),
                None => value.to_string(),
            },
            Level::Letter => letter(value),
        }
    }

    /// Whether the next sibling still follows once this one has the wanted number.
    fn is_safe(all: &[Numbered<'_>], at: usize, wanted: usize) -> bool {
        let next = (at + 1..all.len()).find(|next| {
            all[*next].mark.level == all[at].mark.level
                && Self::siblings(all, *next).last() == Some(&at)
        });
        next.is_none_or(|next| all[next].mark.value == Some(wanted + 1))
    }
}

/// A heading without a number among headings of its level that have one.
fn unmarked(paper: &Paper<'_>, out: &mut Vec<Finding>) {
    for passage in paper.of(|kind| matches!(kind, Kind::Heading(_))) {
        let same = paper
            .of(|kind| kind == passage.kind)
            .filter(|p| p.section == passage.section);
        let marked = same.filter(|p| mark_of(&p.text).is_some()).count();
        if mark_of(&passage.text).is_none() && marked > 0 {
            let message = "Đề mục không có số thứ tự như các đề mục cùng cấp.".to_owned();
            out.push(found(
                Code::HeadingMark,
                passage,
                &beginning(&passage.text, 8),
                message,
            ));
        }
    }
}

/// Capitals, and no sign at the end.
fn headings(paper: &Paper<'_>, out: &mut Vec<Finding>) {
    for passage in paper.of(|kind| matches!(kind, Kind::Heading(_))) {
        let Kind::Heading(level) = passage.kind else {
            continue;
        };
        let text = passage.text.trim_end();
        let start = mark_of(text).map_or(0, |mark| mark.end);
        let title = &text[start.min(text.len())..];
        if level == Level::Roman && !title.is_empty() && !is_capitals(title) {
            let message = "Tên mục đánh số La Mã phải viết bằng chữ in hoa.".to_owned();
            let upper = title.to_uppercase();
            out.push(
                found(
                    Code::HeadingNotCapitals,
                    passage,
                    &beginning(text, 10),
                    message,
                )
                .mended_by(passage.put(start, start + title.len(), &upper)),
            );
        }
        let bare = text.trim_end_matches(['.', ',', ';', ' ']);
        let short = title.split_whitespace().count() <= 25;
        let one_sentence = !title.trim_end_matches('.').contains(". ") && !title.contains(": ");
        if level <= Level::SubNumber && bare.len() < text.len() && short && one_sentence {
            let message = "Cuối đề mục không có dấu chấm, dấu phẩy.".to_owned();
            let (from, to) = (bare.len(), text.len());
            out.push(
                found(Code::HeadingEndSign, passage, &beginning(text, 10), message)
                    .mended_by(passage.put(from, to, "")),
            );
        }
    }
}

/// A heading above nothing: the next block is a heading of its level or above, or the end.
fn without_text(paper: &Paper<'_>, out: &mut Vec<Finding>) {
    let blocks: Vec<_> = paper.blocks().collect();
    for (index, (at, _, content)) in blocks.iter().enumerate() {
        let Content::Heading(heading) = content else {
            continue;
        };
        let Some(passage) = paper.passages.iter().find(|p| p.block == *at) else {
            continue;
        };
        let bare = match blocks.get(index + 1) {
            Some((_, _, Content::Heading(next))) => next.level <= heading.level,
            Some((_, _, Content::Signature(_) | Content::AnnexHead(_))) | None => true,
            Some((next, _, Content::Paragraph(_))) => paper
                .closing()
                .is_some_and(|p| p.block == *next && p.text.starts_with("Trên đây")),
            _ => false,
        };
        let says_something = passage.text.trim_end().ends_with(['.', ';'])
            || heading.level == Level::Letter && !passage.text.trim_end().ends_with(':');
        if bare && !says_something {
            let message = "Dưới đề mục không có nội dung nào.".to_owned();
            out.push(found(
                Code::HeadingWithoutText,
                passage,
                &beginning(&passage.text, 10),
                message,
            ));
        }
    }
}

/// The end of a list mark at the beginning of a paragraph: `- `, `a) `, `(1) `.
pub(super) fn list_mark(text: &str) -> usize {
    if let Some(found) = ENCLOSED.first(text) {
        return group(&found, 0).len();
    }
    if let Some(mark) = mark_of(text).filter(|mark| mark.level != Level::Part) {
        return mark.end;
    }
    let bare = text.trim_start_matches(['-', '+', '*', '–', '—', '•', ' ', '\u{f0b7}']);
    text.len() - bare.len()
}

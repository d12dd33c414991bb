//! The numbers of headings as Word's own numbering.

use report::model::{Heading, Level};

use super::namespaces::MAIN;
use super::units::twips;
use crate::xml::{Element, el, val};

/// Levels of a list: Phần, mục, khoản, khoản below khoản.
const LEVELS: usize = 4;

/// The lists that the headings need, so that Word prints every number as the text has it.
///
/// A list counts on by itself. Where the text does not count on (it begins at `II.`, skips a number, or starts
/// anew in an annex), a new list is begun whose level starts with the number wanted. A number that Word cannot
/// count, such as a letter of the Vietnamese alphabet, stays in the text.
pub(super) struct Numbering {
    lists: Vec<[u32; LEVELS]>,
    counters: [Option<u32>; LEVELS],
}

/// A heading taken apart.
pub(super) struct Numbered<'h> {
    /// Its list, from 1; 0 where the number stands in the text.
    pub(super) list: usize,
    /// Its level in the list.
    pub(super) level: usize,
    /// What is left of its text.
    pub(super) text: &'h str,
}

impl Numbering {
    /// One list that starts at 1 everywhere.
    pub(super) fn new() -> Self {
        Self {
            lists: vec![[1; LEVELS]],
            counters: [None; LEVELS],
        }
    }

    /// Takes the number off a heading if Word can count it.
    pub(super) fn take<'h>(&mut self, heading: &'h Heading) -> Numbered<'h> {
        let found = label(heading)
            .filter(|label| self.fits_under(label))
            .and_then(|label| Some((self.list_for(&label)?, label)));
        match found {
            Some((list, label)) => Numbered {
                list,
                level: label.level,
                text: label.rest,
            },
            None => Numbered {
                list: 0,
                level: 0,
                text: &heading.text,
            },
        }
    }

    /// Whether the number above this one, which is printed with it, is the one that was counted.
    fn fits_under(&self, label: &Label<'_>) -> bool {
        label
            .parent
            .is_none_or(|parent| self.counters[label.level - 1] == Some(parent))
    }

    /// The list that counts to this number, a new one if need be.
    fn list_for(&mut self, label: &Label<'_>) -> Option<usize> {
        let starts = self.lists.last().copied().unwrap_or([1; LEVELS]);
        let next = self.counters[label.level].map_or(starts[label.level], |count| count + 1);
        if next != label.value {
            // A number that is printed with the one above it cannot begin a list of its own.
            if label.parent.is_some() {
                return None;
            }
            let mut starts = [1; LEVELS];
            starts[label.level] = label.value;
            self.lists.push(starts);
            self.counters = [None; LEVELS];
        }
        self.counters[label.level] = Some(label.value);
        self.counters[label.level + 1..].fill(None);
        Some(self.lists.len())
    }

    /// The part `word/numbering.xml`.
    pub(super) fn part(&self) -> Element {
        let lists = self.lists.iter().enumerate();
        let shapes = lists.map(|(index, starts)| shape(index, starts));
        let uses = (1..=self.lists.len()).map(|number| {
            el("w:num")
                .attr("w:numId", number)
                .with(val("w:abstractNumId", number - 1))
        });
        el("w:numbering")
            .attr("xmlns:w", MAIN)
            .with_all(shapes)
            .with_all(uses)
    }
}

/// The number of a heading.
struct Label<'h> {
    level: usize,
    /// The number above it that is printed with it.
    parent: Option<u32>,
    value: u32,
    rest: &'h str,
}

fn label(heading: &Heading) -> Option<Label<'_>> {
    let text = heading.text.as_str();
    let single = |level, value: Option<u32>, rest| {
        value.map(|value| Label {
            level,
            parent: None,
            value,
            rest,
        })
    };
    match heading.level {
        Level::Part => {
            let (number, _) = text.strip_prefix("Phần ")?.split_once('\n')?;
            let rest = &text["Phần ".len() + number.len()..];
            single(0, roman(number), rest)
        }
        Level::Roman => {
            let (number, rest) = text.split_once(". ")?;
            single(1, roman(number), rest)
        }
        Level::Number => {
            let (number, rest) = text.split_once(". ")?;
            single(2, decimal(number), rest)
        }
        Level::SubNumber => {
            let (numbers, rest) = text.split_once(". ")?;
            let (parent, number) = numbers.split_once('.')?;
            Some(Label {
                level: 3,
                parent: Some(decimal(parent)?),
                value: decimal(number)?,
                rest,
            })
        }
        Level::Letter => None,
    }
}

/// A number without leading zeros.
fn decimal(text: &str) -> Option<u32> {
    let value: u32 = text.parse().ok()?;
    (value.to_string() == text).then_some(value)
}

/// A Roman number as the reports print it.
fn roman(text: &str) -> Option<u32> {
    (1..200).find(|value| domain::text::roman(*value as usize) == text)
}

fn shape(index: usize, starts: &[u32; LEVELS]) -> Element {
    let levels = [
        (Some("Heading1"), "upperRoman", "Phần %1", "nothing"),
        (Some("Heading2"), "upperRoman", "%2.", "space"),
        (Some("Heading3"), "decimal", "%3.", "space"),
        (Some("Heading4"), "decimal", "%3.%4.", "space"),
    ];
    let level =
        |(at, (style, format, text, follows)): (usize, (Option<&str>, &str, &str, &str))| {
            let first_line = if at == 0 { 0.0 } else { report::sizes::INDENT };
            let indents = el("w:ind")
                .attr("w:left", 0)
                .attr("w:firstLine", twips(first_line));
            el("w:lvl")
                .attr("w:ilvl", at)
                .with(val("w:start", starts[at]))
                .with(val("w:numFmt", format))
                .with_all(
                    style
                        .filter(|_| index == 0)
                        .map(|style| val("w:pStyle", style)),
                )
                .with(val("w:suff", follows))
                .with(val("w:lvlText", text))
                .with(val("w:lvlJc", "left"))
                .with(el("w:pPr").with(indents))
        };
    el("w:abstractNum")
        .attr("w:abstractNumId", index)
        .with(val("w:multiLevelType", "multilevel"))
        .with_all(levels.into_iter().enumerate().map(level))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn taken(headings: &[(Level, &str)]) -> Vec<(usize, String)> {
        let mut numbering = Numbering::new();
        let take = |(level, text): &(Level, &str)| {
            let heading = Heading::new(*level, *text);
            let numbered = numbering.take(&heading);
            (numbered.list, numbered.text.to_owned())
        };
        headings.iter().map(take).collect()
    }

    fn lists(headings: &[(Level, &str)]) -> Vec<usize> {
        taken(headings).into_iter().map(|(list, _)| list).collect()
    }

    #[test]
    fn numbers_that_count_on_are_left_to_word() {
        let headings = [
            (Level::Roman, "I. KẾT QUẢ"),
            (Level::Number, "1. Nhận thức số"),
            (Level::SubNumber, "1.1. Ngày"),
            (Level::SubNumber, "1.2. Đêm"),
            (Level::Number, "2. Thể chế số"),
            (Level::Roman, "II. TỒN TẠI"),
            (Level::Number, "1. Hạn chế"),
        ];
        assert_eq!(lists(&headings), [1; 7]);
        assert_eq!(taken(&headings)[0].1, "KẾT QUẢ");
        assert_eq!(taken(&headings)[2].1, "Ngày");
    }

    #[test]
    fn a_number_out_of_turn_begins_a_new_list() {
        let headings = [
            (Level::Roman, "I. A"),
            (Level::Roman, "III. B"),
            (Level::Roman, "IV. C"),
            (Level::Number, "1. D"),
        ];
        assert_eq!(lists(&headings), [1, 2, 2, 2]);
    }

    #[test]
    fn letters_and_strange_numbers_stay_in_the_text() {
        let headings = [
            (Level::Letter, "đ) Kết quả"),
            (Level::Number, "Nhận thức số"),
            (Level::SubNumber, "2.1. Không có khoản 2"),
            (Level::Roman, "Mở đầu"),
        ];
        assert_eq!(lists(&headings), [0; 4]);
        assert_eq!(taken(&headings)[0].1, "đ) Kết quả");
    }
}

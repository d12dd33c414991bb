//! Where the numbers of a report come from, carried through its sentences by marks around them.
//!
//! A number of the ledger enters the sentences between two signs that no text may hold: Unicode noncharacters, which
//! filters and templates pass on untouched. What is put on paper is cut at these signs into runs with their origins.

use crate::ReportError;
use crate::model::{Cell, Chart, Content, Document, Origin, OriginId, Run};
use minijinja::value::{Object, ObjectRepr};
use serde::Serialize;
use serde::de::DeserializeOwned;
use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// The noncharacters of the Arabic Presentation Forms block, U+FDD0 to U+FDEF.
const MARKS: std::ops::RangeInclusive<char> = '\u{FDD0}'..='\u{FDEF}';
/// Before the digits of an origin and its number.
const OPEN: char = '\u{FDD0}';
/// After the number.
const CLOSE: char = '\u{FDD1}';
/// The digit 0 of an origin; no sign that a text can hold, so that filters take it for none.
const ZERO: u32 = 0xFDE0;

/// The origins of the numbers of one report.
#[derive(Debug, Default)]
pub(crate) struct Origins {
    known: Mutex<Known>,
}

#[derive(Debug, Default)]
struct Known {
    all: Vec<Origin>,
    ids: HashMap<(String, Option<String>, String), usize>,
}

impl Object for Origins {
    fn repr(self: &Arc<Self>) -> ObjectRepr {
        ObjectRepr::Plain
    }
}

impl Origins {
    fn known(&self) -> MutexGuard<'_, Known> {
        self.known.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The number of an origin; the same one for the same words.
    pub(crate) fn add(&self, what: &str, item: Option<&str>, explanation: &str) -> usize {
        let key = (
            what.to_owned(),
            item.map(str::to_owned),
            explanation.to_owned(),
        );
        let known = &mut *self.known();
        *known.ids.entry(key).or_insert_with(|| {
            known.all.push(Origin {
                what: what.to_owned(),
                item: item.map(str::to_owned),
                explanation: explanation.to_owned(),
            });
            known.all.len() - 1
        })
    }

    /// Gives a document the origins that its runs name, in the order in which they first occur.
    pub(crate) fn move_into(&self, document: &mut Document) {
        let known = self.known();
        let (mut order, mut used) = (HashMap::new(), Vec::new());
        for origin in origins_in(document) {
            let Some(OriginId(id)) = *origin else {
                continue;
            };
            let next = *order.entry(id).or_insert_with(|| {
                used.extend(known.all.get(id).cloned());
                used.len() - 1
            });
            *origin = Some(OriginId(next));
        }
        document.origins = used;
    }
}

/// Where the numbers of a document say where they come from, in reading order.
fn origins_in(document: &mut Document) -> impl Iterator<Item = &mut Option<OriginId>> {
    let sections = document.sections.iter_mut();
    let blocks = sections.flat_map(|section| &mut section.blocks);
    blocks.flat_map(|block| -> Vec<&mut Option<OriginId>> {
        match &mut block.content {
            Content::Paragraph(paragraph) => of_runs(&mut paragraph.runs).collect(),
            Content::Table(table) => {
                let rows = table.head.iter_mut().chain(&mut table.rows);
                let cells = rows.flat_map(|row| &mut row.cells);
                let paragraphs = cells.flat_map(|cell| &mut cell.paragraphs);
                paragraphs.flat_map(|runs| of_runs(runs)).collect()
            }
            Content::Chart(chart) => of_chart(chart),
            _ => Vec::new(),
        }
    })
}

fn of_runs(runs: &mut [Run]) -> impl Iterator<Item = &mut Option<OriginId>> {
    runs.iter_mut().map(|run| &mut run.origin)
}

fn of_chart(chart: &mut Chart) -> Vec<&mut Option<OriginId>> {
    let bars = chart.bars.iter_mut().flat_map(|bar| {
        let parts = bar.parts.iter_mut().flatten();
        std::iter::once(&mut bar.origin).chain(parts.map(|part| &mut part.origin))
    });
    bars.collect()
}

/// A number with the mark of its origin; an empty one stays empty.
pub(crate) fn marked(number: &str, origin: usize) -> String {
    if number.is_empty() {
        return String::new();
    }
    let digit = |digit: char| char::from_u32(ZERO + digit.to_digit(10).unwrap_or_default());
    let digits: String = origin.to_string().chars().filter_map(digit).collect();
    format!("{OPEN}{digits}{number}{CLOSE}")
}

/// The origin of the first marked number of a text.
pub(crate) fn origin_of(text: &str) -> Option<usize> {
    let origin = runs(text).into_iter().find_map(|run| run.origin);
    origin.map(|OriginId(id)| id)
}

fn is_mark(sign: char) -> bool {
    MARKS.contains(&sign)
}

/// A text without marks.
pub(crate) fn plain(text: &str) -> String {
    text.chars().filter(|sign| !is_mark(*sign)).collect()
}

/// A text as runs, marked numbers with their origins.
pub(crate) fn runs(text: &str) -> Vec<Run> {
    lines_of(text, false).pop().unwrap_or_default()
}

/// The lines of a text as runs; empty ones left out, white space at their ends too.
pub(crate) fn lines(text: &str) -> Vec<Vec<Run>> {
    let trimmed: Vec<&str> = text
        .lines()
        .map(str::trim)
        .filter(|line| !plain(line).trim().is_empty())
        .collect();
    match trimmed.is_empty() {
        true => Vec::new(),
        false => lines_of(&trimmed.join("\n"), true),
    }
}

/// A cell with a paragraph for each line of a text.
pub(crate) fn cell(text: &str) -> Cell {
    match text.contains(is_mark) {
        true => Cell::paragraphs(lines_of(text, true)),
        false => Cell::text(text),
    }
}

/// The runs of a text, parted at its line breaks where `parted`.
fn lines_of(text: &str, parted: bool) -> Vec<Vec<Run>> {
    let mut reader = Reader::default();
    for sign in text.chars() {
        reader.take(sign, parted);
    }
    reader.end_run();
    reader.done.push(reader.line);
    reader.done
}

/// A text read sign by sign.
#[derive(Default)]
struct Reader {
    done: Vec<Vec<Run>>,
    line: Vec<Run>,
    words: String,
    /// Origins of the marks that are open, the innermost last.
    open: Vec<usize>,
    /// Whether the digits of an origin are being read.
    counting: bool,
}

impl Reader {
    fn take(&mut self, sign: char, parted: bool) {
        let digit = (sign as u32).checked_sub(ZERO).filter(|digit| *digit < 10);
        match sign {
            OPEN => {
                self.end_run();
                self.open.push(0);
                self.counting = true;
            }
            CLOSE => {
                self.end_run();
                self.open.pop();
            }
            _ if is_mark(sign) => {
                if let (Some(origin), Some(digit), true) =
                    (self.open.last_mut(), digit, self.counting)
                {
                    *origin = *origin * 10 + digit as usize;
                }
            }
            '\n' if parted => {
                self.end_run();
                self.done.push(std::mem::take(&mut self.line));
            }
            _ => {
                self.counting = false;
                self.words.push(sign);
            }
        }
    }

    fn end_run(&mut self) {
        self.counting = false;
        if self.words.is_empty() {
            return;
        }
        let run = Run::plain(std::mem::take(&mut self.words));
        self.line.push(match self.open.last() {
            Some(origin) => run.from_origin(OriginId(*origin)),
            None => run,
        });
    }
}

/// The same facts or document without signs that could be taken for marks.
pub(crate) fn unmarked<T: Serialize + DeserializeOwned + Clone>(
    given: &T,
) -> Result<T, ReportError> {
    let failed = |error: serde_json::Error| {
        ReportError::NotPrintable(format!("Không đọc được dữ liệu của báo cáo: {error}."))
    };
    let mut seen = Seen(false);
    serde_json::to_writer(&mut seen, given).map_err(failed)?;
    if !seen.0 {
        return Ok(given.clone());
    }
    let text = serde_json::to_string(given).map_err(failed)?;
    serde_json::from_str(&plain(&text)).map_err(failed)
}

/// Looks for marks in what is written; keeps nothing.
struct Seen(bool);

impl std::io::Write for Seen {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        // U+FDD0 to U+FDEF are EF B7 90 to EF B7 AF in UTF-8.
        self.0 |= bytes
            .windows(3)
            .any(|sign| matches!(sign, [0xEF, 0xB7, 0x90..=0xAF]));
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str) -> Vec<(String, Option<usize>)> {
        let run = |run: Run| (run.text, run.origin.map(|OriginId(id)| id));
        runs(text).into_iter().map(run).collect()
    }

    #[test]
    fn a_marked_number_becomes_a_run_of_its_own() {
        let text = format!(
            "đạt {} ({}).",
            marked("62,48%", 12),
            marked("58.247/93.231", 3)
        );
        assert_eq!(
            shown(&text),
            [
                ("đạt ".to_owned(), None),
                ("62,48%".to_owned(), Some(12)),
                (" (".to_owned(), None),
                ("58.247/93.231".to_owned(), Some(3)),
                (").".to_owned(), None),
            ]
        );
        assert_eq!(plain(&text), "đạt 62,48% (58.247/93.231).");
    }

    #[test]
    fn a_broken_mark_loses_no_words() {
        assert_eq!(
            shown("a\u{FDD1}b\u{FDE3}c"),
            [("a".to_owned(), None), ("bc".to_owned(), None)]
        );
        assert_eq!(shown("a\u{FDD0}b")[1], ("b".to_owned(), Some(0)));
    }

    #[test]
    fn a_mark_may_reach_over_a_line() {
        let lines = lines(&marked("62,48\n(58/93)", 4));
        assert_eq!(lines.len(), 2);
        assert!(
            lines
                .iter()
                .flatten()
                .all(|run| run.origin == Some(OriginId(4)))
        );
    }

    #[test]
    fn signs_that_look_like_marks_are_taken_out_of_what_is_given() {
        let given = vec!["a\u{FDD0}\u{FDE1}b\u{FDD1}".to_owned(), "c".to_owned()];
        assert_eq!(unmarked(&given).unwrap(), ["ab", "c"]);
    }
}

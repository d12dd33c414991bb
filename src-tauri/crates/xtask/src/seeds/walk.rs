//! The walk: every line of a source text lies in exactly one clause or is noise with a reason.

use std::collections::{BTreeMap, BTreeSet};

use super::difference;
use super::document::{Clause, Document};
use super::lines;
use super::spelling;
use unicode_normalization::UnicodeNormalization;

/// What was found on the way through one source text.
#[derive(Debug, Default)]
pub struct Walk {
    /// File name of the source text.
    pub source: String,
    /// Lines that hold text.
    pub lines: usize,
    /// How many of them lie in a clause.
    pub in_clauses: usize,
    /// How many of them are noise.
    pub noise: usize,
    /// Clauses of the document.
    pub clauses: usize,
    /// Corrections of the document.
    pub corrections: usize,
    /// Every breach of the rule, one sentence each.
    pub violations: Vec<String>,
}

/// Holds a document against its source text.
pub fn walk(document: &Document, source: &str) -> Walk {
    let text: Vec<&str> = source.lines().collect();
    let mut walk = Walk {
        source: document.source.clone(),
        lines: text.iter().filter(|line| has_text(line)).count(),
        clauses: document.clauses.len(),
        corrections: document.corrections.len(),
        ..Walk::default()
    };
    let mut owners = Owners::default();
    for clause in &document.clauses {
        let numbers = walk.take(
            &mut owners,
            &text,
            &clause.lines,
            &format!("clause {}", clause.id),
        );
        walk.in_clauses += numbers.len();
        walk.compare(
            document,
            clause,
            &numbers
                .iter()
                .map(|&number| text[number - 1])
                .collect::<Vec<_>>(),
        );
    }
    for noise in &document.noise {
        walk.noise += walk.take(&mut owners, &text, &noise.lines, "noise").len();
        walk.refuse_when(noise.reason.trim().is_empty(), || {
            format!("noise {}: no reason is given", noise.lines)
        });
    }
    walk.names(document);
    walk.owned(&owners, &text);
    walk
}

/// Who holds each line, by line number.
type Owners = BTreeMap<usize, Vec<String>>;

impl Walk {
    fn refuse_when(&mut self, wrong: bool, what: impl FnOnce() -> String) {
        if wrong {
            self.violations.push(what());
        }
    }

    /// Notes who holds the lines, and returns the numbers of those that hold text.
    fn take(
        &mut self,
        owners: &mut Owners,
        text: &[&str],
        written: &str,
        owner: &str,
    ) -> Vec<usize> {
        let numbers = match lines::parse(written) {
            Ok(numbers) => numbers,
            Err(what) => {
                self.violations.push(format!("{owner}: {what}"));
                return Vec::new();
            }
        };
        let (there, beyond): (Vec<_>, Vec<_>) = numbers
            .into_iter()
            .partition(|&number| number <= text.len());
        self.refuse_when(!beyond.is_empty(), || {
            format!(
                "{owner}: lines {written}, but the source ends with line {}",
                text.len()
            )
        });
        let held: Vec<usize> = there
            .into_iter()
            .filter(|&number| has_text(text[number - 1]))
            .collect();
        self.refuse_when(held.is_empty(), || {
            format!("{owner}: lines {written} hold no text")
        });
        for &number in &held {
            owners.entry(number).or_default().push(owner.to_owned());
        }
        held
    }

    /// The joined lines with the clause's corrections must be the clause's text.
    fn compare(&mut self, document: &Document, clause: &Clause, lines: &[&str]) {
        let mut joined = spelling::join(lines.iter().copied());
        for correction in document
            .corrections
            .iter()
            .filter(|correction| correction.clause == clause.id)
        {
            let original: String = correction.original.nfc().collect();
            self.refuse_when(original.is_empty() || !joined.contains(&original), || {
                format!(
                    "clause {}: the correction's original «{original}» does not occur",
                    clause.id
                )
            });
            self.refuse_when(correction.reason.trim().is_empty(), || {
                format!(
                    "clause {}: the correction of «{original}» gives no reason",
                    clause.id
                )
            });
            if !original.is_empty() {
                joined = joined.replace(&original, &correction.corrected);
            }
        }
        if let Some(place) = difference::show(&joined, &clause.text) {
            self.violations.push(format!(
                "clause {} (lines {}): {place}",
                clause.id, clause.lines
            ));
        }
    }

    /// Ids occur once, and corrections name a clause that is there.
    fn names(&mut self, document: &Document) {
        let mut known = BTreeSet::new();
        for clause in &document.clauses {
            self.refuse_when(!known.insert(clause.id.as_str()), || {
                format!("clause {}: the id occurs twice", clause.id)
            });
        }
        for correction in &document.corrections {
            self.refuse_when(!known.contains(correction.clause.as_str()), || {
                format!(
                    "the correction of «{}» names clause {}, which is not there",
                    correction.original, correction.clause
                )
            });
        }
    }

    fn owned(&mut self, owners: &Owners, text: &[&str]) {
        for (number, line) in (1..).zip(text).filter(|(_, line)| has_text(line)) {
            match owners.get(&number).map_or(&[][..], Vec::as_slice) {
                [] => self
                    .violations
                    .push(format!("line {number} is left over: «{}»", brief(line))),
                [_] => {}
                several => self.violations.push(format!(
                    "line {number} is held twice: {}",
                    several.join(", ")
                )),
            }
        }
    }
}

fn has_text(line: &str) -> bool {
    !line.trim().is_empty()
}

fn brief(line: &str) -> String {
    line.trim().chars().take(60).collect()
}

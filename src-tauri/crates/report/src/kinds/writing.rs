//! Paragraphs that the program writes, and what a person wrote in their stead.

use super::composed::{Composed, Fault, Generated, Stale, WrittenPlace};
use super::words::WordsFault;
use crate::model::{Document, Level};
use domain::facts::Overwritten;
use std::collections::BTreeMap;

/// Where paragraphs before the first heading stand.
const OPENING: &str = "Phần mở đầu";
/// Where a paragraph stands that is generated no more.
const NOWHERE: &str = "Không còn đoạn này trong báo cáo";

/// What a person wrote anew, and what was found of it while the report was put together.
#[derive(Debug, Default)]
pub(super) struct Writing {
    overwritten: BTreeMap<String, Overwritten>,
    headings: Vec<(Level, String)>,
    sentences: Vec<Generated>,
    stale: Vec<Stale>,
    faults: Vec<Fault>,
    /// Where the parts that a person writes stand.
    pub(super) places: Vec<WrittenPlace>,
}

impl Writing {
    /// What a person wrote anew, by the ids of blocks; blank words bring back the generated ones.
    pub(super) fn of(mut overwritten: BTreeMap<String, Overwritten>) -> Self {
        overwritten.retain(|_, words| !words.text.trim().is_empty());
        Self {
            overwritten,
            ..Self::default()
        }
    }

    /// What follows stands under this heading.
    pub(super) fn under(&mut self, level: Level, text: &str) {
        self.headings.retain(|(above, _)| *above < level);
        self.headings.push((level, text.to_owned()));
    }

    /// The headings above what comes next.
    pub(super) fn place(&self) -> String {
        let headings: Vec<&str> = self
            .headings
            .iter()
            .map(|(_, text)| text.as_str())
            .collect();
        match headings.is_empty() {
            true => OPENING.to_owned(),
            false => headings.join(" › "),
        }
    }

    /// Whether a person wrote a paragraph anew.
    pub(super) fn is_overwritten(&self, block: &str) -> bool {
        self.overwritten.contains_key(block)
    }

    /// Notes a generated paragraph; gives the person's words for it with their place, if there are any.
    pub(super) fn generated(&mut self, block: &str, now: String) -> Option<(String, String)> {
        let place = self.place();
        let own = self.overwritten.remove(block);
        self.sentences.push(Generated {
            block: block.to_owned(),
            place: place.clone(),
            text: now.clone(),
            overwritten: own.is_some(),
        });
        let own = own?;
        if own.generated != now {
            self.stale.push(Stale {
                block: block.to_owned(),
                place: place.clone(),
                kept: own.text.clone(),
                then: own.generated,
                now,
            });
        }
        Some((own.text, place))
    }

    /// Notes references that could not be filled in.
    pub(super) fn note_faults(&mut self, block: &str, place: &str, faults: Vec<WordsFault>) {
        let fault = |fault: WordsFault| Fault {
            block: block.to_owned(),
            place: place.to_owned(),
            line: fault.line,
            reference: fault.reference,
            reason: fault.reason,
        };
        self.faults.extend(faults.into_iter().map(fault));
    }

    /// The report with all that was noted; words whose paragraph is gone are told too.
    pub(super) fn composed(mut self, document: Document) -> Composed {
        let gone = std::mem::take(&mut self.overwritten);
        self.stale
            .extend(gone.into_iter().map(|(block, own)| Stale {
                block,
                place: NOWHERE.to_owned(),
                kept: own.text,
                then: own.generated,
                now: String::new(),
            }));
        Composed {
            document,
            stale: self.stale,
            sentences: self.sentences,
            faults: self.faults,
            written: self.places,
        }
    }
}

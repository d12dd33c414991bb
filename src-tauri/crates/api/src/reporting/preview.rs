//! The pages as the window shows them: where each block stands, which pages look as before, and a file of the others.

use super::{Matter, Prepared, fonts};
use crate::desk::Desk;
use crate::wire::{PreviewPage, PreviewPages, PreviewPlace, ReportDraft, TypedWords, WireError};
use domain::facts::{Facts, Overwritten};
use domain::report::ReportState;
use report::model::Document as Paper;

impl Desk {
    /// The finished pages with words that are still being typed, as the window takes them: four bytes with the length
    /// of the first part, least significant first; [`PreviewPages`] as JSON; a PDF of the pages whose look is not among
    /// the `known` ones, nothing where all are.
    ///
    /// Each page is drawn as in the file that would be saved. Nothing is written. A report that was finalised says what
    /// it said, whatever is typed.
    ///
    /// # Errors
    /// As [`Desk::report_pdf`].
    pub fn report_preview(
        &self,
        draft: &ReportDraft,
        typed: &[TypedWords],
        known: &[String],
    ) -> Result<Vec<u8>, WireError> {
        let mut prepared = Prepared::of(self, draft)?;
        let paper = prepared.paper_with(typed)?;
        let fonts = fonts(self)?;
        let pages = report::pages(&paper, &fonts)?;
        let (shown, new) = shown(&pages, known);
        let head = serde_json::to_vec(&shown).map_err(WireError::internal)?;
        let pdf = match new.as_slice() {
            [] => Vec::new(),
            new => report::print_apart(&pages, new, &fonts)?,
        };
        let length = u32::try_from(head.len()).map_err(WireError::internal)?;
        Ok([length.to_le_bytes().as_slice(), &head, &pdf].concat())
    }
}

impl Prepared {
    /// The paper with words that are being typed. Its code stays that of the words in the ledger until these are there,
    /// too: the last page would else look otherwise after each key.
    fn paper_with(&mut self, typed: &[TypedWords]) -> Result<Paper, WireError> {
        let saved = self.paper()?;
        if typed.is_empty() {
            return Ok(saved);
        }
        self.type_in(typed);
        let mut paper = self.composed()?.document;
        paper.code = saved.code;
        Ok(paper)
    }

    /// Puts words that are being typed in the place of those in the ledger.
    fn type_in(&mut self, typed: &[TypedWords]) {
        let frozen = |state| state != ReportState::Draft;
        if self
            .report
            .as_ref()
            .is_some_and(|report| frozen(report.state))
        {
            return;
        }
        if let Matter::Ledger(facts) = &mut self.matter {
            typed.iter().for_each(|words| type_into(facts, words));
        }
    }
}

fn type_into(facts: &mut Facts, words: &TypedWords) {
    if let Some(part) = &words.part {
        facts.texts.insert(part.clone(), words.text.clone());
    }
    if let Some(sentence) = &words.sentence {
        let own = Overwritten {
            text: words.text.clone(),
            ..Overwritten::default()
        };
        facts.overwritten.insert(sentence.clone(), own);
    }
}

/// What the window is to know of the pages, and the indices of those that it has not seen.
fn shown(pages: &report::Pages, known: &[String]) -> (PreviewPages, Vec<usize>) {
    let mut new = Vec::new();
    let all = pages.pages.iter().enumerate();
    let all = all.map(|(index, page)| {
        let look = format!("{:016x}", page.look());
        let at = (!known.contains(&look)).then(|| {
            new.push(index);
            counted(new.len())
        });
        PreviewPage {
            width: page.width,
            height: page.height,
            look,
            at,
        }
    });
    let place = |place: report::Place| PreviewPlace {
        page: counted(place.page + 1),
        block: place.block,
        top: place.top,
        bottom: place.bottom,
    };
    let shown = PreviewPages {
        pages: all.collect(),
        places: pages.places().into_iter().map(place).collect(),
    };
    (shown, new)
}

fn counted(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

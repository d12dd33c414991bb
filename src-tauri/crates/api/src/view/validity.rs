//! What is known of documents being in force, as shown.

use super::format::{code_of, date_text, iso};
use crate::wire::{BaseView, ValidityView};
use domain::document::{Document, Header, Validity, cited_key};
use std::collections::HashMap;

/// What is known, by what documents are called.
pub(crate) struct Validities {
    pub(crate) known: HashMap<String, Validity>,
    /// The documents of the ledger, as they are cited.
    cited: HashMap<String, Header>,
}

impl Validities {
    /// Puts what is known beside the documents of the ledger.
    pub(crate) fn new(known: HashMap<String, Validity>, headers: Vec<Header>) -> Self {
        let numbered = headers.into_iter().filter(|header| header.number.is_some());
        let cited = numbered.map(|header| (cited_key(&header.reference()), header));
        Self {
            known,
            cited: cited.collect(),
        }
    }

    /// Of a document of the ledger.
    pub(crate) fn of(&self, header: &Header) -> ValidityView {
        let id = header.id.as_str();
        let mut view = self.view(id, self.known.get(id));
        if !self.known.contains_key(id) {
            view.detail = years(header);
        }
        view
    }

    fn view(&self, subject: &str, known: Option<&Validity>) -> ValidityView {
        let since = known.and_then(|known| known.since);
        ValidityView {
            subject: subject.to_owned(),
            state: known.map_or_else(|| "unknown".to_owned(), |known| code_of(known.state)),
            state_text: known
                .map_or("Chưa rõ hiệu lực", |known| known.state.label())
                .to_owned(),
            since: since.map(iso),
            since_text: date_text(since),
            reason: known.map(|known| known.reason.clone()).unwrap_or_default(),
            detail: known.map(Validity::detail).unwrap_or_default(),
        }
    }

    /// The bases of a document: each is a document of the ledger, or one that is only cited.
    pub(crate) fn bases(&self, document: &Document) -> Vec<BaseView> {
        let clause_of = |text: &str| {
            let same = document.clauses.iter().find(|clause| clause.text == text);
            same.map(|clause| clause.id.to_string())
        };
        let pasted = document.clauses.iter().map(|clause| &clause.text);
        let pasted = pasted.filter(|text| document.bases.is_empty() && text.starts_with("Căn cứ "));
        let view = |text: &String| {
            let key = cited_key(text);
            let own = self.cited.get(&key);
            let subject = own.map_or(key.as_str(), |header| header.id.as_str());
            BaseView {
                clause: clause_of(text),
                text: text.clone(),
                document: own.map(|header| header.id.to_string()),
                validity: self.view(subject, self.known.get(subject)),
            }
        };
        document.bases.iter().chain(pasted).map(view).collect()
    }
}

/// What a document says itself of the time that it is meant for; no more is known of it.
fn years(header: &Header) -> String {
    match (header.year_from, header.year_to) {
        (Some(from), Some(to)) if from != to => format!("văn bản của các năm {from}–{to}"),
        (Some(year), _) | (None, Some(year)) => format!("văn bản của năm {year}"),
        (None, None) => String::new(),
    }
}

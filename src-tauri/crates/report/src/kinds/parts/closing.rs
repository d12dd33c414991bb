//! The last sentence, who signs, and who receives it.

use crate::ReportError;
use crate::kinds::Source;
use crate::kinds::compose::Composer;
use crate::kinds::sentences::Sentence;
use crate::kinds::wording::bare;
use crate::model::{Paragraph, Signature};
use domain::document::Document;
use domain::facts::Facts;

/// What stands where the signer's name is not known.
const NO_NAME: &str = "(Họ và tên)";

impl Composer<'_> {
    /// The last sentence, closed with `./.`; a stored document's own as it is.
    pub(crate) fn closing(&mut self, id: &str, text: &Sentence) -> Result<(), ReportError> {
        let stored = match self.source {
            Source::Stored(document) => document.closing.clone(),
            Source::Ledger(_) => None,
        };
        match stored {
            Some(stored) => self.push(id, Paragraph::body(stored)),
            None => {
                let text = self.fill(text)?;
                self.push_closing(id, &format!("{}./.", bare(&text)));
            }
        }
        Ok(())
    }

    /// Signer and recipients.
    pub(crate) fn signature(&mut self) -> Result<(), ReportError> {
        let signature = match self.source {
            Source::Ledger(facts) => of_facts(facts),
            Source::Stored(document) => of_document(document),
        };
        self.push("signature", signature);
        Ok(())
    }
}

fn of_facts(facts: &Facts) -> Signature {
    let sender = &facts.sender;
    let archive = if sender.archive.is_empty() {
        "VT"
    } else {
        &sender.archive
    };
    // "Như trên" stands first, the archive last (Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II.9).
    let recipients = std::iter::once("Như trên".to_owned()).chain(facts.recipients.iter().cloned());
    Signature {
        recipients: recipients.chain([format!("Lưu: {archive}")]).collect(),
        capacity: sender.signature.clone(),
        position: None,
        name: if sender.signer.is_empty() {
            NO_NAME.to_owned()
        } else {
            sender.signer.clone()
        },
        drafted: Some(facts.marks.drafted.trim().to_owned()).filter(|drafted| !drafted.is_empty()),
    }
}

/// What was issued with a decision is signed there; where its own paper names nobody, nobody is asked for.
fn of_document(document: &Document) -> Signature {
    let open = match document.header.issued_with {
        Some(_) => "",
        None => NO_NAME,
    };
    Signature {
        recipients: document.recipients.clone(),
        capacity: document.header.signature.clone(),
        position: None,
        name: document
            .header
            .signer
            .clone()
            .unwrap_or_else(|| open.to_owned()),
        drafted: None,
    }
}

//! The documents whose office files are looked at, each composed once for all tests of this binary.

use std::sync::OnceLock;

use report::model::Document;
use tests::papers;
use tests::pdf::{example, library};

/// A document under the name that messages of failed tests call it by.
pub struct Model {
    /// The name, also of its files.
    pub name: String,
    /// The document.
    pub document: Document,
}

/// Every kind of report of the example agency, and the stored documents printed again.
pub fn all() -> &'static [Model] {
    static ALL: OnceLock<Vec<Model>> = OnceLock::new();
    ALL.get_or_init(|| {
        let (library, example) = (library(), example());
        let own = papers::of_ledger().into_iter().map(|kind| Model {
            document: papers::model(&example, &kind),
            name: kind,
        });
        let stored = papers::PRINTED_AGAIN.iter().map(|(kind, id)| Model {
            name: format!("{kind} {id}"),
            document: papers::stored_model(&library, kind, id),
        });
        own.chain(stored).chain([super::marks::model()]).collect()
    })
}

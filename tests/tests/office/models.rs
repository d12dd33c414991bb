//! The documents whose office files are looked at, each composed once for all tests of this binary.

use std::sync::OnceLock;

use chrono::NaiveDate;
use domain::ids::DocumentId;
use domain::report::{ReportKind, ReportRequest};
use report::model::Document;
use report::{Outline, Source, compose};
use store::Reader;
use tests::console::Console;
use tests::pdf::{example, library};

/// A document under the name that messages of failed tests call it by.
pub struct Model {
    /// The name, also of its files.
    pub name: String,
    /// The document.
    pub document: Document,
}

/// The stored documents with the kind that prints them.
const STORED: [(&str, &str); 7] = [
    ("yearly", "bc640-2023"),
    ("task-list", "kh424-2024"),
    ("task-list", "kh98-2024"),
    ("plan-document", "kh424-2024"),
    ("plan-document", "kh98-2024"),
    ("plan-document", "bcd73-2024"),
    ("plan-document", "hue-2026-2030"),
];

/// Every kind of report of the example agency, and the stored documents printed again.
pub fn all() -> &'static [Model] {
    static ALL: OnceLock<Vec<Model>> = OnceLock::new();
    ALL.get_or_init(|| {
        let (library, example) = (library(), example());
        let outlines = Outline::embedded();
        let kinds = outlines.iter().filter(|outline| outline.takes_ledger());
        let own = kinds.map(|outline| Model {
            name: outline.kind.clone(),
            document: own(&example, &outline.kind),
        });
        let stored = STORED.iter().map(|(kind, id)| Model {
            name: format!("{kind} {id}"),
            document: stored(&library, kind, id),
        });
        own.chain(stored).chain([super::marks::model()]).collect()
    })
}

fn own(console: &Console, kind: &str) -> Document {
    let reader = Reader::open(&console.store()).expect("the store can be read");
    let request = ReportRequest {
        kind: ReportKind(kind.into()),
        year: 2026,
        period: None,
        document: None,
        as_of: NaiveDate::from_ymd_opt(2026, 11, 14).expect("a day"),
    };
    let facts = api::facts::gather(&reader, &request).expect("the facts can be gathered");
    let outline = Outline::find(kind).expect("there is an outline");
    compose(&outline, Source::Ledger(&facts))
        .expect("the report can be composed")
        .document
}

fn stored(console: &Console, kind: &str, id: &str) -> Document {
    let reader = Reader::open(&console.store()).expect("the store can be read");
    let document = reader
        .document(&DocumentId(id.into()))
        .expect("the store can be read");
    let document = document.expect("the document is loaded");
    let outline = Outline::find(kind).expect("there is an outline");
    compose(&outline, Source::Stored(&document))
        .expect("the report can be composed")
        .document
}

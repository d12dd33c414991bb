//! Reports as document models, composed in this process from the same ledgers that the program prints.

mod filled;

pub use filled::{FORMS, apply, asked, filled};

use crate::console::Console;
use check::Context;
use chrono::NaiveDate;
use domain::document::Document as Stored;
use domain::facts::Facts;
use domain::ids::DocumentId;
use domain::period::Period;
use domain::report::{ReportKind, ReportRequest};
use report::model::{Content, Document};
use report::{Outline, Source, compose};
use store::Reader;

/// The year of the example's ledger.
pub const YEAR: i32 = 2026;

/// The stored documents with the kind that prints each of them again.
pub const PRINTED_AGAIN: [(&str, &str); 7] = [
    ("yearly", "bc640-2023"),
    ("task-list", "kh424-2024"),
    ("task-list", "kh98-2024"),
    ("plan-document", "kh424-2024"),
    ("plan-document", "kh98-2024"),
    ("plan-document", "bcd73-2024"),
    ("plan-document", "hue-2026-2030"),
];

/// The kinds of reports that are written from a ledger, by the names of their outlines.
pub fn of_ledger() -> Vec<String> {
    let outlines = Outline::embedded();
    let own = outlines.iter().filter(|outline| outline.takes_ledger());
    own.map(|outline| outline.kind.clone()).collect()
}

/// The report of a kind over the example's year, or a part of it, up to the last day of its data.
pub fn request(kind: &str, period: Option<Period>) -> ReportRequest {
    let last = NaiveDate::from_ymd_opt(YEAR, 11, 14).expect("a day");
    ReportRequest {
        kind: ReportKind(kind.into()),
        year: YEAR,
        period,
        document: None,
        as_of: period.map_or(last, |period| period.to),
    }
}

/// What the ledger of a console says for a report.
pub fn facts(console: &Console, request: &ReportRequest) -> Facts {
    let reader = Reader::open(&console.store()).expect("the store can be read");
    let mut facts = api::facts::gather(&reader, request).expect("the facts can be gathered");
    if request.kind.0 == "letter" && request.period.is_none() {
        // A letter of the year names the report that the example owes.
        let owed = ReportRequest {
            kind: ReportKind("plan98".into()),
            ..request.clone()
        };
        let owed = self::facts(console, &owed);
        let about = abstract_of(&composed("plan98", Source::Ledger(&owed)));
        facts.plan = owed.plan;
        facts.texts.insert("kem-theo".into(), "Báo cáo".into());
        facts.texts.insert("kem-theo-trich-yeu".into(), about);
    }
    facts
}

fn abstract_of(paper: &Document) -> String {
    let mut blocks = paper.sections.iter().flat_map(|section| &section.blocks);
    let lines = blocks.find_map(|block| match &block.content {
        Content::Title(title) => Some(title.abstract_lines.join(" ")),
        _ => None,
    });
    lines.expect("a report has a title")
}

/// What the check knows beside a paper: the agencies of a console's ledger.
pub fn context(console: &Console) -> Context {
    let reader = Reader::open(&console.store()).expect("the store can be read");
    Context {
        agencies: reader.agencies().expect("the agencies can be read"),
        ..Context::default()
    }
}

/// A report of a kind as it is written from its source.
pub fn composed(kind: &str, source: Source<'_>) -> Document {
    let outline = Outline::find(kind).expect("there is an outline");
    compose(&outline, source)
        .expect("the report can be composed")
        .document
}

/// The model of a year's report from the ledger of a console.
pub fn model(console: &Console, kind: &str) -> Document {
    let facts = facts(console, &request(kind, None));
    composed(kind, Source::Ledger(&facts))
}

/// A document that the ledger of a console holds.
pub fn stored(console: &Console, id: &str) -> Stored {
    let reader = Reader::open(&console.store()).expect("the store can be read");
    let document = reader.document(&DocumentId(id.into()));
    let document = document.expect("the store can be read");
    document.unwrap_or_else(|| panic!("{id} is not loaded"))
}

/// The model of a stored document printed again.
pub fn stored_model(console: &Console, kind: &str, id: &str) -> Document {
    composed(kind, Source::Stored(&stored(console, id)))
}

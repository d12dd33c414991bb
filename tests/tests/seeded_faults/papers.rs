//! The clean papers: a report of each kind from the example agency's ledger, and two real documents.

use check::Context;
use chrono::NaiveDate;
use domain::facts::Facts;
use domain::ids::DocumentId;
use domain::period::{Period, PeriodKind};
use domain::report::{ReportKind, ReportRequest};
use report::model::Document;
use report::{Outline, Source, compose};
use store::Reader;
use tests::pdf::example;

/// A paper before any fault is put into it.
pub struct Clean {
    pub kind: &'static str,
    pub facts: Option<Facts>,
    pub document: Document,
}

/// Agencies as the program knows them.
pub fn context() -> Context {
    Context {
        agencies: import::reference::embedded_agencies().expect("the agencies can be read"),
        ..Context::default()
    }
}

/// Every kind of report.
pub fn all() -> Vec<Clean> {
    let console = example();
    let reader = Reader::open(&console.store()).expect("the store can be read");
    let kinds = [
        "plan98",
        "yearly",
        "periodic",
        "target-table",
        "task-list",
        "letter",
    ];
    let mut all: Vec<Clean> = kinds
        .into_iter()
        .map(|kind| of_ledger(&reader, kind))
        .collect();
    all.push(stored("yearly", "bc640-2023"));
    all.push(stored("plan-document", "kh98-2024"));
    all
}

fn of_ledger(reader: &Reader, kind: &'static str) -> Clean {
    let quarter = Period::of(PeriodKind::Quarter, 2026, 3).expect("a quarter");
    let period = (kind == "periodic").then_some(quarter);
    let today = NaiveDate::from_ymd_opt(2026, 11, 14).expect("a day");
    let request = ReportRequest {
        kind: ReportKind(kind.into()),
        year: 2026,
        document: None,
        period,
        as_of: period.map_or(today, |period| period.to),
    };
    let mut facts = api::facts::gather(reader, &request).expect("the facts can be gathered");
    facts.sender.signer = "Nguyễn Văn An".into();
    let wish = "Đề nghị Sở Khoa học và Công nghệ hỗ trợ máy quét khổ lớn cho phường.";
    facts.texts.insert("kien-nghi".into(), wish.into());
    shorten(&mut facts);
    let document = composed(kind, Source::Ledger(&facts));
    Clean {
        kind,
        facts: Some(facts),
        document,
    }
}

/// Every eighth target and task: the faults are the same on fewer pages.
fn shorten(facts: &mut Facts) {
    let mut at = 0;
    facts.targets.retain(|_| {
        at += 1;
        at % 8 == 1
    });
    at = 0;
    facts.tasks.retain(|_| {
        at += 1;
        at % 8 == 1
    });
}

fn stored(kind: &'static str, id: &str) -> Clean {
    let documents = import::seed::embedded_documents().expect("the documents can be read");
    let wanted = DocumentId(id.into());
    let found = documents
        .iter()
        .find(|document| document.header.id == wanted);
    let document = composed(
        kind,
        Source::Stored(found.expect("there is such a document")),
    );
    Clean {
        kind,
        facts: None,
        document,
    }
}

fn composed(kind: &str, source: Source<'_>) -> Document {
    let outline = Outline::find(kind).expect("there is an outline");
    compose(&outline, source)
        .expect("the report can be composed")
        .document
}

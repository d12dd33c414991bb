//! Every block of a report's model is read by poppler whole and in order, in every kind of report.

use chrono::NaiveDate;
use domain::ids::DocumentId;
use domain::report::{ReportKind, ReportRequest};
use report::model::{Content, Document};
use report::{Outline, Source, compose};
use store::Reader;
use tests::console::Console;
use tests::pdf::{AS_OF, Print, Trail, bare, example, library};

/// The model of a report from the ledger up to the example's day.
fn model(console: &Console, kind: &str) -> Document {
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

/// The model of a stored document printed again.
fn stored_model(console: &Console, kind: &str, id: &str) -> Document {
    let reader = Reader::open(&console.store()).expect("the store can be read");
    let document = reader
        .document(&DocumentId(id.into()))
        .expect("the store can be read");
    let outline = Outline::find(kind).expect("there is an outline");
    let document = document.expect("the document is loaded");
    compose(&outline, Source::Stored(&document))
        .expect("the report can be composed")
        .document
}

/// The words beside the code at the foot of the last page.
const CODE: &str = "Mã kiểm tra dữ liệu của báo cáo";

/// The words of the heads of tables and charts, which stand again on every further page.
fn heads(model: &Document) -> Vec<String> {
    let blocks = model.sections.iter().flat_map(|section| &section.blocks);
    let heads = blocks.filter_map(|block| match &block.content {
        Content::Table(table) => {
            let cells = table.head.iter().flat_map(|row| &row.cells);
            let runs = cells.flat_map(|cell| cell.paragraphs.iter().flatten());
            Some(bare(&runs.map(|run| run.text.as_str()).collect::<String>()))
        }
        Content::Chart(chart) => Some(bare(&format!(
            "{} (tiếp theo) {}",
            chart.caption,
            chart.legend.concat()
        ))),
        _ => None,
    });
    heads.collect()
}

/// Follows every block of a model through the words that poppler reads; nothing may stand between but the
/// head of a table or chart that goes on.
fn assert_whole_and_in_order(model: &Document, print: &Print) {
    let (heads, mut trail, mut blocks) = (heads(model), Trail::of_text(&print.text), 0);
    for (id, texts) in model.blocks_text() {
        blocks += 1;
        for text in texts {
            let comes = trail.step_over(&text)
                || (heads.iter().any(|head| trail.step_over(head)) && trail.step_over(&text));
            if !comes {
                let rest: String = trail.rest().chars().take(200).collect();
                panic!(
                    "{}, block {id}: {text:?}\ncomes not next: {rest}",
                    print.name
                );
            }
        }
    }
    // A report of the ledger ends with its code, which is drawn on the page and belongs to no block.
    trail.step_over(CODE);
    assert!(blocks > 1, "{} has {blocks} blocks", print.name);
    assert_eq!(trail.rest(), "", "{}", print.name);
}

#[test]
fn reports_of_the_ledger_are_read_whole_and_in_order() {
    let console = example();
    for outline in Outline::embedded() {
        if !outline.takes_ledger() {
            continue;
        }
        let kind = outline.kind.as_str();
        let print = Print::export("own", &console, &["--kind", kind, "--as-of", AS_OF]);
        assert_whole_and_in_order(&model(&console, kind), &print);
    }
}

#[test]
fn stored_documents_are_read_whole_and_in_order() {
    let console = library();
    let stored = [
        ("yearly", "bc640-2023"),
        ("task-list", "kh424-2024"),
        ("task-list", "kh98-2024"),
        ("plan-document", "kh424-2024"),
        ("plan-document", "kh98-2024"),
        ("plan-document", "bcd73-2024"),
        ("plan-document", "hue-2026-2030"),
    ];
    for (kind, id) in stored {
        let print = Print::export("stored", &console, &["--kind", kind, "--doc", id]);
        assert_whole_and_in_order(&stored_model(&console, kind, id), &print);
    }
}

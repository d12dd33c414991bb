//! Every block of a report's model is read by poppler whole and in order, in every kind of report.

use report::model::{Content, Document};
use tests::papers::{PRINTED_AGAIN, model, of_ledger, stored_model};
use tests::pdf::{AS_OF, Print, Trail, bare, example, library};

/// The words beside the code at the foot of the last page.
const CODE: &str = "Mã kiểm tra dữ liệu của văn bản";

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
    for kind in of_ledger() {
        let print = Print::export("own", &console, &["--kind", &kind, "--as-of", AS_OF]);
        assert_whole_and_in_order(&model(&console, &kind), &print);
    }
}

#[test]
fn stored_documents_are_read_whole_and_in_order() {
    let console = library();
    for (kind, id) in PRINTED_AGAIN {
        let print = Print::export("stored", &console, &["--kind", kind, "--doc", id]);
        assert_whole_and_in_order(&stored_model(&console, kind, id), &print);
    }
}

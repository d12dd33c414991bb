//! Tables of a Word file: the same rows, columns, spans and words, with heads that Word repeats.

use report::model::{Cell, Row, RowKind};

use crate::files::all;
use crate::tree::Tree;

/// The tables with lines; those without are the page's own make-up.
fn ruled(document: &Tree) -> Vec<&Tree> {
    let tables = document.all("w:tbl").into_iter();
    tables
        .filter(|table| table.value(&["w:tblPr", "w:tblStyle"]) == Some("TableGrid"))
        .collect()
}

fn words(cell: &Cell) -> String {
    let lines = cell.paragraphs.iter();
    let lines = lines.map(|runs| runs.iter().map(|run| run.text.as_str()).collect::<String>());
    lines.collect::<Vec<_>>().join("\n")
}

/// How many columns each cell covers, and its words; the lower parts of spans left out.
fn cells(row: &Tree) -> Vec<(usize, String)> {
    let begins = |cell: &&Tree| {
        let merge = cell.at(&["w:tcPr", "w:vMerge"]);
        merge.is_none_or(|merge| merge.attribute("w:val") == Some("restart"))
    };
    let cell = |cell: &Tree| {
        let across = cell.value(&["w:tcPr", "w:gridSpan"]);
        let across = across.map_or(1, |count| count.parse().expect("a count"));
        let paragraphs: Vec<String> = cell.named("w:p").map(Tree::words).collect();
        (across, paragraphs.join("\n"))
    };
    row.named("w:tc").filter(begins).map(cell).collect()
}

#[test]
fn tables_have_the_same_rows_columns_spans_and_words() {
    for made in all() {
        let document = made.docx.tree("word/document.xml");
        let (found, wanted) = (ruled(&document), made.tables());
        assert_eq!(found.len(), wanted.len(), "{}", made.name);
        for (found, wanted) in found.iter().zip(wanted) {
            let columns = found.at(&["w:tblGrid"]).expect("a table has a grid");
            assert_eq!(
                columns.children.len(),
                wanted.columns.len(),
                "{}",
                made.name
            );
            let rows: Vec<&Row> = wanted.head.iter().chain(&wanted.rows).collect();
            assert_eq!(found.named("w:tr").count(), rows.len(), "{}", made.name);
            for (found, wanted) in found.named("w:tr").zip(rows) {
                let (kind, wanted) = (wanted.kind, wanted.cells.iter());
                let wanted = wanted.map(|cell| (cell.columns, words(cell)));
                let mut found = cells(found);
                let mut wanted: Vec<(usize, String)> = wanted.collect();
                if kind == RowKind::Head {
                    // Their lines are those of the page.
                    let texts = found.iter_mut().chain(&mut wanted).map(|cell| &mut cell.1);
                    texts.for_each(|text| text.retain(|c| !c.is_whitespace()));
                }
                assert_eq!(found, wanted, "{}", made.name);
            }
        }
    }
}

#[test]
fn heads_break_as_on_the_page() {
    let mut lines = std::collections::BTreeSet::new();
    for made in all() {
        let document = made.docx.tree("word/document.xml");
        for table in ruled(&document) {
            let head = |row: &&Tree| row.at(&["w:trPr", "w:tblHeader"]).is_some();
            let heads = table.named("w:tr").filter(head).flat_map(cells);
            lines.extend(heads.map(|(_, text)| text));
        }
    }
    assert!(lines.contains("Minh chứng/\nGhi chú"), "{lines:?}");
}

#[test]
fn heads_are_repeated_rows_stay_whole_and_widths_fill_the_text() {
    for made in all() {
        let document = made.docx.tree("word/document.xml");
        for (found, wanted) in ruled(&document).iter().zip(made.tables()) {
            let head = |row: &&Tree| row.at(&["w:trPr", "w:tblHeader"]).is_some();
            let heads = found.named("w:tr").take_while(head).count();
            assert_eq!(heads, wanted.head.len(), "{}", made.name);
            let whole = |row: &Tree| row.at(&["w:trPr", "w:cantSplit"]).is_some();
            assert!(found.named("w:tr").all(whole), "{}", made.name);
            assert!(columns_fit(found), "{}", made.name);
        }
    }
}

/// A program that knows no such rule for rows looks at their paragraphs.
#[test]
fn a_group_row_stays_with_the_row_below_it_and_no_table_with_what_follows() {
    let kept = |row: &Tree| {
        let paragraphs = row.all("w:p");
        let kept = |paragraph: &&Tree| paragraph.at(&["w:pPr", "w:keepNext"]).is_some();
        paragraphs.iter().all(kept)
    };
    let mut groups = 0;
    for made in all() {
        let document = made.docx.tree("word/document.xml");
        for (found, wanted) in ruled(&document).iter().zip(made.tables()) {
            let wanted: Vec<&Row> = wanted.head.iter().chain(&wanted.rows).collect();
            let rows: Vec<&Tree> = found.named("w:tr").collect();
            let (last, others) = rows.split_last().expect("a table has rows");
            assert!(!kept(last), "{}", made.name);
            for (found, _) in others
                .iter()
                .zip(wanted)
                .filter(|(_, row)| row.kind == RowKind::Group)
            {
                groups += 1;
                assert!(kept(found), "{}: {}", made.name, found.words());
            }
        }
    }
    assert!(groups > 20, "{groups} group rows");
}

/// Whether every row is as wide as the columns, which fill 160 or 247 mm together.
fn columns_fit(table: &Tree) -> bool {
    let width = |tree: &Tree| -> i64 {
        let width = tree.attribute("w:w").expect("a width");
        width.parse().expect("a width is a number")
    };
    let total: i64 = table.all("w:gridCol").into_iter().map(width).sum();
    let full = [9071, 14003]
        .iter()
        .any(|full: &i64| (total - full).abs() < 15);
    let rows = table.named("w:tr").all(|row| {
        let cells = row
            .named("w:tc")
            .filter_map(|cell| cell.at(&["w:tcPr", "w:tcW"]));
        (cells.map(width).sum::<i64>() - total).abs() < 15
    });
    full && rows
}

#[test]
fn a_cell_over_two_rows_begins_once_and_goes_on_below() {
    let made = all().iter().find(|made| made.name == "marks");
    let document = made
        .expect("there is a document with spans")
        .docx
        .tree("word/document.xml");
    let table = ruled(&document)[0];
    let merges = |row: &Tree| -> Vec<Option<String>> {
        let cells = row.named("w:tc");
        let merge = |cell: &Tree| {
            let merge = cell.at(&["w:tcPr", "w:vMerge"])?;
            Some(merge.attribute("w:val").unwrap_or("continue").to_owned())
        };
        cells.map(merge).collect()
    };
    let rows: Vec<_> = table.named("w:tr").map(merges).collect();
    let (restart, goes_on) = (Some("restart".to_owned()), Some("continue".to_owned()));
    assert_eq!(rows[0], [restart.clone(), restart.clone(), None]);
    assert_eq!(rows[1], [goes_on.clone(), goes_on.clone(), None, None]);
    assert_eq!(rows[4], [restart, None, None, None]);
    assert_eq!(rows[5], [goes_on, None, None, None]);
}

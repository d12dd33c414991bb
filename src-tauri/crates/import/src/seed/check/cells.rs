//! Whether the cells of an annex row make up the row as it stands in the document.

use crate::fault::{Reason, beginning};
use crate::seed::context::Context;
use crate::seed::file::RowEntry;

pub(super) fn check(context: &Context) {
    for row in context.file.annexes.iter().flat_map(|a| &a.rows) {
        let Some(clause) = context.clause(&row.id, &row.clause) else {
            continue;
        };
        let whole = without_spaces(&clause.text);
        let cells = joined(row, &whole);
        if cells != whole {
            let from = difference(&cells, &whole);
            context.fault(
                &row.id,
                Reason::Cells {
                    clause: row.clause.clone(),
                    from,
                },
            );
        }
    }
}

/// The cells in the order of the columns, white space aside; the number with its stop where the row has one.
fn joined(row: &RowEntry, whole: &str) -> String {
    let numbered = format!("{}.", row.no);
    let no = if whole.starts_with(&numbered) {
        &numbered
    } else {
        &row.no
    };
    let cells = [
        no,
        &row.name,
        &row.years,
        &row.lead_text,
        &row.coordinating_text,
        &row.funding,
        &row.note,
    ];
    cells.iter().map(|cell| without_spaces(cell)).collect()
}

fn without_spaces(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}

/// The cells from where they differ from the row; the row's own words where the cells end too early.
fn difference(cells: &str, whole: &str) -> String {
    let same = cells
        .chars()
        .zip(whole.chars())
        .take_while(|(a, b)| a == b)
        .count();
    let rest: String = cells.chars().skip(same).collect();
    if rest.is_empty() {
        beginning(&whole.chars().skip(same).collect::<String>())
    } else {
        beginning(&rest)
    }
}

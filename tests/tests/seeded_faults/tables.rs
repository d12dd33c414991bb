//! Faults in tables.

use crate::parts::{Fault, blocks, two};
use report::model::{Cell, Content, Document, RowKind, Table};

/// Every fault of a table.
pub const ALL: &[Fault] = &[
    two("table-columns", |d, n| {
        table(d, n, |t| {
            let row = t.rows.iter_mut().find(|row| row.kind == RowKind::Body)?;
            row.cells.push(Cell::text("thừa"));
            Some(())
        })
    }),
    two("table-columns", |d, n| {
        table(d, n, |t| {
            let row = t
                .rows
                .iter_mut()
                .rfind(|row| row.kind == RowKind::Body && row.cells.len() > 1)?;
            row.cells.pop().map(|_| ())
        })
    }),
    two("table-head-missing", |d, n| {
        table(d, n, |t| {
            t.head.clear();
            Some(())
        })
    }),
    two("table-head-cell", |d, n| {
        table(d, n, |t| {
            let cell = t.head.first_mut()?.cells.last_mut()?;
            cell.paragraphs = vec![Vec::new()];
            Some(())
        })
    }),
    two("table-empty", |d, n| {
        table(d, n, |t| {
            t.rows.clear();
            Some(())
        })
    }),
    two("table-number", |d, n| {
        numbered(d, n, |cells| cells[0] = Cell::text("97"))
    }),
    two("table-name-empty", |d, n| {
        numbered(d, n, |cells| cells[1] = Cell::text(""))
    }),
];

/// The first table, or the last.
fn table(
    document: &mut Document,
    nth: usize,
    change: impl Fn(&mut Table) -> Option<()>,
) -> Option<String> {
    let mut all = blocks(document).filter_map(|block| match &mut block.content {
        Content::Table(table) if !table.rows.is_empty() => Some((&block.id, table)),
        _ => None,
    });
    let (id, table) = if nth == 0 {
        all.next()
    } else {
        all.next_back()
    }?;
    change(table)?;
    Some(id.clone())
}

/// The second row with a number of its own, of a table that numbers its rows.
fn numbered(document: &mut Document, nth: usize, change: impl Fn(&mut [Cell])) -> Option<String> {
    table(document, nth, |table| {
        let rows = table
            .rows
            .iter_mut()
            .filter(|row| row.kind == RowKind::Body && row.cells.len() > 2);
        let mut rows = rows.filter(|row| {
            let number: String = row.cells[0]
                .paragraphs
                .iter()
                .flatten()
                .map(|run| run.text.as_str())
                .collect();
            !number.is_empty() && number.chars().all(|c| c.is_ascii_digit())
        });
        change(&mut rows.nth(1)?.cells);
        Some(())
    })
}

//! Totals against the rows that they sum up.

use crate::code::Code;
use crate::finding::Finding;
use crate::paper::{Line, Paper, Sheet, cell_text, found_at};
use crate::words::{decimals, number};
use domain::text::{Decimal, format_number, search_key};
use report::model::RowKind;

/// Whether a row sums up others.
pub(super) fn is_total(line: &Line<'_>) -> bool {
    let name = line.row.cells.iter().take(2).map(cell_text);
    name.map(|name| search_key(&name)).any(|name| {
        matches!(
            name.trim_end_matches([':', '.', ' ']),
            "tong cong" | "tong so" | "cong" | "tong" | "toan phuong" | "toan xa" | "tong cong:"
        )
    })
}

pub(super) fn check(paper: &Paper<'_>, out: &mut Vec<Finding>) {
    for sheet in &paper.sheets {
        let totals: Vec<usize> = (0..sheet.lines.len())
            .filter(|at| is_total(&sheet.lines[*at]))
            .collect();
        // One total of all rows; with subtotals nobody can tell which rows it sums.
        if let [at] = totals.as_slice() {
            let summed = summed(sheet, *at);
            for column in 0..sheet.heads.len() {
                total(sheet, &sheet.lines[*at], column, &summed, out);
            }
        }
    }
}

/// The rows that a total sums up: those above it, or those below where it stands first.
fn summed<'s, 'a>(sheet: &'s Sheet<'a>, total: usize) -> Vec<&'s Line<'a>> {
    let rows: &[Line<'a>] = match total {
        0 => &sheet.lines[1..],
        _ => &sheet.lines[..total],
    };
    rows.iter()
        .filter(|line| line.row.kind == RowKind::Body)
        .collect()
}

/// Columns whose numbers are no amounts.
fn is_amount(head: &str) -> bool {
    let key = search_key(head);
    let no_amount = [
        "tt",
        "stt",
        "%",
        "ty le",
        "ty trong",
        "dvt",
        "don vi",
        "ghi chu",
        "thoi gian",
        "nam trien khai",
    ];
    !no_amount
        .iter()
        .any(|word| key == *word || key.starts_with(&format!("{word} ")) || key.contains('%'))
}

fn total(
    sheet: &Sheet<'_>,
    line: &Line<'_>,
    column: usize,
    rows: &[&Line<'_>],
    out: &mut Vec<Finding>,
) {
    let Some(printed) = line.text(column) else {
        return;
    };
    let Some(value) = amount(&printed).filter(|_| is_amount(&sheet.heads[column])) else {
        return;
    };
    let mut sum = Decimal::ZERO;
    let mut counted = 0;
    for row in rows {
        match row.text(column) {
            None => {}
            Some(text) if text.is_empty() || text == "-" => {}
            Some(text) => match amount(&text) {
                Some(value) => {
                    sum += value;
                    counted += 1;
                }
                None => return,
            },
        }
    }
    let exact = decimals(&printed) == 0;
    let unit = if exact {
        Decimal::ZERO
    } else {
        Decimal::new(1, decimals(&printed))
    };
    if counted > 1 && (sum - value).abs() > unit {
        let message = format!(
            "Tổng ghi {printed}, các dòng cộng lại là {}.",
            format_number(sum)
        );
        out.push(found_at(
            Code::TableTotal,
            &sheet.id,
            &sheet.cell_words(line, column),
            &printed,
            message,
        ));
    }
}

/// A plain number; shares and parts of shares are none.
fn amount(text: &str) -> Option<Decimal> {
    let plain = text
        .chars()
        .all(|c| c.is_ascii_digit() || matches!(c, '.' | ','));
    (plain && !text.is_empty()).then(|| number(text)).flatten()
}

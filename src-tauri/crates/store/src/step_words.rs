//! What a step is found by: its name, its author, the words of what it speaks of and of the cells it changed.

use crate::cells;
use crate::error::StoreError;
use crate::read::history::{RowRead, recorded_rows, shown};
use crate::read::subject::Subjects;
use crate::words::SILENT_COLUMNS;
use chrono::NaiveDate;
use domain::text::{Decimal, format_date, format_number, search_key};
use rusqlite::Connection;
use serde_json::Value;

/// Of how many rows the words are kept; loading a document changes thousands.
const ROWS: u32 = 100;
/// How long the words may become, in bytes.
const LENGTH: usize = 6_000;

/// Makes the words that are missing: those of the steps of an older program.
pub(crate) fn fill_missing(conn: &Connection) -> Result<(), StoreError> {
    let sql = "SELECT id FROM step WHERE search_key IS NULL";
    let steps: Vec<i64> = cells::all(conn, sql, [], |c| c.number())?;
    if steps.is_empty() {
        return Ok(());
    }
    let tx = conn.unchecked_transaction()?;
    steps.into_iter().try_for_each(|step| keep(&tx, step))?;
    Ok(tx.commit()?)
}

/// Keeps the words of a step; undo and redo are found by the words of the step that they name.
pub(crate) fn keep(conn: &Connection, step: i64) -> Result<(), StoreError> {
    let sql = "SELECT label, who, coalesce(of_step, id) FROM step WHERE id = ?1";
    let head = cells::first(conn, sql, [step], |c| {
        Ok((c.text::<String>()?, c.text::<String>()?, c.number::<i64>()?))
    })?;
    let Some((label, who, recorded)) = head else {
        return Ok(());
    };
    let (mut words, mut subjects) = (vec![label, who], Subjects::default());
    for row in recorded_rows(conn, recorded, (ROWS, None))? {
        words.extend(subjects.of(conn, &row)?.name);
        words.extend(changed(&row));
        if words.iter().map(String::len).sum::<usize>() > LENGTH {
            break;
        }
    }
    words.dedup();
    conn.prepare_cached("UPDATE step SET search_key = ?2 WHERE id = ?1")?
        .execute((step, search_key(&words.join(" "))))?;
    Ok(())
}

/// The cells that are others after the step than before, as stored and as shown.
fn changed(row: &RowRead) -> Vec<String> {
    let sides = [(&row.before, &row.after), (&row.after, &row.before)];
    let cells = sides.into_iter().flat_map(|(side, other)| {
        let cells = side.iter().flatten();
        cells.filter(move |(column, value)| {
            other.as_ref().and_then(|other| other.get(*column)) != Some(value)
        })
    });
    cells
        .filter(|(column, _)| !SILENT_COLUMNS.contains(&column.as_str()))
        .flat_map(|(_, value)| both_forms(value))
        .collect()
}

fn both_forms(value: &Value) -> Vec<String> {
    let Some(stored) = shown(value) else {
        return Vec::new();
    };
    let date = stored.parse::<NaiveDate>().ok().map(format_date);
    let number = || stored.parse::<Decimal>().ok().map(format_number);
    let other = date.or_else(number);
    std::iter::once(stored.clone()).chain(other).collect()
}

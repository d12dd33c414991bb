//! What must hold before rows are written.

use crate::cells;
use crate::error::StoreError;
use rusqlite::Connection;

const ENTRIES: &str = "SELECT (SELECT count(*) FROM progress WHERE item = ?1)
    + (SELECT count(*) FROM figure WHERE target = ?1) + (SELECT count(*) FROM evidence WHERE item = ?1)";

/// Whether a table has a row with this id.
pub(super) fn exists(conn: &Connection, table: &str, id: &str) -> Result<bool, StoreError> {
    let key = if table == "adoption" { "item" } else { "id" };
    Ok(cells::count(
        conn,
        &format!("SELECT count(*) FROM {table} WHERE {key} = ?1"),
        [id],
    )? > 0)
}

/// Refuses an id that nothing has.
pub(super) fn known(
    conn: &Connection,
    table: &str,
    what: &'static str,
    id: &str,
) -> Result<(), StoreError> {
    match exists(conn, table, id)? {
        true => Ok(()),
        false => Err(StoreError::Unknown {
            what,
            id: id.to_owned(),
        }),
    }
}

/// Refuses an item that the agency does not keep: an entry on it would never be reported.
pub(super) fn held(conn: &Connection, item: &str) -> Result<(), StoreError> {
    known(conn, "item", "nhiệm vụ hoặc chỉ tiêu", item)?;
    match exists(conn, "adoption", item)? {
        true => Ok(()),
        false => Err(StoreError::NotHeld {
            id: item.to_owned(),
        }),
    }
}

/// How many entries speak of an item.
pub(super) fn entries(conn: &Connection, item: &str) -> Result<i64, StoreError> {
    cells::count(conn, ENTRIES, [item])
}

/// Refuses an item of which entries speak.
pub(super) fn no_entries(conn: &Connection, item: &str) -> Result<(), StoreError> {
    match entries(conn, item)? {
        0 => Ok(()),
        entries => Err(StoreError::HasEntries {
            id: item.to_owned(),
            entries,
        }),
    }
}

/// Refuses a blank text.
pub(super) fn filled(text: &str, what: &'static str) -> Result<(), StoreError> {
    match text.is_empty() {
        true => Err(StoreError::Blank { what }),
        false => Ok(()),
    }
}

/// Refuses a first year after the last.
pub(super) fn years(from: Option<i32>, to: Option<i32>) -> Result<(), StoreError> {
    match (from, to) {
        (Some(from), Some(to)) if from > to => Err(StoreError::Refused(format!(
            "Năm bắt đầu {from} sau năm kết thúc {to}. Hãy kiểm tra lại thời gian thực hiện."
        ))),
        _ => Ok(()),
    }
}

//! Sort keys of Vietnamese order: made by this program, never part of the history, made anew when the order changes.

use crate::cells;
use crate::error::StoreError;
use domain::text::{SORT_KEY_VERSION, sort_key};
use rusqlite::Connection;

/// Makes every sort key anew when the stored ones follow another version of the order.
pub(crate) fn refresh_if_outdated(conn: &Connection) -> Result<(), StoreError> {
    let known = SORT_KEY_VERSION.to_string();
    let stored: Option<String> = cells::first(
        conn,
        "SELECT value FROM meta WHERE name = 'collation_version'",
        [],
        |c| c.text(),
    )?;
    if stored.as_deref() == Some(known.as_str()) {
        return Ok(());
    }
    let tx = conn.unchecked_transaction()?;
    forget(&tx)?;
    fill_missing(&tx)?;
    tx.execute(
        "INSERT INTO meta (name, value) VALUES ('collation_version', ?1) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
        [known],
    )?;
    Ok(tx.commit()?)
}

/// Takes every sort key away, to be made anew by [`fill_missing`].
pub(crate) fn forget(conn: &Connection) -> Result<(), StoreError> {
    conn.execute("UPDATE agency SET sort_key = NULL", [])?;
    Ok(())
}

/// Makes the sort keys that are missing, as they are after a row was written or brought back.
pub(crate) fn fill_missing(conn: &Connection) -> Result<(), StoreError> {
    let bare = "SELECT id, coalesce((SELECT name FROM agency_name WHERE agency = id ORDER BY position DESC LIMIT 1), short)
                FROM agency WHERE sort_key IS NULL";
    let rows: Vec<(String, String)> = cells::all(conn, bare, [], |c| Ok((c.text()?, c.text()?)))?;
    for (id, name) in rows {
        conn.prepare_cached("UPDATE agency SET sort_key = ?2 WHERE id = ?1")?
            .execute((id, sort_key(&name)))?;
    }
    Ok(())
}

//! Ids of what is entered: given by the caller, or counted in the transaction, so that the same actions make the
//! same ids everywhere.

use super::check;
use crate::cells;
use crate::error::StoreError;
use rusqlite::Connection;

/// How the ids of one kind are made.
pub(super) struct Kind<'a> {
    /// What it is called in messages.
    pub(super) what: &'static str,
    /// The table whose ids they must not repeat.
    pub(super) table: &'static str,
    /// What stands before the number, and what is counted: `td-`, `rieng/nv/`.
    pub(super) prefix: &'a str,
}

/// The id given, checked; or where it is blank, the next one of its kind.
///
/// # Errors
/// [`StoreError::Taken`]; [`StoreError::BadId`].
pub(super) fn given_or_next(
    conn: &Connection,
    given: &str,
    kind: &Kind,
) -> Result<String, StoreError> {
    if given.is_empty() {
        return next(conn, kind);
    }
    let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || "-/#._".contains(c);
    if !given.chars().all(plain) {
        return Err(StoreError::BadId {
            id: given.to_owned(),
        });
    }
    match is_taken(conn, kind, given)? {
        true => Err(StoreError::Taken {
            what: kind.what,
            id: given.to_owned(),
        }),
        false => Ok(given.to_owned()),
    }
}

/// Whether something of the kind has the id. A typed item's clause bears the item's id, so it may not be that of a
/// clause that is there.
fn is_taken(conn: &Connection, kind: &Kind, id: &str) -> Result<bool, StoreError> {
    Ok(check::exists(conn, kind.table, id)?
        || kind.table == "item" && check::exists(conn, "clause", id)?)
}

fn next(conn: &Connection, kind: &Kind) -> Result<String, StoreError> {
    let sql = "INSERT INTO counter (name, last) VALUES (?1, 1)
        ON CONFLICT (name) DO UPDATE SET last = last + 1 RETURNING last";
    loop {
        let id = format!("{}{}", kind.prefix, cells::count(conn, sql, [kind.prefix])?);
        if !is_taken(conn, kind, &id)? {
            return Ok(id);
        }
    }
}

//! Several operations as one step.

use super::apply as apply_one;
use crate::door::{GoOn, ask};
use crate::error::StoreError;
use crate::operation::Operation;
use chrono::NaiveDateTime;
use rusqlite::Connection;

/// Does them one after the other and gives the id of what was made last. Each is tried even where one before it was
/// refused, so that a person learns of all refusals at once; the door then takes everything back.
pub(super) fn apply(
    conn: &Connection,
    operations: &[Operation],
    at: NaiveDateTime,
    go_on: GoOn,
) -> Result<Option<String>, StoreError> {
    let (mut created, mut refused) = (None, Vec::new());
    for (place, operation) in operations.iter().enumerate() {
        ask(go_on, place, operations.len())?;
        match attempt(conn, operation, at) {
            Ok(made) => created = made.or(created),
            Err(error) if error.is_of_the_disk() => return Err(error),
            Err(error) => refused.push((place, error)),
        }
    }
    match refused.is_empty() {
        true => Ok(created),
        false => Err(StoreError::Block(refused)),
    }
}

/// What is refused half way leaves nothing that the next could stumble over.
fn attempt(
    conn: &Connection,
    operation: &Operation,
    at: NaiveDateTime,
) -> Result<Option<String>, StoreError> {
    conn.prepare_cached("SAVEPOINT one")?.execute([])?;
    let done = apply_one(conn, operation, at, &|_, _| true);
    if done.is_err() {
        conn.prepare_cached("ROLLBACK TO one")?.execute([])?;
    }
    conn.prepare_cached("RELEASE one")?.execute([])?;
    done
}

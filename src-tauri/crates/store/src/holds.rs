//! `holds(key, words)`: the question of every search, for SQLite to ask.

use crate::error::StoreError;
use memchr::memmem::Finder;
use rusqlite::Connection;
use rusqlite::functions::{Context, FunctionFlags};
use rusqlite::types::{FromSqlError, ValueRef};

/// Gives a connection the function `holds(key, words)`: whether folded words stand in a folded text.
///
/// SQLite's own `instr` compares at every byte and takes three times as long.
pub(crate) fn teach(conn: &Connection) -> Result<(), StoreError> {
    let flags = FunctionFlags::SQLITE_UTF8 | FunctionFlags::SQLITE_DETERMINISTIC;
    Ok(conn.create_scalar_function("holds", 2, flags, holds)?)
}

/// Nothing, as beside an item that is not adopted, holds no words.
fn holds(asked: &Context<'_>) -> rusqlite::Result<bool> {
    let Some(key) = asked.get_raw(0).as_bytes_or_null()? else {
        return Ok(false);
    };
    // The words stay the same from row to row.
    let words = asked.get_or_create_aux(1, finder)?;
    Ok(words.stand_in(key))
}

/// Words made ready to be looked for; nothing is found nowhere.
struct Words(Option<Finder<'static>>);

impl Words {
    fn stand_in(&self, key: &[u8]) -> bool {
        self.0
            .as_ref()
            .is_some_and(|words| words.find(key).is_some())
    }
}

fn finder(words: ValueRef<'_>) -> Result<Words, FromSqlError> {
    let words = words.as_bytes_or_null()?;
    Ok(Words(words.map(|words| Finder::new(words).into_owned())))
}

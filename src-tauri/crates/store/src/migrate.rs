//! Bringing an older store up to date: dated steps, only ever added to, run in one transaction.

use crate::cells;
use crate::error::StoreError;
use crate::lock::beside;
use crate::standing;
use chrono::NaiveDateTime;
use rusqlite::{Connection, OpenFlags};
use std::path::{Path, PathBuf};

/// One step of the schema. Once shipped it is never edited.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Migration {
    /// Its date and title.
    pub(crate) name: &'static str,
    /// What it does.
    pub(crate) sql: &'static str,
}

/// Every migration, oldest first; the version of a store is how many of them it has.
pub(crate) const LIST: &[Migration] = &[
    Migration {
        name: "2026-11-20-ledger",
        sql: include_str!("migrations/2026-11-20-ledger.sql"),
    },
    Migration {
        name: "2026-11-21-reports",
        sql: include_str!("migrations/2026-11-21-reports.sql"),
    },
    Migration {
        name: "2026-11-21-evidence",
        sql: include_str!("migrations/2026-11-21-evidence.sql"),
    },
    Migration {
        name: "2026-11-21-history",
        sql: include_str!("migrations/2026-11-21-history.sql"),
    },
    Migration {
        name: "2026-11-21-search",
        sql: include_str!("migrations/2026-11-21-search.sql"),
    },
    Migration {
        name: "2026-11-21-standing",
        sql: include_str!("migrations/2026-11-21-standing.sql"),
    },
    Migration {
        name: "2026-11-21-plan-years",
        sql: include_str!("migrations/2026-11-21-plan-years.sql"),
    },
];

/// The version that a list leads to.
pub(crate) fn newest(list: &[Migration]) -> i64 {
    i64::try_from(list.len()).unwrap_or(i64::MAX)
}

/// The version of a store.
pub(crate) fn version(conn: &Connection) -> Result<i64, StoreError> {
    Ok(conn.pragma_query_value(None, "user_version", |row| row.get(0))?)
}

/// Checks that a store has gone through the beginning of `list`, and nothing else.
///
/// # Errors
/// [`StoreError::Damaged`] where the names differ.
pub(crate) fn verify(conn: &Connection, path: &Path, list: &[Migration]) -> Result<(), StoreError> {
    let found = version(conn)?;
    let names: Vec<String> = match found {
        0 => Vec::new(),
        _ => cells::all(conn, "SELECT name FROM migration ORDER BY rowid", [], |c| {
            c.text()
        })?,
    };
    let same = newest(list) >= found
        && names.len() as i64 == found
        && names
            .iter()
            .zip(list)
            .all(|(name, known)| name == known.name);
    match same {
        true => Ok(()),
        false => Err(StoreError::Damaged {
            path: path.to_owned(),
            reason: "danh sách nâng cấp không khớp".into(),
        }),
    }
}

/// Runs the migrations that a store lacks, after a copy of it was laid beside it and checked.
///
/// # Errors
/// Any failure leaves the store as it was.
pub(crate) fn upgrade(
    conn: &Connection,
    path: &Path,
    list: &[Migration],
    at: NaiveDateTime,
) -> Result<(), StoreError> {
    let found = version(conn)?;
    if found >= newest(list) {
        return Ok(());
    }
    if found > 0 {
        back_up(conn, path, found, at)?;
    }
    let tx = conn.unchecked_transaction()?;
    tx.execute_batch("CREATE TABLE IF NOT EXISTS migration (name TEXT NOT NULL PRIMARY KEY, applied_at TEXT NOT NULL) STRICT")?;
    for migration in list.iter().skip(usize::try_from(found).unwrap_or(0)) {
        tx.execute_batch(migration.sql)?;
        tx.execute(
            "INSERT INTO migration (name, applied_at) VALUES (?1, ?2)",
            (migration.name, stamp(at)),
        )?;
    }
    standing::fill(&tx)?;
    tx.pragma_update(None, "user_version", newest(list))?;
    Ok(tx.commit()?)
}

/// A moment as it is stored: ISO, whole seconds.
pub(crate) fn stamp(at: NaiveDateTime) -> String {
    at.format("%Y-%m-%dT%H:%M:%S").to_string()
}

/// Lays a copy of the store beside it, opened and checked before it counts as one.
fn back_up(
    conn: &Connection,
    path: &Path,
    found: i64,
    at: NaiveDateTime,
) -> Result<PathBuf, StoreError> {
    let copy = beside(
        path,
        &format!(".phien-ban-{found}-{}", at.format("%Y%m%d-%H%M%S")),
    );
    let _ = std::fs::remove_file(&copy);
    conn.execute("VACUUM INTO ?1", [copy.display().to_string()])?;
    let written = std::fs::OpenOptions::new()
        .write(true)
        .open(&copy)
        .and_then(|file| file.sync_all());
    written.map_err(|e| StoreError::io(&copy, &e))?;
    let opened = Connection::open_with_flags(&copy, OpenFlags::SQLITE_OPEN_READ_ONLY)?;
    let said: String = opened.pragma_query_value(None, "quick_check", |row| row.get(0))?;
    match said.as_str() {
        "ok" => Ok(copy),
        _ => Err(StoreError::Damaged {
            path: copy,
            reason: said,
        }),
    }
}

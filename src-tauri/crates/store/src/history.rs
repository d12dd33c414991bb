//! Steps, undo and redo: a step's rows are brought back one by one, each first checked to be as the step left it.

use crate::capture::{self, Schema, Table};
use crate::cells;
use crate::door::{Change, Touched, settle};
use crate::error::StoreError;
use crate::migrate::stamp;
use crate::open::Store;
use crate::{sort, step_words, words};
use chrono::NaiveDateTime;
use rusqlite::types::Value as Cell;
use rusqlite::{Connection, OptionalExtension, params_from_iter};
use serde_json::{Map, Value};

/// The newest step that undo may take back: nothing founding lies after it.
pub(crate) const NEXT_UNDO: &str = "SELECT id, label FROM step WHERE kind = 'do' AND state = 'done'
    AND id > coalesce((SELECT max(id) FROM step WHERE state = 'done' AND kind = 'found'), 0) ORDER BY id DESC LIMIT 1";
/// The oldest step that was taken back.
pub(crate) const NEXT_REDO: &str =
    "SELECT id, label FROM step WHERE kind = 'do' AND state = 'undone' ORDER BY id LIMIT 1";

/// A step about to be added to the history.
pub(crate) struct NewStep<'a> {
    pub(crate) at: NaiveDateTime,
    pub(crate) who: &'a str,
    pub(crate) kind: &'a str,
    pub(crate) label: &'a str,
    pub(crate) of_step: Option<i64>,
}

/// Adds a step.
fn add_step(conn: &Connection, step: &NewStep) -> Result<i64, StoreError> {
    conn.execute(
        "INSERT INTO step (at, who, kind, label, state, of_step) VALUES (?1, ?2, ?3, ?4, 'done', ?5)",
        (stamp(step.at), step.who, step.kind, step.label, step.of_step),
    )?;
    Ok(conn.last_insert_rowid())
}

/// Adds a step with what was caught as its changes, and gives up what could be redone; that stays in the history.
pub(crate) fn begin_branch(conn: &Connection, new: &NewStep) -> Result<i64, StoreError> {
    conn.execute(
        "UPDATE step SET state = 'dropped' WHERE kind = 'do' AND state = 'undone'",
        [],
    )?;
    let step = add_step(conn, new)?;
    conn.execute(
        "INSERT INTO row_change (step, seq, table_name, key, before, after)
         SELECT ?1, seq, table_name, key, before, after FROM temp.captured ORDER BY seq",
        [step],
    )?;
    step_words::keep(conn, step)?;
    Ok(step)
}

/// Which way a step is walked.
#[derive(Clone, Copy)]
struct Way {
    kind: &'static str,
    verb: &'static str,
    title: &'static str,
    next: &'static str,
    leaves: &'static str,
    changes: &'static str,
}

const BACK: Way = Way {
    kind: "undo",
    verb: "hoàn tác",
    title: "Hoàn tác",
    next: NEXT_UNDO,
    leaves: "undone",
    changes: "SELECT table_name, key, after, before FROM row_change WHERE step = ?1 ORDER BY seq DESC",
};

const FORTH: Way = Way {
    kind: "redo",
    verb: "làm lại",
    title: "Làm lại",
    next: NEXT_REDO,
    leaves: "done",
    changes: "SELECT table_name, key, before, after FROM row_change WHERE step = ?1 ORDER BY seq",
};

impl Store {
    /// Takes the newest step back; it can be redone until something new is done.
    ///
    /// # Errors
    /// [`StoreError::NothingToUndo`]; [`StoreError::Diverged`] where a row is no longer as the step left it.
    pub fn undo(&mut self, at: NaiveDateTime) -> Result<Change, StoreError> {
        self.walk(BACK, at)?.ok_or(StoreError::NothingToUndo)
    }

    /// Does again the oldest step that was taken back.
    ///
    /// # Errors
    /// [`StoreError::NothingToRedo`]; [`StoreError::Diverged`].
    pub fn redo(&mut self, at: NaiveDateTime) -> Result<Change, StoreError> {
        self.walk(FORTH, at)?.ok_or(StoreError::NothingToRedo)
    }

    fn walk(&mut self, way: Way, at: NaiveDateTime) -> Result<Option<Change>, StoreError> {
        let (who, schema) = (self.who()?, self.schema.clone());
        let tx = self.begin()?;
        let next = cells::first(&tx, way.next, [], |c| {
            Ok((c.number::<i64>()?, c.text::<String>()?))
        })?;
        let Some((step, label)) = next else {
            return Ok(None);
        };
        let changes = changes(&tx, way.changes, step)?;
        for change in &changes {
            let diverged = |what| StoreError::Diverged {
                verb: way.verb,
                label: label.clone(),
                what,
            };
            restore(&tx, &schema, change)?.map_err(diverged)?;
        }
        // A name is a row of its own, so an agency whose row came back as it is may be called otherwise.
        if changes.iter().any(|change| change.table == "agency_name") {
            sort::forget(&tx)?;
        }
        let Touched { tables, items } = settle(&tx)?;
        tx.execute(
            "UPDATE step SET state = ?2 WHERE id = ?1",
            (step, way.leaves),
        )?;
        let label = format!("{}: {label}", way.title);
        let id = add_step(
            &tx,
            &NewStep {
                at,
                who: &who,
                kind: way.kind,
                label: &label,
                of_step: Some(step),
            },
        )?;
        step_words::keep(&tx, id)?;
        tx.commit()?;
        Ok(Some(Change {
            step: id,
            label,
            tables,
            items,
            created: None,
        }))
    }
}

/// A recorded row: its cells by the names of their columns.
pub(crate) type Recorded = Map<String, Value>;

/// A row as it must be found, and as it is to become.
pub(crate) struct RowChange {
    pub(crate) table: String,
    pub(crate) key: Recorded,
    pub(crate) expected: Option<Recorded>,
    pub(crate) wanted: Option<Recorded>,
}

fn changes(conn: &Connection, sql: &str, step: i64) -> Result<Vec<RowChange>, StoreError> {
    cells::all(conn, sql, [step], |c| {
        Ok(RowChange {
            table: c.text()?,
            key: object(&c.text::<String>()?)?,
            expected: c.maybe::<String>()?.map(|json| object(&json)).transpose()?,
            wanted: c.maybe::<String>()?.map(|json| object(&json)).transpose()?,
        })
    })
}

/// Reads a recorded row.
pub(crate) fn object(json: &str) -> Result<Recorded, StoreError> {
    serde_json::from_str(json).map_err(|_| StoreError::BrokenCell("lịch sử".into()))
}

/// Brings one row back; the inner error names a row that is not as it must be.
pub(crate) fn restore(
    conn: &Connection,
    schema: &Schema,
    change: &RowChange,
) -> Result<Result<(), String>, StoreError> {
    let (name, table) = match can_restore(conn, schema, change)? {
        Ok(found) => found,
        Err(named) => return Ok(Err(named)),
    };
    let (sql, cells) = statement(name, table, change);
    conn.prepare_cached(&sql)?
        .execute(params_from_iter(cells))?;
    Ok(Ok(()))
}

/// The table of a row that can be brought back; the inner error names the row that cannot.
pub(crate) fn can_restore<'s>(
    conn: &Connection,
    schema: &'s Schema,
    change: &RowChange,
) -> Result<Result<(&'static str, &'s Table), String>, StoreError> {
    let Some((name, table)) = schema.get_key_value(change.table.as_str()) else {
        return Ok(Err(change.named()));
    };
    let gone = |row: &Recorded| row.keys().any(|column| !table.columns.contains(column));
    let broken = change.expected.iter().chain(&change.wanted).any(gone);
    match !broken && stands(conn, name, table, change)? {
        true => Ok(Ok((name, table))),
        false => Ok(Err(change.named())),
    }
}

impl RowChange {
    /// The row in words: `nhiệm vụ rieng/nv/1`.
    pub(crate) fn named(&self) -> String {
        let key = values(&self.key).join(" ");
        format!("{} {key}", words::table(&self.table))
    }
}

fn values(row: &Map<String, Value>) -> Vec<String> {
    row.values()
        .map(|v| v.as_str().map_or_else(|| v.to_string(), str::to_owned))
        .collect()
}

/// Whether the row is as the change expects it, in the columns that were recorded.
fn stands(
    conn: &Connection,
    name: &str,
    table: &Table,
    change: &RowChange,
) -> Result<bool, StoreError> {
    let sql = format!(
        "SELECT {} FROM {name} WHERE {}",
        capture::object(name, &table.columns),
        by_key(&change.key)
    );
    let found: Option<String> = conn
        .prepare_cached(&sql)?
        .query_row(params_from_iter(change.key.values().map(cell)), |r| {
            r.get(0)
        })
        .optional()?;
    let found = found.map(|json| object(&json)).transpose()?;
    Ok(match (&change.expected, &found) {
        (None, None) => true,
        (Some(expected), Some(found)) => expected
            .iter()
            .all(|(column, value)| found.get(column) == Some(value)),
        _ => false,
    })
}

fn statement(name: &str, table: &Table, change: &RowChange) -> (String, Vec<Cell>) {
    let keys = change.key.values().map(cell);
    match (&change.expected, &change.wanted) {
        (_, None) => (
            format!("DELETE FROM {name} WHERE {}", by_key(&change.key)),
            keys.collect(),
        ),
        (None, Some(row)) => {
            let columns: Vec<&str> = row.keys().map(String::as_str).collect();
            let marks = vec!["?"; columns.len()].join(", ");
            (
                format!(
                    "INSERT INTO {name} ({}) VALUES ({marks})",
                    columns.join(", ")
                ),
                row.values().map(cell).collect(),
            )
        }
        (Some(_), Some(row)) => {
            let sets = row
                .keys()
                .map(|c| format!("{c} = ?"))
                .chain(table.derived.iter().map(|c| format!("{c} = NULL")));
            let sets = sets.collect::<Vec<_>>().join(", ");
            (
                format!("UPDATE {name} SET {sets} WHERE {}", by_key(&change.key)),
                row.values().map(cell).chain(keys).collect(),
            )
        }
    }
}

fn by_key(key: &Map<String, Value>) -> String {
    key.keys()
        .map(|column| format!("{column} = ?"))
        .collect::<Vec<_>>()
        .join(" AND ")
}

fn cell(value: &Value) -> Cell {
    match value {
        Value::Null => Cell::Null,
        Value::Number(number) => Cell::Integer(number.as_i64().unwrap_or_default()),
        Value::String(text) => Cell::Text(text.clone()),
        other => Cell::Text(other.to_string()),
    }
}

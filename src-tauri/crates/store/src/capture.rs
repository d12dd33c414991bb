//! What an operation changes, caught by triggers made from the schema for every table of the ledger.
//!
//! Columns are recorded by name, so a history stays readable, and undo possible, after a migration that adds
//! columns. Sort keys (BLOB) are left out: they are made anew.

use crate::cells;
use crate::error::StoreError;
use rusqlite::Connection;
use std::collections::{BTreeMap, BTreeSet};

/// The tables of the ledger, in the order in which they are declared.
pub(crate) const TABLES: [&str; 31] = [
    "counter",
    "setting",
    "agency",
    "agency_name",
    "calendar_year",
    "calendar_day",
    "document",
    "document_line",
    "clause",
    "correction",
    "annex",
    "annex_group",
    "item",
    "task",
    "target",
    "measure",
    "duty",
    "goal_row",
    "result_area",
    "result_line",
    "stated_figure",
    "adoption",
    "obligation",
    "progress",
    "figure",
    "report",
    "report_frozen",
    "report_sentence",
    "evidence",
    "evidence_file",
    "validity",
];

/// The columns of a table.
#[derive(Debug, Clone, Default)]
pub(crate) struct Table {
    /// Those that are recorded.
    pub(crate) columns: Vec<String>,
    /// Those that make its key.
    pub(crate) keys: Vec<String>,
    /// Those that are made anew.
    pub(crate) derived: Vec<String>,
}

/// The tables of the ledger with their columns.
pub(crate) type Schema = BTreeMap<&'static str, Table>;

/// Reads the schema and sets the triggers of this connection.
pub(crate) fn install(conn: &Connection) -> Result<Schema, StoreError> {
    conn.execute_batch(
        "CREATE TEMP TABLE captured (
            seq INTEGER PRIMARY KEY, table_name TEXT NOT NULL, key TEXT NOT NULL, before TEXT, after TEXT
        ) STRICT",
    )?;
    let schema = read_schema(conn)?;
    for (name, table) in &schema {
        conn.execute_batch(&triggers(name, table))?;
    }
    Ok(schema)
}

/// Reads the schema.
pub(crate) fn read_schema(conn: &Connection) -> Result<Schema, StoreError> {
    let described = TABLES
        .into_iter()
        .map(|name| Ok((name, describe(conn, name)?)));
    described.collect()
}

fn describe(conn: &Connection, name: &str) -> Result<Table, StoreError> {
    let mut table = Table::default();
    let sql = "SELECT name, type, pk FROM pragma_table_info(?1) ORDER BY cid";
    let columns: Vec<(String, String, i64)> = cells::all(conn, sql, [name], |c| {
        Ok((c.text()?, c.text()?, c.number()?))
    })?;
    for (column, kind, key) in columns {
        match kind.as_str() {
            "BLOB" => table.derived.push(column.clone()),
            _ => table.columns.push(column.clone()),
        }
        if key > 0 {
            table.keys.push(column);
        }
    }
    Ok(table)
}

fn triggers(name: &str, table: &Table) -> String {
    let catch = |key: &str, before: &str, after: &str| {
        format!(
            "INSERT INTO captured (table_name, key, before, after) VALUES ('{name}', {key}, {before}, {after});"
        )
    };
    let (new, old) = (object("new", &table.columns), object("old", &table.columns));
    let (new_key, old_key) = (object("new", &table.keys), object("old", &table.keys));
    let differs = joined(&table.columns, " OR ", |c| {
        format!("old.{c} IS NOT new.{c}")
    });
    format!(
        "CREATE TEMP TRIGGER catch_{name}_insert AFTER INSERT ON main.{name} BEGIN {} END;
         CREATE TEMP TRIGGER catch_{name}_delete AFTER DELETE ON main.{name} BEGIN {} END;
         CREATE TEMP TRIGGER catch_{name}_update AFTER UPDATE ON main.{name} WHEN {differs} BEGIN {} END;",
        catch(&new_key, "NULL", &new),
        catch(&old_key, &old, "NULL"),
        catch(&old_key, &old, &new),
    )
}

/// A row as a JSON object of its columns.
pub(crate) fn object(row: &str, columns: &[String]) -> String {
    format!(
        "json_object({})",
        joined(columns, ", ", |c| format!("'{c}', {row}.{c}"))
    )
}

fn joined(columns: &[String], between: &str, form: impl Fn(&String) -> String) -> String {
    columns.iter().map(form).collect::<Vec<_>>().join(between)
}

/// Forgets what was caught so far.
pub(crate) fn clear(conn: &Connection) -> Result<(), StoreError> {
    conn.execute("DELETE FROM temp.captured", [])?;
    Ok(())
}

/// The tables in which something was caught, the counters aside.
pub(crate) fn touched(conn: &Connection) -> Result<BTreeSet<&'static str>, StoreError> {
    let names: Vec<String> = cells::all(
        conn,
        "SELECT DISTINCT table_name FROM temp.captured",
        [],
        |c| c.text(),
    )?;
    Ok(TABLES
        .into_iter()
        .filter(|t| *t != "counter" && names.iter().any(|n| n == t))
        .collect())
}

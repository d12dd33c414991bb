//! Rows on their way in: named cells, written only where they differ.

use crate::error::StoreError;
use domain::text::Decimal;
use rusqlite::types::Value;
use rusqlite::{Connection, params_from_iter};
use serde::Serialize;
use std::fmt::Display;

/// A cell as SQLite keeps it.
pub(crate) trait Cell {
    /// The stored form.
    fn cell(&self) -> Value;
}

impl Cell for &str {
    fn cell(&self) -> Value {
        Value::Text((*self).to_owned())
    }
}

impl Cell for String {
    fn cell(&self) -> Value {
        Value::Text(self.clone())
    }
}

impl Cell for i64 {
    fn cell(&self) -> Value {
        Value::Integer(*self)
    }
}

impl Cell for u32 {
    fn cell(&self) -> Value {
        Value::Integer(i64::from(*self))
    }
}

impl Cell for i32 {
    fn cell(&self) -> Value {
        Value::Integer(i64::from(*self))
    }
}

impl Cell for bool {
    fn cell(&self) -> Value {
        Value::Integer(i64::from(*self))
    }
}

/// Canonical: a point, no trailing zeros, so that equal values are equal texts.
impl Cell for Decimal {
    fn cell(&self) -> Value {
        Value::Text(self.normalize().to_string())
    }
}

impl Cell for chrono::NaiveDate {
    fn cell(&self) -> Value {
        Value::Text(self.to_string())
    }
}

/// A list of texts, as a JSON array.
impl Cell for Vec<String> {
    fn cell(&self) -> Value {
        Value::Text(serde_json::Value::from(self.clone()).to_string())
    }
}

impl<T: Cell> Cell for Option<T> {
    fn cell(&self) -> Value {
        self.as_ref().map_or(Value::Null, Cell::cell)
    }
}

/// An id, or anything else that is stored as it is written.
pub(crate) fn id(id: &impl Display) -> String {
    id.to_string()
}

/// The code of an enum as it is exchanged.
pub(crate) fn code(value: &impl Serialize) -> Result<String, StoreError> {
    match serde_json::to_value(value) {
        Ok(serde_json::Value::String(code)) => Ok(code),
        other => Err(StoreError::BrokenCell(format!("{other:?}"))),
    }
}

/// A row to be written.
pub(crate) struct Row {
    table: &'static str,
    keys: Vec<&'static str>,
    names: Vec<&'static str>,
    values: Vec<Value>,
}

impl Row {
    /// An empty row of a table.
    pub(crate) fn of(table: &'static str) -> Self {
        Self {
            table,
            keys: Vec::new(),
            names: Vec::new(),
            values: Vec::new(),
        }
    }

    /// Adds a cell of its key; keys come first.
    pub(crate) fn key(mut self, name: &'static str, value: impl Cell) -> Self {
        self.keys.push(name);
        self.values.push(value.cell());
        self
    }

    /// Adds a cell.
    pub(crate) fn set(mut self, name: &'static str, value: impl Cell) -> Self {
        self.names.push(name);
        self.values.push(value.cell());
        self
    }

    /// Gives a cell that was added another value.
    pub(crate) fn replace(mut self, name: &'static str, value: impl Cell) -> Self {
        if let Some(index) = self.names.iter().position(|n| *n == name) {
            self.values[self.keys.len() + index] = value.cell();
        }
        self
    }

    /// Writes the row, or what is different in it; an equal row stays untouched.
    pub(crate) fn upsert(self, conn: &Connection) -> Result<(), StoreError> {
        let columns = [self.keys.as_slice(), self.names.as_slice()].concat();
        let marks = vec!["?"; columns.len()].join(", ");
        let update = match self.names.is_empty() {
            true => "NOTHING".to_owned(),
            false => format!(
                "UPDATE SET {} WHERE {}",
                each(&self.names, ", ", |n| format!("{n} = excluded.{n}")),
                each(&self.names, " OR ", |n| format!(
                    "{}.{n} IS NOT excluded.{n}",
                    self.table
                )),
            ),
        };
        let sql = format!(
            "INSERT INTO {} ({}) VALUES ({marks}) ON CONFLICT ({}) DO {update}",
            self.table,
            columns.join(", "),
            self.keys.join(", "),
        );
        conn.prepare_cached(&sql)?
            .execute(params_from_iter(self.values))?;
        Ok(())
    }

    /// Changes only the cells named, where they differ, of a row that is there.
    pub(crate) fn update(self, conn: &Connection) -> Result<(), StoreError> {
        let at = |index: usize| format!("?{}", index + 1);
        let keyed = |(i, k): (usize, &&str)| format!("{k} = {}", at(i));
        let first = self.keys.len();
        let sets: Vec<String> = self
            .names
            .iter()
            .enumerate()
            .map(|(i, n)| format!("{n} = {}", at(first + i)))
            .collect();
        let differs: Vec<String> = self
            .names
            .iter()
            .enumerate()
            .map(|(i, n)| format!("{n} IS NOT {}", at(first + i)))
            .collect();
        let sql = format!(
            "UPDATE {} SET {} WHERE {} AND ({})",
            self.table,
            sets.join(", "),
            self.keys
                .iter()
                .enumerate()
                .map(keyed)
                .collect::<Vec<_>>()
                .join(" AND "),
            differs.join(" OR "),
        );
        conn.prepare_cached(&sql)?
            .execute(params_from_iter(self.values))?;
        Ok(())
    }
}

fn each(names: &[&'static str], between: &str, form: impl Fn(&str) -> String) -> String {
    names
        .iter()
        .map(|n| form(n))
        .collect::<Vec<_>>()
        .join(between)
}

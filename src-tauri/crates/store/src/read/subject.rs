//! What a recorded row speaks of, in words: the task or target of an entry, the document of a paragraph.

use super::history::RowRead;
use crate::cells;
use crate::error::StoreError;
use rusqlite::Connection;
use serde_json::Value;
use std::collections::HashMap;

/// The item of a recorded row, as the index `row_change_by_item` has it, word for word.
pub(crate) const OF: &str = "coalesce(after ->> 'item', before ->> 'item', after ->> 'target', before ->> 'target', key ->> 'id')";

/// The tables whose rows are tasks or targets.
const ITEMS: [&str; 2] = ["task", "target"];

/// What a row speaks of.
#[derive(Debug, Clone, Default)]
pub(crate) struct Subject {
    /// The task or target.
    pub(crate) item: Option<String>,
    /// Its words, or the name of the document.
    pub(crate) name: Option<String>,
}

/// The names that were looked up so far.
#[derive(Debug, Default)]
pub(crate) struct Subjects {
    items: HashMap<String, Option<String>>,
    documents: HashMap<String, Option<String>>,
}

impl Subjects {
    /// What a row speaks of.
    pub(crate) fn of(&mut self, conn: &Connection, row: &RowRead) -> Result<Subject, StoreError> {
        if let Some(item) = item_of(row) {
            let name = known(&mut self.items, item, || item_words(conn, item))?;
            return Ok(Subject {
                item: name.is_some().then(|| item.to_owned()),
                name,
            });
        }
        let Some(document) = document_of(row) else {
            return Ok(Subject::default());
        };
        let name = known(&mut self.documents, document, || {
            document_name(conn, document)
        })?;
        Ok(Subject { item: None, name })
    }
}

fn known(
    names: &mut HashMap<String, Option<String>>,
    id: &str,
    look_up: impl FnOnce() -> Result<Option<String>, StoreError>,
) -> Result<Option<String>, StoreError> {
    if let Some(name) = names.get(id) {
        return Ok(name.clone());
    }
    let name = look_up()?;
    names.insert(id.to_owned(), name.clone());
    Ok(name)
}

fn cell<'r>(row: &'r RowRead, column: &str) -> Option<&'r str> {
    let stood = [&row.after, &row.before].into_iter().flatten();
    let mut values = stood.filter_map(|cells| cells.get(column).and_then(Value::as_str));
    values.next()
}

fn item_of(row: &RowRead) -> Option<&str> {
    if ITEMS.contains(&row.table.as_str()) {
        return row.key.get("id").and_then(Value::as_str);
    }
    cell(row, "item").or_else(|| cell(row, "target"))
}

fn document_of(row: &RowRead) -> Option<&str> {
    match row.table.as_str() {
        "document" => row.key.get("id").and_then(Value::as_str),
        _ => cell(row, "document"),
    }
}

/// The words of an item as they stand, or as they last stood.
fn item_words(conn: &Connection, item: &str) -> Result<Option<String>, StoreError> {
    let stands =
        "SELECT text FROM task WHERE id = ?1 UNION ALL SELECT text FROM target WHERE id = ?1";
    if let Some(words) = cells::first(conn, stands, [item], |c| c.text())? {
        return Ok(Some(words));
    }
    let stood = format!(
        "SELECT coalesce(after ->> 'text', before ->> 'text') FROM row_change
         WHERE {OF} = ?1 AND table_name IN ('task', 'target') ORDER BY step DESC LIMIT 1"
    );
    Ok(cells::first(conn, &stood, [item], |c| c.maybe())?.flatten())
}

fn document_name(conn: &Connection, id: &str) -> Result<Option<String>, StoreError> {
    let sql = "SELECT type_name, number, symbol, title FROM document WHERE id = ?1";
    cells::first(conn, sql, [id], |c| {
        let (kind, number) = (c.text::<String>()?, c.maybe::<String>()?);
        let (symbol, title) = (c.text::<String>()?, c.text::<String>()?);
        Ok(match number {
            Some(number) => format!("{kind} {number}/{symbol}"),
            None => title,
        })
    })
}

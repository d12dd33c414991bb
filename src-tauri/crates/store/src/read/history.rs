//! Who changed which cell, when, from what to what.

use crate::cells;
use crate::error::StoreError;
use crate::history::{NEXT_REDO, NEXT_UNDO, object};
use crate::open::Reader;
use crate::words::SILENT_COLUMNS;
use chrono::NaiveDateTime;
use serde_json::{Map, Value};

/// What became of a step.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum StepState {
    /// It stands.
    Done,
    /// It was taken back and can be redone.
    Undone,
    /// It was taken back, and something else was done since.
    Dropped,
}

/// One thing that was done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// Its number.
    pub id: i64,
    /// When.
    pub at: NaiveDateTime,
    /// By whom.
    pub who: String,
    /// What: `Ghi tiến độ`, `Hoàn tác: Ghi tiến độ`.
    pub label: String,
    /// What became of it.
    pub state: StepState,
    /// The cells that it changed, the first [`Step::SHOWN`] rows of them; none for undo and redo, whose cells are
    /// those of the step they name.
    pub changes: Vec<CellChange>,
    /// How many rows it changed in all.
    pub rows: u32,
}

impl Step {
    /// How many rows a list of steps shows of each.
    pub const SHOWN: u32 = 50;
}

/// One cell, before and after; blank cells of new rows are left out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CellChange {
    /// The table, in code; [`crate::words::table`] says it in Vietnamese.
    pub table: String,
    /// The row: its key as text.
    pub key: String,
    /// The column, in code; [`crate::words::field`] says it in Vietnamese.
    pub column: String,
    /// What it held.
    pub from: Option<String>,
    /// What it holds since.
    pub to: Option<String>,
}

impl Reader {
    /// The newest steps, newest first.
    pub fn history(&self, limit: usize) -> Result<Vec<Step>, StoreError> {
        let sql = "SELECT id, at, who, label, state, (SELECT count(*) FROM row_change r
                WHERE r.step = step.id AND r.table_name NOT IN ('counter', 'item'))
            FROM step ORDER BY id DESC LIMIT ?1";
        let limit = i64::try_from(limit).unwrap_or(i64::MAX);
        let mut steps = cells::all(&self.conn, sql, [limit], |c| {
            Ok(Step {
                id: c.number()?,
                at: moment(c.text()?)?,
                who: c.text()?,
                label: c.text()?,
                state: c.code()?,
                rows: c.number()?,
                changes: Vec::new(),
            })
        })?;
        for step in &mut steps {
            step.changes = self.changes(step.id, Step::SHOWN)?;
        }
        Ok(steps)
    }

    /// The cells that a step changed, of its first `rows` rows.
    pub fn changes(&self, step: i64, rows: u32) -> Result<Vec<CellChange>, StoreError> {
        let sql = "SELECT table_name, key, before, after FROM row_change
            WHERE step = ?1 AND table_name NOT IN ('counter', 'item') ORDER BY seq LIMIT ?2";
        let rows = cells::all(&self.conn, sql, (step, rows), |c| {
            Ok((
                c.text::<String>()?,
                c.text::<String>()?,
                c.maybe::<String>()?,
                c.maybe::<String>()?,
            ))
        })?;
        let mut changes = Vec::new();
        for (table, key, before, after) in rows {
            let columns = self.columns(&table)?;
            let read =
                |json: Option<String>| json.map_or_else(|| Ok(Map::new()), |json| object(&json));
            changes.extend(differences(
                (&table, &columns),
                &object(&key)?,
                &read(before)?,
                &read(after)?,
            ));
        }
        Ok(changes)
    }

    /// The columns of a table in the order in which they are declared, which is that of the papers.
    fn columns(&self, table: &str) -> Result<Vec<String>, StoreError> {
        let sql = "SELECT name FROM pragma_table_info(?1) ORDER BY cid";
        cells::all(&self.conn, sql, [table], |c| c.text())
    }

    /// The name of the step that undo would take back.
    pub fn undo_label(&self) -> Result<Option<String>, StoreError> {
        cells::first(&self.conn, NEXT_UNDO, [], |c| {
            c.number::<i64>().and_then(|_| c.text())
        })
    }

    /// The name of the step that redo would do again.
    pub fn redo_label(&self) -> Result<Option<String>, StoreError> {
        cells::first(&self.conn, NEXT_REDO, [], |c| {
            c.number::<i64>().and_then(|_| c.text())
        })
    }

    /// When the newest step was written.
    pub fn last_change(&self) -> Result<Option<NaiveDateTime>, StoreError> {
        cells::first(
            &self.conn,
            "SELECT at FROM step ORDER BY id DESC LIMIT 1",
            [],
            |c| moment(c.text()?),
        )
    }
}

fn moment(text: String) -> Result<NaiveDateTime, StoreError> {
    text.parse().map_err(|_| StoreError::BrokenCell(text))
}

type Recorded = Map<String, Value>;

fn differences(
    (table, columns): (&str, &[String]),
    key: &Recorded,
    before: &Recorded,
    after: &Recorded,
) -> Vec<CellChange> {
    let name = key.values().filter_map(shown).collect::<Vec<_>>().join(" ");
    let spoken = columns
        .iter()
        .filter(|c| !key.contains_key(*c) && !SILENT_COLUMNS.contains(&c.as_str()));
    let cell = |column: &String| CellChange {
        table: table.to_owned(),
        key: name.clone(),
        column: column.clone(),
        from: before.get(column).and_then(shown),
        to: after.get(column).and_then(shown),
    };
    spoken.map(cell).filter(|c| c.from != c.to).collect()
}

/// A recorded cell as text; a list is joined, a blank one is none.
fn shown(value: &Value) -> Option<String> {
    let text = match value {
        Value::Null => return None,
        Value::String(text) => match serde_json::from_str::<Vec<String>>(text) {
            Ok(list) => list.join("; "),
            Err(_) => text.clone(),
        },
        other => other.to_string(),
    };
    Some(text).filter(|text| !text.is_empty())
}

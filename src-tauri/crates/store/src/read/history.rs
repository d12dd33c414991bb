//! Who changed which cell, when, from what to what.

use super::step_filter::{self, Asked};
use super::subject::{OF, Subjects};
use crate::cells;
use crate::error::StoreError;
use crate::history::{NEXT_REDO, NEXT_UNDO, Recorded, object};
use crate::open::Reader;
use crate::words::SILENT_COLUMNS;
use chrono::NaiveDateTime;
use rusqlite::{Connection, params_from_iter};
use serde_json::Value;

pub use super::step_filter::{StepFilter, StepKind};

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
    /// Whether the ledger can go back to before it: it is no part of the ledger's beginning.
    pub can_go_back: bool,
    /// The cells that it changed, of the first rows only where it changed many; those of undo and redo are the cells
    /// of the step they name, of undo the other way round.
    pub changes: Vec<CellChange>,
    /// How many rows it changed in all.
    pub rows: u32,
}

impl Step {
    /// How many rows a list of steps shows of each.
    pub const SHOWN: u32 = 50;
}

/// What became of a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RowFate {
    /// It is new.
    Added,
    /// Some of its cells are others.
    Changed,
    /// It is gone.
    Removed,
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
    /// Which of the rows of the step it belongs to, from 1.
    pub row: u32,
    /// What became of that row.
    pub fate: RowFate,
    /// The task or target that the row speaks of.
    pub item: Option<String>,
    /// What the row speaks of, in words: those of the task or target, or the name of the document.
    pub of: Option<String>,
}

/// A row of a step as it is asked for: what it was before the step, and after.
pub(crate) struct RowRead {
    pub(crate) table: String,
    pub(crate) key: Recorded,
    pub(crate) before: Option<Recorded>,
    pub(crate) after: Option<Recorded>,
}

impl Reader {
    /// The newest steps, newest first.
    pub fn history(&self, limit: usize) -> Result<Vec<Step>, StoreError> {
        self.steps(&StepFilter {
            limit,
            ..StepFilter::default()
        })
    }

    /// The steps that a filter lets through, newest first.
    pub fn steps(&self, filter: &StepFilter) -> Result<Vec<Step>, StoreError> {
        let Asked { sql, values } = step_filter::asked(filter);
        let read = |c: &mut cells::Cells| {
            let step = Step {
                id: c.number()?,
                at: moment(c.text()?)?,
                who: c.text()?,
                label: c.text()?,
                state: c.code()?,
                can_go_back: c.number()?,
                rows: c.number()?,
                changes: Vec::new(),
            };
            Ok((step, c.number::<i64>()?, c.number::<bool>()?))
        };
        let found = cells::all(&self.conn, &sql, params_from_iter(values), read)?;
        let mut subjects = Subjects::default();
        let told = found.into_iter().map(|(mut step, recorded, back)| {
            let rows = recorded_rows(&self.conn, recorded, (filter.rows, filter.item.as_deref()))?;
            let rows = rows.into_iter().map(|row| turned(row, back));
            step.changes = self.told(rows.collect(), &mut subjects)?;
            Ok(step)
        });
        told.collect()
    }

    /// A step by its number, with the cells of its first `rows` rows.
    pub fn step(&self, id: i64, rows: u32) -> Result<Option<Step>, StoreError> {
        let filter = StepFilter {
            before: id.checked_add(1),
            limit: 1,
            rows,
            ..StepFilter::default()
        };
        Ok(self.steps(&filter)?.pop().filter(|step| step.id == id))
    }

    /// Everybody who ever wrote, in the order of the alphabet.
    pub fn writers(&self) -> Result<Vec<String>, StoreError> {
        let mut names: Vec<String> =
            cells::all(&self.conn, "SELECT DISTINCT who FROM step", [], |c| {
                c.text()
            })?;
        names.sort_by(|a, b| domain::text::compare(a, b));
        Ok(names)
    }

    /// Rows as cells, in the order of the papers.
    pub(crate) fn told(
        &self,
        rows: Vec<RowRead>,
        subjects: &mut Subjects,
    ) -> Result<Vec<CellChange>, StoreError> {
        let mut changes = Vec::new();
        for (row, nth) in rows.iter().zip(1..) {
            let columns = self.columns(&row.table)?;
            let subject = subjects.of(&self.conn, row)?;
            for mut cell in differences(row, &columns) {
                (cell.row, cell.item, cell.of) = (nth, subject.item.clone(), subject.name.clone());
                changes.push(cell);
            }
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

/// The recorded rows of a step, of one item where one is named.
pub(crate) fn recorded_rows(
    conn: &Connection,
    step: i64,
    (rows, item): (u32, Option<&str>),
) -> Result<Vec<RowRead>, StoreError> {
    let sql = format!(
        "SELECT table_name, key, before, after FROM row_change
         WHERE step = ?1 AND table_name NOT IN ('counter', 'item') AND (?3 IS NULL OR {OF} = ?3)
         ORDER BY seq LIMIT ?2"
    );
    cells::all(conn, &sql, (step, rows, item), row_read)
}

/// Reads a recorded row: table, key, before, after.
pub(crate) fn row_read(c: &mut cells::Cells) -> Result<RowRead, StoreError> {
    let read = |json: Option<String>| json.map(|json| object(&json)).transpose();
    Ok(RowRead {
        table: c.text()?,
        key: object(&c.text::<String>()?)?,
        before: read(c.maybe()?)?,
        after: read(c.maybe()?)?,
    })
}

/// A row as a step or, where it is walked back, as its undo changed it.
fn turned(row: RowRead, back: bool) -> RowRead {
    match back {
        false => row,
        true => RowRead {
            before: row.after,
            after: row.before,
            ..row
        },
    }
}

pub(crate) fn moment(text: String) -> Result<NaiveDateTime, StoreError> {
    text.parse().map_err(|_| StoreError::BrokenCell(text))
}

fn differences(row: &RowRead, columns: &[String]) -> Vec<CellChange> {
    let (blank, key) = (Recorded::new(), &row.key);
    let (before, after) = (
        row.before.as_ref().unwrap_or(&blank),
        row.after.as_ref().unwrap_or(&blank),
    );
    let name = key.values().filter_map(shown).collect::<Vec<_>>().join(" ");
    let spoken = columns
        .iter()
        .filter(|c| !key.contains_key(*c) && !SILENT_COLUMNS.contains(&c.as_str()));
    let cell = |column: &String| CellChange {
        table: row.table.clone(),
        key: name.clone(),
        column: column.clone(),
        from: before.get(column).and_then(shown),
        to: after.get(column).and_then(shown),
        row: 0,
        fate: fate(row),
        item: None,
        of: None,
    };
    spoken.map(cell).filter(|c| c.from != c.to).collect()
}

fn fate(row: &RowRead) -> RowFate {
    match (&row.before, &row.after) {
        (None, _) => RowFate::Added,
        (_, None) => RowFate::Removed,
        _ => RowFate::Changed,
    }
}

/// A recorded cell as text; a list is joined, a blank one is none.
pub(crate) fn shown(value: &Value) -> Option<String> {
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

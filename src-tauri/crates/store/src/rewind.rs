//! Back to any moment: all that was done since is taken back at once, as one new step that can itself be undone.
//!
//! What a row was at that moment is found by walking the history backwards, undo and redo included; each row is then
//! brought back once. So it is quick however many steps lie between, and it happens whole or not at all.

use crate::capture::{self, Schema};
use crate::cells;
use crate::door::{Change, GoOn, Touched, ask, settle};
use crate::error::StoreError;
use crate::history::{NewStep, Recorded, RowChange, begin_branch, can_restore, restore};
use crate::open::{Reader, Store};
use crate::read::history::{CellChange, RowRead, moment, row_read};
use crate::read::subject::Subjects;
use crate::sort;
use chrono::NaiveDateTime;
use domain::text::{format_date, format_time};
use rusqlite::Connection;
use std::collections::HashMap;

/// How many rows are brought back between two questions whether to go on.
const PART: usize = 256;

/// What going back would do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rewind {
    /// The name that the step would have.
    pub label: String,
    /// How many steps would be taken back, undo and redo among them.
    pub steps: u32,
    /// How many rows would become others.
    pub rows: u32,
    /// Their cells, of the first rows only: what they hold, and what they would hold.
    pub changes: Vec<CellChange>,
    /// Why it cannot be done: a row is no longer as the history says.
    pub hindrance: Option<String>,
}

/// A row on its way back, with the newest step that changed it.
struct Net {
    change: RowChange,
    step: String,
}

impl Net {
    fn hindered(&self, what: String) -> StoreError {
        StoreError::Diverged {
            verb: "hoàn tác",
            label: self.step.clone(),
            what,
        }
    }
}

impl Reader {
    /// What going back to before a step would do; tells the cells of the first `rows` rows.
    ///
    /// # Errors
    /// As [`Store::rewind`], but for what hinders it, which is told.
    pub fn rewind_preview(&self, step: i64, rows: usize) -> Result<Rewind, StoreError> {
        self.at_one_moment(|reader| reader.preview(step, rows))
    }

    fn preview(&self, step: i64, rows: usize) -> Result<Rewind, StoreError> {
        let label = label(&self.conn, step)?;
        let steps = cells::count(
            &self.conn,
            "SELECT count(*) FROM step WHERE id >= ?1",
            [step],
        )?;
        let (net, hindrance) = match net(&self.conn, step) {
            Ok(net) => {
                let schema = capture::read_schema(&self.conn)?;
                let found = hindrance(&self.conn, &schema, &net)?;
                (net, found)
            }
            Err(broken @ StoreError::Diverged { .. }) => (Vec::new(), Some(broken.to_string())),
            Err(other) => return Err(other),
        };
        let spoken: Vec<RowRead> = net
            .into_iter()
            .map(|net| net.change)
            .filter(|change| !matches!(change.table.as_str(), "counter" | "item"))
            .map(|change| RowRead {
                table: change.table,
                key: change.key,
                before: change.expected,
                after: change.wanted,
            })
            .collect();
        let count = u32::try_from(spoken.len()).unwrap_or(u32::MAX);
        let first = spoken.into_iter().take(rows).collect();
        Ok(Rewind {
            label,
            steps: u32::try_from(steps).unwrap_or(u32::MAX),
            rows: count,
            changes: self.told(first, &mut Subjects::default())?,
            hindrance,
        })
    }
}

fn hindrance(
    conn: &Connection,
    schema: &Schema,
    net: &[Net],
) -> Result<Option<String>, StoreError> {
    for one in net {
        if let Err(what) = can_restore(conn, schema, &one.change)? {
            return Ok(Some(one.hindered(what).to_string()));
        }
    }
    Ok(None)
}

impl Store {
    /// Brings the ledger back to how it stood before a step, as one new step; undo brings back how it stands now.
    ///
    /// Nothing is different where the steps since cancel each other out; then no step is left.
    ///
    /// # Errors
    /// [`StoreError::Unknown`], [`StoreError::BeforeFounding`]; [`StoreError::Diverged`] where a row is no longer as
    /// the history says; [`StoreError::Stopped`]. All of them leave the ledger as it was.
    pub fn rewind(
        &mut self,
        step: i64,
        at: NaiveDateTime,
        go_on: GoOn,
    ) -> Result<Change, StoreError> {
        let (who, schema) = (self.who()?, self.schema.clone());
        let tx = self.begin()?;
        let label = label(&tx, step)?;
        let net = net(&tx, step)?;
        for (done, one) in net.iter().enumerate() {
            if done % PART == 0 {
                ask(go_on, done, net.len())?;
            }
            restore(&tx, &schema, &one.change)?.map_err(|what| one.hindered(what))?;
        }
        sort::forget(&tx)?;
        let Touched { tables, items } = settle(&tx)?;
        let mut change = Change {
            step: 0,
            label,
            tables,
            items,
            created: None,
        };
        if !net.is_empty() {
            let new = NewStep {
                at,
                who: &who,
                kind: "do",
                label: &change.label,
                of_step: None,
            };
            change.step = begin_branch(&tx, &new)?;
            tx.commit()?;
        }
        Ok(change)
    }
}

/// The name of going back to before a step: `Quay về trước “Sửa nhiệm vụ” (14:02 21/11/2026)`.
fn label(conn: &Connection, step: i64) -> Result<String, StoreError> {
    let sql = "SELECT label, at, id > (SELECT coalesce(max(id), 0) FROM step WHERE state = 'done' AND kind = 'found') FROM step WHERE id = ?1";
    let found = cells::first(conn, sql, [step], |c| {
        Ok((c.text::<String>()?, moment(c.text()?)?, c.number::<bool>()?))
    })?;
    match found {
        None => Err(StoreError::Unknown {
            what: "bước",
            id: step.to_string(),
        }),
        Some((_, _, false)) => Err(StoreError::BeforeFounding),
        Some((label, at, true)) => {
            let (time, day) = (format_time(at), format_date(at.date()));
            Ok(format!("Quay về trước “{label}” ({time} {day})"))
        }
    }
}

/// Every row that was another before the step, once: as it stands, and as it stood; the newest first.
fn net(conn: &Connection, step: i64) -> Result<Vec<Net>, StoreError> {
    let sql = "SELECT s.label, s.kind = 'undo', r.table_name, r.key, r.before, r.after
        FROM step s JOIN row_change r ON r.step = coalesce(s.of_step, s.id)
        WHERE s.id >= ?1 ORDER BY s.id DESC, CASE s.kind WHEN 'undo' THEN r.seq ELSE -r.seq END";
    let (mut net, mut places) = (Vec::<Net>::new(), HashMap::<String, usize>::new());
    cells::each(conn, sql, [step], |c| {
        let (label, undo) = (c.text::<String>()?, c.number::<bool>()?);
        let row = row_read(c)?;
        let (found, stood) = match undo {
            true => (row.before, row.after),
            false => (row.after, row.before),
        };
        let place = format!("{} {}", row.table, serde_json::Value::from(row.key.clone()));
        let Some(at) = places.get(&place) else {
            places.insert(place, net.len());
            let (table, key) = (row.table, row.key);
            let change = RowChange {
                table,
                key,
                expected: found,
                wanted: stood,
            };
            net.push(Net {
                change,
                step: label,
            });
            return Ok(());
        };
        further(&mut net[*at], (label, found, stood))
    })?;
    net.retain(|net| net.change.expected != net.change.wanted);
    Ok(net)
}

/// Takes a row one step further back; it must stand as the older step left it.
fn further(
    net: &mut Net,
    (label, found, stood): (String, Option<Recorded>, Option<Recorded>),
) -> Result<(), StoreError> {
    if !agree(found.as_ref(), net.change.wanted.as_ref()) {
        net.step = label;
        return Err(net.hindered(net.change.named()));
    }
    let newer = net.change.wanted.take();
    net.change.wanted = stood.map(|mut row| {
        // A column that a later version added is not known to the older step; it goes back as far as it is known.
        for (column, value) in newer.into_iter().flatten() {
            row.entry(column).or_insert(value);
        }
        row
    });
    Ok(())
}

fn agree(found: Option<&Recorded>, wanted: Option<&Recorded>) -> bool {
    match (found, wanted) {
        (None, None) => true,
        (Some(found), Some(wanted)) => found
            .iter()
            .all(|(column, value)| wanted.get(column).is_none_or(|other| other == value)),
        _ => false,
    }
}

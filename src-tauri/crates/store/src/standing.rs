//! Where each task stands and how many stand alike: made from the rows of the ledger, and kept beside them.
//!
//! A first screen that read every task would take longer the more there are. What it counts is kept in two small
//! tables instead, which follow each change by what was caught of it ([`crate::capture`]), undo among them, and are
//! made anew when a store is brought up to date.

use crate::cells;
use crate::error::StoreError;
use domain::ids::ItemId;
use rusqlite::Connection;

const LIST: &str =
    "CREATE TEMP TABLE IF NOT EXISTS moved (item TEXT NOT NULL PRIMARY KEY) STRICT, WITHOUT ROWID;
    DELETE FROM temp.moved";
/// The tasks and targets of which something was caught; a piece of evidence may have gone from one to another, and a
/// task without years of its own ends with its document.
const CAUGHT: &str = "INSERT INTO temp.moved SELECT item FROM (
    SELECT CASE WHEN table_name IN ('task', 'target') THEN key ->> 'id' ELSE key ->> 'item' END AS item
        FROM temp.captured WHERE table_name IN ('task', 'target', 'adoption')
    UNION SELECT coalesce(before ->> 'item', before ->> 'target') FROM temp.captured
        WHERE table_name IN ('progress', 'figure', 'measure', 'evidence')
    UNION SELECT coalesce(after ->> 'item', after ->> 'target') FROM temp.captured
        WHERE table_name IN ('progress', 'figure', 'measure', 'evidence')
    UNION SELECT t.id FROM temp.captured c JOIN task t ON t.document = c.key ->> 'id' WHERE c.table_name = 'document'
        AND c.before ->> 'year_to' IS NOT c.after ->> 'year_to') WHERE item IS NOT NULL";
/// Every item that stands in the table or is to stand there.
const ALL: &str =
    "INSERT INTO temp.moved SELECT item FROM standing UNION SELECT item FROM adoption";

const LEAVE: &str = "DELETE FROM standing WHERE item IN (SELECT item FROM temp.moved)";
/// Of entries of one day the last one entered counts, as everywhere.
const STAND: &str = "INSERT INTO standing (item, done, due, date, year, proven)
    SELECT t.id, coalesce(p.status = 'done', 0),
        coalesce(a.due, t.due, CASE WHEN coalesce(t.year_to, d.year_to) BETWEEN 0 AND 9999
            THEN printf('%04d-12-31', coalesce(t.year_to, d.year_to)) END, ''),
        p.date, coalesce(CAST(substr(p.date, 1, 4) AS INTEGER), 0),
        EXISTS (SELECT 1 FROM evidence e WHERE e.item = t.id)
    FROM temp.moved m CROSS JOIN adoption a ON a.item = m.item CROSS JOIN task t ON t.id = a.item
        LEFT JOIN document d ON d.id = t.document LEFT JOIN progress p ON p.id = (
            SELECT id FROM progress WHERE item = t.id ORDER BY date DESC, length(id) DESC, id DESC LIMIT 1)";
/// Adds those that moved to the tally, or takes them off.
const COUNT: &str = "INSERT INTO tally (done, due, year, proven, tasks)
    SELECT done, due, year, proven, ?1 * count(*) FROM standing
        WHERE item IN (SELECT item FROM temp.moved) GROUP BY done, due, year, proven
    ON CONFLICT (done, due, year, proven) DO UPDATE SET tasks = tasks + excluded.tasks";
const NONE: &str = "DELETE FROM tally WHERE tasks = 0";

/// Brings both tables to where the ledger stands after what was caught; gives the items it speaks of.
pub(crate) fn follow(conn: &Connection) -> Result<Vec<ItemId>, StoreError> {
    renew(conn, CAUGHT)?;
    cells::all(conn, "SELECT item FROM temp.moved", [], |c| c.text())
}

/// Makes both tables anew.
pub(crate) fn fill(conn: &Connection) -> Result<(), StoreError> {
    renew(conn, ALL)
}

fn renew(conn: &Connection, moved: &str) -> Result<(), StoreError> {
    conn.execute_batch(LIST)?;
    if conn.prepare_cached(moved)?.execute([])? == 0 {
        return Ok(());
    }
    conn.prepare_cached(COUNT)?.execute([-1])?;
    conn.prepare_cached(LEAVE)?.execute([])?;
    conn.prepare_cached(STAND)?.execute([])?;
    conn.prepare_cached(COUNT)?.execute([1])?;
    conn.prepare_cached(NONE)?.execute([])?;
    Ok(())
}

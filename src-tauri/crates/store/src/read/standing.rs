//! How many tasks stand how, without reading the tasks.

use crate::cells;
use crate::error::StoreError;
use crate::open::Reader;
use chrono::NaiveDate;
use domain::ids::ItemId;

/// How many of the tasks that the agency keeps stand how.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct TaskCounts {
    /// All of them.
    pub all: u32,
    /// Those that are done.
    pub done: u32,
    /// Those that are not done, though their last day is past.
    pub overdue: u32,
    /// Those that are not done, and of which nothing was entered since the first day asked for.
    pub silent: u32,
    /// Those that are done, and which nothing proves.
    pub unproven: u32,
}

/// Whether a task was done on the day ?1: what the newest entry up to it says.
const DONE_THEN: &str =
    "coalesce((SELECT p.status = 'done' FROM progress p WHERE p.item = s.item AND p.date <= ?1
    ORDER BY p.date DESC, length(p.id) DESC, p.id DESC LIMIT 1), 0)";

impl Reader {
    /// How the tasks stood on a day, as far as the entries of `year` and before it tell; entries of later days are
    /// looked past.
    ///
    /// Tasks that stand alike are counted together; only those with a later entry are looked at one by one.
    pub fn task_counts(&self, as_of: NaiveDate, year: i32) -> Result<TaskCounts, StoreError> {
        let tasks = |which: &str| format!("coalesce(sum(tasks) FILTER (WHERE {which}), 0)");
        let sql = format!(
            "WITH alike AS (
                SELECT done, due, year, proven, tasks FROM tally
                UNION ALL SELECT done, due, year, proven, -1 FROM standing WHERE date > ?1
                UNION ALL SELECT {DONE_THEN}, due,
                    coalesce((SELECT CAST(substr(max(p.date), 1, 4) AS INTEGER) FROM progress p
                        WHERE p.item = s.item AND p.date <= ?1), 0), proven, 1
                    FROM standing s WHERE date > ?1)
            SELECT {}, {}, {}, {}, {} FROM alike",
            tasks("true"),
            tasks("done"),
            tasks("NOT done AND due <> '' AND due < ?1"),
            tasks("NOT done AND year < ?2"),
            tasks("done AND NOT proven"),
        );
        let read = |c: &mut cells::Cells| {
            Ok(TaskCounts {
                all: c.number()?,
                done: c.number()?,
                overdue: c.number()?,
                silent: c.number()?,
                unproven: c.number()?,
            })
        };
        let counts = cells::first(&self.conn, &sql, (as_of.to_string(), year), read)?;
        Ok(counts.unwrap_or_default())
    }

    /// The tasks that are not done on a day though their last day is past: the longest so first, at most `limit`.
    pub fn overdue_tasks(&self, as_of: NaiveDate, limit: usize) -> Result<Vec<ItemId>, StoreError> {
        let part = |which: &str| {
            format!(
                "SELECT s.item, s.due AS due, t.document IS NULL AS own, d.date AS date, t.document AS document, t.position AS position
                 FROM standing s CROSS JOIN task t ON t.id = s.item LEFT JOIN document d ON d.id = t.document
                 WHERE {which} AND NOT"
            )
        };
        // Of those that are done today some were not yet on the day, and the other way round. A plus keeps SQLite from
        // looking through all that are done where a few have later entries.
        let sql = format!(
            "{} (coalesce(s.date, '') > ?1 AND {DONE_THEN}) UNION ALL {} {DONE_THEN} ORDER BY due, own, date, document, position, item LIMIT ?2",
            part("s.done = 0 AND s.due > '' AND s.due < ?1"),
            part("s.date > ?1 AND +s.done = 1 AND +s.due > '' AND +s.due < ?1"),
        );
        let limit = i64::try_from(limit).unwrap_or(i64::MAX);
        cells::all(&self.conn, &sql, (as_of.to_string(), limit), |c| c.text())
    }
}

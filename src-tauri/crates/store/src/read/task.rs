//! Tasks, as the agency keeps them.

use super::ItemQuery;
use super::line::among;
use crate::cells::{self, Cells};
use crate::error::StoreError;
use crate::open::Reader;
use domain::ids::ItemId;
use domain::item::LedgerTask;
use domain::text::search_key;
use rusqlite::Connection;

/// What the agency added stands before what the plan says.
const SELECT: &str = "SELECT t.id, t.document, t.clause, t.place, t.area, t.text, t.years, t.year_from, t.year_to, d.year_to,
    t.lead, t.coordinating, coalesce(a.deliverable, t.deliverable), t.funding, coalesce(a.note, t.note),
    coalesce(a.due, t.due), a.item IS NOT NULL, t.typed
    FROM task t LEFT JOIN adoption a ON a.item = t.id LEFT JOIN document d ON d.id = t.document";
/// Documents by date, what belongs to none last; inside a document its own order.
const ORDER: &str = "ORDER BY t.document IS NULL, d.date, t.document, t.position, t.id";
/// The four places of an [`ItemQuery`].
const WHERE: &str = "WHERE (?1 IS NULL OR t.document = ?1) AND (?2 IS NULL OR holds(t.search_key, ?2) OR holds(a.search_key, ?2))
    AND (?3 IS NULL OR t.area = ?3) AND (?4 OR a.item IS NOT NULL)";

/// A column of words by which tasks may be sorted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TaskWords {
    /// What is to be done.
    Text,
    /// The years as written.
    Years,
    /// The coordinating units, one after the other.
    Coordinating,
}

impl Reader {
    /// The tasks asked for: documents by date, each in its own order; own tasks last.
    pub fn tasks(&self, query: &ItemQuery) -> Result<Vec<LedgerTask>, StoreError> {
        cells::all(
            &self.conn,
            &format!("{SELECT} {WHERE} {ORDER}"),
            places(query),
            read,
        )
    }

    /// One task.
    pub fn task(&self, id: &ItemId) -> Result<Option<LedgerTask>, StoreError> {
        task(&self.conn, id)
    }

    /// These tasks, in no order.
    pub fn tasks_of(&self, ids: &[ItemId]) -> Result<Vec<LedgerTask>, StoreError> {
        let (within, ids) = among("t.id", Some(ids));
        cells::all(&self.conn, &format!("{SELECT} {within}"), [ids], read)
    }

    /// Takes the words of every task in one column, in the order of [`Reader::tasks`].
    pub fn each_task_words(
        &self,
        column: TaskWords,
        mut take: impl FnMut(String),
    ) -> Result<(), StoreError> {
        let cell = match column {
            TaskWords::Text => "text",
            TaskWords::Years => "years",
            TaskWords::Coordinating => "coordinating",
        };
        let sql = format!(
            "SELECT t.{cell} FROM task t LEFT JOIN document d ON d.id = t.document {ORDER}"
        );
        cells::each(&self.conn, &sql, [], |c| {
            take(match column {
                TaskWords::Coordinating => c.list()?.join("; "),
                _ => c.text()?,
            });
            Ok(())
        })
    }

    /// The areas of the tasks asked for, each once, in the order of the tasks.
    pub fn areas(&self, query: &ItemQuery) -> Result<Vec<String>, StoreError> {
        let from = "FROM task t LEFT JOIN adoption a ON a.item = t.id LEFT JOIN document d ON d.id = t.document";
        let sql = format!(
            "SELECT t.area {from} {WHERE} AND t.area <> '' GROUP BY t.area
             ORDER BY min(t.document IS NULL), min(d.date), min(t.document), min(t.position)"
        );
        cells::all(&self.conn, &sql, places(query), |c| c.text())
    }
}

/// One task.
pub(crate) fn task(conn: &Connection, id: &ItemId) -> Result<Option<LedgerTask>, StoreError> {
    cells::first(
        conn,
        &format!("{SELECT} WHERE t.id = ?1"),
        [id.as_str()],
        read,
    )
}

/// The values for the four places of a query on tasks or targets.
pub(super) fn places(query: &ItemQuery) -> (Option<String>, Option<String>, Option<String>, bool) {
    let find = query
        .find
        .as_deref()
        .map(search_key)
        .filter(|key| !key.is_empty());
    (
        query.plan.as_ref().map(ToString::to_string),
        find,
        query.area.clone(),
        query.all,
    )
}

fn read(c: &mut Cells) -> Result<LedgerTask, StoreError> {
    Ok(LedgerTask {
        id: c.text()?,
        document: c.maybe()?,
        clause: c.maybe()?,
        place: c.text()?,
        area: c.text()?,
        text: c.text()?,
        years: c.text()?,
        year_from: c.number()?,
        year_to: c.number()?,
        plan_year_to: c.number()?,
        lead: c.list()?,
        coordinating: c.list()?,
        deliverable: c.text()?,
        funding: c.text()?,
        note: c.text()?,
        due: c.maybe_date()?,
        held: c.number()?,
        typed: c.number()?,
    })
}

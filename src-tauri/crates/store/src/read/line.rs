//! Tasks and targets in short: what a list of very many is found and filtered by.

use crate::cells::{self, Cells};
use crate::error::StoreError;
use crate::open::Reader;
use chrono::NaiveDate;
use domain::ids::{DocumentId, ItemId};
use domain::progress::TaskStatus;
use domain::text::Decimal;

/// What a task or target is found and filtered by.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ItemLine {
    /// Its id.
    pub id: ItemId,
    /// The document it comes from.
    pub document: Option<DocumentId>,
    /// Its place among the items of its document.
    pub position: i64,
    /// Its area, or group.
    pub part: String,
    /// Its words, units and notes without accents and letter case.
    pub key: String,
    /// Lead units; none for a target.
    pub lead: Vec<String>,
    /// The last day by which it is to be done, where one is set.
    pub due: Option<NaiveDate>,
    /// The last year of a task: its own, else its plan's.
    pub year_to: Option<i32>,
    /// Whether the agency keeps it.
    pub held: bool,
}

/// An entry on how an item goes, without its words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProgressMark {
    /// The item it speaks of.
    pub item: ItemId,
    /// The day it speaks of.
    pub date: NaiveDate,
    /// Where the item stands.
    pub status: TaskStatus,
    /// How far it is.
    pub percent: Option<Decimal>,
}

const TASKS: &str =
    "SELECT t.id, t.document, t.position, t.area, t.search_key || coalesce(' ' || a.search_key, ''), t.lead,
    coalesce(a.due, t.due), coalesce(t.year_to, d.year_to), a.item IS NOT NULL FROM task t
    LEFT JOIN adoption a ON a.item = t.id LEFT JOIN document d ON d.id = t.document";
const TARGETS: &str = "SELECT t.id, t.document, t.position, t.group_title, t.search_key || coalesce(' ' || a.search_key, ''),
    '[]', coalesce(a.due, t.due), NULL, a.item IS NOT NULL FROM target t LEFT JOIN adoption a ON a.item = t.id";
const MARKS: &str = "SELECT item, date, status, percent FROM progress";
const PROOFS: &str = "SELECT item, count(*) FROM evidence";

/// Some items, or all: the condition on a column, and what is to stand in its place ?1.
pub(super) fn among(column: &str, of: Option<&[ItemId]>) -> (String, Option<String>) {
    match of {
        None => ("WHERE ?1 IS NULL".to_owned(), None),
        Some(items) => {
            let ids: Vec<&str> = items.iter().map(ItemId::as_str).collect();
            let ids = serde_json::Value::from(ids).to_string();
            let within = format!("WHERE {column} IN (SELECT value FROM json_each(?1))");
            (within, Some(ids))
        }
    }
}

impl Reader {
    /// Takes tasks in short, those named or all, one after the other; in no order.
    pub fn each_task_line(
        &self,
        of: Option<&[ItemId]>,
        take: impl FnMut(ItemLine),
    ) -> Result<(), StoreError> {
        self.each_line(TASKS, of, take)
    }

    /// The same of targets.
    pub fn each_target_line(
        &self,
        of: Option<&[ItemId]>,
        take: impl FnMut(ItemLine),
    ) -> Result<(), StoreError> {
        self.each_line(TARGETS, of, take)
    }

    fn each_line(
        &self,
        select: &str,
        of: Option<&[ItemId]>,
        mut take: impl FnMut(ItemLine),
    ) -> Result<(), StoreError> {
        let (within, ids) = among("t.id", of);
        cells::each(&self.conn, &format!("{select} {within}"), [ids], |c| {
            take(line(c)?);
            Ok(())
        })
    }

    /// Takes the entries on how some items go, or all, oldest first, without their words.
    pub fn each_progress_mark(
        &self,
        of: Option<&[ItemId]>,
        mut take: impl FnMut(ProgressMark),
    ) -> Result<(), StoreError> {
        let (within, ids) = among("item", of);
        let sql = format!("{MARKS} {within} ORDER BY date, length(id), id");
        cells::each(&self.conn, &sql, [ids], |c| {
            take(mark(c)?);
            Ok(())
        })
    }

    /// The ids of the items that some reference proves, of those named or all, each with how many.
    pub fn evidence_counts(&self, of: Option<&[ItemId]>) -> Result<Vec<(ItemId, u32)>, StoreError> {
        let (within, ids) = among("item", of);
        let sql = format!("{PROOFS} {within} AND item IS NOT NULL GROUP BY item");
        cells::all(&self.conn, &sql, [ids], |c| Ok((c.text()?, c.number()?)))
    }
}

fn line(c: &mut Cells) -> Result<ItemLine, StoreError> {
    Ok(ItemLine {
        id: c.text()?,
        document: c.maybe()?,
        position: c.number()?,
        part: c.text()?,
        key: c.text()?,
        lead: c.list()?,
        due: c.maybe_date()?,
        year_to: c.number()?,
        held: c.number()?,
    })
}

fn mark(c: &mut Cells) -> Result<ProgressMark, StoreError> {
    Ok(ProgressMark {
        item: c.text()?,
        date: c.date()?,
        status: c.code()?,
        percent: c.maybe_decimal()?,
    })
}

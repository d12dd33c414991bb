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
    /// Its area, or group.
    pub part: String,
    /// Its words, units and notes without accents and letter case.
    pub key: String,
    /// Lead units; none for a target.
    pub lead: Vec<String>,
    /// The last day by which it is to be done, where one is set.
    pub due: Option<NaiveDate>,
    /// The last year of a task.
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
    "SELECT t.id, t.document, t.area, t.search_key || coalesce(' ' || a.search_key, ''), t.lead,
    coalesce(a.due, t.due), t.year_to, a.item IS NOT NULL
    FROM task t LEFT JOIN adoption a ON a.item = t.id LEFT JOIN document d ON d.id = t.document";
const TARGETS: &str = "SELECT t.id, t.document, t.group_title, t.search_key || coalesce(' ' || a.search_key, ''), '[]',
    coalesce(a.due, t.due), NULL, a.item IS NOT NULL
    FROM target t LEFT JOIN adoption a ON a.item = t.id LEFT JOIN document d ON d.id = t.document";
const ORDER: &str = "ORDER BY t.document IS NULL, d.date, t.document, t.position, t.id";
const MARKS: &str = "SELECT item, date, status, percent FROM progress";

impl Reader {
    /// Every task in short, in the order of [`Reader::tasks`].
    pub fn task_lines(&self) -> Result<Vec<ItemLine>, StoreError> {
        cells::all(&self.conn, &format!("{TASKS} {ORDER}"), [], line)
    }

    /// One task in short.
    pub fn task_line(&self, id: &ItemId) -> Result<Option<ItemLine>, StoreError> {
        cells::first(
            &self.conn,
            &format!("{TASKS} WHERE t.id = ?1"),
            [id.as_str()],
            line,
        )
    }

    /// Every target in short, in the order of [`Reader::targets`].
    pub fn target_lines(&self) -> Result<Vec<ItemLine>, StoreError> {
        cells::all(&self.conn, &format!("{TARGETS} {ORDER}"), [], line)
    }

    /// One target in short.
    pub fn target_line(&self, id: &ItemId) -> Result<Option<ItemLine>, StoreError> {
        cells::first(
            &self.conn,
            &format!("{TARGETS} WHERE t.id = ?1"),
            [id.as_str()],
            line,
        )
    }

    /// Every entry on how an item goes, oldest first, without its words.
    pub fn progress_marks(&self) -> Result<Vec<ProgressMark>, StoreError> {
        let sql = format!("{MARKS} ORDER BY date, length(id), id");
        cells::all(&self.conn, &sql, [], mark)
    }

    /// The ids of the items that some reference proves, each with how many.
    pub fn evidence_counts(&self) -> Result<Vec<(ItemId, u32)>, StoreError> {
        let sql = "SELECT item, count(*) FROM evidence GROUP BY item";
        cells::all(&self.conn, sql, [], |c| Ok((c.text()?, c.number()?)))
    }
}

fn line(c: &mut Cells) -> Result<ItemLine, StoreError> {
    Ok(ItemLine {
        id: c.text()?,
        document: c.maybe()?,
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

//! What tasks and targets that are typed in have in common: an id, a clause, a place in the order.

use super::id::{self, Kind};
use super::{adoption, check, document_parts};
use crate::cells;
use crate::error::StoreError;
use crate::row::Row;
use domain::ids::{ClauseId, DocumentId, ItemId};
use rusqlite::Connection;

/// One of the two sorts of items.
pub(super) struct Sort {
    /// Its table, which is also its name among the items.
    pub(super) table: &'static str,
    /// What it is called in messages.
    pub(super) what: &'static str,
    /// Its part of an id: `rieng/nv/1`.
    pub(super) letters: &'static str,
    /// The place of the agency's own that name none.
    pub(super) own_place: &'static str,
}

impl Sort {
    /// Says that there is no item of this sort with an id.
    pub(super) fn unknown(&self, id: &ItemId) -> StoreError {
        StoreError::Unknown {
            what: self.what,
            id: id.to_string(),
        }
    }
}

/// What an item says of where it stands; the id and the place may be left blank.
#[derive(Clone, Copy)]
pub(super) struct Given<'i> {
    pub(super) id: &'i ItemId,
    pub(super) document: Option<&'i DocumentId>,
    pub(super) clause: Option<&'i ClauseId>,
    pub(super) place: &'i str,
    pub(super) text: &'i str,
}

/// Where a typed item stands in the ledger.
pub(super) struct Home {
    pub(super) clause: Option<ClauseId>,
    pub(super) place: String,
}

/// A new item: its id, where it stands, and its number in the order.
pub(super) struct New {
    pub(super) id: ItemId,
    pub(super) home: Home,
    pub(super) position: i64,
}

/// Finds a new item its id and its place; one of a document gets a clause of its own where it names none.
pub(super) fn settle(conn: &Connection, sort: &Sort, item: Given) -> Result<New, StoreError> {
    let id = new_id(conn, sort, item.id, item.document)?;
    let place = match item.place.is_empty() && item.document.is_none() {
        true => sort.own_place.to_owned(),
        false => item.place.to_owned(),
    };
    let home = (item.document, item.clause);
    let clause = new_clause(conn, &id, home, (&place, item.text))?;
    Ok(New {
        id: id.into(),
        home: Home { clause, place },
        position: next_position(conn, sort, item.document)?,
    })
}

/// Gives an item its new words where it stands: it keeps its document and its clause, and its place where it names
/// no other.
pub(super) fn resettle(
    conn: &Connection,
    sort: &Sort,
    item: Given,
    stored: Given,
) -> Result<Home, StoreError> {
    stays(sort, item.id, (stored.document, item.document))?;
    let place = match item.place.is_empty() {
        true => stored.place,
        false => item.place,
    };
    let home = (stored.document, stored.clause);
    reword_clause(conn, item.id.as_str(), home, (place, item.text))?;
    Ok(Home {
        clause: stored.clause.cloned(),
        place: place.to_owned(),
    })
}

/// The id of a new item: of its document, or the agency's own.
fn new_id(
    conn: &Connection,
    sort: &Sort,
    given: &ItemId,
    document: Option<&DocumentId>,
) -> Result<String, StoreError> {
    if let Some(document) = document {
        check::known(conn, "document", "văn bản", document.as_str())?;
    }
    let home = document.map_or("rieng", DocumentId::as_str);
    let prefix = format!("{home}/{}/", sort.letters);
    let kind = Kind {
        what: sort.what,
        table: "item",
        prefix: &prefix,
    };
    let id = id::given_or_next(conn, given.as_str(), &kind)?;
    // A document loaded later may bring any id that begins with its own.
    if !id.starts_with(&format!("{home}/")) {
        return Err(StoreError::Refused(format!(
            "Mã “{id}” không bắt đầu bằng “{home}/”. Hãy sửa mã, hoặc để trống để chương trình tự đánh số."
        )));
    }
    Row::of("item")
        .key("id", id.as_str())
        .set("kind", sort.table)
        .upsert(conn)?;
    Ok(id)
}

/// The clause of a new item; one of a document that names none gets one made from its place and words, so that
/// every item of a document rests on a clause.
fn new_clause(
    conn: &Connection,
    id: &str,
    (document, clause): (Option<&DocumentId>, Option<&ClauseId>),
    words: (&str, &str),
) -> Result<Option<ClauseId>, StoreError> {
    match (document.map(DocumentId::as_str), clause) {
        (Some(document), None) => {
            document_parts::type_clause(conn, document, id, words)?;
            Ok(Some(id.into()))
        }
        (Some(document), Some(clause)) => {
            document_parts::has_clause(conn, document, clause.as_str())?;
            Ok(Some(clause.clone()))
        }
        (None, _) => Ok(None),
    }
}

/// Gives the clause that was made from an item its new words.
fn reword_clause(
    conn: &Connection,
    id: &str,
    (document, clause): (Option<&DocumentId>, Option<&ClauseId>),
    words: (&str, &str),
) -> Result<(), StoreError> {
    match document {
        Some(document) if clause.is_some_and(|clause| clause.as_str() == id) => {
            document_parts::type_clause(conn, document.as_str(), id, words)
        }
        _ => Ok(()),
    }
}

/// The place after the last of its document, or of the agency's own.
fn next_position(
    conn: &Connection,
    sort: &Sort,
    document: Option<&DocumentId>,
) -> Result<i64, StoreError> {
    let sql = format!(
        "SELECT coalesce(max(position), -1) + 1 FROM {} WHERE document IS ?1",
        sort.table
    );
    cells::count(conn, &sql, [document.map(DocumentId::as_str)])
}

/// Whether an item was typed in, not loaded with its document.
pub(super) fn is_typed(conn: &Connection, sort: &Sort, id: &str) -> Result<bool, StoreError> {
    let sql = format!("SELECT typed FROM {} WHERE id = ?1", sort.table);
    Ok(cells::count(conn, &sql, [id])? == 1)
}

/// An item stays with the document that it was typed under.
fn stays(
    sort: &Sort,
    id: &ItemId,
    (from, to): (Option<&DocumentId>, Option<&DocumentId>),
) -> Result<(), StoreError> {
    match from == to {
        true => Ok(()),
        false => Err(StoreError::Refused(format!(
            "Không chuyển được {} “{id}” sang văn bản khác.",
            sort.what
        ))),
    }
}

/// Takes a typed item out; gives one of a plan back to it.
pub(super) fn drop_or_release(
    conn: &Connection,
    sort: &Sort,
    id: &ItemId,
) -> Result<(), StoreError> {
    check::known(conn, sort.table, sort.what, id.as_str())?;
    if !is_typed(conn, sort, id.as_str())? {
        return adoption::release(conn, id);
    }
    check::no_entries(conn, id.as_str())?;
    adoption::let_go(conn, id.as_str())?;
    let own_rows = format!("{} WHERE id = ?1", sort.table);
    for rows in [
        "measure WHERE target = ?1",
        &own_rows,
        "item WHERE id = ?1",
        "clause WHERE id = ?1 AND typed",
    ] {
        conn.execute(&format!("DELETE FROM {rows}"), [id.as_str()])?;
    }
    Ok(())
}

//! Taking items over from documents, and giving them back.

use super::{check, obligation};
use crate::cells;
use crate::error::StoreError;
use crate::migrate::stamp;
use chrono::{NaiveDate, NaiveDateTime};
use domain::ids::ItemId;
use domain::obligation::Obligation;
use domain::text::search_key;
use rusqlite::Connection;

/// What the agency adds to the words of a plan; none where it adds nothing.
#[derive(Debug, Default)]
pub(super) struct Additions<'a> {
    pub(super) due: Option<NaiveDate>,
    pub(super) deliverable: Option<&'a str>,
    pub(super) note: Option<&'a str>,
}

/// Takes items over, and duties as reports that are owed; those held already stay as they are.
pub(super) fn adopt(
    conn: &Connection,
    (items, duties): (&[(ItemId, String)], &[Obligation]),
    at: NaiveDateTime,
) -> Result<(), StoreError> {
    for (item, words) in items {
        check::known(conn, "item", "nhiệm vụ hoặc chỉ tiêu", item.as_str())?;
        hold(conn, item.as_str(), words, at)?;
    }
    duties
        .iter()
        .try_for_each(|owed| obligation::add_once(conn, owed))
}

/// Makes an item one that the agency keeps.
pub(super) fn hold(
    conn: &Connection,
    item: &str,
    words: &str,
    at: NaiveDateTime,
) -> Result<(), StoreError> {
    let sql = "INSERT INTO adoption (item, words, at, search_key) VALUES (?1, ?2, ?3, '') ON CONFLICT (item) DO NOTHING";
    conn.prepare_cached(sql)?
        .execute((item, words, stamp(at)))?;
    Ok(())
}

/// Gives an item back to its document.
pub(super) fn release(conn: &Connection, item: &ItemId) -> Result<(), StoreError> {
    let item = item.as_str();
    check::held(conn, item)?;
    check::no_entries(conn, item)?;
    let own = "SELECT (SELECT count(*) FROM task WHERE id = ?1 AND document IS NULL)
        + (SELECT count(*) FROM target WHERE id = ?1 AND document IS NULL)";
    if cells::count(conn, own, [item])? > 0 {
        return Err(StoreError::Refused(format!(
            "“{item}” do đơn vị tự nhập, không thuộc văn bản nào để trả lại. Hãy xóa mục này nếu không còn cần."
        )));
    }
    let_go(conn, item)
}

/// Takes the mark of keeping off an item.
pub(super) fn let_go(conn: &Connection, item: &str) -> Result<(), StoreError> {
    conn.execute("DELETE FROM adoption WHERE item = ?1", [item])?;
    Ok(())
}

/// Sets what the agency adds to an item that it keeps.
pub(super) fn add_to(
    conn: &Connection,
    item: &str,
    additions: &Additions,
) -> Result<(), StoreError> {
    let key = search_key(
        &[additions.deliverable, additions.note]
            .map(Option::unwrap_or_default)
            .join(" "),
    );
    crate::row::Row::of("adoption")
        .key("item", item)
        .set("due", additions.due)
        .set("deliverable", additions.deliverable)
        .set("note", additions.note)
        .set("search_key", key)
        .update(conn)
}

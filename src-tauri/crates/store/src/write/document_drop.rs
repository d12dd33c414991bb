//! Taking a document out with all that it holds.

use super::check;
use crate::cells;
use crate::error::StoreError;
use domain::ids::DocumentId;
use rusqlite::Connection;

/// The items of a document.
const ITEMS: &str =
    "SELECT id FROM task WHERE document = ?1 UNION ALL SELECT id FROM target WHERE document = ?1";
/// What goes, in an order in which nothing points to what is gone.
const PARTS: [&str; 17] = [
    "adoption WHERE item IN (SELECT id FROM task WHERE document = ?1 UNION ALL SELECT id FROM target WHERE document = ?1)",
    "measure WHERE target IN (SELECT id FROM target WHERE document = ?1)",
    "task WHERE document = ?1",
    "target WHERE document = ?1",
    "duty WHERE document = ?1",
    "annex_group WHERE document = ?1",
    "annex WHERE document = ?1",
    "correction WHERE document = ?1",
    "stated_figure WHERE document = ?1",
    "result_line WHERE document = ?1",
    "result_area WHERE document = ?1",
    "goal_row WHERE document = ?1",
    "clause WHERE document = ?1",
    "document_line WHERE document = ?1",
    "document WHERE id = ?1",
    "counter WHERE name IN (?1 || '/nv/', ?1 || '/ct/', ?1 || '/d-')",
    "validity WHERE subject = ?1",
];

/// Refuses to take out what the agency has taken over; what it typed in itself goes with its document.
fn nothing_taken_over(conn: &Connection, id: &str) -> Result<(), StoreError> {
    let sql = "SELECT item FROM adoption WHERE item IN (
            SELECT id FROM task WHERE document = ?1 AND NOT typed
            UNION ALL SELECT id FROM target WHERE document = ?1 AND NOT typed)
        ORDER BY item";
    let held: Vec<String> = cells::all(conn, sql, [id], |c| c.text())?;
    match held.as_slice() {
        [] => Ok(()),
        [first, ..] => Err(StoreError::Refused(format!(
            "Đơn vị đang giữ {} mục của văn bản “{id}” (“{first}”…). Hãy bỏ nhận các mục đó trước rồi xóa văn bản.",
            held.len()
        ))),
    }
}

/// Takes a document out.
pub(super) fn drop_whole(conn: &Connection, id: &DocumentId) -> Result<(), StoreError> {
    let id = id.as_str();
    check::known(conn, "document", "văn bản", id)?;
    let items: Vec<String> = cells::all(conn, ITEMS, [id], |c| c.text())?;
    items
        .iter()
        .try_for_each(|item| check::no_entries(conn, item))?;
    nothing_taken_over(conn, id)?;
    let owed = "SELECT o.id FROM obligation o LEFT JOIN duty y ON y.id = o.duty WHERE o.document = ?1 OR y.document = ?1";
    if let Some(obligation) = cells::first(conn, owed, [id], |c| c.text::<String>())? {
        return Err(StoreError::Refused(format!(
            "Chế độ báo cáo “{obligation}” dựa vào văn bản “{id}”. Hãy xóa chế độ báo cáo đó trước."
        )));
    }
    for part in PARTS {
        conn.execute(&format!("DELETE FROM {part}"), [id])?;
    }
    items.iter().try_for_each(|item| {
        conn.prepare_cached("DELETE FROM item WHERE id = ?1")?
            .execute([item])?;
        Ok(())
    })
}

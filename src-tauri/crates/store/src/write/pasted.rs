//! Paragraphs of a document that the agency entered itself, and whether documents are in force.

use super::check;
use crate::cells;
use crate::error::StoreError;
use crate::row::{Row, code, id as as_text};
use domain::document::Validity;
use domain::ids::{ClauseId, DocumentId};
use domain::text::search_key;
use rusqlite::Connection;

/// What a paragraph is called in messages.
const WHAT: &str = "đoạn văn bản";

/// Puts paragraphs after one that is there, or at the end; the words of a loaded document are not the agency's.
pub(super) fn paste(
    conn: &Connection,
    document: &DocumentId,
    after: Option<&ClauseId>,
    paragraphs: &[String],
) -> Result<(), StoreError> {
    let id = document.as_str();
    check::known(conn, "document", "văn bản", id)?;
    own_words(conn, id)?;
    let texts: Vec<&String> = paragraphs.iter().filter(|text| !text.is_empty()).collect();
    if texts.is_empty() {
        return Err(StoreError::Blank {
            what: "nội dung các đoạn",
        });
    }
    let first = match after {
        Some(clause) => 1 + position_of(conn, id, clause)?,
        None => cells::count(
            conn,
            "SELECT coalesce(max(position), -1) + 1 FROM clause WHERE document = ?1",
            [id],
        )?,
    };
    let shift = "UPDATE clause SET position = position + ?3 WHERE document = ?1 AND position >= ?2";
    conn.execute(shift, (id, first, texts.len() as i64))?;
    for (position, text) in (first..).zip(texts) {
        write(conn, id, position, text)?;
    }
    Ok(())
}

/// A document that came with the program has paragraphs that nobody typed in.
fn own_words(conn: &Connection, document: &str) -> Result<(), StoreError> {
    let loaded = "SELECT count(*) FROM clause WHERE document = ?1 AND NOT typed";
    match cells::count(conn, loaded, [document])? {
        0 => Ok(()),
        _ => Err(StoreError::Refused(format!(
            "“{document}” là văn bản đi kèm chương trình, giữ nguyên văn. Chỉ dán được đoạn vào văn bản do đơn vị tự nhập."
        ))),
    }
}

fn position_of(conn: &Connection, document: &str, clause: &ClauseId) -> Result<i64, StoreError> {
    let sql = "SELECT position FROM clause WHERE id = ?1 AND document = ?2";
    cells::first(conn, sql, [clause.as_str(), document], |c| c.number())?.ok_or_else(|| {
        StoreError::Unknown {
            what: WHAT,
            id: as_text(clause),
        }
    })
}

/// Paragraphs are counted on, so that none takes the id of one that is gone.
fn next_number(conn: &Connection, document: &str) -> Result<i64, StoreError> {
    let sql = "INSERT INTO counter (name, last) VALUES (?1, 1)
        ON CONFLICT (name) DO UPDATE SET last = last + 1 RETURNING last";
    cells::count(conn, sql, [format!("{document}/d-")])
}

fn write(conn: &Connection, document: &str, position: i64, text: &str) -> Result<(), StoreError> {
    let number = next_number(conn, document)?;
    Row::of("clause")
        .key("id", format!("{document}/d-{number}"))
        .set("document", document)
        .set("position", position)
        .set("place", format!("đoạn {number}"))
        .set("text", text)
        .set("typed", true)
        .set("search_key", search_key(text))
        .upsert(conn)
}

/// Gives a pasted paragraph other words; blank ones take it out, unless something rests on it.
pub(super) fn edit(conn: &Connection, clause: &ClauseId, text: &str) -> Result<(), StoreError> {
    let id = clause.as_str();
    check::known(conn, "clause", WHAT, id)?;
    let typed =
        "SELECT count(*) FROM clause WHERE id = ?1 AND typed AND id NOT IN (SELECT id FROM item)";
    if cells::count(conn, typed, [id])? == 0 {
        return Err(StoreError::Refused(format!(
            "Đoạn “{id}” không do đơn vị dán vào nên không sửa được ở đây."
        )));
    }
    if !text.is_empty() {
        return Row::of("clause")
            .key("id", id)
            .set("text", text)
            .set("search_key", search_key(text))
            .update(conn);
    }
    let rests = "SELECT (SELECT count(*) FROM task WHERE clause = ?1) + (SELECT count(*) FROM target WHERE clause = ?1)";
    match cells::count(conn, rests, [id])? {
        0 => conn.execute("DELETE FROM clause WHERE id = ?1", [id]).map(|_| ()).map_err(Into::into),
        _ => Err(StoreError::Refused(
            "Có nhiệm vụ hoặc chỉ tiêu lấy từ đoạn này. Hãy xóa nhiệm vụ, chỉ tiêu đó trước rồi xóa đoạn.".into(),
        )),
    }
}

/// Keeps what is known of a document, or of one that is cited, being in force; none forgets it.
pub(super) fn validity(
    conn: &Connection,
    subject: &str,
    validity: Option<&Validity>,
) -> Result<(), StoreError> {
    check::filled(subject, "văn bản")?;
    match validity {
        None => {
            conn.execute("DELETE FROM validity WHERE subject = ?1", [subject])?;
            Ok(())
        }
        Some(known) => Row::of("validity")
            .key("subject", subject)
            .set("state", code(&known.state)?)
            .set("since", known.since)
            .set("reason", known.reason.as_str())
            .upsert(conn),
    }
}

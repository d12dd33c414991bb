//! Documents: loaded whole, or entered by their head.

use super::id::{self, Kind};
use super::{check, document_parts, plan_task, report, target};
use crate::cells;
use crate::error::StoreError;
use crate::row::{Row, code, id as as_text};
use domain::document::{Document, Header, Target};
use domain::ids::ClauseId;
use domain::item::LedgerTarget;
use domain::text::search_key;
use rusqlite::Connection;
use std::collections::HashSet;

const WHAT: &str = "văn bản";

/// Enters a document by its head.
pub(super) fn add(conn: &Connection, header: &Header) -> Result<String, StoreError> {
    check_words(header)?;
    let id = id::given_or_next(
        conn,
        header.id.as_str(),
        &Kind {
            what: WHAT,
            table: "document",
            prefix: "vb-",
        },
    )?;
    if id.contains('/') {
        return Err(StoreError::BadId { id });
    }
    write_header(
        conn,
        &Header {
            id: id.as_str().into(),
            ..header.clone()
        },
    )?;
    Ok(id)
}

/// Changes the head of a document.
pub(super) fn edit(conn: &Connection, header: &Header) -> Result<(), StoreError> {
    check::known(conn, "document", WHAT, header.id.as_str())?;
    check_words(header)?;
    write_header(conn, header)
}

fn check_words(header: &Header) -> Result<(), StoreError> {
    check::filled(&header.title, "trích yếu của văn bản")?;
    check::years(header.year_from, header.year_to)
}

/// Takes over a document, or what is different in it; what was typed in beside it stays.
pub(super) fn load(conn: &Connection, document: &Document) -> Result<(), StoreError> {
    let id = document.header.id.as_str();
    check::filled(id, "mã văn bản")?;
    not_entered_by_hand(conn, id)?;
    check_ids(conn, document)?;
    remove_vanished(conn, document)?;
    write_header(conn, &document.header)?;
    let columns = document
        .goal_table
        .as_ref()
        .map(|table| table.columns.clone());
    Row::of("document")
        .key("id", id)
        .set("goal_columns", columns)
        .update(conn)?;
    document_parts::write(conn, document)?;
    report::write(conn, document)?;
    plan_task::write(conn, document)?;
    for (position, target) in (0_i64..).zip(&document.targets) {
        write_target(conn, &document.header, position, target)?;
    }
    Ok(())
}

/// A document that was entered by its head has no paragraph but those of what was typed in under it; loading another
/// of the same id would put that one's words in its place.
fn not_entered_by_hand(conn: &Connection, id: &str) -> Result<(), StoreError> {
    let loaded = "SELECT count(*) FROM clause WHERE document = ?1 AND NOT typed";
    match check::exists(conn, "document", id)? && cells::count(conn, loaded, [id])? == 0 {
        true => Err(StoreError::Refused(format!(
            "Văn bản “{id}” trong sổ do đơn vị tự nhập, không bị thay bằng bản nạp cùng mã. Hãy đổi mã của bản cần nạp, hoặc xóa văn bản tự nhập rồi nạp lại."
        ))),
        false => Ok(()),
    }
}

/// Every id belongs to this document, and none to what was typed in: else a load could overwrite another's rows.
fn check_ids(conn: &Connection, document: &Document) -> Result<(), StoreError> {
    let prefix = format!("{}/", document.header.id);
    let clauses = document.clauses.iter().map(|c| c.id.as_str());
    let duties = document.duties.iter().map(|d| d.id.as_str());
    if let Some(id) = item_ids(document)
        .chain(clauses)
        .chain(duties)
        .find(|id| !id.starts_with(&prefix))
    {
        return Err(StoreError::Refused(format!(
            "Mã “{id}” không bắt đầu bằng mã văn bản “{prefix}”."
        )));
    }
    let typed = "SELECT id FROM task WHERE document = ?1 AND typed UNION ALL SELECT id FROM target WHERE document = ?1 AND typed";
    let typed: Vec<String> = cells::all(conn, typed, [document.header.id.as_str()], |c| c.text())?;
    match item_ids(document).find(|id| typed.iter().any(|t| t == id)) {
        Some(id) => Err(StoreError::Taken {
            what: "mục tự nhập",
            id: id.to_owned(),
        }),
        None => Ok(()),
    }
}

fn item_ids(document: &Document) -> impl Iterator<Item = &str> {
    let rows = document
        .annexes
        .iter()
        .flat_map(|annex| &annex.rows)
        .map(|row| row.id.as_str());
    let targets = document.targets.iter().map(|t| t.id.as_str());
    document
        .tasks
        .iter()
        .map(|t| t.id.as_str())
        .chain(rows)
        .chain(document.organisation.iter().map(|o| o.id.as_str()))
        .chain(targets)
}

/// Takes out loaded items that the document no longer has.
fn remove_vanished(conn: &Connection, document: &Document) -> Result<(), StoreError> {
    let kept: HashSet<&str> = item_ids(document).collect();
    let stored = "SELECT id FROM task WHERE document = ?1 AND NOT typed
        UNION ALL SELECT id FROM target WHERE document = ?1 AND NOT typed";
    for item in cells::all(conn, stored, [document.header.id.as_str()], |c| {
        c.text::<String>()
    })? {
        if kept.contains(item.as_str()) {
            continue;
        }
        if check::exists(conn, "adoption", &item)? || check::entries(conn, &item)? > 0 {
            return Err(StoreError::Refused(format!(
                "Bản mới của văn bản không còn mục “{item}” mà đơn vị đã nhận. Hãy bỏ nhận mục này rồi nạp lại."
            )));
        }
        for rows in [
            "measure WHERE target = ?1",
            "target WHERE id = ?1",
            "task WHERE id = ?1",
            "item WHERE id = ?1",
        ] {
            conn.prepare_cached(&format!("DELETE FROM {rows}"))?
                .execute([&item])?;
        }
    }
    Ok(())
}

fn write_header(conn: &Connection, header: &Header) -> Result<(), StoreError> {
    let key = [
        header.id.as_str(),
        &header.reference(),
        &header.type_name,
        &header.title,
        &header.issuer,
    ]
    .join(" ");
    Row::of("document")
        .key("id", as_text(&header.id))
        .set("kind", code(&header.kind)?)
        .set("number", header.number.clone())
        .set("symbol", header.symbol.as_str())
        .set("date", header.date)
        .set("type_name", header.type_name.as_str())
        .set("title", header.title.as_str())
        .set("issuer", header.issuer.as_str())
        .set("issuer_lines", header.issuer_lines.clone())
        .set("place", header.place.as_str())
        .set("addressees", header.addressees.clone())
        .set("signature", header.signature.clone())
        .set("signer", header.signer.clone())
        .set("year_from", header.year_from)
        .set("year_to", header.year_to)
        .set("note", header.note.clone())
        .set("issued_with", header.issued_with.clone())
        .set("search_key", search_key(&key))
        .upsert(conn)
}

fn write_target(
    conn: &Connection,
    header: &Header,
    position: i64,
    target: &Target,
) -> Result<(), StoreError> {
    let ledger = LedgerTarget {
        id: target.id.clone(),
        document: Some(header.id.clone()),
        clause: Some(ClauseId(as_text(&target.clause))),
        place: target.place.clone(),
        group: target.group.clone(),
        text: target.text.clone(),
        measures: target.measures.clone(),
        milestone: target.milestone.clone(),
        due: target.due,
        ..LedgerTarget::default()
    };
    Row::of("item")
        .key("id", as_text(&target.id))
        .set("kind", "target")
        .upsert(conn)?;
    target::row(&ledger)
        .set("position", position)
        .set("typed", false)
        .upsert(conn)?;
    target::measures(conn, target.id.as_str(), &target.measures)
}

//! Documents: loaded whole, or entered by their head.

use super::id::{self, Kind};
use super::{check, document_parts, report, target};
use crate::cells;
use crate::error::StoreError;
use crate::row::{Row, code, id as as_text};
use domain::document::{AnnexRow, Document, Header, Target, Task};
use domain::ids::ClauseId;
use domain::item::{LedgerTarget, LedgerTask};
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
    for (position, task) in (0_i64..).zip(&document.tasks) {
        write_task(conn, id, position, task)?;
    }
    write_annex_rows(conn, document)?;
    for (position, target) in (0_i64..).zip(&document.targets) {
        write_target(conn, &document.header, position, target)?;
    }
    figures_still_stand(conn, id)
}

/// Every id belongs to this document, and none to what was typed in: else a load could overwrite another's rows.
fn check_ids(conn: &Connection, document: &Document) -> Result<(), StoreError> {
    let prefix = format!("{}/", document.header.id);
    let clauses = document.clauses.iter().map(|c| c.id.as_str());
    let duties = document.duties.iter().map(|d| d.id.as_str());
    let others = document.organisation.iter().map(|o| o.id.as_str());
    if let Some(id) = item_ids(document)
        .chain(clauses)
        .chain(duties)
        .chain(others)
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
        .set("search_key", search_key(&key))
        .upsert(conn)
}

fn write_task(
    conn: &Connection,
    document: &str,
    position: i64,
    task: &Task,
) -> Result<(), StoreError> {
    let ledger = LedgerTask {
        id: task.id.clone(),
        document: Some(document.into()),
        clause: Some(task.clause.clone()),
        place: task.place.clone(),
        area: task.area.clone(),
        text: task.text.clone(),
        lead: task.lead.clone(),
        coordinating: task.coordinating.clone(),
        ..LedgerTask::default()
    };
    Row::of("item")
        .key("id", as_text(&task.id))
        .set("kind", "task")
        .upsert(conn)?;
    let row = super::task::row(&ledger)
        .set("position", position)
        .set("row_no", "");
    row.set("annex", None::<i64>)
        .set("typed", false)
        .upsert(conn)
}

/// Rows of annexes stand after the tasks of the body.
fn write_annex_rows(conn: &Connection, document: &Document) -> Result<(), StoreError> {
    let mut position = document.tasks.len() as i64;
    for (annex, table) in (0_i64..).zip(&document.annexes) {
        for row in &table.rows {
            write_annex_row(conn, document.header.id.as_str(), (annex, position), row)?;
            position += 1;
        }
    }
    Ok(())
}

fn write_annex_row(
    conn: &Connection,
    document: &str,
    at: (i64, i64),
    row: &AnnexRow,
) -> Result<(), StoreError> {
    let ledger = LedgerTask {
        id: row.id.clone(),
        document: Some(document.into()),
        clause: Some(row.clause.clone()),
        place: row.place.clone(),
        area: row.group.clone(),
        text: row.name.clone(),
        years: row.years.clone(),
        year_from: row.year_from,
        year_to: row.year_to,
        lead: row.lead.clone(),
        coordinating: row.coordinating.clone(),
        funding: row.funding.clone(),
        note: row.note.clone(),
        ..LedgerTask::default()
    };
    Row::of("item")
        .key("id", as_text(&row.id))
        .set("kind", "task")
        .upsert(conn)?;
    let cells = super::task::row(&ledger)
        .set("position", at.1)
        .set("annex", at.0)
        .set("row_no", row.no.as_str());
    let cells = cells.set("typed", false);
    cells
        .replace("lead_text", row.lead_text.as_str())
        .replace("coordinating_text", row.coordinating_text.as_str())
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

/// Refuses a load that takes away a measure of which figures speak.
fn figures_still_stand(conn: &Connection, document: &str) -> Result<(), StoreError> {
    let sql = "SELECT f.target FROM figure f JOIN target t ON t.id = f.target WHERE t.document = ?1
        AND f.measure > max(1, (SELECT count(*) FROM measure m WHERE m.target = f.target)) LIMIT 1";
    match cells::first(conn, sql, [document], |c| c.text::<String>())? {
        Some(target) => Err(StoreError::Refused(format!(
            "Bản mới của văn bản bỏ một mức đo của “{target}” đã có số liệu. Hãy xóa số liệu đó rồi nạp lại."
        ))),
        None => Ok(()),
    }
}

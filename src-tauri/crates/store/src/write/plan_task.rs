//! The tasks that a document brings: those of its body, the rows of its annexes, the duties of its organisation.

use crate::error::StoreError;
use crate::row::{Row, id as as_text};
use domain::document::{AnnexRow, Document, OrganisationDuty, Task};
use domain::item::LedgerTask;
use rusqlite::Connection;

/// The area under which duties of organisation stand.
const ORGANISATION: &str = "Tổ chức thực hiện";

/// Writes them in this order: the body, the annexes, the duties of organisation.
pub(super) fn write(conn: &Connection, document: &Document) -> Result<(), StoreError> {
    let mut position = 0_i64..;
    for task in &document.tasks {
        write_row(conn, of_body(document, task), &mut position)?;
    }
    for (annex, table) in (0_i64..).zip(&document.annexes) {
        for row in &table.rows {
            write_row(conn, of_annex(document, annex, row), &mut position)?;
        }
    }
    for duty in &document.organisation {
        write_row(conn, of_organisation(document, duty), &mut position)?;
    }
    Ok(())
}

fn write_row(
    conn: &Connection,
    (id, row): (String, Row),
    position: &mut impl Iterator<Item = i64>,
) -> Result<(), StoreError> {
    Row::of("item")
        .key("id", id)
        .set("kind", "task")
        .upsert(conn)?;
    row.set("position", position.next())
        .set("typed", false)
        .upsert(conn)
}

fn of_body(document: &Document, task: &Task) -> (String, Row) {
    let ledger = LedgerTask {
        id: task.id.clone(),
        document: Some(document.header.id.clone()),
        clause: Some(task.clause.clone()),
        place: task.place.clone(),
        area: task.area.clone(),
        text: task.text.clone(),
        lead: task.lead.clone(),
        coordinating: task.coordinating.clone(),
        ..LedgerTask::default()
    };
    let row = super::task::row(&ledger)
        .set("row_no", "")
        .set("annex", None::<i64>);
    (as_text(&task.id), row.set("organisation", false))
}

fn of_annex(document: &Document, annex: i64, row: &AnnexRow) -> (String, Row) {
    let ledger = LedgerTask {
        id: row.id.clone(),
        document: Some(document.header.id.clone()),
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
    let cells = super::task::row(&ledger)
        .set("row_no", row.no.as_str())
        .set("annex", annex)
        .set("organisation", false)
        .replace("lead_text", row.lead_text.as_str())
        .replace("coordinating_text", row.coordinating_text.as_str());
    (as_text(&row.id), cells)
}

fn of_organisation(document: &Document, duty: &OrganisationDuty) -> (String, Row) {
    let ledger = LedgerTask {
        id: duty.id.clone(),
        document: Some(document.header.id.clone()),
        clause: Some(duty.clause.clone()),
        place: duty.place.clone(),
        area: ORGANISATION.to_owned(),
        text: duty.text.clone(),
        lead: duty.units.clone(),
        ..LedgerTask::default()
    };
    let row = super::task::row(&ledger)
        .set("row_no", "")
        .set("annex", None::<i64>);
    (as_text(&duty.id), row.set("organisation", true))
}

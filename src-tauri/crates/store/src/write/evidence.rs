//! What proves something: documents by their number, and files.

use super::check;
use super::id::{self, Kind};
use crate::cells;
use crate::error::StoreError;
use crate::row::{Row, id as as_text};
use domain::evidence::{Evidence, EvidenceFile};
use domain::ids::EntryId;
use rusqlite::Connection;

/// Evidence.
const EVIDENCE: Kind = Kind {
    what: "minh chứng",
    table: "evidence",
    prefix: "mc-",
};
/// Files of evidence.
const FILE: Kind = Kind {
    what: "tệp minh chứng",
    table: "evidence_file",
    prefix: "tep-",
};

/// Enters a document that proves something.
pub(super) fn add(conn: &Connection, evidence: &Evidence) -> Result<String, StoreError> {
    check_evidence(conn, evidence)?;
    check::filled(&evidence.number, "số, ký hiệu của minh chứng")?;
    enter(conn, evidence)
}

fn enter(conn: &Connection, evidence: &Evidence) -> Result<String, StoreError> {
    let id = id::given_or_next(conn, evidence.id.as_str(), &EVIDENCE)?;
    write(conn, &id, evidence).map(|()| id)
}

/// Changes it; one without a number must have a file.
pub(super) fn edit(conn: &Connection, evidence: &Evidence) -> Result<(), StoreError> {
    check::known(conn, EVIDENCE.table, EVIDENCE.what, evidence.id.as_str())?;
    check_evidence(conn, evidence)?;
    if files(conn, evidence.id.as_str())? == 0 {
        check::filled(&evidence.number, "số, ký hiệu của minh chứng")?;
    }
    write(conn, evidence.id.as_str(), evidence)
}

/// Takes it out with its files; what lies in the folder stays there for undo.
pub(super) fn remove(conn: &Connection, id: &EntryId) -> Result<(), StoreError> {
    check::known(conn, EVIDENCE.table, EVIDENCE.what, id.as_str())?;
    for rows in [
        "evidence_file WHERE evidence = ?1",
        "evidence WHERE id = ?1",
    ] {
        conn.execute(&format!("DELETE FROM {rows}"), [id.as_str()])?;
    }
    Ok(())
}

/// Gives a file to evidence that is there, or enters the evidence with it; the id of the evidence.
pub(super) fn attach(
    conn: &Connection,
    evidence: &Evidence,
    file: &EvidenceFile,
) -> Result<String, StoreError> {
    file.check()
        .map_err(|error| StoreError::Refused(error.to_string()))?;
    let id = match check::exists(conn, EVIDENCE.table, evidence.id.as_str())? {
        true => as_text(&evidence.id),
        false => {
            check_evidence(conn, evidence)?;
            enter(conn, evidence)?
        }
    };
    let same = "SELECT count(*) FROM evidence_file WHERE evidence = ?1 AND hash = ?2";
    if cells::count(conn, same, [id.as_str(), &file.hash])? > 0 {
        return Err(StoreError::Refused(format!(
            "Minh chứng này đã có tệp “{}” với đúng nội dung đó. Không cần đính kèm lại.",
            file.name
        )));
    }
    let file_id = id::given_or_next(conn, file.id.as_str(), &FILE)?;
    Row::of("evidence_file")
        .key("id", file_id)
        .set("evidence", id.as_str())
        .set("hash", file.hash.as_str())
        .set("name", file.name.as_str())
        .set("bytes", i64::try_from(file.bytes).unwrap_or(i64::MAX))
        .set("modified", file.modified)
        .set("attached", file.attached)
        .upsert(conn)?;
    Ok(id)
}

/// Takes a file from its evidence; evidence that was nothing but this file goes with it.
pub(super) fn detach(conn: &Connection, id: &EntryId) -> Result<(), StoreError> {
    let found = "SELECT e.id, e.number FROM evidence_file f JOIN evidence e ON e.id = f.evidence WHERE f.id = ?1";
    let home = cells::first(conn, found, [id.as_str()], |c| {
        Ok((c.text::<String>()?, c.text::<String>()?))
    })?;
    let (evidence, number) = home.ok_or_else(|| StoreError::Unknown {
        what: FILE.what,
        id: as_text(id),
    })?;
    if number.is_empty() && files(conn, &evidence)? == 1 {
        return remove(conn, &evidence.into());
    }
    conn.execute("DELETE FROM evidence_file WHERE id = ?1", [id.as_str()])?;
    Ok(())
}

/// A figure that is taken out leaves what proves it to its target.
pub(super) fn leave_figure(conn: &Connection, figure: &str) -> Result<(), StoreError> {
    conn.execute(
        "UPDATE evidence SET figure = NULL WHERE figure = ?1",
        [figure],
    )?;
    Ok(())
}

fn files(conn: &Connection, evidence: &str) -> Result<i64, StoreError> {
    let sql = "SELECT count(*) FROM evidence_file WHERE evidence = ?1";
    cells::count(conn, sql, [evidence])
}

fn check_evidence(conn: &Connection, evidence: &Evidence) -> Result<(), StoreError> {
    let item = evidence.item.as_str();
    if !item.is_empty() {
        check::held(conn, item)?;
    }
    let Some(figure) = &evidence.figure else {
        return Ok(());
    };
    let sql = "SELECT count(*) FROM figure WHERE id = ?1 AND target = ?2";
    match cells::count(conn, sql, [figure.as_str(), item])? {
        0 => Err(StoreError::Unknown {
            what: "số liệu của chỉ tiêu này",
            id: as_text(figure),
        }),
        _ => Ok(()),
    }
}

fn write(conn: &Connection, id: &str, evidence: &Evidence) -> Result<(), StoreError> {
    let item = Some(as_text(&evidence.item)).filter(|item| !item.is_empty());
    Row::of("evidence")
        .key("id", id)
        .set("item", item)
        .set("figure", evidence.figure.as_ref().map(as_text))
        .set("number", evidence.number.as_str())
        .set("date", evidence.date)
        .set("abstract", evidence.abstract_text.as_str())
        .upsert(conn)
}

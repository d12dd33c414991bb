//! Progress and figures.

use super::id::{self, Kind};
use super::{check, evidence, target};
use crate::error::StoreError;
use crate::read;
use crate::row::{Row, code, id as as_text};
use domain::figure::{Figure, Reading};
use domain::progress::Progress;
use rusqlite::Connection;

/// Progress entries.
pub(super) const PROGRESS: Kind = Kind {
    what: "lượt ghi tiến độ",
    table: "progress",
    prefix: "td-",
};
/// Figures.
pub(super) const FIGURE: Kind = Kind {
    what: "số liệu",
    table: "figure",
    prefix: "sl-",
};
/// Takes an entry out.
pub(super) fn remove(conn: &Connection, kind: Kind, id: &str) -> Result<(), StoreError> {
    check::known(conn, kind.table, kind.what, id)?;
    conn.execute(&format!("DELETE FROM {} WHERE id = ?1", kind.table), [id])?;
    Ok(())
}

/// Takes a figure out; what proves it stays with its target.
pub(super) fn remove_figure(conn: &Connection, id: &str) -> Result<(), StoreError> {
    check::known(conn, FIGURE.table, FIGURE.what, id)?;
    evidence::leave_figure(conn, id)?;
    remove(conn, FIGURE, id)
}

/// Enters how an item goes.
pub(super) fn add_progress(conn: &Connection, entry: &Progress) -> Result<String, StoreError> {
    check_progress(conn, entry)?;
    let id = id::given_or_next(conn, entry.id.as_str(), &PROGRESS)?;
    write_progress(conn, &id, entry).map(|()| id)
}

/// Changes an entry.
pub(super) fn edit_progress(conn: &Connection, entry: &Progress) -> Result<(), StoreError> {
    check::known(conn, PROGRESS.table, PROGRESS.what, entry.id.as_str())?;
    check_progress(conn, entry)?;
    write_progress(conn, entry.id.as_str(), entry)
}

fn check_progress(conn: &Connection, entry: &Progress) -> Result<(), StoreError> {
    check::held(conn, entry.item.as_str())?;
    Ok(entry.check()?)
}

fn write_progress(conn: &Connection, id: &str, entry: &Progress) -> Result<(), StoreError> {
    Row::of("progress")
        .key("id", id)
        .set("item", as_text(&entry.item))
        .set("date", entry.date)
        .set("status", entry.status.code())
        .set("percent", entry.percent)
        .set("result", entry.result.as_str())
        .set("shortcoming", entry.shortcoming.as_str())
        .set("cause", entry.cause.as_str())
        .set("remedy", entry.remedy.as_str())
        .upsert(conn)
}

/// Enters a value of a target.
pub(super) fn add_figure(conn: &Connection, figure: &Figure) -> Result<String, StoreError> {
    check_figure(conn, figure)?;
    let id = id::given_or_next(conn, figure.id.as_str(), &FIGURE)?;
    write_figure(conn, &id, figure).map(|()| id)
}

/// Changes a value.
pub(super) fn edit_figure(conn: &Connection, figure: &Figure) -> Result<(), StoreError> {
    check::known(conn, FIGURE.table, FIGURE.what, figure.id.as_str())?;
    check_figure(conn, figure)?;
    write_figure(conn, figure.id.as_str(), figure)
}

fn check_figure(conn: &Connection, figure: &Figure) -> Result<(), StoreError> {
    let Some(target) = read::target(conn, &figure.target)? else {
        return Err(StoreError::Unknown {
            what: "chỉ tiêu",
            id: as_text(&figure.target),
        });
    };
    check::held(conn, figure.target.as_str())?;
    let measure = usize::try_from(figure.measure).unwrap_or(usize::MAX);
    target::fits(&target.judged_measures(), measure, &figure.reading, &target)
}

fn write_figure(conn: &Connection, id: &str, figure: &Figure) -> Result<(), StoreError> {
    let (value, numerator, denominator) = match figure.reading {
        Reading::Value(value) => (Some(value), None, None),
        Reading::Ratio {
            numerator,
            denominator,
        } => (None, Some(numerator), Some(denominator)),
    };
    Row::of("figure")
        .key("id", id)
        .set("target", as_text(&figure.target))
        .set("measure", figure.measure)
        .set("as_of", figure.as_of)
        .set("kind", code(&figure.kind)?)
        .set("value", value)
        .set("numerator", numerator)
        .set("denominator", denominator)
        .set("source", figure.source.as_str())
        .upsert(conn)
}

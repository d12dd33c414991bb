//! Paragraphs, with the stated figures as they are written now.

use crate::cells;
use crate::error::StoreError;
use crate::open::Reader;
use crate::stated;
use domain::document::Clause;
use domain::ids::ClauseId;
use rusqlite::Connection;
use std::collections::BTreeMap;

impl Reader {
    /// One paragraph.
    pub fn clause(&self, id: &ClauseId) -> Result<Option<Clause>, StoreError> {
        let sql = "SELECT id, place, text FROM clause WHERE id = ?1";
        let found = cells::first(&self.conn, sql, [id.as_str()], |c| {
            Ok(Clause {
                id: c.text()?,
                place: c.text()?,
                text: c.text()?,
            })
        })?;
        let Some(mut clause) = found else {
            return Ok(None);
        };
        clause.text = filled_of(&self.conn, clause.id.as_str(), &clause.text)?;
        Ok(Some(clause))
    }
}

/// The figures of a document as written, by their place.
pub(crate) fn figure_raws(
    conn: &Connection,
    document: &str,
) -> Result<BTreeMap<u32, String>, StoreError> {
    let sql = "SELECT position, raw FROM stated_figure WHERE document = ?1";
    Ok(
        cells::all(conn, sql, [document], |c| Ok((c.number()?, c.text()?)))?
            .into_iter()
            .collect(),
    )
}

/// A stored sentence with its figures.
pub(crate) fn filled(text: &str, raws: &BTreeMap<u32, String>) -> String {
    match text.contains("{{") {
        true => stated::fill(text, raws).0,
        false => text.to_owned(),
    }
}

/// A stored sentence of a clause with its figures.
pub(super) fn filled_of(conn: &Connection, clause: &str, text: &str) -> Result<String, StoreError> {
    if !text.contains("{{") {
        return Ok(text.to_owned());
    }
    let sql = "SELECT position, raw FROM stated_figure WHERE clause = ?1";
    let raws = cells::all(conn, sql, [clause], |c| Ok((c.number()?, c.text()?)))?
        .into_iter()
        .collect();
    Ok(filled(text, &raws))
}

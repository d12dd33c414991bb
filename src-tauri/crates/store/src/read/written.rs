//! The reports that the agency writes.

use crate::cells::{self, Cells, from_code};
use crate::error::StoreError;
use crate::open::Reader;
use domain::facts::Overwritten;
use domain::ids::ReportId;
use domain::period::{Period, PeriodKind};
use domain::report::{Frozen, Issued, Report, ReportKind};
use rusqlite::Connection;
use std::collections::BTreeMap;

const COLUMNS: &str = "id, report_kind, period, year, from_date, to_date, as_of, document, state, version, corrects,
    urgency, circulation, number, date, signer, left_open, file_hash, file_bytes, signed_hashes, issued_at,
    answers";

impl Reader {
    /// Every report that was begun, newest period first and of one period the newest version first; what is frozen
    /// in them is left out.
    pub fn reports(&self) -> Result<Vec<Report>, StoreError> {
        let sql = format!(
            "SELECT {COLUMNS} FROM report ORDER BY to_date DESC, report_kind, version DESC, length(id), id"
        );
        cells::all(&self.conn, &sql, [], report)
    }

    /// One report with its written sentences and, once it is finalised, what it says.
    pub fn report(&self, id: &ReportId) -> Result<Option<Report>, StoreError> {
        whole(&self.conn, id.as_str())
    }
}

/// A report with its sentences and what is frozen in it.
pub(crate) fn whole(conn: &Connection, id: &str) -> Result<Option<Report>, StoreError> {
    let sql = format!("SELECT {COLUMNS} FROM report WHERE id = ?1");
    let Some(mut found) = cells::first(conn, &sql, [id], report)? else {
        return Ok(None);
    };
    found.overwritten = sentences(conn, id)?;
    found.frozen = cells::first(
        conn,
        "SELECT facts, outline, at FROM report_frozen WHERE report = ?1",
        [id],
        frozen,
    )?;
    Ok(Some(found))
}

fn report(c: &mut Cells) -> Result<Report, StoreError> {
    Ok(Report {
        id: c.text()?,
        kind: ReportKind(c.text()?),
        period: period(c)?,
        as_of: c.date()?,
        document: c.maybe()?,
        state: c.code()?,
        version: c.number()?,
        corrects: c.maybe()?,
        urgency: c.text()?,
        circulation: c.text()?,
        overwritten: BTreeMap::new(),
        frozen: None,
        issued: issued(c)?,
        answers: c.maybe()?,
    })
}

/// A period by its code, with the days that it was kept with.
fn period(c: &mut Cells) -> Result<Period, StoreError> {
    let (code, year): (String, i32) = (c.text()?, c.number()?);
    let (from, to) = (c.date()?, c.date()?);
    let named = Period::typed(&code, year).map_err(|e| StoreError::BrokenCell(e.to_string()))?;
    match named.kind {
        PeriodKind::Custom => Ok(named),
        _ => Ok(Period { from, to, ..named }),
    }
}

fn issued(c: &mut Cells) -> Result<Option<Issued>, StoreError> {
    let number: Option<String> = c.maybe()?;
    let (date, signer): (_, Option<String>) = (c.maybe_date()?, c.maybe()?);
    let (left_open, file_hash): (Option<bool>, Option<String>) = (c.number()?, c.maybe()?);
    let (file_bytes, signed): (Option<i64>, Option<String>) = (c.number()?, c.maybe()?);
    let at: Option<String> = c.maybe()?;
    let (Some(number), Some(date), Some(signer)) = (number, date, signer) else {
        return Ok(None);
    };
    let broken = |cell: &str| StoreError::BrokenCell(cell.to_owned());
    let signed_hashes = signed.map_or(Ok(Vec::new()), |json| {
        serde_json::from_str(&json).map_err(|_| broken(&json))
    })?;
    Ok(Some(Issued {
        number,
        date,
        signer,
        left_open: left_open.unwrap_or(false),
        file_hash: file_hash.unwrap_or_default(),
        file_bytes: file_bytes
            .and_then(|b| u64::try_from(b).ok())
            .unwrap_or_default(),
        signed_hashes,
        at: at.map_or(Ok(Default::default()), |at| {
            at.parse().map_err(|_| broken(&at))
        })?,
    }))
}

fn frozen(c: &mut Cells) -> Result<Frozen, StoreError> {
    let json: String = c.text()?;
    Ok(Frozen {
        facts: serde_json::from_str(&json)
            .map_err(|error| StoreError::BrokenCell(format!("báo cáo đã chốt: {error}")))?,
        outline: c.text()?,
        at: from_code(c.text()?)?,
    })
}

fn sentences(conn: &Connection, id: &str) -> Result<BTreeMap<String, Overwritten>, StoreError> {
    let sql = "SELECT block, text, generated FROM report_sentence WHERE report = ?1";
    let rows = cells::all(conn, sql, [id], |c| {
        let block: String = c.text()?;
        let words = Overwritten {
            text: c.text()?,
            generated: c.text()?,
        };
        Ok((block, words))
    })?;
    Ok(rows.into_iter().collect())
}

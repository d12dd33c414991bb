//! Reports that the agency owes, and the duties from which they may be taken.

use crate::cells::{self, Cells};
use crate::error::StoreError;
use crate::open::Reader;
use domain::document::Duty;
use domain::ids::{DocumentId, ObligationId};
use domain::obligation::Obligation;
use rusqlite::Connection;

const COLUMNS: &str =
    "id, name, document, duty, source, cadence, before, cut_off, addressee, report_kind, done_year,
    on_day, hour";

impl Reader {
    /// Every report that is owed, in the order in which they were entered.
    pub fn obligations(&self) -> Result<Vec<Obligation>, StoreError> {
        all(&self.conn)
    }

    /// One report that is owed.
    pub fn obligation(&self, id: &ObligationId) -> Result<Option<Obligation>, StoreError> {
        cells::first(
            &self.conn,
            &format!("SELECT {COLUMNS} FROM obligation WHERE id = ?1"),
            [id.as_str()],
            obligation,
        )
    }

    /// Every dated or periodic duty with its document: documents by date, each in its own order.
    pub fn duties(&self) -> Result<Vec<(DocumentId, Duty)>, StoreError> {
        duties(&self.conn, None)
    }
}

/// Every report that is owed, in the order in which they were entered.
pub(crate) fn all(conn: &Connection) -> Result<Vec<Obligation>, StoreError> {
    let sql = format!("SELECT {COLUMNS} FROM obligation ORDER BY length(id), id");
    cells::all(conn, &sql, [], obligation)
}

/// The duties of a document, or all.
pub(super) fn duties(
    conn: &Connection,
    document: Option<&str>,
) -> Result<Vec<(DocumentId, Duty)>, StoreError> {
    let sql = "SELECT y.document, y.id, y.clause, y.place, y.text, y.cadence, y.before, y.takers, y.addressee, y.report_kind
        FROM duty y JOIN document d ON d.id = y.document WHERE ?1 IS NULL OR y.document = ?1
        ORDER BY d.date, y.document, y.position";
    cells::all(conn, sql, [document], |c| Ok((c.text()?, duty(c)?)))
}

fn duty(c: &mut Cells) -> Result<Duty, StoreError> {
    Ok(Duty {
        id: c.text()?,
        clause: c.text()?,
        place: c.text()?,
        text: c.text()?,
        cadence: c.code()?,
        before: c.maybe()?,
        takers: c.list()?,
        addressee: c.maybe()?,
        report_kind: c.maybe()?,
    })
}

fn obligation(c: &mut Cells) -> Result<Obligation, StoreError> {
    Ok(Obligation {
        id: c.text()?,
        name: c.text()?,
        document: c.maybe()?,
        duty: c.maybe()?,
        source: c.text()?,
        cadence: c.code()?,
        before: c.maybe()?,
        cut_off: c.maybe()?,
        addressee: c.text()?,
        report_kind: c.text()?,
        done_year: c.number()?,
        on_day: c.number()?,
        hour: c.maybe()?,
    })
}

//! What the agency entered: adoptions, progress, figures, evidence.

use super::Adoption;
use super::line::among;
use crate::cells::{self, Cells};
use crate::error::StoreError;
use crate::open::Reader;
use domain::evidence::{Evidence, EvidenceFile};
use domain::figure::{Figure, Reading};
use domain::ids::{EntryId, ItemId};
use domain::progress::Progress;

const PROGRESS: &str =
    "SELECT id, item, date, status, percent, result, shortcoming, cause, remedy FROM progress";
const FIGURE: &str =
    "SELECT id, target, measure, as_of, kind, value, numerator, denominator, source FROM figure";
const EVIDENCE: &str =
    "SELECT id, coalesce(item, ''), figure, number, date, abstract FROM evidence";
const FILE: &str = "SELECT id, evidence, hash, name, bytes, modified, attached FROM evidence_file";
/// Entries on targets, found by the index of their items.
const OF_TARGETS: &str = "item IN (SELECT id FROM target)";

impl Reader {
    /// Every item that the agency keeps, in order of its id.
    pub fn adoptions(&self) -> Result<Vec<Adoption>, StoreError> {
        cells::all(
            &self.conn,
            "SELECT item, words, at FROM adoption ORDER BY item",
            [],
            |c| {
                let (item, words, at) = (c.text()?, c.text()?, c.text::<String>()?);
                let at = at.parse().map_err(|_| StoreError::BrokenCell(at))?;
                Ok(Adoption { item, words, at })
            },
        )
    }

    /// The entries on an item, or all, oldest first.
    pub fn progress(&self, item: Option<&ItemId>) -> Result<Vec<Progress>, StoreError> {
        let order = "ORDER BY date, length(id), id";
        entries(self, (PROGRESS, "item", order), item, progress)
    }

    /// The entries on some items, oldest first.
    pub fn progress_of(&self, items: &[ItemId]) -> Result<Vec<Progress>, StoreError> {
        let (within, ids) = among("item", Some(items));
        let sql = format!("{PROGRESS} {within} ORDER BY date, length(id), id");
        cells::all(&self.conn, &sql, [ids], progress)
    }

    /// The figures of some targets, oldest first.
    pub fn figures_of(&self, targets: &[ItemId]) -> Result<Vec<Figure>, StoreError> {
        let (within, ids) = among("target", Some(targets));
        let sql = format!("{FIGURE} {within} ORDER BY as_of, length(id), id");
        cells::all(&self.conn, &sql, [ids], figure)
    }

    /// What proves some items, oldest first.
    pub fn evidence_of(&self, items: &[ItemId]) -> Result<Vec<Evidence>, StoreError> {
        let (within, ids) = among("item", Some(items));
        let sql = format!("{EVIDENCE} {within} ORDER BY date, length(id), id");
        cells::all(&self.conn, &sql, [ids], evidence)
    }

    /// The entries on targets, oldest first.
    pub fn progress_of_targets(&self) -> Result<Vec<Progress>, StoreError> {
        let sql = format!("{PROGRESS} WHERE {OF_TARGETS} ORDER BY date, length(id), id");
        cells::all(&self.conn, &sql, [], progress)
    }

    /// One entry on how an item goes.
    pub fn progress_entry(&self, id: &EntryId) -> Result<Option<Progress>, StoreError> {
        let sql = format!("{PROGRESS} WHERE id = ?1");
        cells::first(&self.conn, &sql, [id.as_str()], progress)
    }

    /// The figures of a target, or all, oldest first.
    pub fn figures(&self, target: Option<&ItemId>) -> Result<Vec<Figure>, StoreError> {
        let order = "ORDER BY as_of, length(id), id";
        entries(self, (FIGURE, "target", order), target, figure)
    }

    /// One figure.
    pub fn figure(&self, id: &EntryId) -> Result<Option<Figure>, StoreError> {
        let sql = format!("{FIGURE} WHERE id = ?1");
        cells::first(&self.conn, &sql, [id.as_str()], figure)
    }

    /// What proves an item, or all, oldest first.
    pub fn evidence(&self, item: Option<&ItemId>) -> Result<Vec<Evidence>, StoreError> {
        let order = "ORDER BY date, length(id), id";
        entries(self, (EVIDENCE, "item", order), item, evidence)
    }

    /// What proves targets, oldest first.
    pub fn evidence_of_targets(&self) -> Result<Vec<Evidence>, StoreError> {
        let sql = format!("{EVIDENCE} WHERE {OF_TARGETS} ORDER BY date, length(id), id");
        cells::all(&self.conn, &sql, [], evidence)
    }

    /// One document that proves something.
    pub fn evidence_entry(&self, id: &EntryId) -> Result<Option<Evidence>, StoreError> {
        let sql = format!("{EVIDENCE} WHERE id = ?1");
        cells::first(&self.conn, &sql, [id.as_str()], evidence)
    }

    /// Every file of evidence, in the order in which they were attached.
    pub fn evidence_files(&self) -> Result<Vec<EvidenceFile>, StoreError> {
        let sql = format!("{FILE} ORDER BY length(id), id");
        cells::all(&self.conn, &sql, [], file)
    }

    /// One file of evidence.
    pub fn evidence_file(&self, id: &EntryId) -> Result<Option<EvidenceFile>, StoreError> {
        let sql = format!("{FILE} WHERE id = ?1");
        cells::first(&self.conn, &sql, [id.as_str()], file)
    }
}

fn file(c: &mut Cells) -> Result<EvidenceFile, StoreError> {
    Ok(EvidenceFile {
        id: c.text()?,
        evidence: c.text()?,
        hash: c.text()?,
        name: c.text()?,
        bytes: u64::try_from(c.number::<i64>()?).unwrap_or_default(),
        modified: c.maybe_date()?,
        attached: c.date()?,
    })
}

/// All entries of a kind, or those on one item; a condition of its own lets SQLite find the latter by their index.
fn entries<T>(
    reader: &Reader,
    (select, column, order): (&str, &str, &str),
    item: Option<&ItemId>,
    read: impl FnMut(&mut Cells) -> Result<T, StoreError>,
) -> Result<Vec<T>, StoreError> {
    match item {
        None => cells::all(&reader.conn, &format!("{select} {order}"), [], read),
        Some(item) => {
            let sql = format!("{select} WHERE {column} = ?1 {order}");
            cells::all(&reader.conn, &sql, [item.as_str()], read)
        }
    }
}

fn progress(c: &mut Cells) -> Result<Progress, StoreError> {
    Ok(Progress {
        id: c.text()?,
        item: c.text()?,
        date: c.date()?,
        status: c.code()?,
        percent: c.maybe_decimal()?,
        result: c.text()?,
        shortcoming: c.text()?,
        cause: c.text()?,
        remedy: c.text()?,
    })
}

fn evidence(c: &mut Cells) -> Result<Evidence, StoreError> {
    Ok(Evidence {
        id: c.text()?,
        item: c.text()?,
        figure: c.maybe()?,
        number: c.text()?,
        date: c.date()?,
        abstract_text: c.text()?,
    })
}

fn figure(c: &mut Cells) -> Result<Figure, StoreError> {
    Ok(Figure {
        id: c.text()?,
        target: c.text()?,
        measure: c.number()?,
        as_of: c.date()?,
        kind: c.code()?,
        reading: reading(c)?,
        source: c.text()?,
    })
}

/// What a figure says, from its three cells.
fn reading(c: &mut Cells) -> Result<Reading, StoreError> {
    match (c.maybe_decimal()?, c.maybe_decimal()?, c.maybe_decimal()?) {
        (Some(value), ..) => Ok(Reading::Value(value)),
        (None, Some(numerator), Some(denominator)) => Ok(Reading::Ratio {
            numerator,
            denominator,
        }),
        _ => Err(StoreError::BrokenCell("số liệu".into())),
    }
}

impl Reader {
    /// The years in which entries and figures are dated, and those that reports speak of, oldest first.
    pub fn written_years(&self) -> Result<Vec<i32>, StoreError> {
        let sql = "SELECT CAST(substr(date, 1, 4) AS INTEGER) AS year FROM progress
                   UNION SELECT CAST(substr(as_of, 1, 4) AS INTEGER) FROM figure
                   UNION SELECT year FROM report ORDER BY year";
        cells::all(&self.conn, sql, [], |c| c.number())
    }
}

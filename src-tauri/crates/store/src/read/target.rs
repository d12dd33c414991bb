//! Targets with their measures, as the agency keeps them.

use super::ItemQuery;
use super::line::among;
use super::task::places;
use crate::cells::{self, Cells};
use crate::error::StoreError;
use crate::open::Reader;
use domain::ids::ItemId;
use domain::item::LedgerTarget;
use domain::measure::{Comparator, Measure};
use rusqlite::Connection;
use std::collections::HashMap;

const SELECT: &str =
    "SELECT t.id, t.document, t.clause, t.place, t.group_title, t.text, t.milestone,
    coalesce(a.due, t.due), d.year_to, a.item IS NOT NULL, t.typed
    FROM target t LEFT JOIN adoption a ON a.item = t.id LEFT JOIN document d ON d.id = t.document";
const ORDER: &str = "ORDER BY t.document IS NULL, d.date, t.document, t.position, t.id";
const WHERE: &str = "WHERE (?1 IS NULL OR t.document = ?1) AND (?2 IS NULL OR holds(t.search_key, ?2) OR holds(a.search_key, ?2))
    AND (?3 IS NULL OR t.group_title = ?3) AND (?4 OR a.item IS NOT NULL)";
const MEASURES: &str = "SELECT target, comparator, value, value_max, unit, of_what FROM measure";

impl Reader {
    /// The targets asked for: documents by date, each in its own order; own targets last.
    pub fn targets(&self, query: &ItemQuery) -> Result<Vec<LedgerTarget>, StoreError> {
        let mut targets = cells::all(
            &self.conn,
            &format!("{SELECT} {WHERE} {ORDER}"),
            places(query),
            read,
        )?;
        let mut measures = measures(&self.conn, query.plan.as_ref().map(|d| d.as_str()))?;
        for target in &mut targets {
            target.measures = measures.remove(target.id.as_str()).unwrap_or_default();
        }
        Ok(targets)
    }

    /// One target.
    pub fn target(&self, id: &ItemId) -> Result<Option<LedgerTarget>, StoreError> {
        target(&self.conn, id)
    }

    /// These targets, in no order.
    pub fn targets_of(&self, ids: &[ItemId]) -> Result<Vec<LedgerTarget>, StoreError> {
        let (within, named) = among("t.id", Some(ids));
        let sql = format!("{SELECT} {within}");
        let mut targets = cells::all(&self.conn, &sql, [&named], read)?;
        let (within, _) = among("target", Some(ids));
        let sql = format!("{MEASURES} {within} ORDER BY target, no");
        let mut measures = by_target(cells::all(&self.conn, &sql, [&named], measure)?);
        for target in &mut targets {
            target.measures = measures.remove(target.id.as_str()).unwrap_or_default();
        }
        Ok(targets)
    }

    /// The groups of the targets asked for, each once, in the order of the targets.
    pub fn groups(&self, query: &ItemQuery) -> Result<Vec<String>, StoreError> {
        let from = "FROM target t LEFT JOIN adoption a ON a.item = t.id LEFT JOIN document d ON d.id = t.document";
        let sql = format!(
            "SELECT t.group_title {from} {WHERE} AND t.group_title <> '' GROUP BY t.group_title
             ORDER BY min(t.document IS NULL), min(d.date), min(t.document), min(t.position)"
        );
        cells::all(&self.conn, &sql, places(query), |c| c.text())
    }
}

/// One target.
pub(crate) fn target(conn: &Connection, id: &ItemId) -> Result<Option<LedgerTarget>, StoreError> {
    let found = cells::first(
        conn,
        &format!("{SELECT} WHERE t.id = ?1"),
        [id.as_str()],
        read,
    )?;
    let Some(mut target) = found else {
        return Ok(None);
    };
    let sql = format!("{MEASURES} WHERE target = ?1 ORDER BY no");
    target.measures = cells::all(conn, &sql, [id.as_str()], |c| Ok(measure(c)?.1))?;
    Ok(Some(target))
}

/// The measures of every target, or of those of one document, by target.
pub(super) fn measures(
    conn: &Connection,
    document: Option<&str>,
) -> Result<HashMap<String, Vec<Measure>>, StoreError> {
    let sql = format!(
        "{MEASURES} WHERE ?1 IS NULL OR target IN (SELECT id FROM target WHERE document = ?1) ORDER BY target, no"
    );
    Ok(by_target(cells::all(conn, &sql, [document], measure)?))
}

fn by_target(all: Vec<(String, Measure)>) -> HashMap<String, Vec<Measure>> {
    let mut by_target: HashMap<String, Vec<Measure>> = HashMap::new();
    for (target, measure) in all {
        by_target.entry(target).or_default().push(measure);
    }
    by_target
}

fn measure(c: &mut Cells) -> Result<(String, Measure), StoreError> {
    Ok((
        c.text()?,
        Measure {
            comparator: comparator(c)?,
            value: c.decimal()?,
            value_max: c.maybe_decimal()?,
            unit: c.text()?,
            of: c.text()?,
        },
    ))
}

/// A comparator from its sign.
pub(super) fn comparator(c: &mut Cells) -> Result<Comparator, StoreError> {
    let sign: String = c.text()?;
    Comparator::from_code(&sign).ok_or(StoreError::BrokenCell(sign))
}

fn read(c: &mut Cells) -> Result<LedgerTarget, StoreError> {
    Ok(LedgerTarget {
        id: c.text()?,
        document: c.maybe()?,
        clause: c.maybe()?,
        place: c.text()?,
        group: c.text()?,
        text: c.text()?,
        milestone: c.maybe()?,
        due: c.maybe_date()?,
        plan_year_to: c.number()?,
        held: c.number()?,
        typed: c.number()?,
        measures: Vec::new(),
    })
}

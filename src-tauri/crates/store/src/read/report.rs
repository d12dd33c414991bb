//! What a stored report states: goals, results and shortcomings, figures.

use super::clause::{figure_raws, filled};
use super::target::comparator;
use crate::cells;
use crate::error::StoreError;
use crate::stated;
use domain::document::{GoalRow, GoalTable, ResultArea, ResultLine, StatedFigure};
use rusqlite::Connection;
use std::collections::{BTreeMap, HashMap};

/// The table of goals, where the document has one.
pub(super) fn goal_table(conn: &Connection, id: &str) -> Result<Option<GoalTable>, StoreError> {
    let sql = "SELECT goal_columns FROM document WHERE id = ?1 AND goal_columns IS NOT NULL";
    let Some(columns) = cells::first(conn, sql, [id], |c| c.list())? else {
        return Ok(None);
    };
    let raws = figure_raws(conn, id)?;
    let sql = "SELECT no, group_title, total, met, unmet, unmet_targets FROM goal_row WHERE document = ?1 ORDER BY position";
    let rows = cells::all(conn, sql, [id], |c| {
        Ok(GoalRow {
            no: c.text()?,
            group: c.text()?,
            total: c.number()?,
            met: c.number()?,
            unmet: c.number()?,
            unmet_targets: c.list()?.iter().map(|words| filled(words, &raws)).collect(),
        })
    })?;
    Ok(Some(GoalTable { columns, rows }))
}

/// The areas with their lines.
pub(super) fn areas(conn: &Connection, id: &str) -> Result<Vec<ResultArea>, StoreError> {
    let mut lines = lines(conn, id)?;
    let sql = "SELECT position, no, title, results_heading, shortcomings_heading FROM result_area
        WHERE document = ?1 ORDER BY position";
    cells::all(conn, sql, [id], |c| {
        let area: i64 = c.number()?;
        let mut of = |part: &str| lines.remove(&(area, part.to_owned())).unwrap_or_default();
        Ok(ResultArea {
            no: c.text()?,
            title: c.text()?,
            results_heading: c.text()?,
            results: of("results"),
            shortcomings_heading: c.text()?,
            shortcomings: of("shortcomings"),
        })
    })
}

/// The lines of every area, by area and part.
fn lines(
    conn: &Connection,
    id: &str,
) -> Result<HashMap<(i64, String), Vec<ResultLine>>, StoreError> {
    let raws = figure_raws(conn, id)?;
    let sql = "SELECT area, part, clause, text, inline FROM result_line WHERE document = ?1 ORDER BY area, part, position";
    let read = cells::all(conn, sql, [id], |c| {
        let place = (c.number()?, c.text()?);
        let line = ResultLine {
            clause: c.text()?,
            text: filled(&c.text::<String>()?, &raws),
            inline: c.number()?,
        };
        Ok((place, line))
    })?;
    let mut by_area: HashMap<(i64, String), Vec<ResultLine>> = HashMap::new();
    for (place, line) in read {
        by_area.entry(place).or_default().push(line);
    }
    Ok(by_area)
}

/// The figures that the report states; which occurrence each is follows from where it stands now.
pub(super) fn figures(conn: &Connection, id: &str) -> Result<Vec<StatedFigure>, StoreError> {
    let occurrences = occurrences(conn, id)?;
    let sql = "SELECT position, clause, place, raw, nth, value, denominator, unit, comparator, of_what FROM stated_figure
        WHERE document = ?1 ORDER BY position";
    cells::all(conn, sql, [id], |c| {
        let position: u32 = c.number()?;
        let (clause, place, raw, nth) = (c.text()?, c.text()?, c.text()?, c.number()?);
        Ok(StatedFigure {
            clause,
            place,
            raw,
            nth: occurrences.get(&position).copied().unwrap_or(nth),
            value: c.decimal()?,
            denominator: c.maybe_decimal()?,
            unit: c.text()?,
            comparator: comparator(c)?,
            of: c.text()?,
        })
    })
}

fn occurrences(conn: &Connection, id: &str) -> Result<BTreeMap<u32, u32>, StoreError> {
    let raws = figure_raws(conn, id)?;
    let sql = "SELECT text FROM clause WHERE document = ?1 AND instr(text, '{{') > 0";
    let mut found = BTreeMap::new();
    for template in cells::all(conn, sql, [id], |c| c.text::<String>())? {
        let (text, places) = stated::fill(&template, &raws);
        for (n, at) in places {
            let raw = raws.get(&n).map_or("", String::as_str);
            found.insert(n, stated::nth_at(&text, raw, at));
        }
    }
    Ok(found)
}

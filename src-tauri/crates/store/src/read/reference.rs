//! Settings, agencies and the working calendar.

use crate::cells::{self, Cells};
use crate::error::StoreError;
use crate::open::Reader;
use domain::agency::{Agency, AgencyName};
use domain::calendar::{CalendarYear, DayOff, WorkingCalendar, WorkingDay};
use domain::ids::AgencyId;
use rusqlite::Connection;
use std::collections::BTreeMap;

const COLUMNS: &str =
    "id, kind, parent, symbol, place, short, head_lines, aliases, predecessors, source";

impl Reader {
    /// All settings by key.
    pub fn settings(&self) -> Result<BTreeMap<String, String>, StoreError> {
        let rows = cells::all(&self.conn, "SELECT key, value FROM setting", [], |c| {
            Ok((c.text()?, c.text()?))
        })?;
        Ok(rows.into_iter().collect())
    }

    /// One setting.
    pub fn setting(&self, key: &str) -> Result<Option<String>, StoreError> {
        cells::first(
            &self.conn,
            "SELECT value FROM setting WHERE key = ?1",
            [key],
            |c| c.text(),
        )
    }

    /// Every agency with its names, in Vietnamese order of its newest name.
    pub fn agencies(&self) -> Result<Vec<Agency>, StoreError> {
        let sql = format!("SELECT {COLUMNS} FROM agency ORDER BY sort_key, id");
        let mut names = names(&self.conn)?;
        let mut agencies = cells::all(&self.conn, &sql, [], agency)?;
        for agency in &mut agencies {
            agency.names = names.remove(agency.id.as_str()).unwrap_or_default();
        }
        Ok(agencies)
    }

    /// One agency with its names.
    pub fn agency(&self, id: &AgencyId) -> Result<Option<Agency>, StoreError> {
        let sql = format!("SELECT {COLUMNS} FROM agency WHERE id = ?1");
        let Some(mut agency) = cells::first(&self.conn, &sql, [id.as_str()], agency)? else {
            return Ok(None);
        };
        let sql =
            "SELECT name, from_date, to_date FROM agency_name WHERE agency = ?1 ORDER BY position";
        agency.names = cells::all(&self.conn, sql, [id.as_str()], name)?;
        Ok(Some(agency))
    }

    /// The working calendar, days in order.
    pub fn calendar(&self) -> Result<WorkingCalendar, StoreError> {
        let years = "SELECT year, source FROM calendar_year ORDER BY year";
        let off = "SELECT date, name, kind, source FROM calendar_day WHERE kind <> 'working' ORDER BY date";
        let worked =
            "SELECT date, name, source FROM calendar_day WHERE kind = 'working' ORDER BY date";
        Ok(WorkingCalendar {
            years: cells::all(&self.conn, years, [], |c| {
                Ok(CalendarYear {
                    year: c.number()?,
                    source: c.text()?,
                })
            })?,
            days_off: cells::all(&self.conn, off, [], |c| {
                Ok(DayOff {
                    date: c.date()?,
                    name: c.text()?,
                    kind: c.code()?,
                    source: c.text()?,
                })
            })?,
            working_days: cells::all(&self.conn, worked, [], |c| {
                Ok(WorkingDay {
                    date: c.date()?,
                    name: c.text()?,
                    source: c.text()?,
                })
            })?,
        })
    }
}

fn names(conn: &Connection) -> Result<BTreeMap<String, Vec<AgencyName>>, StoreError> {
    let sql = "SELECT agency, name, from_date, to_date FROM agency_name ORDER BY agency, position";
    let mut by_agency: BTreeMap<String, Vec<AgencyName>> = BTreeMap::new();
    for (agency, name) in cells::all(conn, sql, [], |c| Ok((c.text()?, name(c)?)))? {
        by_agency.entry(agency).or_default().push(name);
    }
    Ok(by_agency)
}

fn name(c: &mut Cells) -> Result<AgencyName, StoreError> {
    Ok(AgencyName {
        name: c.text()?,
        from: c.maybe_date()?,
        to: c.maybe_date()?,
    })
}

fn agency(c: &mut Cells) -> Result<Agency, StoreError> {
    Ok(Agency {
        id: c.text()?,
        kind: c.code()?,
        parent: c.maybe()?,
        symbol: c.text()?,
        place: c.text()?,
        short: c.text()?,
        head_lines: c.list()?,
        aliases: c.list()?,
        predecessors: c.list()?.into_iter().map(AgencyId).collect(),
        source: c.text()?,
        names: Vec::new(),
    })
}

//! Settings, agencies and the working calendar.

use super::check;
use crate::cells;
use crate::error::StoreError;
use crate::keys;
use crate::row::{Row, code, id as as_text};
use crate::sort;
use chrono::{Datelike, NaiveDate};
use domain::agency::Agency;
use domain::calendar::{CalendarDay, WorkingCalendar};
use rusqlite::Connection;
use std::collections::HashSet;

/// Gives an empty store its agency and settings.
pub(super) fn initialise(conn: &Connection, wanted: &[(String, String)]) -> Result<(), StoreError> {
    let held = cells::first(
        conn,
        "SELECT value FROM setting WHERE key = ?1",
        [keys::AGENCY],
        |c| c.text(),
    )?;
    if let Some(agency) = held {
        return Err(StoreError::HoldsAgency { agency });
    }
    let agency = wanted
        .iter()
        .find(|(key, _)| key == keys::AGENCY)
        .map_or("", |(_, value)| value.as_str());
    check::filled(agency, "đơn vị giữ sổ")?;
    check::known(conn, "agency", "đơn vị", agency)?;
    settings(conn, wanted)
}

/// Sets settings; a blank value removes one.
pub(super) fn settings(conn: &Connection, wanted: &[(String, String)]) -> Result<(), StoreError> {
    for (key, value) in wanted {
        match value.is_empty() {
            true => conn
                .execute("DELETE FROM setting WHERE key = ?1", [key])
                .map(|_| ())?,
            false => Row::of("setting")
                .key("key", key.as_str())
                .set("value", value.as_str())
                .upsert(conn)?,
        }
    }
    Ok(())
}

/// Takes over agencies and the years of a calendar.
pub(super) fn load(
    conn: &Connection,
    agencies: &[Agency],
    calendar: &WorkingCalendar,
) -> Result<(), StoreError> {
    if let Err(error) = calendar.check() {
        return Err(StoreError::Refused(error.to_string()));
    }
    agencies
        .iter()
        .try_for_each(|agency| write_agency(conn, agency))?;
    sort::forget(conn)?;
    write_calendar(conn, calendar)
}

/// Enters an agency, or changes it.
pub(super) fn keep_agency(conn: &Connection, agency: &Agency) -> Result<(), StoreError> {
    if let Err(error) = agency.check() {
        return Err(StoreError::Refused(error.to_string()));
    }
    check::filled(agency.id.as_str(), "mã đơn vị")?;
    write_agency(conn, agency)?;
    sort::forget(conn)
}

/// Says what one day of the calendar is; a year that was not known is known by this day.
pub(super) fn set_day(conn: &Connection, day: &CalendarDay) -> Result<(), StoreError> {
    let date = day.date();
    let known = "INSERT OR IGNORE INTO calendar_year (year, source) VALUES (?1, ?2)";
    match day {
        CalendarDay::Usual(_) => conn
            .execute(
                "DELETE FROM calendar_day WHERE date = ?1",
                [date.to_string()],
            )
            .map(|_| ())
            .map_err(StoreError::from),
        CalendarDay::Off(off) => {
            conn.execute(known, (date.year(), &off.source))?;
            write_day(conn, date, &code(&off.kind)?, (&off.name, &off.source))
        }
        CalendarDay::Working(worked) => {
            conn.execute(known, (date.year(), &worked.source))?;
            write_day(conn, date, "working", (&worked.name, &worked.source))
        }
    }
}

fn write_agency(conn: &Connection, agency: &Agency) -> Result<(), StoreError> {
    let predecessors: Vec<String> = agency.predecessors.iter().map(as_text).collect();
    Row::of("agency")
        .key("id", as_text(&agency.id))
        .set("kind", code(&agency.kind)?)
        .set("parent", agency.parent.as_ref().map(as_text))
        .set("symbol", agency.symbol.as_str())
        .set("place", agency.place.as_str())
        .set("short", agency.short.as_str())
        .set("head_lines", agency.head_lines.clone())
        .set("aliases", agency.aliases.clone())
        .set("predecessors", predecessors)
        .set("source", agency.source.as_str())
        .upsert(conn)?;
    for (position, name) in (0_i64..).zip(&agency.names) {
        Row::of("agency_name")
            .key("agency", as_text(&agency.id))
            .key("position", position)
            .set("name", name.name.as_str())
            .set("from_date", name.from)
            .set("to_date", name.to)
            .upsert(conn)?;
    }
    let sql = "DELETE FROM agency_name WHERE agency = ?1 AND position >= ?2";
    conn.prepare_cached(sql)?
        .execute((agency.id.as_str(), agency.names.len() as i64))?;
    Ok(())
}

fn write_calendar(conn: &Connection, calendar: &WorkingCalendar) -> Result<(), StoreError> {
    for year in &calendar.years {
        Row::of("calendar_year")
            .key("year", year.year)
            .set("source", year.source.as_str())
            .upsert(conn)?;
        remove_absent_days(conn, year.year, calendar)?;
    }
    for day in &calendar.days_off {
        write_day(conn, day.date, &code(&day.kind)?, (&day.name, &day.source))?;
    }
    for day in &calendar.working_days {
        write_day(conn, day.date, "working", (&day.name, &day.source))?;
    }
    Ok(())
}

fn remove_absent_days(
    conn: &Connection,
    year: i32,
    calendar: &WorkingCalendar,
) -> Result<(), StoreError> {
    let off = calendar.days_off.iter().map(|day| day.date);
    let kept: HashSet<NaiveDate> = off
        .chain(calendar.working_days.iter().map(|day| day.date))
        .collect();
    let stored = "SELECT date FROM calendar_day WHERE date LIKE ?1 || '-%'";
    for date in cells::all(conn, stored, [year.to_string()], |c| c.date())? {
        if !kept.contains(&date) {
            conn.execute(
                "DELETE FROM calendar_day WHERE date = ?1",
                [date.to_string()],
            )?;
        }
    }
    Ok(())
}

fn write_day(
    conn: &Connection,
    date: NaiveDate,
    kind: &str,
    (name, source): (&str, &str),
) -> Result<(), StoreError> {
    let row = Row::of("calendar_day").key("date", date).set("kind", kind);
    row.set("name", name).set("source", source).upsert(conn)
}

//! Rows on their way out: cells taken one after the other, in the order of the query.

use crate::error::StoreError;
use chrono::NaiveDate;
use domain::text::Decimal;
use rusqlite::types::FromSql;
use rusqlite::{Connection, Params};
use serde::de::DeserializeOwned;

/// The cells of a row, taken from left to right.
pub(crate) struct Cells<'r> {
    row: &'r rusqlite::Row<'r>,
    next: usize,
}

impl Cells<'_> {
    fn take<T: FromSql>(&mut self) -> Result<T, StoreError> {
        let index = self.next;
        self.next += 1;
        self.row
            .get(index)
            .map_err(|e| StoreError::BrokenCell(e.to_string()))
    }

    /// A text, or an id.
    pub(crate) fn text<T: From<String>>(&mut self) -> Result<T, StoreError> {
        self.take::<String>().map(T::from)
    }

    /// A text or id that may be absent.
    pub(crate) fn maybe<T: From<String>>(&mut self) -> Result<Option<T>, StoreError> {
        Ok(self.take::<Option<String>>()?.map(T::from))
    }

    /// A number, or a truth value.
    pub(crate) fn number<T: FromSql>(&mut self) -> Result<T, StoreError> {
        self.take()
    }

    /// A list of texts.
    pub(crate) fn list(&mut self) -> Result<Vec<String>, StoreError> {
        let json: String = self.take()?;
        serde_json::from_str(&json).map_err(|_| StoreError::BrokenCell(json))
    }

    /// A date.
    pub(crate) fn date(&mut self) -> Result<NaiveDate, StoreError> {
        parse(self.take()?)
    }

    /// A date that may be absent.
    pub(crate) fn maybe_date(&mut self) -> Result<Option<NaiveDate>, StoreError> {
        self.take::<Option<String>>()?.map(parse).transpose()
    }

    /// An exact decimal.
    pub(crate) fn decimal(&mut self) -> Result<Decimal, StoreError> {
        parse(self.take()?)
    }

    /// An exact decimal that may be absent.
    pub(crate) fn maybe_decimal(&mut self) -> Result<Option<Decimal>, StoreError> {
        self.take::<Option<String>>()?.map(parse).transpose()
    }

    /// An enum from its code.
    pub(crate) fn code<T: DeserializeOwned>(&mut self) -> Result<T, StoreError> {
        from_code(self.take()?)
    }
}

/// Reads an enum from its code.
pub(crate) fn from_code<T: DeserializeOwned>(code: String) -> Result<T, StoreError> {
    serde_json::from_value(serde_json::Value::String(code.clone()))
        .map_err(|_| StoreError::BrokenCell(code))
}

fn parse<T: std::str::FromStr>(text: String) -> Result<T, StoreError> {
    text.parse().map_err(|_| StoreError::BrokenCell(text))
}

/// Every row of a query.
pub(crate) fn all<T>(
    conn: &Connection,
    sql: &str,
    params: impl Params,
    mut read: impl FnMut(&mut Cells) -> Result<T, StoreError>,
) -> Result<Vec<T>, StoreError> {
    let mut found = Vec::new();
    each(conn, sql, params, |cells| {
        found.push(read(cells)?);
        Ok(())
    })?;
    Ok(found)
}

/// Every row of a query, one after the other, none of them kept.
pub(crate) fn each(
    conn: &Connection,
    sql: &str,
    params: impl Params,
    mut take: impl FnMut(&mut Cells) -> Result<(), StoreError>,
) -> Result<(), StoreError> {
    let mut statement = conn.prepare_cached(sql)?;
    let mut rows = statement.query(params)?;
    while let Some(row) = rows.next()? {
        take(&mut Cells { row, next: 0 })?;
    }
    Ok(())
}

/// The first row of a query, where there is one.
pub(crate) fn first<T>(
    conn: &Connection,
    sql: &str,
    params: impl Params,
    mut read: impl FnMut(&mut Cells) -> Result<T, StoreError>,
) -> Result<Option<T>, StoreError> {
    let mut statement = conn.prepare_cached(sql)?;
    let mut rows = statement.query(params)?;
    match rows.next()? {
        Some(row) => read(&mut Cells { row, next: 0 }).map(Some),
        None => Ok(None),
    }
}

/// The number that a query counts.
pub(crate) fn count(conn: &Connection, sql: &str, params: impl Params) -> Result<i64, StoreError> {
    Ok(first(conn, sql, params, |c| c.number())?.unwrap_or(0))
}

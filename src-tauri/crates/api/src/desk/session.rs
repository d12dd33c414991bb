//! The frame of the window: whose ledger the desk has open, for which year, and what can be undone.

use super::Desk;
use crate::settings::Settings;
use crate::view::agency::agency_row;
use crate::view::format::iso;
use crate::wire::{AgencyRow, Session, SessionState, WireError};
use chrono::{NaiveDate, NaiveDateTime};
use domain::agency::Agency;
use domain::text::{format_date, format_moment, format_time};

/// What a program is called before it knows whose ledger it keeps.
const PROGRAM: &str = "Sổ Số Hóa";

impl Desk {
    /// The frame of the window, as the ledger stands now.
    pub(crate) fn session(&self) -> Result<Session, WireError> {
        let settings = self.settings()?;
        let today = self.host().today();
        let (year, working_year) = (self.year()?, self.working_year()?);
        let cut_off = self.cut_off(year, None)?;
        // A new figure bears this day, so it may not be one to come; the example's year is invented.
        let as_of = match settings.example {
            true => cut_off,
            false => cut_off.min(today),
        };
        let agency = self
            .own_agency(&settings)?
            .map(|agency| agency_row(&agency, today));
        let reader = self.store();
        Ok(Session {
            state: if agency.is_some() {
                SessionState::Ready
            } else {
                SessionState::Empty
            },
            title: title(agency.as_ref(), settings.example),
            agency,
            example: settings.example,
            read_only: self.is_read_only(),
            year,
            working_year,
            as_of: iso(as_of),
            as_of_text: format_date(as_of),
            today: iso(today),
            today_text: format_date(today),
            who: Some(settings.who)
                .filter(|w| !w.is_empty())
                .unwrap_or_else(|| self.host().account()),
            data_path: self.path().display().to_string(),
            undo: reader.map(|r| r.undo_label()).transpose()?.flatten(),
            redo: reader.map(|r| r.redo_label()).transpose()?.flatten(),
            saved_text: saved_text(
                reader.map(|r| r.last_change()).transpose()?.flatten(),
                today,
            ),
            preferences: crate::preferences::read(self),
        })
    }

    /// The agency whose ledger it is, where there is one.
    pub(crate) fn own_agency(&self, settings: &Settings) -> Result<Option<Agency>, WireError> {
        match (self.store(), &settings.agency) {
            (Some(reader), Some(id)) => Ok(reader.agency(id)?),
            _ => Ok(None),
        }
    }
}

fn title(agency: Option<&AgencyRow>, example: bool) -> String {
    match (agency, example) {
        (None, _) => PROGRAM.to_owned(),
        (Some(agency), false) => format!("{} – {PROGRAM}", agency.short),
        (Some(agency), true) => format!("{} (ví dụ) – {PROGRAM}", agency.short),
    }
}

fn saved_text(at: Option<NaiveDateTime>, today: NaiveDate) -> String {
    match at {
        None => String::new(),
        Some(at) if at.date() == today => format!("Đã lưu {}", format_time(at)),
        Some(at) => format!("Đã lưu {}", format_moment(at)),
    }
}

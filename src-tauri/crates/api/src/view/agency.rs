//! Agencies as rows.

use super::format::{agency_kind_text, code_of};
use crate::wire::AgencyRow;
use chrono::NaiveDate;
use domain::agency::Agency;

/// An agency under its name in force on a day.
pub(crate) fn agency_row(agency: &Agency, on: NaiveDate) -> AgencyRow {
    AgencyRow {
        id: agency.id.to_string(),
        name: agency
            .name_on(on)
            .unwrap_or_else(|| agency.latest_name())
            .to_owned(),
        short: agency.short.clone(),
        kind: code_of(agency.kind),
        kind_text: agency_kind_text(agency.kind).to_owned(),
        place: agency.place.clone(),
    }
}

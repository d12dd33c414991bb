//! The agency that reports, under the name in force on the day.

use crate::settings::Settings;
use crate::wire::WireError;
use chrono::NaiveDate;
use domain::agency::{Agency, AgencyKind};
use domain::facts::Sender;
use store::Reader;

/// The sender of a report as its head and foot print it; its date and number stay blank until it is registered.
pub(crate) fn sender(
    reader: &Reader,
    settings: &Settings,
    on: NaiveDate,
) -> Result<Sender, WireError> {
    let id = settings.agency.clone().ok_or_else(WireError::not_ready)?;
    let agency = reader
        .agency(&id)?
        .ok_or_else(|| WireError::unknown("agency", "đơn vị", id.as_str()))?;
    let parent_lines = parent_lines(reader, &agency)?;
    Ok(Sender {
        name: agency
            .name_on(on)
            .unwrap_or_else(|| agency.latest_name())
            .to_owned(),
        short: agency.short,
        head_lines: agency.head_lines,
        parent_lines,
        symbol: agency.symbol,
        place: agency.place,
        number: None,
        date: None,
        signature: settings.signature.clone(),
        signer: settings.signer.clone(),
        archive: settings.archive.clone(),
    })
}

/// A People's Committee prints no agency above its own; other bodies print the one they belong to
/// (Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II.2).
fn parent_lines(reader: &Reader, agency: &Agency) -> Result<Vec<String>, WireError> {
    let stands_alone = matches!(
        agency.kind,
        AgencyKind::Phuong | AgencyKind::Xa | AgencyKind::Huyen | AgencyKind::Tinh | AgencyKind::Bo
    );
    match &agency.parent {
        Some(parent) if !stands_alone => Ok(reader
            .agency(parent)?
            .map(|p| p.head_lines)
            .unwrap_or_default()),
        _ => Ok(Vec::new()),
    }
}

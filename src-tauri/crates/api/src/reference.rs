//! The agencies and the working calendar that come with the program: chosen from before there is a ledger, and
//! written into a new one.

use crate::desk::Desk;
use crate::wire::WireError;
use domain::agency::Agency;
use store::Operation;

/// The agencies of the ledger; before it has any, those of the program.
pub(crate) fn agencies(desk: &Desk) -> Result<Vec<Agency>, WireError> {
    let kept = desk
        .store()
        .map(|reader| reader.agencies())
        .transpose()?
        .unwrap_or_default();
    if kept.is_empty() {
        Ok(import::reference::embedded_agencies()?)
    } else {
        Ok(kept)
    }
}

/// Writes the program's agencies and working calendar into the ledger.
pub(crate) fn load(desk: &mut Desk) -> Result<(), WireError> {
    let agencies = import::reference::embedded_agencies()?;
    let calendar = import::reference::embedded_calendar()?;
    desk.apply(Operation::LoadReference { agencies, calendar })
        .map(|_| ())
}

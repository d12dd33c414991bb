//! Reminders of deadlines through the system: shown by a short run at login, without staying in memory.

mod login;
mod notice;

pub use login::at_login;

use api::wire::ReminderRow;
use api::{Access, Desk, Host, WireError};
use serde_json::json;

/// Shows what is due now in the ledger of `host`, and ends; no ledger, no permission, nothing due: nothing is shown.
///
/// # Errors
/// The ledger cannot be read. A system that shows no notifications is no error: nobody could read it there.
pub fn run(host: impl Host + 'static) -> Result<usize, WireError> {
    show(&mut Desk::open(host, Access::Read)?)
}

/// Shows what is due now in a ledger that is open.
///
/// # Errors
/// As [`run`].
pub fn show(desk: &mut Desk) -> Result<usize, WireError> {
    let due = desk.call("take_reminders", json!({}))?;
    let due: Vec<ReminderRow> = serde_json::from_value(due).map_err(WireError::internal)?;
    due.iter().for_each(notice::show);
    Ok(due.len())
}

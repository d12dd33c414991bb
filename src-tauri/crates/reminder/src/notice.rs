//! A notification of the system.

use api::wire::ReminderRow;
use notify_rust::{Notification, Timeout};
use std::io::Write;

/// Names a file that takes the notifications in place of the system: for tests, which have no desktop.
const INSTEAD: &str = "SOHOA_NOTICES";

/// Shows a reminder; it stays until it is read, where the system can do that.
pub fn show(reminder: &ReminderRow) {
    if let Some(file) = std::env::var_os(INSTEAD) {
        let file = std::fs::File::options()
            .create(true)
            .append(true)
            .open(file);
        let _ = file.and_then(|mut file| writeln!(file, "{}\n{}", reminder.title, reminder.text));
        return;
    }
    // Without a desktop that shows notifications there is nobody to tell of the failure either.
    let _ = Notification::new()
        .appname("Sổ Số Hóa")
        .summary(&reminder.title)
        .body(&reminder.text)
        .icon("sohoa-desktop")
        .timeout(Timeout::Never)
        .show();
}

//! Hands a finished file to the system's printing.

use crate::wire::{ErrorCode, WireError};
use std::path::Path;
use std::process::{Command, Output};

/// What to do where the finished file cannot be handed on at once.
pub const SAVE_INSTEAD: &str = "Hãy dùng “Lưu PDF…” rồi mở tệp đã lưu.";

/// The printer that the system prints on when nobody names one; none where it has none, or does not say.
pub fn default_printer() -> Option<String> {
    let output = asking()
        .output()
        .ok()
        .filter(|output| output.status.success())?;
    named(&String::from_utf8_lossy(&output.stdout))
}

/// Sends a file to a printer: every page once, as the printer is set up.
///
/// # Errors
/// The system's printing program is not there or refuses, with its own words.
pub fn send(file: &Path, printer: &str) -> Result<(), WireError> {
    let output = sending(file, printer).output();
    let refused = |reason: String| {
        let reason = reason.trim();
        let message = format!("Không gửi được báo cáo tới máy in {printer}: {reason}.");
        Err(WireError::new(ErrorCode::Refused, message)
            .hint("Hãy kiểm tra máy in, hoặc mở bằng chương trình xem PDF rồi in từ đó."))
    };
    match output {
        Ok(Output { status, .. }) if status.success() => Ok(()),
        Ok(output) => refused(String::from_utf8_lossy(&output.stderr).into_owned()),
        Err(reason) => refused(reason.to_string()),
    }
}

/// `system default destination: HP_LaserJet`, or on Windows the name alone.
fn named(answer: &str) -> Option<String> {
    let line = answer.lines().next().unwrap_or_default();
    let name = match (cfg!(windows), line.split_once(": ")) {
        (true, _) => line,
        (false, Some((_, name))) => name,
        (false, None) => "",
    };
    Some(name.trim().to_owned()).filter(|name| !name.is_empty())
}

#[cfg(not(windows))]
fn asking() -> Command {
    let mut command = Command::new("lpstat");
    command.arg("-d").env("LC_ALL", "C");
    command
}

#[cfg(not(windows))]
fn sending(file: &Path, printer: &str) -> Command {
    let mut command = Command::new("lp");
    command.args(["-d", printer, "--"]).arg(file);
    command
}

// The names go as variables, so that no sign in them is read as a command.
#[cfg(windows)]
fn powershell(script: &str) -> Command {
    let mut command = Command::new("powershell");
    command.args([
        "-NoProfile",
        "-NonInteractive",
        "-WindowStyle",
        "Hidden",
        "-Command",
        script,
    ]);
    command
}

#[cfg(windows)]
fn asking() -> Command {
    powershell("(Get-CimInstance Win32_Printer -Filter 'Default=True').Name")
}

#[cfg(windows)]
fn sending(file: &Path, printer: &str) -> Command {
    let mut command = powershell(
        "Start-Process -FilePath $env:SOHOA_FILE -Verb PrintTo -ArgumentList ('\"' + $env:SOHOA_PRINTER + '\"')",
    );
    command
        .env("SOHOA_FILE", file)
        .env("SOHOA_PRINTER", printer);
    command
}

#[cfg(all(test, not(windows)))]
mod tests {
    use super::named;

    #[test]
    fn the_default_printer_is_named_after_the_colon() {
        let answer = "system default destination: HP_LaserJet_M15\n";
        assert_eq!(named(answer).as_deref(), Some("HP_LaserJet_M15"));
        assert_eq!(named("no system default destination\n"), None);
        assert_eq!(named(""), None);
    }
}

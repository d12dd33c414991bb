//! The short run at login: it reminds of what is due without a window, and only with leave.

// A test may stop at the first surprise.
#![allow(clippy::unwrap_used)]

use std::path::Path;
use std::process::Command;
use tests::console::Console;
use tests::window::{Start, Window, at};

/// Runs the program as the system does at login; gives what it showed.
fn login(console: &Console) -> String {
    let notices = console.folder().join("notices.txt");
    let program = std::env::var_os("SOHOA_DESKTOP_BIN").unwrap();
    let ended = Command::new(program)
        .args(["--remind", "--data"])
        .arg(console.folder())
        .env("SOHOA_NOTICES", &notices)
        .env_remove("DISPLAY")
        .status();
    assert!(ended.unwrap().success());
    std::fs::read_to_string(notices).unwrap_or_default()
}

fn leave(folder: &Path) {
    std::fs::write(folder.join("giao-dien.json"), r#"{ "remind": true }"#).unwrap();
}

#[test]
fn at_login_the_system_tells_what_is_due_and_no_window_opens() {
    let console = Console::with_agency();
    let soon = (chrono::Local::now() + chrono::Days::new(4))
        .format("%d/%m/%Y")
        .to_string();
    console.done(&[
        "obligation",
        "add",
        "--name",
        "Báo cáo đột xuất",
        "--before",
        &soon,
        "--report-kind",
        "letter",
    ]);
    assert_eq!(login(&console), "", "nobody gave leave");
    leave(console.folder());
    let shown = login(&console);
    assert!(shown.starts_with("Báo cáo đột xuất: "), "{shown}");
    assert_eq!(login(&console), shown, "each step reminds once");
}

#[test]
fn leave_is_given_in_the_settings_and_taken_back() {
    let console = Console::with_agency();
    let window = Window::open(&Start::within(console.folder()));
    window.go("settings");
    window.click(&at("section-reminders"));
    let entry = window
        .home()
        .join(".config/autostart/sohoa-nhac-viec.desktop");
    window.click(&at("remind"));
    window.comes("the entry in the list of the login", || {
        std::fs::read_to_string(&entry).is_ok_and(|text| text.contains("--remind"))
    });
    window.click(&at("remind"));
    window.comes("the end of the entry", || !entry.exists());
    window.close();
}

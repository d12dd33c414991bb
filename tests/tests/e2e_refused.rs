//! Ledgers that the window may not open: it says why, in words, and changes nothing.

// A test may stop at the first surprise.
#![allow(clippy::unwrap_used)]

use std::collections::BTreeMap;
use std::fs;
use tests::console::Console;
use tests::window::{Start, Window, at};

/// Where SQLite's header keeps the version of the tables (big-endian).
const VERSION: std::ops::Range<usize> = 60..64;

/// Every file of the data folder with its bytes; what SQLite and the lock lay beside the store is left
/// out, and where the window stood.
fn files(console: &Console) -> BTreeMap<String, Vec<u8>> {
    let lasting = |name: &String| {
        !["-wal", "-shm", ".lock", ".holder", "cua-so.json"]
            .iter()
            .any(|ending| name.ends_with(ending))
    };
    let read = |name: String| (name.clone(), fs::read(console.folder().join(name)).unwrap());
    console
        .files()
        .into_iter()
        .filter(lasting)
        .map(read)
        .collect()
}

/// The window stops with these words, and the folder stays as it is.
fn assert_stopped(console: &Console, words: &[&str]) {
    let before = files(console);
    let window = Window::open(&Start::within(console.folder()));
    for words in words {
        window.read(&at("stopped"), words);
    }
    assert!(window.faults().is_empty(), "{:?}", window.faults());
    window.close();
    let after = files(console);
    let names = |files: &BTreeMap<String, Vec<u8>>| files.keys().cloned().collect::<Vec<_>>();
    assert_eq!(names(&after), names(&before), "nothing is laid beside it");
    assert!(after == before, "a ledger that was refused was changed");
}

#[test]
fn a_ledger_from_a_newer_version_stays_closed() {
    let console = Console::with_agency();
    let mut store = fs::read(console.store()).unwrap();
    store[VERSION].copy_from_slice(&9_999_u32.to_be_bytes());
    fs::write(console.store(), store).unwrap();
    assert_stopped(&console, &["mới hơn"]);
}

#[test]
fn a_file_that_is_no_ledger_stays_closed() {
    let console = Console::empty();
    fs::write(console.store(), "Danh sách nhiệm vụ năm 2026\n".repeat(200)).unwrap();
    assert_stopped(&console, &["so.sohoa"]);
}

#[test]
fn a_second_window_says_who_holds_the_ledger_and_opens_it_afterwards() {
    let console = Console::with_agency();
    let first = Window::open(&Start::within(console.folder()));
    first.see(&at("nav-overview"));
    let before = console.listed();
    let second = Window::open(&Start::within(console.folder()));
    second.read(&at("stopped"), "sohoa-desktop");
    second.picture("held");
    assert_eq!(console.listed(), before);
    first.close();
    second.click(&format!("{} button", at("stopped")));
    second.see(&at("nav-overview"));
    second.close();
    assert_eq!(console.listed(), before);
}

//! Stores that cannot be opened: newer, damaged, another program's, held by another writer.

use api::{Access, Desk, Host};
use chrono::NaiveDateTime;
use std::fs;
use std::path::{Path, PathBuf};
use tests::console::Console;

/// Where SQLite's header keeps the version of the schema and the program's own number (big-endian).
const USER_VERSION: usize = 60;
const APPLICATION_ID: usize = 68;

const COMMANDS: [&[&str]; 4] = [
    &["tasks"],
    &["task", "add", "--text", "Việc"],
    &["init", "--agency", "an-cuu"],
    &["history", "--json"],
];

/// Every command is refused with these words, and the file stays as it is.
#[track_caller]
fn assert_refused(console: &Console, words: &[&str]) {
    let bytes = fs::read(console.store()).unwrap();
    for command in COMMANDS {
        let sentence = console.refused(command);
        for words in words {
            assert!(
                sentence.contains(words),
                "sohoa {command:?}: “{words}” is not said: {sentence}"
            );
        }
    }
    assert_eq!(
        fs::read(console.store()).unwrap(),
        bytes,
        "the file was changed"
    );
}

fn patched(at: usize, bytes: &[u8]) -> Console {
    let console = Console::with_agency();
    let mut file = fs::read(console.store()).unwrap();
    file[at..at + bytes.len()].copy_from_slice(bytes);
    fs::write(console.store(), file).unwrap();
    console
}

#[test]
fn a_store_from_a_newer_version_is_refused() {
    assert_refused(
        &patched(USER_VERSION, &9999_u32.to_be_bytes()),
        &["9999", "mới hơn"],
    );
}

#[test]
fn another_programs_database_is_refused() {
    assert_refused(
        &patched(APPLICATION_ID, &1_u32.to_be_bytes()),
        &["so.sohoa"],
    );
}

#[test]
fn a_file_that_is_no_database_is_refused() {
    for bytes in [
        &b"Danh sach nhiem vu nam 2026\n"[..],
        &[0x50, 0x4b, 3, 4, 0, 0],
    ] {
        let console = Console::empty();
        fs::write(console.store(), bytes.repeat(200)).unwrap();
        assert_refused(&console, &["so.sohoa"]);
    }
}

#[test]
fn a_damaged_store_is_refused() {
    let console = Console::with_plan();
    let mut file = fs::read(console.store()).unwrap();
    // A block lost in the middle, as after a bad sector; header and length stay.
    let middle = file.len() / 2 / 4096 * 4096;
    file[middle..middle + 8192].fill(0xa5);
    fs::write(console.store(), file).unwrap();
    assert_refused(&console, &["hỏng"]);
}

#[test]
fn a_store_that_was_cut_off_is_refused() {
    let console = Console::with_plan();
    let file = fs::read(console.store()).unwrap();
    fs::write(console.store(), &file[..file.len() / 3]).unwrap();
    assert_refused(&console, &["hỏng"]);
}

#[test]
fn a_folder_in_the_stores_place_is_refused() {
    let console = Console::empty();
    fs::create_dir(console.store()).unwrap();
    for command in COMMANDS {
        console.refused(command);
    }
}

/// Another program that has the ledger open.
struct Window(PathBuf);

impl Host for Window {
    fn now(&self) -> NaiveDateTime {
        NaiveDateTime::parse_from_str("2026-11-20T14:02:00", "%Y-%m-%dT%H:%M:%S").unwrap()
    }

    fn data_folder(&self) -> PathBuf {
        self.0.clone()
    }

    fn account(&self) -> String {
        "Người giữ sổ".to_owned()
    }

    fn program(&self) -> &str {
        "sohoa-desktop"
    }

    fn font_folder(&self) -> PathBuf {
        PathBuf::new()
    }

    fn outline_folder(&self) -> Option<PathBuf> {
        None
    }
}

fn open_for_writing(folder: &Path) -> Desk {
    Desk::open(Window(folder.to_owned()), Access::Write).unwrap()
}

#[test]
fn a_second_writer_is_refused_and_told_who_holds_the_ledger() {
    let console = Console::with_plan();
    let window = open_for_writing(console.folder());
    let sentence = console.refused_unchanged(&["task", "add", "--text", "Việc"]);
    assert!(
        sentence.contains("sohoa-desktop") && sentence.contains("14:02"),
        "{sentence}"
    );
    drop(window);
    console.done(&["task", "add", "--text", "Việc"]);
}

#[test]
fn reading_works_beside_an_open_writer() {
    let console = Console::with_plan();
    let before = console.listed();
    let _window = open_for_writing(console.folder());
    assert_eq!(console.listed(), before);
    let file = console.folder().join("bao-cao.pdf");
    console.done(&[
        "report",
        "export",
        "--kind",
        "yearly",
        "--as-of",
        "14/11/2026",
        "--out",
        file.to_str().unwrap(),
    ]);
    assert!(fs::read(file).unwrap().starts_with(b"%PDF-"));
}

#[test]
fn a_holder_that_died_does_not_lock_the_ledger() {
    let console = Console::with_agency();
    drop(open_for_writing(console.folder()));
    for name in console
        .files()
        .into_iter()
        .filter(|name| name != "so.sohoa")
    {
        fs::write(console.folder().join(name), "left behind").ok();
    }
    console.done(&["task", "add", "--text", "Việc"]);
}

//! The commands against a real store, with a host that is a plain struct.

mod adoption;
mod backup;
mod bindings;
mod carry_over;
mod cells;
mod entries;
mod evidence;
mod example;
mod first;
mod history;
mod items;
mod overview;
mod preferences;
mod reminders;
mod report_life;
mod report_parts;
mod reports;
mod requests;
mod rows;
mod settings;
mod start;
mod work;

use crate::desk::{Access, Desk};
use crate::host::Host;
use crate::wire::{ErrorCode, WireError};
use chrono::{NaiveDate, NaiveDateTime};
use serde_json::{Value, json};
use std::path::{Path, PathBuf};
use std::sync::LazyLock;
use tempfile::TempDir;

/// A host with a fixed clock: 20/11/2026, 14:02.
struct TestHost {
    folder: PathBuf,
}

impl Host for TestHost {
    fn now(&self) -> NaiveDateTime {
        day(2026, 11, 20).and_hms_opt(14, 2, 0).unwrap()
    }
    fn data_folder(&self) -> PathBuf {
        self.folder.clone()
    }
    fn account(&self) -> String {
        "canbo".to_owned()
    }
    fn program(&self) -> &str {
        "test"
    }
    fn font_folder(&self) -> PathBuf {
        self.folder.join("fonts")
    }
    fn outline_folder(&self) -> Option<PathBuf> {
        None
    }
}

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

fn open(folder: &Path, access: Access) -> Result<Desk, WireError> {
    Desk::open(
        TestHost {
            folder: folder.to_owned(),
        },
        access,
    )
}

/// A desk with the ledger of UBND phường An Cựu, and KH 98 loaded.
fn desk() -> (TempDir, Desk) {
    static FOUNDED: LazyLock<Vec<u8>> = LazyLock::new(|| {
        file_after(|desk| {
            call(
                desk,
                "initialise",
                json!({ "agency": "an-cuu", "year": 2026 }),
            );
            call(desk, "load_documents", json!({ "ids": ["kh98-2024"] }));
        })
    });
    desk_with(&FOUNDED)
}

/// A desk with the example agency in its own folder.
fn example_desk() -> (TempDir, Desk) {
    static FILLED: LazyLock<Vec<u8>> =
        LazyLock::new(|| file_after(|desk| drop(call(desk, "initialise_example", Value::Null))));
    desk_with(&FILLED)
}

/// The bytes of a ledger that was closed after some steps, so that many tests begin where one has come.
fn file_after(steps: impl Fn(&mut Desk)) -> Vec<u8> {
    let folder = tempfile::tempdir().unwrap();
    let mut desk = open(folder.path(), Access::Write).unwrap();
    steps(&mut desk);
    drop(desk);
    std::fs::read(folder.path().join("so.sohoa")).unwrap()
}

fn desk_with(file: &[u8]) -> (TempDir, Desk) {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("so.sohoa"), file).unwrap();
    let desk = open(folder.path(), Access::Write).unwrap();
    (folder, desk)
}

/// Runs a command that must succeed.
fn call(desk: &mut Desk, name: &str, args: Value) -> Value {
    desk.call(name, args)
        .unwrap_or_else(|error| panic!("{name}: {error}"))
}

/// Runs a command that must be refused, and checks that nothing changed.
fn refused(desk: &mut Desk, name: &str, args: Value) -> WireError {
    let before = steps(desk);
    let error = desk.call(name, args).expect_err(name);
    assert_eq!(steps(desk), before, "{name} was refused and left a step");
    error
}

fn steps(desk: &mut Desk) -> usize {
    match desk.call("history", json!({ "limit": 100_000 })) {
        Ok(Value::Array(steps)) => steps.len(),
        _ => 0,
    }
}

/// Enters an own target measured in percent, and gives its id.
fn own_share(desk: &mut Desk, planned: &str) -> String {
    let draft = json!({ "text": "Tỷ lệ hồ sơ nộp trực tuyến", "group": "Dịch vụ công",
        "measures": [{ "comparator": ">=", "value": planned, "unit": "%", "of": "hồ sơ nộp trực tuyến" }] });
    created(call(desk, "add_target", json!({ "draft": draft })))
}

/// Enters an own task, and gives its id.
fn own_task(desk: &mut Desk, due: &str) -> String {
    let draft = json!({ "text": "Tổ chức tập huấn kỹ năng số", "area": "Nhận thức số", "years": "2026", "due": due,
        "lead": "Phòng Văn hóa - Xã hội; Đoàn Thanh niên" });
    created(call(desk, "add_task", json!({ "draft": draft })))
}

fn created(done: Value) -> String {
    done["created"].as_str().unwrap().to_owned()
}

#[test]
fn what_was_typed_is_repeated_without_what_would_act_on_a_terminal() {
    let (_folder, mut desk) = desk();
    let typed = "x\u{1b}[31m\n";
    for (command, args) in [
        ("task", json!({ "id": typed })),
        ("release", json!({ "item": typed })),
        ("read_date", json!({ "text": typed })),
        ("read_number", json!({ "text": typed, "unit": "%" })),
        ("report_state", json!({ "request": { "kind": typed } })),
        (typed, Value::Null),
    ] {
        let error = refused(&mut desk, command, args);
        let said = error.to_string();
        assert!(!said.contains('\u{1b}'), "{said:?}");
    }
}

#[test]
fn an_unknown_command_is_refused_by_name() {
    let (_folder, mut desk) = desk();
    assert_eq!(
        refused(&mut desk, "taskz", Value::Null).code,
        ErrorCode::Unknown
    );
    assert_eq!(
        refused(&mut desk, "tasks", json!({ "plann": "x" })).code,
        ErrorCode::Invalid
    );
}

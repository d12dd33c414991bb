//! Files of evidence at the console, on a disk with room and on one without.
#![cfg(unix)]

use serde_json::Value;
use std::fs;
use std::process::Command;
use tests::console::{Console, Run, finished, program, rows};

/// A ledger with a task of the agency's own.
fn with_task() -> (Console, String) {
    let console = Console::with_agency();
    let task = created(&console.json(&["task", "add", "--text", "Số hóa hồ sơ"]));
    (console, task)
}

fn created(done: &Value) -> String {
    done["created"].as_str().unwrap().to_owned()
}

fn file(console: &Console, name: &str, text: &str) -> String {
    let path = console.folder().join(name);
    fs::write(&path, text).unwrap();
    path.display().to_string()
}

/// Runs the program where no file may grow beyond a size, as on a disk that fills up; also for root.
fn with_files_up_to(kibibytes: u64, console: &Console, args: &[&str]) -> Run {
    let mut command = Command::new("bash");
    let script = format!("trap '' XFSZ; ulimit -f {kibibytes}; exec \"$@\"");
    command.arg("-c").arg(script).arg("bash").arg(program());
    command.args(args).arg("--data").arg(console.folder());
    finished(command)
}

#[test]
fn a_file_is_attached_checked_detached_and_swept() {
    let (console, task) = with_task();
    let path = file(&console, "Biên bản.pdf", "nghiem thu");
    let fields = ["--number", "15/BC-UBND", "--date", "5/11/2026"];
    let attach = ["evidence", "attach", &path, "--item", &task];
    let id = created(&console.json(&[&attach[..], &fields].concat()));
    let shown = console.json(&["task", "show", &task]);
    let kept = &shown["evidence"][0]["files"][0];
    assert_eq!(
        (&kept["name"], &kept["state"]),
        (&"Biên bản.pdf".into(), &"kept".into())
    );
    assert!(
        console
            .done(&["evidence", "list"])
            .contains("Biên bản.pdf (10 byte)")
    );
    assert!(
        console
            .done(&["evidence", "check"])
            .contains("1 tệp: tất cả nguyên vẹn")
    );
    let file_id = kept["id"].as_str().unwrap();
    console.done(&["evidence", "detach", file_id]);
    assert_eq!(
        rows(&console.json(&["evidence", "list"])).len(),
        1,
        "{id} stays as a document"
    );
    assert_eq!(console.json(&["evidence", "sweep"])["count"], 1);
    assert!(
        console
            .done(&["evidence", "sweep", "--yes"])
            .contains("Đã dọn 1 tệp")
    );
    console.done(&["undo"]);
    assert!(
        console
            .done(&["evidence", "check"])
            .contains("1 tệp bị thiếu")
    );
}

#[test]
fn a_file_that_does_not_fit_is_not_attached_and_leaves_nothing() {
    let (console, task) = with_task();
    let path = file(&console, "phim.mp4", &"x".repeat(400 * 1024));
    let run = with_files_up_to(
        200,
        &console,
        &["evidence", "attach", &path, "--item", &task],
    );
    assert_eq!(run.code, 1, "{run:?}");
    assert!(
        run.err.contains("minh-chung") && !run.err.contains("panicked"),
        "{}",
        run.err
    );
    assert!(rows(&console.json(&["evidence", "list"])).is_empty());
    let left = fs::read_dir(console.folder().join("minh-chung")).unwrap();
    assert_eq!(left.count(), 0);
    console.done(&["evidence", "attach", &path, "--item", &task]);
}

#[test]
fn a_file_that_is_not_there_is_told_with_what_to_do() {
    let (console, task) = with_task();
    let run = console.run(&["evidence", "attach", "/khong/co.pdf", "--item", &task]);
    assert_eq!(run.code, 1);
    assert!(
        run.err.contains("/khong/co.pdf") && run.err.contains("đính kèm lại"),
        "{}",
        run.err
    );
}

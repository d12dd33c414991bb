//! A disk that is full or cannot be written: nothing is half saved, nothing half exported.
#![cfg(unix)]

use std::fs;
use std::path::Path;
use std::process::Command;
use tests::console::{Console, Run, finished, program};

const EXPORT: [&str; 6] = [
    "report",
    "export",
    "--kind",
    "task-list",
    "--doc",
    "kh98-2024",
];

/// Room for SQLite's files beside the store, not for a report.
const ROOM: u64 = 40;

fn export(out: &str) -> Vec<&str> {
    [&EXPORT[..], &["--out", out]].concat()
}

/// Runs the program where no file may grow beyond a size, as on a disk that fills up; also for root.
fn with_files_up_to(kibibytes: u64, console: &Console, args: &[&str]) -> Run {
    let mut command = Command::new("bash");
    command
        .arg("-c")
        .arg(format!("trap '' XFSZ; ulimit -f {kibibytes}; exec \"$@\""))
        .arg("bash")
        .arg(program());
    command.args(args).arg("--data").arg(console.folder());
    finished(command)
}

fn kibibytes(path: &Path) -> u64 {
    fs::metadata(path).unwrap().len() / 1024
}

#[test]
fn a_report_that_does_not_fit_is_not_there_at_all() {
    let console = Console::with_plan();
    let file = console.folder().join("bao-cao.pdf");
    let (before, files) = (console.listed(), console.files());
    let run = with_files_up_to(ROOM, &console, &export(file.to_str().unwrap()));
    assert_eq!(run.code, 1, "{run:?}");
    assert!(run.err.contains("bao-cao.pdf"), "{}", run.err);
    assert_eq!((console.listed(), console.files()), (before, files));
}

#[test]
fn a_report_that_does_not_fit_leaves_the_older_one() {
    let console = Console::with_plan();
    let file = console.folder().join("bao-cao.pdf");
    fs::write(&file, "%PDF-1.7 the report of last month").unwrap();
    let run = with_files_up_to(ROOM, &console, &export(file.to_str().unwrap()));
    assert_eq!(run.code, 1, "{run:?}");
    assert_eq!(
        fs::read_to_string(&file).unwrap(),
        "%PDF-1.7 the report of last month"
    );
}

#[test]
fn a_step_that_does_not_fit_is_not_taken_at_all() {
    let console = Console::with_agency();
    let before = console.listed();
    let run = with_files_up_to(
        kibibytes(&console.store()) + 40,
        &console,
        &["seeds", "load", "--all"],
    );
    assert_eq!(run.code, 1, "{run:?}");
    assert!(
        !run.err.contains("panicked") && run.err.contains("đĩa"),
        "{}",
        run.err
    );
    assert_eq!(console.listed(), before);
    console.done(&["seeds", "load", "--all"]);
}

#[test]
fn a_report_is_not_written_into_a_place_that_is_none() {
    let console = Console::with_plan();
    fs::write(console.folder().join("tep"), "").unwrap();
    let folder = console.folder().to_str().unwrap();
    let places = [
        folder.to_owned(),
        format!("{folder}/khong-co/bao-cao.pdf"),
        format!("{folder}/tep/bao-cao.pdf"),
    ];
    for out in places
        .iter()
        .map(String::as_str)
        .chain(["/proc/bao-cao.pdf", ""])
    {
        let files = console.files();
        let run = console.run(&export(out));
        // An empty name is wrong usage.
        assert_eq!(
            run.code,
            if out.is_empty() { 2 } else { 1 },
            "{out}: {run:?}"
        );
        assert_eq!(console.files(), files, "{out}");
    }
    assert!(Path::new(folder).is_dir());
}

#[test]
fn a_ledger_is_not_begun_where_nothing_can_be_written() {
    let console = Console::empty();
    let file = console.folder().join("tep");
    fs::write(&file, "").unwrap();
    for data in [file.join("so"), "/proc/so-so-hoa".into()] {
        let mut command = Command::new(program());
        command
            .args(["init", "--agency", "an-cuu", "--data"])
            .arg(&data);
        let run = finished(command);
        assert_eq!((run.code, run.out.as_str()), (1, ""), "{data:?}: {run:?}");
        assert!(
            run.err.contains(data.to_str().unwrap()),
            "{data:?}: {}",
            run.err
        );
    }
    assert_eq!(console.files(), ["tep"]);
}

#[test]
fn a_device_is_not_replaced_by_a_report() {
    let console = Console::with_plan();
    // A socket stands for a device: neither is a file that may be renamed over.
    let socket = console.folder().join("o-cam");
    let _listener = std::os::unix::net::UnixListener::bind(&socket).unwrap();
    console.refused(&export(socket.to_str().unwrap()));
    assert!(!fs::symlink_metadata(&socket).unwrap().is_file());
}

#[test]
fn the_ledger_is_not_replaced_by_a_report() {
    let console = Console::with_plan();
    let store = console.store();
    console.refused_unchanged(&export(store.to_str().unwrap()));
    // Under another name it is the same file.
    let named = console.folder().join("bao-cao.pdf");
    std::os::unix::fs::symlink(&store, &named).unwrap();
    console.run(&export(named.to_str().unwrap()));
    assert!(fs::read(&store).unwrap().starts_with(b"SQLite format 3"));
}

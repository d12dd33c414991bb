//! Exit codes, help, and a reader that goes away.

use std::io::Read;
use std::process::Stdio;
use tests::console::{Console, bare, finished};

#[test]
fn wrong_usage_ends_with_2_and_a_vietnamese_sentence() {
    let wrong: [&[&str]; 9] = [
        &[],
        &["taskz"],
        &["tasks", "--finds", "x"],
        &["init"],
        &["init", "--agency", "an-cuu", "--example"],
        &["seeds", "load"],
        &["figure", "add", "x/1", "--as-of", "14/11/2026"],
        &["report", "export", "--kind", "yearly"],
        &["history", "--limit", "mười"],
    ];
    for args in wrong {
        let run = finished(bare(args));
        assert_eq!(
            (run.code, run.out.as_str()),
            (2, ""),
            "sohoa {args:?}: {run:?}"
        );
        for english in ["error", "Usage", "required", "unexpected", "OPTIONS"] {
            assert!(!run.err.contains(english), "sohoa {args:?}: {}", run.err);
        }
    }
}

#[test]
fn what_was_typed_is_repeated_without_what_would_act_on_the_terminal() {
    let typed = "x\u{1b}[2J\u{7}\n\u{202e}y";
    for args in [
        &[typed][..],
        &["tasks", typed],
        &["history", "--limit", typed],
        &["task", "show", typed],
        &["--data", "/khong/co\u{1b}[2J", "task", "show", "x"],
    ] {
        let run = finished(bare(args));
        assert_ne!(run.code, 0, "{run:?}");
        let told = format!("{}{}", run.out, run.err);
        assert!(
            !told.contains(['\u{1b}', '\u{7}', '\u{202e}']) && !told.contains("\ny"),
            "{told:?}"
        );
    }
}

#[test]
fn help_and_version_are_printed_and_end_with_0() {
    for args in [
        &["--help"][..],
        &["-h"],
        &["task", "add", "--help"],
        &["report", "export", "-h"],
        &["--version"],
    ] {
        let run = finished(bare(args));
        assert_eq!(
            (run.code, run.err.as_str()),
            (0, ""),
            "sohoa {args:?}: {run:?}"
        );
        assert!(
            !run.out.contains("Usage") && !run.out.is_empty(),
            "{}",
            run.out
        );
    }
}

#[test]
fn the_data_folder_is_named_before_or_after_the_command() {
    let console = Console::with_agency();
    let folder = console.folder().to_str().unwrap();
    let before = finished(bare(&["--data", folder, "--json", "settings", "show"]));
    let between = finished(bare(&["settings", "--data", folder, "--json", "show"]));
    let after = finished(bare(&["settings", "show", "--json", "--data", folder]));
    assert_eq!((before.code, &before.out), (0, &after.out));
    assert_eq!((between.code, &between.out), (0, &after.out));
    assert!(
        after.out.contains("\"who\": \"Người ghi thử\""),
        "{}",
        after.out
    );
}

#[test]
fn the_default_folder_is_the_users_and_not_the_current_one() {
    let (home, console) = (Console::empty(), Console::empty());
    let mut command = bare(&["init", "--agency", "an-cuu", "--json"]);
    command
        .env("HOME", home.folder())
        .env("XDG_DATA_HOME", home.folder().join("data"))
        .current_dir(console.folder());
    let run = finished(command);
    assert_eq!(run.code, 0, "{run:?}");
    assert!(home.folder().join("data/SoSoHoa/so.sohoa").is_file());
    assert!(console.files().is_empty());
}

#[test]
fn a_reader_that_goes_away_is_no_failure() {
    let console = Console::with_agency();
    console.done(&["seeds", "load", "--all"]);
    let mut command = console.command(&["document", "show", "kh424-2024", "--json"]);
    let mut child = command
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let mut told = String::new();
    child
        .stderr
        .take()
        .unwrap()
        .read_to_string(&mut told)
        .unwrap();
    assert_eq!((child.wait().unwrap().code(), told.as_str()), (Some(0), ""));
}

#[cfg(target_os = "linux")]
#[test]
fn output_that_cannot_be_written_is_a_failure_and_what_was_saved_stays() {
    let console = Console::with_agency();
    let mut command = console.command(&["task", "add", "--text", "Việc đã ghi"]);
    let full = std::fs::File::create("/dev/full").unwrap();
    let output = command.stdout(full).output().unwrap();
    assert_eq!(output.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&output.stderr).contains("Không in được kết quả"));
    assert_eq!(console.json(&["tasks"])[0]["text"], "Việc đã ghi");
}

//! The history in the window: what changed, back to a point of the day and forth again; backups made, stopped, put back.

// A test may stop at the first surprise.
#![allow(clippy::unwrap_used)]

use fantoccini::key::Key;
use std::fs::{self, File};
use std::path::{Path, PathBuf};
use tempfile::TempDir;
use tests::console::Console;
use tests::window::{Start, Window, at, button};

const TASK: &str = "kh98-2024/pl2/20";
/// More than a computer packs while a test looks, in bytes; the file has holes for content.
const LARGE: u64 = 8 << 30;

/// A ledger with three entries on one task.
fn written() -> Console {
    let console = Console::with_plan();
    for (percent, result) in [
        ("20", "Đã họp tổ công tác"),
        ("55", "Đã số hóa kho 1"),
        ("80", "Đã số hóa kho 2"),
    ] {
        console.done(&[
            "progress",
            "add",
            TASK,
            "--percent",
            percent,
            "--result",
            result,
            "--date",
            "14/11/2026",
        ]);
    }
    console
}

fn open(console: &Console, start: impl Fn(Start) -> Start) -> Window {
    let window = Window::open(&start(Start::within(console.folder())));
    window.resize(1366, 768);
    window.go("history");
    window.see(&at("step"));
    window
}

fn theme(window: &Window, theme: &str) {
    window.run(&format!(
        "document.documentElement.dataset.theme = '{theme}'"
    ));
}

/// Takes a picture, and looks for what would keep people out, light and dark.
fn look(window: &Window, name: &str) {
    for shade in ["light", "dark"] {
        theme(window, shade);
        window.picture(&format!("{name}-{shade}"));
        let found = window.barriers();
        assert!(found.is_empty(), "{name} {shade}: {}", found.join("\n"));
    }
    theme(window, "light");
}

#[test]
fn an_officer_goes_back_to_before_a_step_and_forth_again_by_keys_alone() {
    let console = written();
    let window = open(&console, |start| start);
    look(&window, "history-list");
    window.ctrl('f');
    window.type_here("hop to cong tac 14/11/2026");
    window.count(&at("step"), |steps| steps == 1);
    window.press(&[Key::Escape.into()]);
    let all = window.count(&at("step"), |steps| steps > 5);

    for _ in 0..30 {
        if window.run("return document.activeElement?.dataset.id !== undefined") == true {
            break;
        }
        window.press(&[Key::Tab.into()]);
    }
    window.press(&[Key::Down.into(), Key::Enter.into()]);
    window.read(&at("step-panel"), "Đã số hóa kho 1");
    look(&window, "history-step");
    window.press(&[Key::F8.into()]);
    window.read(&at("back-text"), "bỏ 2 bước");
    window.see(&at("changed-row"));
    look(&window, "history-back");
    window.holds(
        "the focus on the button that goes back",
        "return document.activeElement?.dataset.testid === 'go-back'",
    );
    window.press(&[Key::Enter.into()]);
    window.read(&at("notice"), "Đã quay về trước “Ghi tiến độ”");
    window.count(&at("step"), |steps| steps == all + 1);
    assert_eq!(entries(&console), ["Đã họp tổ công tác"]);
    window.ctrl('z');
    window.read(&at("notice"), "Đã hoàn tác: Quay về trước");
    assert_eq!(entries(&console).len(), 3);
    window.ctrl('y');
    window.read(&at("notice"), "Đã làm lại: Quay về trước");
    assert_eq!(entries(&console).len(), 1);
    assert!(window.faults().is_empty(), "{:?}", window.faults());
    window.close();
}

fn entries(console: &Console) -> Vec<String> {
    let task = console.json(&["task", "show", TASK]);
    let entries = task["entries"].as_array().unwrap().iter();
    entries
        .map(|entry| entry["result"].as_str().unwrap().to_owned())
        .collect()
}

#[test]
fn a_backup_is_made_and_put_back_in_the_window() {
    let (console, usb) = (written(), TempDir::new().unwrap());
    let file = usb.path().join("sohoa.zip");
    let window = open(&console, |start| start.saving_to(&file).choosing(&file));
    window.click(&at("show-backups"));
    window.click(&at("backup"));
    window.read(&at("backup-done"), "Đã sao lưu và kiểm tra");
    assert!(file.is_file());
    window.go("history");
    window.ctrl('z');
    window.read(&at("notice"), "Đã hoàn tác");
    assert_eq!(entries(&console).len(), 2);
    window.click(&at("open-backup"));
    window.see(&at("restore"));
    look(&window, "history-restore");
    window.click(&at("restore"));
    window.read(&at("backup-done"), "Đã khôi phục");
    look(&window, "history-backups");
    assert_eq!(entries(&console).len(), 3);
    assert!(window.faults().is_empty(), "{:?}", window.faults());
    window.close();
    let kept = fs::read_dir(console.folder().join("sao-luu"))
        .unwrap()
        .count();
    assert_eq!(kept, 1, "the ledger from before is kept");
}

#[test]
fn a_long_backup_is_shown_leaves_the_window_free_and_stops_without_a_trace() {
    let (console, usb) = (written(), TempDir::new().unwrap());
    evidence(&console);
    let file = usb.path().join("sohoa.zip");
    let window = open(&console, |start| start.saving_to(&file));
    window.click(&at("show-backups"));
    window.click(&at("backup"));
    window.read(&at("work"), "Sao lưu");
    look(&window, "history-work");
    // Meanwhile the ledger is read and written.
    window.ctrl('z');
    window.read(&at("notice"), "Đã hoàn tác: Ghi tiến độ");
    window.go("tasks");
    window.see(&at("task-row"));
    window.see(&format!("{} [role=progressbar]", at("work")));
    window.click(&at("stop-work"));
    window.gone(&at("work"));
    assert_eq!(
        left(usb.path()),
        Vec::<PathBuf>::new(),
        "nothing half written stays"
    );
    assert_eq!(entries(&console).len(), 2);
    window.close();
}

/// Lays a file beside the ledger that takes long to pack.
fn evidence(console: &Console) {
    let folder = console.folder().join("minh-chung");
    fs::create_dir_all(&folder).unwrap();
    File::create(folder.join("anh.tif"))
        .unwrap()
        .set_len(LARGE)
        .unwrap();
}

fn left(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap();
    entries.map(|entry| entry.unwrap().path()).collect()
}

#[test]
fn the_bar_says_that_something_was_refused_until_it_is_saved() {
    let console = written();
    let window = open(&console, |start| start);
    window.read(&at("saved"), "Đã lưu");
    window.go("targets");
    window.click(&at("add-target"));
    let field = |name: &str| format!("{} [name={name}]", at("target-form"));
    window.fill(
        &field("text"),
        "Tỷ lệ tổ dân phố có Tổ công nghệ số cộng đồng",
    );
    window.fill(&field("value-0"), "chín mươi");
    window.click(&button("Lưu chỉ tiêu"));
    window.read(&at("saved"), "Chưa lưu được");
    window.picture("unsaved");
    window.fill(&field("value-0"), "90");
    window.click(&button("Lưu chỉ tiêu"));
    window.read(&at("saved"), "Đã lưu");
    window.close();
}

//! When the ledger or its disk fails: it is restored from the window, and nothing that was typed is lost.

// A test may stop at the first surprise.
#![allow(clippy::unwrap_used)]

use fantoccini::key::Key;
use rustix::fs::{FlockOperation, fcntl_lock};
use std::fs::{self, File};
use std::path::Path;
use tests::console::Console;
use tests::window::{Start, Window, at};

const TASK: &str = "kh98-2024/pl2/20";

/// Takes a picture, and looks for what would keep people out.
fn look(window: &Window, name: &str) {
    window.picture(name);
    let found = window.barriers();
    assert!(found.is_empty(), "{name}: {}", found.join("\n"));
}

/// Spoils pages in the middle of a ledger, as a failing disk does.
fn spoil(store: &Path) -> Vec<u8> {
    let mut bytes = fs::read(store).unwrap();
    let (from, to) = (bytes.len() / 4, bytes.len() / 2);
    bytes[from..to].fill(0xA5);
    fs::write(store, &bytes).unwrap();
    bytes
}

/// The ledger that was kept aside beside another one.
fn kept_aside(beside: &Path) -> Vec<u8> {
    let kept = fs::read_dir(beside.join("sao-luu")).unwrap();
    let mut kept = kept.map(|entry| entry.unwrap().path().join("so.sohoa"));
    fs::read(kept.find(|path| path.exists()).unwrap()).unwrap()
}

/// Goes on with Tab until the focus stands on such an element.
fn tab_to(window: &Window, testid: &str) {
    let there = format!("return document.activeElement?.dataset.testid === '{testid}'");
    for _ in 0..20 {
        if window.run(&there) == true {
            return;
        }
        window.press(&[Key::Tab.into()]);
    }
    panic!("20 presses of Tab do not lead to {testid}");
}

#[test]
fn a_damaged_ledger_is_restored_from_its_daily_backup_by_keys_alone() {
    let console = Console::with_plan();
    console.done(&["backup", "--daily"]);
    let damaged = spoil(&console.store());
    let window = Window::open(&Start::within(console.folder()));
    window.resize(1366, 768);
    window.read(&at("stopped"), "chỗ không đọc được");
    window.read(&at("rescue"), "Tự động");
    look(&window, "damage-offered");
    tab_to(&window, "backup-row");
    window.press(&[Key::Enter.into()]);
    window.read(&at("rescue"), "UBND phường An Cựu");
    window.holds(
        "the focus on the button that goes on",
        "return document.activeElement?.dataset.testid === 'restore'",
    );
    look(&window, "damage-asked");
    window.press(&[Key::Enter.into()]);
    window.see(&at("nav-overview"));
    window.read(&at("notice"), "Sổ trước đó được giữ tại");
    window.picture("damage-restored");
    assert_eq!(console.json(&["task", "show", TASK])["row"]["id"], TASK);
    assert!(window.faults().is_empty(), "{:?}", window.faults());
    window.close();
    let aside = kept_aside(console.folder());
    assert!(aside == damaged, "the damaged file is kept as it was");
}

#[test]
fn a_damaged_example_is_made_anew_from_where_it_was_to_be_opened() {
    let console = Console::with_plan();
    let (folder, example) = (console.folder().join("vi-du"), Console::example());
    fs::create_dir(&folder).unwrap();
    fs::copy(example.store(), folder.join("so.sohoa")).unwrap();
    let damaged = spoil(&folder.join("so.sohoa"));
    let window = Window::open(&Start::within(console.folder()));
    window.resize(1366, 768);
    window.go("settings");
    window.click(&at("section-ledger"));
    window.click(&at("open-example"));
    window.read(&at("example-damaged"), "không đọc được");
    look(&window, "damage-example");
    assert!(!window.texts(&at("saved"))[0].contains("Chưa lưu được"));
    window.click(&at("renew-example"));
    window.read(&at("notice"), "Đã lập lại sổ ví dụ");
    window.see("[data-testid=nav-overview][aria-current]");
    window.see(&at("obligation"));
    window.picture("damage-example-anew");
    assert!(window.faults().is_empty(), "{:?}", window.faults());
    window.close();
    assert!(kept_aside(&folder) == damaged, "it is kept as it was");
    assert_eq!(console.json(&["task", "show", TASK])["row"]["id"], TASK);
}

#[test]
fn a_window_that_begins_at_a_damaged_example_offers_a_new_one() {
    let console = Console::empty();
    let folder = console.folder().join("vi-du");
    fs::create_dir(&folder).unwrap();
    fs::write(folder.join("so.sohoa"), "Danh sách\n".repeat(900)).unwrap();
    let window = Window::open(&Start::within(console.folder()).with_example());
    window.resize(1366, 768);
    window.see(&at("renew-example"));
    look(&window, "damage-example-start");
    window.click(&at("renew-example"));
    window.see(&at("obligation"));
    window.close();
    assert!(!console.store().exists(), "the agency's place stays empty");
}

/// The tasks, with the keys in the cell of the newest result.
fn in_the_grid(console: &Console) -> Window {
    let window = Window::open(&Start::within(console.folder()));
    window.resize(1366, 768);
    window.see(&at("nav-overview"));
    window.ctrl('2');
    window.see(&at("task-row"));
    window.click("[data-testid=task-row] [data-column=latest]");
    window
}

fn result(console: &Console) -> String {
    let task = console.json(&["task", "show", TASK]);
    task["entries"][0]["result"]
        .as_str()
        .unwrap_or_default()
        .to_owned()
}

/// Stands in the way of every write as another program would that is writing, until it is dropped: SQLite's writers
/// ask for a lock on the index of the log that nobody else shares.
fn in_the_way(console: &Console) -> File {
    let index = console.store().with_file_name("so.sohoa-shm");
    let index = File::options().read(true).write(true).open(index).unwrap();
    fcntl_lock(&index, FlockOperation::NonBlockingLockShared).unwrap();
    index
}

#[test]
fn what_cannot_be_written_now_stays_in_its_cell_and_is_saved_once_nothing_is_in_the_way() {
    let console = Console::with_plan();
    let window = in_the_grid(&console);
    let other = in_the_way(&console);
    window.keys("Da so hoa kho 1");
    window.press(&[Key::Enter.into()]);
    window.see("td[data-state=refused]");
    window.press(&[Key::Up.into()]);
    window.read(&at("cell-note"), "Sổ đang bận");
    window.read("td[data-state=refused]", "Da so hoa kho 1");
    window.read(&at("saved"), "Chưa lưu được");
    look(&window, "damage-in-the-way");
    assert_eq!(result(&console), "");
    drop(other);
    window.gone("td[data-state]");
    window.read(&at("saved"), "Đã lưu");
    assert_eq!(result(&console), "Da so hoa kho 1");
    assert!(!console.folder().join("nhap-do.json").exists());
    window.close();
}

#[test]
fn what_could_not_be_saved_is_in_its_cell_at_the_next_start() {
    let console = Console::with_plan();
    let window = in_the_grid(&console);
    window.click("[data-testid=task-row] [data-column=due]");
    window.keys("31/2/2026");
    window.press(&[Key::Enter.into()]);
    window.see("td[data-state=refused]");
    window.comes("the file beside the ledger", || {
        console.folder().join("nhap-do.json").exists()
    });
    // On another screen, too, the cross asks first; pressed again, it closes.
    window.go("overview");
    window.press_cross();
    window.read(&at("notice"), "cửa sổ chưa đóng");
    window.picture("damage-leaving");
    window.close();

    let window = Window::open(&Start::within(console.folder()));
    window.resize(1366, 768);
    window.read(&at("notice"), "1 ô ở Nhiệm vụ");
    window.ctrl('2');
    window.read("td[data-state=refused]", "31/2/2026");
    look(&window, "damage-next-start");
    window.click("td[data-state=refused]");
    window.read(&at("cell-note"), "31/2/2026");
    window.keys("28/2/2026");
    window.press(&[Key::Enter.into()]);
    window.gone("td[data-state]");
    window.comes("the end of the file", || {
        !console.folder().join("nhap-do.json").exists()
    });
    assert_eq!(
        console.json(&["task", "show", TASK])["row"]["due"],
        "2026-02-28"
    );
    window.close();
}

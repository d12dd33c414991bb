//! Tasks and targets in the grid: the keys of a spreadsheet, and what is on the disk after them.

// A test may stop at the first surprise.
#![allow(clippy::unwrap_used)]

use fantoccini::key::Key;
use serde_json::Value;
use tests::console::{Console, rows};
use tests::many;
use tests::window::{Start, Window, at};

/// Own tasks of two areas; Vietnamese order is not that of the letters' numbers.
const TASKS: [(&str, &str); 4] = [
    ("Đào tạo cán bộ", "Nhân lực số"),
    ("An toàn dữ liệu", "Nhân lực số"),
    ("Dạy nghề", "Hạ tầng số"),
    ("Ăn khớp hệ thống", "Hạ tầng số"),
];

/// The focus stands in a cell of the grid.
const IN_A_CELL: &str = "return document.activeElement?.closest('[data-at]') !== null";

fn ledger() -> Console {
    let console = Console::with_agency();
    for (text, area) in TASKS {
        console.done(&["task", "add", "--text", text, "--area", area]);
    }
    console
}

/// The tasks on the screen, with the keys in the first cell of the first row.
fn tasks(console: &Console) -> Window {
    let window = Window::open(&Start::within(console.folder()));
    window.resize(1366, 768);
    window.see(&at("nav-overview"));
    window.ctrl('2');
    window.count(&at("task-row"), |rows| rows == TASKS.len());
    window.holds("the keys in the grid", IN_A_CELL);
    to_first(&window);
    window
}

/// The first cell of the first row, below the title of its area.
fn to_first(window: &Window) {
    window.ctrl(Key::Home.into());
    window.press(&[Key::Down.into()]);
}

/// Goes to a column of the cursor's row.
fn to_column(window: &Window, column: &str) {
    window.press(&[Key::Home.into()]);
    let script = "return document.activeElement.closest('[data-at]').dataset.column";
    for _ in 0..12 {
        if window.run(script) == column {
            return;
        }
        window.press(&[Key::Right.into()]);
    }
    panic!("no column {column}");
}

fn enter(window: &Window) {
    window.press(&[Key::Enter.into()]);
}

/// Waits until nothing is being written any more.
fn saved(window: &Window) {
    window.gone("[data-state=saving], [data-state=saved]");
}

fn listed(console: &Console) -> Value {
    console.json(&["tasks"])
}

/// One field of every task, in the order of the list.
fn fields(tasks: &Value, field: &str) -> Vec<String> {
    let text = |row: &Value| row[field].as_str().unwrap_or_default().to_owned();
    rows(tasks).iter().map(text).collect()
}

/// Puts a block on the clipboard as another program would, and presses Ctrl+V.
fn paste(window: &Window, block: &str) {
    let field = "const t = document.createElement('textarea'); t.id = 'elsewhere'; window.before = document.activeElement;";
    window.run(&format!(
        "{field} t.value = {block:?}; document.body.append(t); t.focus(); t.select()"
    ));
    window.ctrl('c');
    window.run("document.getElementById('elsewhere').remove(); window.before.focus()");
    window.ctrl('v');
}

/// Waits until the computer remembers of its lists what holds these letters.
fn kept(console: &Console, window: &Window, letters: &str) {
    let file = console.folder().join("giao-dien.json");
    for _ in 0..1_000 {
        if std::fs::read_to_string(&file).is_ok_and(|text| text.contains(letters)) {
            return;
        }
        window.count(&at("saved"), |found| found == 1);
    }
    panic!("{letters} is not remembered");
}

fn undo_title(window: &Window) -> String {
    window.attribute(&at("undo"), "title")
}

#[test]
fn typed_cells_are_on_the_disk_at_once_and_undone_by_name() {
    let console = ledger();
    let window = tasks(&console);
    to_column(&window, "percent");
    window.keys("62,5");
    enter(&window);
    window.keys("40");
    window.press(&[Key::Tab.into()]);
    saved(&window);
    assert_eq!(fields(&listed(&console), "percent")[..2], ["62.5", "40"]);
    // A choice by its first letters; leaving a half-typed cell by a click elsewhere keeps it.
    to_first(&window);
    to_column(&window, "status");
    window.keys("da h");
    enter(&window);
    to_column(&window, "due");
    window.keys("1/12/26");
    window.click("header h1");
    saved(&window);
    let now = listed(&console);
    assert_eq!(fields(&now, "status")[0], "done");
    assert_eq!(fields(&now, "due")[1], "2026-12-01");
    assert_eq!(undo_title(&window), "Hoàn tác: Sửa nhiệm vụ (Ctrl+Z)");
    // Esc gives the cell back.
    window.click("[data-testid=task-row] [data-column=text]");
    window.keys("nhầm");
    window.press(&[Key::Escape.into()]);
    window.ctrl('z');
    window.holds(
        "the date taken back",
        "return !document.body.innerText.includes('01/12/2026')",
    );
    assert_eq!(
        fields(&listed(&console), "text"),
        TASKS.map(|(text, _)| text)
    );
    assert_eq!(window.faults(), Vec::<String>::new());
    // Not even closing the window loses what is half typed.
    to_column(&window, "latest");
    window.keys("Xong");
    window.close();
    assert_eq!(fields(&listed(&console), "latest_text")[0], "Xong");
}

#[test]
fn a_pasted_block_is_one_step_and_refused_cells_say_why() {
    let console = ledger();
    let window = tasks(&console);
    to_column(&window, "percent");
    paste(
        &window,
        "55\tĐã mở 2 lớp\t31/2/2026\n62.47\tĐang chuẩn bị\t15/12/2026\n",
    );
    window.count("td[data-state=refused]", |cells| cells == 2);
    window.count("td[data-state=held]", |cells| cells == 4);
    assert!(
        fields(&listed(&console), "percent")
            .iter()
            .all(String::is_empty)
    );
    window.read(&at("grid-foot"), "2 ô chưa ghi được");
    window.picture("refused-block");
    // The date is typed anew where it stands, the ambiguous number asks.
    window.read(&at("cell-note"), "31/2/2026");
    window.press(&[Key::Down.into()]);
    to_column(&window, "percent");
    window.read(&at("cell-note"), "62,47");
    window.alt('1');
    window.count("td[data-state=refused]", |cells| cells == 1);
    window.press(&[Key::Up.into(), Key::End.into()]);
    window.read(&at("cell-note"), "31/2/2026");
    window.keys("28/2/2026");
    enter(&window);
    window.gone("td[data-state]");
    let now = listed(&console);
    assert_eq!(fields(&now, "percent")[..2], ["55", "62.47"]);
    assert_eq!(fields(&now, "due")[..2], ["2026-02-28", "2026-12-15"]);
    assert_eq!(
        undo_title(&window),
        "Hoàn tác: Dán 6 ô vào Nhiệm vụ (Ctrl+Z)"
    );
    window.ctrl('z');
    window.holds(
        "the block taken back",
        "return !document.body.innerText.includes('62,47')",
    );
    assert!(
        fields(&listed(&console), "percent")
            .iter()
            .all(String::is_empty)
    );
    window.close();
}

#[test]
fn many_cells_are_filled_copied_emptied_and_summed() {
    let console = ledger();
    let window = tasks(&console);
    to_column(&window, "percent");
    window.keys("20");
    enter(&window);
    saved(&window);
    window.ctrl('d');
    saved(&window);
    assert_eq!(fields(&listed(&console), "percent")[..2], ["20", "20"]);
    // The block reaches over the title of the next area.
    window.press(&[Key::Up.into()]);
    window.shift(&[Key::Down.into(); 3]);
    window.read(&at("grid-foot"), "Tổng: 40");
    window.keys("30");
    window.ctrl(Key::Enter.into());
    saved(&window);
    assert_eq!(fields(&listed(&console), "percent"), ["30"; 4]);
    assert_eq!(
        undo_title(&window),
        "Hoàn tác: Điền 4 ô của Nhiệm vụ (Ctrl+Z)"
    );
    window.read(&at("grid-foot"), "Trung bình: 30");
    window.press(&[Key::Delete.into()]);
    saved(&window);
    assert!(
        fields(&listed(&console), "percent")
            .iter()
            .all(String::is_empty)
    );
    // What was copied is pasted as a block of its own.
    to_first(&window);
    to_column(&window, "text");
    window.ctrl('c');
    window.press(&[Key::Down.into()]);
    window.ctrl('v');
    window.count("[data-testid=task-row]", |rows| rows == 4);
    saved(&window);
    assert_eq!(fields(&listed(&console), "text")[1], TASKS[0].0);
    assert_eq!(window.faults(), Vec::<String>::new());
    window.close();
}

#[test]
fn new_rows_are_typed_into_the_grid_and_the_look_of_it_is_remembered() {
    let console = ledger();
    let window = tasks(&console);
    window.press(&[Key::Down.into(), Key::Down.into()]);
    to_column(&window, "text");
    window.read_among(&at("new-row"), "Nhập nhiệm vụ mới");
    window.keys("Số hóa hồ sơ");
    enter(&window);
    window.count(&at("task-row"), |rows| rows == 5);
    window.keys("Mở lớp");
    enter(&window);
    window.count(&at("task-row"), |rows| rows == 6);
    let entered = listed(&console);
    let new: Vec<&Value> = rows(&entered)
        .iter()
        .filter(|row| ["Số hóa hồ sơ", "Mở lớp"].contains(&row["text"].as_str().unwrap()))
        .collect();
    assert!(
        new.len() == 2 && new.iter().all(|row| row["area"] == "Nhân lực số"),
        "{new:?}"
    );
    // An area is folded, a column hidden, the words sorted: by keys.
    window.ctrl(Key::Home.into());
    window.press(&[Key::Left.into()]);
    window.count(&at("task-row"), |rows| rows == 2);
    window.press(&[Key::Up.into(), Key::Home.into(), Key::Right.into()]);
    enter(&window);
    window.see("th[data-column=text][aria-sort=ascending]");
    window.click(&at("columns"));
    window.click(&at("column-coordinating"));
    window.gone("th[data-column=coordinating]");
    window.press(&[Key::Escape.into()]);
    assert_eq!(window.barriers(), Vec::<String>::new());
    kept(&console, &window, "coordinating");
    window.close();

    let window = Window::open(&Start::within(console.folder()));
    window.go("tasks");
    window.count(&at("task-row"), |rows| rows == 2);
    let texts = window.texts("[data-testid=task-row] [data-column=text]");
    assert_eq!(texts, ["Ăn khớp hệ thống", "Dạy nghề"]);
    window.gone("th[data-column=coordinating]");
    window.close();
}

#[test]
fn a_share_stands_there_before_it_is_saved() {
    let console = Console::with_agency();
    let measure = ["--measure", ">= 60 % của hồ sơ"];
    console.done(
        &[
            &["target", "add", "--text", "Tỷ lệ hồ sơ trực tuyến"],
            &measure[..],
        ]
        .concat(),
    );
    let window = Window::open(&Start::within(console.folder()));
    window.resize(1366, 768);
    window.see(&at("nav-overview"));
    window.ctrl('3');
    window.see(&at("target-row"));
    window.holds("the keys in the grid", IN_A_CELL);
    to_first(&window);
    to_column(&window, "numerator");
    window.keys("58.247");
    window.press(&[Key::Tab.into()]);
    window.see("td[data-column=numerator][data-state=waiting]");
    window.keys("93.231");
    window.read("td[data-column=value]", "62,48%");
    assert_eq!(
        rows(&console.json(&["targets"]))[0]["measures"][0]["actual"],
        Value::Null
    );
    window.press(&[Key::Tab.into()]);
    window.gone("td[data-state]");
    let measure = &console.json(&["targets"])[0]["measures"][0];
    assert_eq!(
        (&measure["actual_text"], &measure["verdict"]),
        (&"62,48%".into(), &"met".into())
    );
    window.close();
}

#[test]
fn of_very_many_rows_only_those_in_view_are_drawn() {
    let console = many::ledger(3_000);
    let window = Window::open(&Start::within(console.folder()));
    window.resize(1366, 768);
    window.go("tasks");
    window.count(&at("task-row"), |rows| (10..80).contains(&rows));
    window.read(&at("total"), "3.000 nhiệm vụ");
    let counted = window.attribute("[role=grid]", "aria-rowcount");
    // A title and an empty row for each of twelve areas, and the head.
    assert_eq!(counted, "3025");
    window.click("[data-testid=task-row] [data-column=text]");
    window.ctrl(Key::End.into());
    window.read_among("[data-testid=task-row] [data-column=no]", "3000");
    window.count(&at("task-row"), |rows| (10..80).contains(&rows));
    window.ctrl('f');
    window.keys("dot 1234");
    window.count(&at("task-row"), |rows| rows == 1);
    window.read(&at("task-row"), &many::words(1_233));
    window.close();
}

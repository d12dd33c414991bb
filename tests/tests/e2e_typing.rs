//! Vietnamese as officers type it: real keys through ibus and its engine Unikey, and what UniKey sends on Windows.

// A test may stop at the first surprise.
#![allow(clippy::unwrap_used)]

use fantoccini::key::Key;
use serde_json::Value;
use tests::console::{Console, row, rows};
use tests::window::{Desk, Method, Start, Window, at, button};

/// A task of the plan, and a target with a share to be counted.
const TASK: &str = "kh98-2024/pl2/20";
const TARGET: &str = "kh98-2024/i/3";

fn opened(console: &Console, method: Method) -> (Desk, Window) {
    let desk = Desk::with(method);
    let window = Window::open(&Start::within(console.folder()).at(&desk));
    window.see(&at("nav-overview"));
    window.resize(1366, 768);
    window.take_keys();
    (desk, window)
}

/// A field of the form for a new task.
fn field(name: &str) -> String {
    format!("{} [name={name}]", at("task-form"))
}

fn begin_a_task(window: &Window) {
    window.go("tasks");
    window.click(&at("add-task"));
    window.see(&field("text"));
}

/// Waits until a field holds these words and nothing else.
#[track_caller]
fn holds(window: &Window, selector: &str, words: &str) {
    let value = format!("document.querySelector('{selector}').value");
    window.holds(
        &format!("“{words}” in {selector}"),
        &format!("return {value} === {words:?}"),
    );
}

/// The task that was entered by hand.
fn own_task(console: &Console) -> Value {
    let tasks = console.json(&["tasks"]);
    let mut own = rows(&tasks).iter().filter(|task| task["own"] == true);
    let task = own.next().expect("the task was saved").clone();
    assert!(own.next().is_none(), "one task was saved, not two: {tasks}");
    task
}

#[test]
fn telex_is_whole_in_the_ledger_whatever_key_ends_the_word() {
    let console = Console::with_agency();
    let (_desk, window) = opened(&console, Method::Telex);
    begin_a_task(&window);
    window.click(&field("text"));
    window.strokes("Gox tieengs Vieejt\t");
    holds(&window, &field("text"), "Gõ tiếng Việt");
    window.strokes("Duwx lieeju soos");
    // A click ends the word, too.
    holds(&window, &field("area"), "Dữ liệu số");
    window.click(&field("deliverable"));
    window.strokes("Quyeets ddinhj");
    holds(&window, &field("deliverable"), "Quyết định");
    holds(&window, &field("area"), "Dữ liệu số");
    // Enter ends the word first and then saves, once, and with that word.
    window.strokes("\n");
    window.read(&at("task-text"), "Gõ tiếng Việt");
    let task = own_task(&console);
    assert_eq!(task["text"], "Gõ tiếng Việt");
    assert_eq!(task["area"], "Dữ liệu số");
    assert_eq!(task["deliverable"], "Quyết định");
    assert_eq!(window.faults(), Vec::<String>::new());
    window.close();
}

#[test]
fn vni_is_whole_in_the_ledger_and_leaves_figures_alone() {
    let console = Console::with_agency();
    let (_desk, window) = opened(&console, Method::Vni);
    begin_a_task(&window);
    window.click(&field("text"));
    window.strokes("So61 ho1a 1.250 ho62 so7, tie6ng1 Vie65t\t");
    holds(&window, &field("text"), "Số hóa 1.250 hồ sơ, tiếng Việt");
    window.click(&field("due"));
    window.strokes("\u{8}".repeat(10).as_str());
    window.strokes("1/3/26\n");
    window.read(&at("task-text"), "tiếng Việt");
    let task = own_task(&console);
    assert_eq!(task["text"], "Số hóa 1.250 hồ sơ, tiếng Việt");
    assert_eq!(task["due"], "2026-03-01");
    window.close();
}

#[test]
fn a_word_being_composed_stays_when_another_program_comes_to_the_front() {
    let console = Console::with_agency();
    let (_desk, window) = opened(&console, Method::Telex);
    begin_a_task(&window);
    for name in ["note", "text"] {
        window.click(&field(name));
        window.strokes("Vieecj moiws");
        holds(&window, &field(name), "Việc mới");
        window.lose_keys();
        holds(&window, &field(name), "Việc mới");
        window.take_keys();
        window.strokes(" theem ");
        holds(&window, &field(name), "Việc mới thêm ");
    }
    // What is taken back by hand stays away.
    window.strokes("nuwax");
    holds(&window, &field("text"), "Việc mới thêm nữa");
    window.strokes("\u{8}\u{8}\u{8}");
    window.strokes("\u{8}");
    holds(&window, &field("text"), "Việc mới thêm");
    window.click(&button("Lưu nhiệm vụ"));
    window.read(&at("task-text"), "Việc mới thêm");
    let task = own_task(&console);
    assert_eq!(
        (&task["text"], &task["note"]),
        (&"Việc mới thêm".into(), &"Việc mới thêm".into())
    );
    window.close();
}

#[test]
fn the_find_box_looks_for_whole_words_in_either_method() {
    for (method, keys, found, none) in [
        (
            Method::Telex,
            "truyeenf thanh thoong minh",
            "nền tảng",
            "khoong cos",
        ),
        (
            Method::Vni,
            "truye62n thanh tho6ng minh",
            "nền tảng",
            "kho6ng co1",
        ),
    ] {
        let console = Console::with_plan();
        let (_desk, window) = opened(&console, method);
        window.go("tasks");
        window.count(&at("task-row"), |rows| rows == 1);
        window.click("#find");
        window.strokes(none);
        holds(&window, "#find", "không có");
        window.strokes("\n");
        window.count(&at("task-row"), |rows| rows == 0);
        window.strokes("\u{1b}");
        holds(&window, "#find", "");
        window.strokes(keys);
        window.strokes("\n");
        holds(&window, "#find", "truyền thanh thông minh");
        window.read_among(&at("task-row"), found);
        window.close();
    }
}

/// What is typed for “Số hóa hồ sơ”, “Mở lớp”, “ã”, “ới” and “thử”.
const TELEX: [&str; 5] = ["Soos hoas hoof sow", "Mowr lowps", "ax", "owis", "thuwr"];
const VNI: [&str; 5] = ["So61 ho1a ho62 so7", "Mo73 lo71p", "a4", "o71i", "thu73"];

/// The text of a cell, in the row of the grid with this number.
fn cell(window: &Window, row: usize, column: &str) -> String {
    let cells = window.texts(&format!("[data-testid=task-row] [data-column={column}]"));
    cells.get(row).cloned().unwrap_or_default()
}

#[test]
fn words_stand_whole_in_the_cells_of_the_grid_in_either_method() {
    for (method, [scan, teach, a, oi, thu]) in [(Method::Telex, TELEX), (Method::Vni, VNI)] {
        let console = Console::with_agency();
        console.done(&["task", "add", "--text", "Dạy nghề", "--area", "Hạ tầng số"]);
        let (_desk, window) = opened(&console, method);
        window.ctrl('2');
        window.is_on("[data-testid=task-row] td[data-column=text] textarea");
        // The first letter takes the place of the cell's text; Enter saves the whole word and goes down.
        window.strokes(&format!("{scan}\n"));
        window.is_on("[data-testid=new-row] textarea");
        window.read_among(
            "[data-testid=task-row] td[data-column=text]",
            "Số hóa hồ sơ",
        );
        // A new row; the next one is begun below it.
        window.strokes(&format!("{teach}\n"));
        window.count(&at("task-row"), |rows| rows == 2);
        window.is_on("[data-testid=new-row] textarea");
        // Up into the row that was just entered, F2 goes on with its words, an arrow ends a word and stays in the text.
        let [up, left, f2] = [Key::Up, Key::Left, Key::F2].map(char::from);
        window.strokes(&format!("{up}{f2} m{oi} {thu}{left}{left}\n"));
        window.read_among(
            "[data-testid=task-row] td[data-column=text]",
            "Mở lớp mới thử",
        );
        // Tab saves and goes right; Escape gives back what stood there.
        window.strokes(&format!("{up}\tUBND x{a}\t"));
        window.read_among("[data-testid=task-row] td[data-column=lead]", "UBND xã");
        window.strokes(&format!("{left}{thu}\u{1b}"));
        window.gone("textarea.typing");
        assert_eq!(cell(&window, 1, "lead"), "UBND xã");
        let tasks = console.json(&["tasks"]);
        let kept: Vec<_> = rows(&tasks)
            .iter()
            .map(|task| (&task["text"], &task["lead_text"]))
            .collect();
        assert_eq!(
            kept,
            [
                (&"Số hóa hồ sơ".into(), &"".into()),
                (&"Mở lớp mới thử".into(), &"UBND xã".into())
            ],
            "{method:?}"
        );
        assert_eq!(window.faults(), Vec::<String>::new());
        window.close();
    }
}

#[test]
fn numbers_and_dates_are_typed_as_on_paper_while_telex_is_on() {
    let console = Console::with_plan();
    let (_desk, window) = opened(&console, Method::Telex);
    record_progress(&window);
    window.go("targets");
    window.click(&format!("[data-id=\"{TARGET}\"] td"));
    record_figure(
        &window,
        &[("numerator", "1.953"), ("denominator", "4.292")],
        "31/3/24",
    );
    record_figure(&window, &[("value", "46,2 %")], "1.6.2024");
    window.count(&at("figure-row"), |rows| rows == 2);
    let task = console.json(&["task", "show", TASK]);
    let entry = &task["entries"][0];
    assert_eq!(
        (&entry["date"], &entry["percent"], &entry["result"]),
        (
            &"2024-03-01".into(),
            &"45.5".into(),
            &"Đã xong 1.953 máy".into()
        )
    );
    let target = console.json(&["target", "show", TARGET]);
    let figures: Vec<_> = rows(&target["figures"])
        .iter()
        .map(|figure| {
            (
                figure["as_of"].as_str().unwrap(),
                figure["value_text"].as_str().unwrap(),
            )
        })
        .collect();
    assert_eq!(figures.len(), 2);
    assert!(figures.contains(&("2024-03-31", "45,5%")), "{figures:?}");
    assert!(figures.contains(&("2024-06-01", "46,2%")), "{figures:?}");
    window.close();
}

fn record_progress(window: &Window) {
    let form = |name: &str| format!("{} [name={name}]", at("progress-form"));
    window.go("tasks");
    window.click(&format!("[data-id=\"{TASK}\"] td"));
    window.click(&at("add-progress"));
    replace(window, &form("date"), "1/3/24");
    replace(window, &form("percent"), "45,5 %");
    replace(window, &form("result"), "DDax xong 1.953 masy");
    holds(window, &form("result"), "Đã xong 1.953 máy");
    window.click(&button("Lưu tiến độ"));
    window.gone(&at("progress-form"));
}

/// The share of the target's second measure, as its two parts or as it is.
fn record_figure(window: &Window, typed: &[(&str, &str)], as_of: &str) {
    let form = |name: &str| format!("{} [name={name}]", at("figure-form"));
    window.click(&at("add-figure"));
    window.choose(&format!("{} select", at("figure-form")), "2");
    for (name, keys) in typed.iter().chain(&[("as_of", as_of)]) {
        replace(window, &form(name), keys);
    }
    window.click(&button("Lưu số liệu"));
    window.gone(&at("figure-form"));
}

/// Types over what stands in a field.
fn replace(window: &Window, selector: &str, keys: &str) {
    window.click(selector);
    window.ctrl('a');
    window.strokes(keys);
}

#[test]
fn letters_come_as_unikey_sends_them_on_windows() {
    let console = Console::with_agency();
    let window = Window::open(&Start::within(console.folder()));
    window.see(&at("nav-overview"));
    begin_a_task(&window);
    window.click(&field("text"));
    // Backspaces over what the new mark changes, then the letters anew: `tieengs Vieejt`.
    let back: char = Key::Backspace.into();
    for (typed, again) in [
        ("tie", "ê"),
        ("ng", "ếng"),
        (" Vie", "ê"),
        ("", "ệ"),
        ("t", ""),
    ] {
        window.press(&typed.chars().collect::<Vec<_>>());
        window.press(&vec![back; again.chars().count()]);
        window.press(&again.chars().collect::<Vec<_>>());
    }
    holds(&window, &field("text"), "tiếng Việt");
    window.click(&button("Lưu nhiệm vụ"));
    window.read(&at("task-text"), "tiếng Việt");
    assert_eq!(own_task(&console)["text"], "tiếng Việt");
    window.close();
}

/// A Mac and some web pages give each mark as a character of its own.
const DECOMPOSED: &str = "Tie\u{302}\u{301}ng Vie\u{323}\u{302}t, \u{111}u\u{31b}\u{301}ng";

#[test]
fn pasted_text_with_marks_of_their_own_is_kept_as_letters() {
    let console = Console::with_agency();
    let window = Window::open(&Start::within(console.folder()));
    window.see(&at("nav-overview"));
    begin_a_task(&window);
    // Copied from one field and pasted into another, by the keys.
    window.click(&field("note"));
    window.run(&format!(
        "document.querySelector('{}').value = {DECOMPOSED:?}",
        field("note")
    ));
    window.ctrl('a');
    window.ctrl('x');
    holds(&window, &field("note"), "");
    window.click(&field("text"));
    window.ctrl('v');
    holds(&window, &field("text"), DECOMPOSED);
    window.click(&button("Lưu nhiệm vụ"));
    window.read(&at("task-text"), "Tiếng Việt, đứng");
    let id = own_task(&console)["id"].as_str().unwrap().to_owned();
    assert_eq!(
        row(&console.json(&["tasks"]), &id)["text"],
        "Tiếng Việt, đứng"
    );
    window.close();
}

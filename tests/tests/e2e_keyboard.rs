//! The window without a mouse.

use fantoccini::key::Key;
use tests::console::Console;
use tests::window::{Start, Window, at};

/// The screens of Ctrl+1 … Ctrl+7.
const SCREENS: [&str; 7] = [
    "overview",
    "tasks",
    "targets",
    "reports",
    "documents",
    "evidence",
    "history",
];

const ON_A_ROW: &str = "return document.activeElement?.dataset.id !== undefined";

fn example(console: &Console) -> Window {
    let window = Window::open(&Start::within(console.folder()).with_example());
    window.see(&at("nav-overview"));
    window
}

/// Goes on with Tab until the focus stands on a row.
fn tab_to_a_row(window: &Window) {
    for _ in 0..25 {
        if window.run(ON_A_ROW) == true {
            return;
        }
        window.press(&[Key::Tab.into()]);
    }
    panic!("25 presses of Tab do not lead to a row");
}

fn row_in_focus(window: &Window) -> String {
    window
        .run("return document.activeElement.dataset.id")
        .to_string()
}

#[test]
fn every_screen_has_its_key() {
    let console = Console::empty();
    let window = example(&console);
    for (key, screen) in ('1'..='7').zip(SCREENS) {
        window.ctrl(key);
        window.see(&format!("[data-testid=nav-{screen}][aria-current=page]"));
    }
    window.close();
}

#[test]
fn a_task_is_found_without_accents_opened_and_closed_by_keys_alone() {
    let console = Console::empty();
    let window = example(&console);
    window.ctrl('2');
    let all = window.count(&at("task-row"), |rows| rows > 0);
    window.ctrl('f');
    window.type_here("so hoa");
    let found = window.count(&at("task-row"), |rows| rows > 0 && rows < all);
    let texts = window.texts(&at("task-row"));
    assert!(
        texts
            .iter()
            .any(|text| text.to_lowercase().contains("số hóa")),
        "{found} rows: {texts:?}"
    );

    tab_to_a_row(&window);
    let first = row_in_focus(&window);
    window.press(&[Key::F4.into()]);
    let opened = window.read(&at("task-text"), "");
    window.press(&[Key::Down.into()]);
    assert_ne!(row_in_focus(&window), first);
    window.holds(
        "the panel of the next row",
        &format!(
            "return document.querySelector('{}').innerText !== {opened:?}",
            at("task-text")
        ),
    );
    window.press(&[Key::Escape.into()]);
    window.gone(&at("panel"));
    assert_eq!(
        window.run(ON_A_ROW),
        true,
        "the focus stays on the row whose panel was closed"
    );
    window.close();
}

//! Tổng quan and the guide: from a number to its rows, from a screen to its chapter, and into the next year.

// A test may stop at the first surprise.
#![allow(clippy::unwrap_used)]

use fantoccini::key::Key;
use tests::console::Console;
use tests::window::{Start, Window, at};

fn example(console: &Console) -> Window {
    let window = Window::open(&Start::within(console.folder()).with_example());
    window.resize(1366, 768);
    window.see(&at("group"));
    window
}

#[test]
fn a_count_and_a_group_lead_to_their_rows() {
    let console = Console::empty();
    let window = example(&console);
    window.read(&at("change"), "Năm 2025");
    let unmet = window.read(&format!("{} .count", at("total-unmet")), "");
    window.click(&at("total-unmet"));
    window.count(&at("target-row"), |rows| rows.to_string() == unmet);
    window.go("overview");
    window.click(&at("group"));
    window.see("[data-testid=nav-targets][aria-current]");
    window.count(&at("target-row"), |rows| rows > 0 && rows < 26);
    window.close();
}

#[test]
fn f1_opens_the_guide_at_the_screen_and_escape_closes_it() {
    let console = Console::empty();
    let window = example(&console);
    window.ctrl('3');
    window.see(&at("target-row"));
    window.press(&[Key::F1.into()]);
    window.read(&at("guide-title"), "Chỉ tiêu");
    window.see(&format!("{} img", at("guide")));
    assert_eq!(window.barriers(), Vec::<String>::new());
    window.picture("guide");
    window.ctrl('7');
    window.read(&at("guide-title"), "Lịch sử");
    window.press(&[Key::Escape.into()]);
    window.gone(&at("guide"));
    assert_eq!(window.faults(), Vec::<String>::new());
    window.close();
}

#[test]
fn what_is_not_done_goes_on_to_the_next_year_in_one_step() {
    let console = Console::with_plan();
    let window = Window::open(&Start::within(console.folder()));
    window.click(&at("carry-over"));
    window.see(&at("carry-over-form"));
    window.picture("carry-over");
    window.click(&format!("{} [type=submit]", at("carry-over-form")));
    window.read("header .year option:checked", "2027");
    window.ctrl('z');
    window.read("header .year option:checked", "2026");
    window.close();
}

//! Takes a picture of every screen: `screenshots <folder>`, as `cargo xtask screenshots` runs it.
//!
//! The ledgers are an empty folder, an agency without anything, the example, and one of 50,000 tasks; each is looked at in
//! light, dark and high contrast on an office laptop, and in letters of 200 %. With `--look <name>` only in that one; with
//! `--guide <folder>` only the pictures of the guide are made, small and into that folder.

// It is a tool of the developers, and stops at the first surprise.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod guide;
mod opened;

use std::path::{Path, PathBuf};
use tests::console::Console;
use tests::many;
use tests::window::{Start, Window, at};

/// How the window is set: the picture's name, the colours, the size of letters in percent.
type Look = (&'static str, &'static str, u16);

const LOOKS: [Look; 4] = [
    ("sang", "light", 100),
    ("toi", "dark", 100),
    ("tuong-phan", "contrast", 100),
    ("chu-200", "light", 200),
];

/// A screen, what is there once it stands with the example, and its first row where a row opens a panel.
const SCREENS: [(&str, &str, Option<&str>); 8] = [
    ("overview", "[data-testid=obligation]", None),
    ("tasks", "[data-testid=task-row]", Some("task-row")),
    ("targets", "[data-testid=target-row]", Some("target-row")),
    ("reports", "[data-testid=page] canvas[data-drawn]", None),
    ("documents", "[data-testid=document-page] .clause", None),
    ("evidence", "[data-testid=evidence-line]", None),
    ("history", "[data-testid=step]", None),
    ("settings", "[data-testid=settings-form]", None),
];

/// What an empty ledger shows on every screen.
const STANDING: &str = "return document.querySelector('main')?.innerText.trim().length > 0
    && !document.querySelector('main')?.innerText.includes('Đang đọc')";

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let ([folder] | [folder, _, _]) = words[..] else {
        panic!("screenshots <folder> [--look <name> | --guide <folder>]");
    };
    let folder = Path::new(folder);
    std::fs::create_dir_all(folder).unwrap();
    match words[1..] {
        ["--guide", pictures] => guide::pictures(folder, Path::new(pictures)),
        ["--look", name] => every_ledger(folder, |look| look == name),
        _ => every_ledger(folder, |_| true),
    }
}

fn every_ledger(folder: &Path, wanted: impl Fn(&str) -> bool) {
    let looks: Vec<_> = LOOKS.into_iter().filter(|look| wanted(look.0)).collect();
    for look in &looks {
        opened::pictures(folder, *look);
        opened::work_line(folder, *look);
        first_start(folder, *look);
        without_anything(folder, *look);
        example(folder, *look);
    }
    let many = many::ledger(50_000);
    for look in looks {
        very_many(folder, &many, look);
    }
}

fn first_start(folder: &Path, look: Look) {
    let console = Console::empty();
    let window = open(&console, look, false);
    window.see(&at("start"));
    window.picture_at(&named(folder, "dau-tien", look.0, "start"));
    window.close();
}

fn without_anything(folder: &Path, look: Look) {
    let console = Console::with_agency();
    let window = open(&console, look, false);
    for (screen, _, _) in SCREENS {
        go(&window, screen);
        window.holds("the screen", STANDING);
        if screen == "reports" {
            window.see(&at("part"));
        }
        window.picture_at(&named(folder, "trong", look.0, screen));
    }
    window.close();
}

fn example(folder: &Path, look: Look) {
    let console = Console::empty();
    let window = open(&console, look, true);
    for (screen, loaded, row) in SCREENS {
        go(&window, screen);
        window.see(loaded);
        window.picture_at(&named(folder, "vi-du", look.0, screen));
        if let Some(row) = row {
            click(&window, &format!("{} td", at(row)));
            window.see(&format!("{} h2", at("panel")));
            window.picture_at(&named(folder, "vi-du", look.0, &format!("{screen}-khung")));
        }
    }
    window.close();
}

fn very_many(folder: &Path, console: &Console, look: Look) {
    let window = open(console, look, false);
    for screen in ["overview", "tasks"] {
        go(&window, screen);
        window.holds("the screen", STANDING);
        window.picture_at(&named(folder, "nhieu", look.0, screen));
    }
    window.close();
}

fn open(console: &Console, look: Look, example: bool) -> Window {
    let start = Start::within(console.folder());
    open_as(
        if example { start.with_example() } else { start },
        console,
        look,
    )
}

fn open_as(start: Start, console: &Console, (_, theme, text_size): Look) -> Window {
    let wanted = format!(r#"{{ "theme": "{theme}", "text_size": {text_size} }}"#);
    std::fs::write(console.folder().join("giao-dien.json"), wanted).unwrap();
    let window = Window::open(&start);
    window.resize(1366, 768);
    window
}

fn go(window: &Window, screen: &str) {
    click(window, &at(&format!("nav-{screen}")));
    window.see(&format!("{}[aria-current]", at(&format!("nav-{screen}"))));
}

/// The driver aims beside what it clicks on where the page is shown larger, so the page clicks by itself.
fn click(window: &Window, selector: &str) {
    window.see(selector);
    window.run(&format!("document.querySelector({selector:?}).click()"));
}

fn named(folder: &Path, ledger: &str, look: &str, screen: &str) -> PathBuf {
    folder.join(format!("{ledger}-{look}-{screen}.png"))
}

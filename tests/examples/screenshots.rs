//! Takes a picture of every screen: `screenshots <folder>`, as `cargo xtask screenshots` runs it.
//!
//! The ledgers are an empty folder, an agency without anything, and the example; each is looked at in light, dark and
//! high contrast on an office laptop, and in letters of 200 %.

// It is a tool of the developers, and stops at the first surprise.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use std::path::{Path, PathBuf};
use tests::console::Console;
use tests::window::{Start, Window, at};

/// How the window is set: the picture's name, the colours, the size of letters in percent.
const LOOKS: [(&str, &str, u16); 4] = [
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
    let folder = std::env::args().nth(1).map(PathBuf::from);
    let folder = folder.expect("the folder for the pictures is the one argument");
    std::fs::create_dir_all(&folder).unwrap();
    for look in LOOKS {
        first_start(&folder, look);
        without_anything(&folder, look);
        example(&folder, look);
    }
}

fn first_start(folder: &Path, look: (&str, &str, u16)) {
    let console = Console::empty();
    let window = open(&console, look, false);
    window.see(&at("start"));
    window.picture_at(&named(folder, "dau-tien", look.0, "start"));
    window.close();
}

fn without_anything(folder: &Path, look: (&str, &str, u16)) {
    let console = Console::with_agency();
    let window = open(&console, look, false);
    for (screen, _, _) in SCREENS {
        go(&window, screen);
        window.holds("the screen", STANDING);
        window.picture_at(&named(folder, "trong", look.0, screen));
    }
    window.close();
}

fn example(folder: &Path, look: (&str, &str, u16)) {
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

fn open(console: &Console, (_, theme, text_size): (&str, &str, u16), example: bool) -> Window {
    let wanted = format!(r#"{{ "theme": "{theme}", "text_size": {text_size} }}"#);
    std::fs::write(console.folder().join("giao-dien.json"), wanted).unwrap();
    let start = Start::within(console.folder());
    let window = Window::open(&if example { start.with_example() } else { start });
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

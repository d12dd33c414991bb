//! The example agency: every screen stands whole, can be read and worked by everyone, and fits an office laptop.

use tests::console::Console;
use tests::window::{Start, Window, at, titles};

/// Every screen, and what is there once it has loaded.
const SCREENS: [(&str, &str); 8] = [
    ("overview", "[data-testid=obligation]"),
    ("tasks", "[data-testid=task-row]"),
    ("targets", "[data-testid=target-row]"),
    ("reports", "[data-testid=page] canvas[data-drawn]"),
    ("documents", "[data-testid=document-page] .clause"),
    ("evidence", "[data-testid=evidence-line]"),
    ("history", "[data-testid=step]"),
    ("settings", "[data-testid=settings-form]"),
];

/// What would have to be pushed sideways to be seen whole.
const WIDE: &str = r"
    const pushed = (e) => e === document.documentElement || ['auto', 'scroll'].includes(getComputedStyle(e).overflowX);
    return [...document.querySelectorAll('*')].filter((e) => e.scrollWidth > e.clientWidth + 1 && pushed(e))
        .map((e) => `${e.tagName} ${e.className} ${e.scrollWidth} > ${e.clientWidth}`);
";

/// Enough of the first page is darker than paper: words stand on it.
const DRAWN: &str = r"
    const canvas = document.querySelector('[data-testid=page] canvas');
    const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
    let dark = 0;
    for (let at = 0; at < data.length; at += 4) dark += data[at] < 128 && data[at + 3] > 128;
    return dark > 2000;
";

fn example(console: &Console) -> Window {
    let window = Window::open(&Start::within(console.folder()).with_example());
    window.resize(1366, 768);
    window.see(&at("nav-overview"));
    window
}

#[test]
fn every_screen_of_the_example_stands_and_keeps_nobody_out() {
    let console = Console::empty();
    let window = example(&console);
    assert!(
        titles()
            .iter()
            .any(|title| title.contains("An Cựu") && title.contains("ví dụ")),
        "{:?}",
        titles()
    );
    let mut found = Vec::new();
    for (screen, loaded) in SCREENS {
        window.go(screen);
        window.see(loaded);
        found.extend(look_at(&window, screen));
    }
    for (screen, row) in [("tasks", "task-row"), ("targets", "target-row")] {
        window.go(screen);
        window.click(&format!("{} td", at(row)));
        window.see(&format!("{} h2", at("panel")));
        found.extend(look_at(&window, &format!("{screen}-panel")));
    }
    found.extend(window.faults());
    assert!(found.is_empty(), "{}", found.join("\n"));
    window.close();
}

#[test]
fn the_preview_shows_the_words_of_the_first_page_and_is_opened_for_printing() {
    let console = Console::empty();
    let window = example(&console);
    window.go("reports");
    window.see("[data-testid=page] canvas[data-drawn]");
    window.holds("words on the first page", DRAWN);
    window.read(&at("page-count"), "trang");
    // Without a printer that the system prints on, the PDF program is the way.
    window.click(&at("print"));
    window.read(&at("notice"), "Đã mở báo cáo");
    window.close();
}

#[test]
fn nothing_that_can_be_clicked_on_is_pushed_away_by_an_answer_that_comes_later() {
    let console = Console::empty();
    let window = example(&console);
    let mut moved = Vec::new();
    let mut watch = |name: &str, open: &str, loaded: &str| {
        window.watch_places();
        window.run(&format!("document.querySelector('{open}').click()"));
        window.see(loaded);
        let found = window.moved_away().into_iter();
        moved.extend(found.map(|found| format!("{name}: {found}")));
    };
    for (screen, loaded) in SCREENS.into_iter().rev() {
        watch(screen, &format!("[data-testid=nav-{screen}]"), loaded);
    }
    watch("settings", "[data-testid=nav-settings]", SCREENS[7].1);
    for section in ["signing", "recipients", "calendar", "ledger"] {
        let open = format!("[data-testid=section-{section}]");
        watch(section, &open, &format!("{open}[aria-selected=true]"));
    }
    assert!(moved.is_empty(), "{}", moved.join("\n"));
    window.close();
}

/// Takes a picture of the screen, and gives what is wrong with it.
fn look_at(window: &Window, name: &str) -> Vec<String> {
    window.picture(name);
    let wide = window.run(WIDE);
    let wide = wide
        .as_array()
        .into_iter()
        .flatten()
        .map(|element| format!("{name}: too wide: {element}"));
    wide.chain(
        window
            .barriers()
            .into_iter()
            .map(|barrier| format!("{name}: {barrier}")),
    )
    .collect()
}

//! From a key in a part of a report until the page beside it shows it.

use tests::console::Console;
use tests::window::{Start, Window};

/// So many keys are pressed, each waited for on its page.
const KEYS: usize = 20;
/// From the last change of the field until a page was drawn anew.
const WATCH: &str = r"
    window.waits = [];
    const field = document.querySelector('[name=kien-nghi]');
    let typed = 0;
    field.addEventListener('input', () => { typed = performance.now(); });
    const drawn = (change) => change.attributeName === 'data-drawn';
    new MutationObserver((changes) => {
        if (!typed || !changes.some(drawn)) return;
        window.waits.push(performance.now() - typed);
        typed = 0;
    }).observe(document.body, { subtree: true, attributes: true });
    field.focus();
";

/// Prints how long the page of the example's report before 30/11 took to follow.
pub fn measure() {
    let console = Console::empty();
    let window = Window::open(&Start::within(console.folder()).with_example());
    window.resize(1366, 768);
    window.ctrl('4');
    window.see("[data-testid=page] canvas[data-drawn]");
    window.click("//button[@data-testid='part'][contains(., 'KIẾN NGHỊ')]");
    window.see("[name=kien-nghi]");
    window.holds(
        "the part's page in view",
        "return document.querySelector('[data-page=\"12\"] canvas').dataset.drawn !== undefined",
    );
    window.run(WATCH);
    for key in 0..KEYS {
        window.type_here("o");
        let seen = format!("return window.waits.length > {key}");
        window.holds("the page with this letter", &seen);
    }
    let waits = window.run("return window.waits.toSorted((a, b) => a - b)");
    let waits: Vec<f64> = waits
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(serde_json::Value::as_f64)
        .collect();
    window.close();
    println!(
        "from a key to its page: median {:.0} ms, slowest {:.0} ms of {}",
        waits[waits.len() / 2],
        waits.last().copied().unwrap_or_default(),
        waits.len(),
    );
}

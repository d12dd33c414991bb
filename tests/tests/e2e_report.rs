//! A look.
use tests::console::Console;
use tests::window::{Start, Window, at};

#[test]
fn look() {
    let console = Console::empty();
    let window = Window::open(&Start::within(console.folder()).with_example());
    window.resize(1366, 768);
    window.go("reports");
    window.see("[data-testid=page] canvas[data-drawn]");
    window.picture("old-report");
    for panel in ["findings", "sentences", "sign"] {
        window.click(&at(&format!("panel-{panel}")));
        std::thread::sleep(std::time::Duration::from_secs(4));
        window.picture(&format!("old-report-{panel}"));
    }
    window.close();
}

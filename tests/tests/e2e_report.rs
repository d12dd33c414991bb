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
    window.picture("new-report");
    for tab in ["findings", "origins", "compare", "life", "sign"] {
        window.click(&at(&format!("tab-{tab}")));
        std::thread::sleep(std::time::Duration::from_secs(3));
        window.picture(&format!("new-report-{tab}"));
    }
    println!("{:?}", window.faults());
    window.close();
}

//! scratch
use tests::console::Console;
use tests::window::{Start, Window, at};

#[test]
fn look() {
    let console = Console::empty();
    let window = Window::open(&Start::within(console.folder()).with_example());
    window.see(&at("nav-overview"));
    window.resize(1366, 768);
    window.go("documents");
    window.see(&at("document-page"));
    window.picture("before-documents");
    window.go("evidence");
    window.see(&at("evidence-line"));
    window.picture("before-evidence");
    window.close();
}

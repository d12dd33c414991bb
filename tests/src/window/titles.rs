//! The titles of the windows on the display, as the window manager would show them.

use x11rb::connection::Connection;
use x11rb::protocol::xproto::{Atom, AtomEnum, ConnectionExt, Window};
use x11rb::rust_connection::RustConnection;

/// Whether the display that `DISPLAY` names can be opened.
pub(super) fn display() -> Result<(), String> {
    if std::env::var_os("DISPLAY").is_none_or(|name| name.is_empty()) {
        return Err("DISPLAY is not set".into());
    }
    x11rb::connect(None).map(|_| ()).map_err(|reason| format!("DISPLAY cannot be opened ({reason})"))
}

/// The titles of all windows that stand on the display.
pub fn titles() -> Vec<String> {
    let (x, screen) = x11rb::connect(None).unwrap();
    let name = x.intern_atom(false, b"_NET_WM_NAME").unwrap().reply().unwrap().atom;
    let root = x.setup().roots[screen].root;
    let tree = x.query_tree(root).unwrap().reply().unwrap();
    tree.children.iter().filter_map(|window| title(&x, *window, name)).collect()
}

/// The title of one window; none where it has none or was closed meanwhile.
fn title(x: &RustConnection, window: Window, name: Atom) -> Option<String> {
    let reply = x.get_property(false, window, name, AtomEnum::ANY, 0, 1_024).ok()?.reply().ok()?;
    String::from_utf8(reply.value).ok().filter(|title| !title.is_empty())
}

//! The display as its window manager knows it: which windows stand there, their titles, and their cross.

use x11rb::connection::Connection;
use x11rb::protocol::xproto::{
    Atom, AtomEnum, ClientMessageEvent, ConnectionExt, EventMask, MapState, Window,
};
use x11rb::rust_connection::RustConnection;
use x11rb::wrapper::ConnectionExt as _;

/// Whether the display `name` can be opened; without a name the one that `DISPLAY` names.
///
/// # Errors
/// Why it cannot.
pub(super) fn check(name: Option<&str>) -> Result<(), String> {
    if name.is_none() && std::env::var_os("DISPLAY").is_none_or(|name| name.is_empty()) {
        return Err("DISPLAY is not set".into());
    }
    x11rb::connect(name)
        .map(|_| ())
        .map_err(|reason| format!("DISPLAY cannot be opened ({reason})"))
}

/// The titles of all windows that stand on the display.
pub fn titles() -> Vec<String> {
    let display = Display::open(None);
    display
        .shown()
        .into_iter()
        .filter_map(|window| display.title(window))
        .collect()
}

/// Does to the windows of a process what a press on their cross does.
pub(super) fn press_cross(name: Option<&str>, process: u32) {
    let display = Display::open(name);
    for window in display.of_process(process) {
        display.ask_to_close(window);
    }
}

/// An open connection to a display.
pub(super) struct Display {
    pub(super) x: RustConnection,
    pub(super) root: Window,
}

impl Display {
    /// Connects to the display `name`; without a name to the one that `DISPLAY` names.
    pub(super) fn open(name: Option<&str>) -> Self {
        let (x, screen) = x11rb::connect(name).unwrap();
        let root = x.setup().roots[screen].root;
        Self { x, root }
    }

    /// The windows of a process that can be seen.
    pub(super) fn of_process(&self, process: u32) -> Vec<Window> {
        let shown = self.shown().into_iter();
        shown
            .filter(|window| self.number(*window, "_NET_WM_PID") == Some(process))
            .collect()
    }

    /// The windows that can be seen; none is reparented, since there is no window manager.
    fn shown(&self) -> Vec<Window> {
        let all = self
            .x
            .query_tree(self.root)
            .unwrap()
            .reply()
            .unwrap()
            .children;
        all.into_iter()
            .filter(|window| self.is_shown(*window))
            .collect()
    }

    fn is_shown(&self, window: Window) -> bool {
        // A window may be closed while it is asked.
        let attributes = self
            .x
            .get_window_attributes(window)
            .ok()
            .and_then(|asked| asked.reply().ok());
        attributes.is_some_and(|attributes| attributes.map_state == MapState::VIEWABLE)
    }

    fn title(&self, window: Window) -> Option<String> {
        let name = self.atom("_NET_WM_NAME");
        let reply = self
            .x
            .get_property(false, window, name, AtomEnum::ANY, 0, 1_024)
            .ok()?
            .reply()
            .ok()?;
        String::from_utf8(reply.value)
            .ok()
            .filter(|title| !title.is_empty())
    }

    fn number(&self, window: Window, property: &str) -> Option<u32> {
        let atom = self.atom(property);
        let reply = self
            .x
            .get_property(false, window, atom, AtomEnum::CARDINAL, 0, 1)
            .ok()?
            .reply()
            .ok()?;
        reply.value32()?.next()
    }

    fn ask_to_close(&self, window: Window) {
        let wish = [self.atom("WM_DELETE_WINDOW"), x11rb::CURRENT_TIME, 0, 0, 0];
        let message = ClientMessageEvent::new(32, window, self.atom("WM_PROTOCOLS"), wish);
        self.x
            .send_event(false, window, EventMask::NO_EVENT, message)
            .unwrap();
        // A connection that is dropped before the server has read it may take the wish along.
        self.x.sync().unwrap();
    }

    fn atom(&self, name: &str) -> Atom {
        self.x
            .intern_atom(false, name.as_bytes())
            .unwrap()
            .reply()
            .unwrap()
            .atom
    }
}

//! Keys as the display server sends them, which go through the input method; those of the driver go past it.

use super::Window;
use super::display::Display;
use x11rb::connection::Connection;
use x11rb::protocol::xproto::{
    ConnectionExt as _, InputFocus, KEY_PRESS_EVENT, KEY_RELEASE_EVENT, Keycode, Keysym,
};
use x11rb::protocol::xtest::ConnectionExt as _;
use x11rb::wrapper::ConnectionExt as _;

/// Names of keys that write no letter, by X11's numbers for them.
const NAMED: &[(char, Keysym)] = &[
    ('\n', 0xff0d),
    ('\t', 0xff09),
    ('\u{8}', 0xff08),
    ('\u{1b}', 0xff1b),
    // By the numbers that WebDriver has for them.
    ('\u{e012}', 0xff51),
    ('\u{e013}', 0xff52),
    ('\u{e014}', 0xff53),
    ('\u{e015}', 0xff54),
    ('\u{e032}', 0xffbf),
];
const SHIFT: Keysym = 0xffe1;

/// Counts the keys that were let go.
pub(super) const LIFTED: &str = r"
    window.lifted ??= (() => {
        const lifted = { count: 0, look: null };
        addEventListener('keyup', () => { lifted.count += 1; lifted.look?.(); }, true);
        return lifted;
    })();
";
/// Waits until so many have been.
const AWAIT: &str = r"
    const [wanted, done] = arguments;
    window.lifted.look = () => {
        if (window.lifted.count < wanted) return;
        window.lifted.look = null;
        done();
    };
    window.lifted.look();
";

impl Window {
    /// Presses the keys that stand for these characters; `\n`, `\t`, `\u{8}` and `\u{1b}` are the keys Enter, Tab,
    /// Backspace and Escape; arrows and F2 are those of `fantoccini::key::Key`.
    ///
    /// Each is pressed when the one before has reached the page, as a hand does it: ibus drops keys when more than
    /// twenty wait for its answer, which a person cannot bring about.
    #[track_caller]
    pub fn strokes(&self, text: &str) {
        let keyboard = Keyboard::of(self);
        let mut lifted = self
            .run(&format!("{LIFTED} return window.lifted.count"))
            .as_u64()
            .unwrap();
        for letter in text.chars() {
            lifted += keyboard.stroke(letter);
            let wait = self.client.execute_async(AWAIT, vec![lifted.into()]);
            let reached = self.runtime.block_on(wait);
            assert!(reached.is_ok(), "the key {letter:?} did not reach the page");
        }
    }

    /// Takes the keys of the display away from every window, as another program does that comes to the front.
    #[track_caller]
    pub fn lose_keys(&self) {
        let x = Display::open(self.display.as_deref()).x;
        x.set_input_focus(
            InputFocus::NONE,
            x11rb::protocol::xproto::Window::from(InputFocus::NONE),
            x11rb::CURRENT_TIME,
        )
        .unwrap();
        x.sync().unwrap();
        self.holds("another program in front", "return !document.hasFocus()");
    }

    /// Gives this window the keys of its display, where no window manager does.
    #[track_caller]
    pub fn take_keys(&self) {
        let display = Display::open(self.display.as_deref());
        let windows: Vec<_> = self
            .driver
            .program()
            .into_iter()
            .flat_map(|process| display.of_process(process))
            .collect();
        let window = *windows.first().expect("the program shows a window");
        let x = &display.x;
        x.set_input_focus(InputFocus::PARENT, window, x11rb::CURRENT_TIME)
            .unwrap();
        x.sync().unwrap();
        self.holds("the focus", "return document.hasFocus()");
    }
}

/// A display's keys, with the characters on their caps.
struct Keyboard {
    display: Display,
    caps: Vec<Keysym>,
    first: Keycode,
    levels: usize,
}

impl Keyboard {
    fn of(window: &Window) -> Self {
        let display = Display::open(window.display.as_deref());
        let (first, last) = {
            let setup = display.x.setup();
            (setup.min_keycode, setup.max_keycode)
        };
        let asked = display.x.get_keyboard_mapping(first, last - first + 1);
        let caps = asked.unwrap().reply().unwrap();
        Self {
            display,
            first,
            levels: caps.keysyms_per_keycode.into(),
            caps: caps.keysyms,
        }
    }

    /// The key that writes a symbol, and whether Shift is held for it.
    #[track_caller]
    fn find(&self, symbol: Keysym) -> (Keycode, bool) {
        let keys = self.caps.chunks(self.levels).zip(self.first..);
        for (symbols, key) in keys {
            match symbols {
                [plain, ..] if *plain == symbol => return (key, false),
                [_, shifted, ..] if *shifted == symbol => return (key, true),
                _ => {}
            }
        }
        panic!("no key writes {symbol:#x}");
    }

    /// Presses a key and lets it go; gives how many keys were let go, with Shift.
    #[track_caller]
    fn stroke(&self, letter: char) -> u64 {
        let named = NAMED.iter().find(|(name, _)| *name == letter);
        let (key, shifted) = self.find(named.map_or(letter.into(), |(_, symbol)| *symbol));
        let (shift, _) = self.find(SHIFT);
        if shifted {
            self.send(KEY_PRESS_EVENT, shift);
        }
        self.send(KEY_PRESS_EVENT, key);
        self.send(KEY_RELEASE_EVENT, key);
        if shifted {
            self.send(KEY_RELEASE_EVENT, shift);
        }
        self.display.x.sync().unwrap();
        1 + u64::from(shifted)
    }

    fn send(&self, kind: u8, key: Keycode) {
        let x = &self.display.x;
        x.xtest_fake_input(kind, key, x11rb::CURRENT_TIME, self.display.root, 0, 0, 0)
            .unwrap();
    }
}

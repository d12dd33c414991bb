//! A way through the window by keys alone: from stop to stop of the focus, each of which must be seen.

use super::keyboard::LIFTED;
use super::{Window, at};
use fantoccini::Client;
use fantoccini::error::CmdError;
use fantoccini::key::Key;
use serde_json::Value;

/// How many presses may lead to a stop; whoever needs more would take the mouse.
const FAR: usize = 60;

/// Waits until so many keys were let go; then whether the focus stands on what a selector names, what it stands on,
/// and whether that can be seen.
const STOP: &str = r#"
    const [wanted, awaited, done] = arguments;
    const look = () => {
    if (window.lifted.count < awaited) return;
    window.lifted.look = null;
    const here = document.activeElement;
    const found = wanted.startsWith('/')
        ? (() => {
              const all = document.evaluate(wanted, document, null, XPathResult.ORDERED_NODE_SNAPSHOT_TYPE, null);
              return Array.from({ length: all.snapshotLength }, (_, at) => all.snapshotItem(at)).includes(here);
          })()
        : here.matches(wanted);
    const ringed = (element, steps) => {
        if (!element || steps === 0) return false;
        const { outlineStyle, outlineWidth, boxShadow, opacity } = getComputedStyle(element);
        const ring = (outlineStyle !== 'none' && parseFloat(outlineWidth) > 0) || boxShadow.endsWith(' 2px inset');
        return (ring && opacity !== '0') || ringed(element.parentElement, steps - 1);
    };
    const { left, right, top, bottom } = here.getBoundingClientRect();
    const inView = right > 0 && bottom > 0 && left < innerWidth && top < innerHeight;
    const words = here.getAttribute('aria-label') || here.innerText || here.name || here.placeholder || '';
    const cell = here.closest('[data-column]')?.dataset.column ?? '';
    const name = `${here.tagName.toLowerCase()}${here.dataset.testid ? ` ${here.dataset.testid}` : ''} ${cell} “${words.slice(0, 40)}”`;
    const chosen = here.selectedOptions?.[0]?.label ?? '';
    done({ found, name, chosen, lifted: window.lifted.count, seen: here === document.body || here.tagName === 'MAIN' || (inView && ringed(here, 4)) });
    };
    window.lifted.look = look;
    look();
"#;

/// Where the focus stands.
struct Stop {
    found: bool,
    name: String,
    /// The entry that is chosen, where it is a list.
    chosen: String,
    /// How many keys were let go until now.
    lifted: u64,
}

impl Window {
    /// Goes on with Tab to what a selector names.
    #[track_caller]
    pub fn tab_to(&self, selector: &str) {
        self.walk_to(selector, 1, || self.press(&[Key::Tab.into()]));
    }

    /// Goes back with Shift+Tab to what a selector names.
    #[track_caller]
    pub fn back_to(&self, selector: &str) {
        self.walk_to(selector, 2, || self.shift(&[Key::Tab.into()]));
    }

    /// Goes on with an arrow, or another key, to what a selector names.
    #[track_caller]
    pub fn go_on(&self, key: Key, selector: &str) {
        self.walk_to(selector, 1, || self.press(&[key.clone().into()]));
    }

    /// Goes on with Tab to a button, a link or a box, and presses Enter on it.
    #[track_caller]
    pub fn enter_at(&self, selector: &str) {
        self.tab_to(selector);
        self.press(&[Key::Enter.into()]);
    }

    /// Goes on with Tab to a field, and types in place of what stands in it.
    #[track_caller]
    pub fn type_at(&self, selector: &str, text: &str) {
        self.tab_to(selector);
        self.ctrl('a');
        self.keys(text);
    }

    /// Goes on with Tab to a list to choose from, and with the arrows to an entry with these words.
    #[track_caller]
    pub fn pick_at(&self, selector: &str, words: &str) {
        self.tab_to(selector);
        let mut stop = self.after(selector, 1, || self.press(&[Key::Home.into()]));
        for _ in 0..FAR {
            if stop.chosen.contains(words) {
                return;
            }
            stop = self.after(selector, 1, || self.press(&[Key::Down.into()]));
        }
        panic!("{FAR} presses lead to no entry “{words}”");
    }

    /// Waits until the program has put the focus on what a selector names.
    #[track_caller]
    pub fn is_on(&self, selector: &str) {
        self.until(&format!("the focus on {selector}"), async |client| {
            let stop = look(client, selector, 0).await?;
            Ok((stop["found"] == true).then_some(()))
        });
    }

    /// Goes to a screen by its key, and waits until it stands.
    #[track_caller]
    pub fn turn_to(&self, key: char, screen: &str) {
        self.ctrl(key);
        self.see(&format!("{}[aria-current]", at(&format!("nav-{screen}"))));
    }

    #[track_caller]
    fn walk_to(&self, selector: &str, keys: u64, press: impl Fn()) {
        self.see(selector);
        let mut trail = Vec::new();
        let mut stop = self.stop(selector, 0);
        while !stop.found {
            trail.push(stop.name);
            assert!(
                trail.len() <= FAR,
                "no way to {selector} from {}",
                trail.join(", ")
            );
            press();
            stop = self.stop(selector, stop.lifted + keys);
        }
    }

    /// Presses, and looks once the page has seen so many keys let go: a look before that would miss where it led.
    #[track_caller]
    fn after(&self, selector: &str, keys: u64, press: impl Fn()) -> Stop {
        let before = self.stop(selector, 0).lifted;
        press();
        self.stop(selector, before + keys)
    }

    #[track_caller]
    fn stop(&self, selector: &str, awaited: u64) -> Stop {
        let stop = self
            .runtime
            .block_on(look(&self.client, selector, awaited))
            .unwrap();
        let text = |name: &str| stop[name].as_str().unwrap_or_default().to_owned();
        let name = text("name");
        assert!(stop["seen"] == true, "the focus cannot be seen on {name}");
        Stop {
            found: stop["found"] == true,
            name,
            chosen: text("chosen"),
            lifted: stop["lifted"].as_u64().unwrap_or_default(),
        }
    }
}

async fn look(client: &Client, selector: &str, awaited: u64) -> Result<Value, CmdError> {
    let script = format!("{LIFTED}{STOP}");
    client
        .execute_async(&script, vec![selector.into(), awaited.into()])
        .await
}

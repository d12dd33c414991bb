//! A way through the window by keys alone: from stop to stop of the focus, each of which must be seen.

use super::{Window, at};
use fantoccini::key::Key;

/// How many presses may lead to a stop; whoever needs more would take the mouse.
const FAR: usize = 60;

/// Whether the focus stands on what a selector names, what it stands on, and whether that can be seen.
const STOP: &str = r#"
    const wanted = arguments[0];
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
    return { found, name, seen: here === document.body || here.tagName === 'MAIN' || (inView && ringed(here, 4)) };
"#;

/// Where the focus stands.
struct Stop {
    found: bool,
    name: String,
}

impl Window {
    /// Goes on with Tab to what a selector names.
    #[track_caller]
    pub fn tab_to(&self, selector: &str) {
        self.walk_to(selector, || self.press(&[Key::Tab.into()]));
    }

    /// Goes back with Shift+Tab to what a selector names.
    #[track_caller]
    pub fn back_to(&self, selector: &str) {
        self.walk_to(selector, || self.shift(&[Key::Tab.into()]));
    }

    /// Goes on with an arrow, or another key, to what a selector names.
    #[track_caller]
    pub fn go_on(&self, key: Key, selector: &str) {
        self.walk_to(selector, || self.press(&[key.clone().into()]));
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
        self.press(&[Key::Home.into()]);
        let chosen =
            "return document.activeElement.selectedOptions?.[0]?.label ?? 'no list any more'";
        for _ in 0..FAR {
            let label = self.run(chosen);
            if label.as_str().is_some_and(|label| label.contains(words)) {
                return;
            }
            self.press(&[Key::Down.into()]);
        }
        panic!("{FAR} presses lead to no entry “{words}”");
    }

    /// Waits until the program has put the focus on what a selector names.
    #[track_caller]
    pub fn is_on(&self, selector: &str) {
        self.until(&format!("the focus on {selector}"), async |client| {
            let stop = client.execute(STOP, vec![selector.into()]).await?;
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
    fn walk_to(&self, selector: &str, press: impl Fn()) {
        self.see(selector);
        let mut trail = Vec::new();
        for _ in 0..=FAR {
            let stop = self.stop(selector);
            if stop.found {
                return;
            }
            trail.push(stop.name);
            press();
        }
        panic!("no way to {selector} from {}", trail.join(", "));
    }

    #[track_caller]
    fn stop(&self, selector: &str) -> Stop {
        let asked = self.client.execute(STOP, vec![selector.into()]);
        let stop = self.runtime.block_on(asked).unwrap();
        let name = stop["name"].as_str().unwrap_or_default().to_owned();
        assert!(stop["seen"] == true, "the focus cannot be seen on {name}");
        Stop {
            found: stop["found"] == true,
            name,
        }
    }
}

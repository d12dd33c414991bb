//! What a hand does: click, type, choose, press.

use super::{Window, locator};
use fantoccini::actions::{InputSource, KeyAction, KeyActions};
use fantoccini::error::CmdError;
use fantoccini::key::Key;
use fantoccini::{Client, elements::Element};

/// Scrolls to an element until it no longer moves and the page waits for no answer: the driver does not scroll the
/// columns of a page, what comes into view there is only then laid out, and what an answer brings may push the element
/// away from under the hand. A long piece of work keeps nobody from clicking.
const BRING_INTO_VIEW: &str = r"
    const [element, done] = arguments;
    const end = performance.now() + 2000;
    const look = (before) => {
        element.scrollIntoView({ block: 'center' });
        const { top } = element.getBoundingClientRect();
        const waits = window.answersAwaited > 0 && performance.now() < end;
        top === before && !waits ? done() : requestAnimationFrame(() => requestAnimationFrame(() => look(top)));
    };
    look(null);
";

impl Window {
    /// Clicks on an element once it is there and can be clicked on.
    #[track_caller]
    pub fn click(&self, selector: &str) {
        self.until(&format!("a click on {selector}"), async |client| {
            let Some(element) = ready(client, selector).await? else {
                return Ok(None);
            };
            element.click().await.map(Some)
        });
    }

    /// Clicks through to the screen of the rail.
    #[track_caller]
    pub fn go(&self, screen: &str) {
        self.click(&format!("[data-testid=\"nav-{screen}\"]"));
        self.see(&format!("[data-testid=\"nav-{screen}\"][aria-current]"));
    }

    /// Types into a field in place of what stands there, and checks that the field holds it letter by letter.
    #[track_caller]
    pub fn fill(&self, selector: &str, text: &str) {
        let element = self.until(&format!("the field {selector}"), async |client| {
            let Some(element) = ready(client, selector).await? else {
                return Ok(None);
            };
            // What stands there is marked and typed over, as a person does it; the driver's own clearing also
            // leaves the field.
            let place = serde_json::to_value(&element)?;
            client
                .execute("arguments[0].focus(); arguments[0].select()", vec![place])
                .await?;
            Ok(Some(element))
        });
        self.runtime.block_on(element.send_keys(text)).unwrap();
        let held = self.runtime.block_on(element.prop("value")).unwrap();
        assert_eq!(held.as_deref(), Some(text), "{selector}");
    }

    /// Chooses the entry with this value.
    #[track_caller]
    pub fn choose(&self, selector: &str, value: &str) {
        let element = self.see(selector);
        self.runtime
            .block_on(element.select_by_value(value))
            .unwrap();
    }

    /// Presses keys one after the other, wherever the focus is.
    pub fn press(&self, keys: &[char]) {
        self.press_with(None, keys);
    }

    /// Presses a key with Ctrl held down.
    pub fn ctrl(&self, key: char) {
        self.press_with(Some(Key::Control.into()), &[key]);
    }

    /// Presses keys one after the other with Shift held down.
    pub fn shift(&self, keys: &[char]) {
        self.press_with(Some(Key::Shift.into()), keys);
    }

    /// Presses a key with Alt held down.
    pub fn alt(&self, key: char) {
        self.press_with(Some(Key::Alt.into()), &[key]);
    }

    /// Types text letter by letter, as keys wherever the focus is.
    pub fn keys(&self, text: &str) {
        self.press(&text.chars().collect::<Vec<_>>());
    }

    /// Types text wherever the focus is.
    pub fn type_here(&self, text: &str) {
        let element = self.runtime.block_on(self.client.active_element()).unwrap();
        self.runtime.block_on(element.send_keys(text)).unwrap();
    }

    fn press_with(&self, held: Option<char>, keys: &[char]) {
        let down = |value| KeyAction::Down { value };
        let up = |value| KeyAction::Up { value };
        let strokes = keys.iter().flat_map(|key| [down(*key), up(*key)]);
        let all = held
            .map(down)
            .into_iter()
            .chain(strokes)
            .chain(held.map(up));
        let actions = all.fold(KeyActions::new("keyboard".into()), |actions, action| {
            actions.then(action)
        });
        self.runtime
            .block_on(self.client.perform_actions(actions))
            .unwrap();
    }
}

/// The element once it is shown and enabled, in view and at rest.
async fn ready(client: &Client, selector: &str) -> Result<Option<Element>, CmdError> {
    let element = client.find(locator(selector)).await?;
    let ready = element.is_displayed().await? && element.is_enabled().await?;
    let place = serde_json::to_value(&element)?;
    client.execute_async(BRING_INTO_VIEW, vec![place]).await?;
    Ok(ready.then_some(element))
}

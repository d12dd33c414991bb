//! What an eye sees: elements, their words, and when they are gone.

use super::{Window, locator};
use fantoccini::elements::Element;

impl Window {
    /// Waits until an element is shown.
    #[track_caller]
    pub fn see(&self, selector: &str) -> Element {
        self.until(selector, async |client| {
            let element = client.find(locator(selector)).await?;
            Ok(element.is_displayed().await?.then_some(element))
        })
    }

    /// Waits until an element's words hold these, and gives all of its words.
    #[track_caller]
    pub fn read(&self, selector: &str, words: &str) -> String {
        self.until(&format!("“{words}” in {selector}"), async |client| {
            let text = client.find(locator(selector)).await?.text().await?;
            Ok(text.contains(words).then_some(text))
        })
    }

    /// Waits until one of several elements holds these words.
    #[track_caller]
    pub fn read_among(&self, selector: &str, words: &str) {
        self.until(&format!("“{words}” among {selector}"), async |client| {
            for element in client.find_all(locator(selector)).await? {
                if element.text().await?.contains(words) {
                    return Ok(Some(()));
                }
            }
            Ok(None)
        });
    }

    /// The words of every such element as they stand now.
    #[track_caller]
    pub fn texts(&self, selector: &str) -> Vec<String> {
        self.runtime.block_on(async {
            let mut texts = Vec::new();
            for element in self.client.find_all(locator(selector)).await.unwrap() {
                texts.push(element.text().await.unwrap());
            }
            texts
        })
    }

    /// Waits until there are as many such elements as `enough` wants, and gives their number.
    #[track_caller]
    pub fn count(&self, selector: &str, enough: impl Fn(usize) -> bool) -> usize {
        self.until(&format!("the right number of {selector}"), async |client| {
            let found = client.find_all(locator(selector)).await?.len();
            Ok(enough(found).then_some(found))
        })
    }

    /// Waits until no such element is left.
    #[track_caller]
    pub fn gone(&self, selector: &str) {
        self.until(&format!("the end of {selector}"), async |client| {
            Ok(client.find_all(locator(selector)).await?.is_empty().then_some(()))
        });
    }

    /// An attribute of an element.
    #[track_caller]
    pub fn attribute(&self, selector: &str, name: &str) -> String {
        let element = self.see(selector);
        self.runtime.block_on(element.attr(name)).unwrap().unwrap_or_default()
    }

    /// Waits until a script returns true.
    #[track_caller]
    pub fn holds(&self, wanted: &str, script: &str) {
        self.until(wanted, async |client| Ok((client.execute(script, Vec::new()).await? == true).then_some(())));
    }
}

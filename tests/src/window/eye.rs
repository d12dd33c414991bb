//! What an eye sees: elements, their words, and when they are gone.

use super::{Window, locator};
use fantoccini::error::CmdError;
use fantoccini::{Client, elements::Element};

impl Window {
    /// Waits until an element is shown.
    #[track_caller]
    pub fn see(&self, selector: &str) -> Element {
        self.until(selector, async |client| {
            let element = client.find(locator(selector)).await?;
            Ok(element.is_displayed().await?.then_some(element))
        })
    }

    /// Waits until the words of the first such element hold these, and gives all of its words.
    #[track_caller]
    pub fn read(&self, selector: &str, words: &str) -> String {
        self.until(&format!("“{words}” in {selector}"), async |client| {
            Ok(texts(client, selector)
                .await?
                .into_iter()
                .next()
                .filter(|text| text.contains(words)))
        })
    }

    /// Waits until one of several elements holds these words.
    #[track_caller]
    pub fn read_among(&self, selector: &str, words: &str) {
        self.until(&format!("“{words}” among {selector}"), async |client| {
            Ok(texts(client, selector)
                .await?
                .iter()
                .any(|text| text.contains(words))
                .then_some(()))
        });
    }

    /// The words of every such element as they stand now.
    #[track_caller]
    pub fn texts(&self, selector: &str) -> Vec<String> {
        self.runtime
            .block_on(texts(&self.client, selector))
            .unwrap()
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
            Ok(client
                .find_all(locator(selector))
                .await?
                .is_empty()
                .then_some(()))
        });
    }

    /// An attribute of an element.
    #[track_caller]
    pub fn attribute(&self, selector: &str, name: &str) -> String {
        let element = self.see(selector);
        self.runtime
            .block_on(element.attr(name))
            .unwrap()
            .unwrap_or_default()
    }

    /// Waits until a script returns true.
    #[track_caller]
    pub fn holds(&self, wanted: &str, script: &str) {
        self.until(wanted, async |client| {
            Ok((client.execute(script, Vec::new()).await? == true).then_some(()))
        });
    }

    /// Waits until something outside the page has come to pass.
    #[track_caller]
    pub fn comes(&self, wanted: &str, has_come: impl Fn() -> bool) {
        self.until(wanted, async |_| Ok(has_come().then_some(())));
    }
}

/// The words of every element that a CSS selector finds, as they are drawn, each run of white space as one space.
///
/// The driver's own reading leaves out lines that are cut off with an ellipsis.
async fn texts(client: &Client, selector: &str) -> Result<Vec<String>, CmdError> {
    let read = "return [...document.querySelectorAll(arguments[0])].map((e) => e.innerText.replace(/\\s+/g, ' ').trim())";
    let texts = client.execute(read, vec![selector.into()]).await?;
    let words = |text: &serde_json::Value| text.as_str().unwrap_or_default().to_owned();
    Ok(texts.as_array().into_iter().flatten().map(words).collect())
}

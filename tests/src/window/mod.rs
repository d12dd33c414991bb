//! Drives the real window as a person does: clicks, types, reads what stands there, takes pictures.
//!
//! The window is the program that `SOHOA_DESKTOP_BIN` names; without it, `sohoa-desktop` beside the running test.
//! It is steered over WebDriver through WebKitWebDriver. The display is the one that `DISPLAY` names.

// A test may stop at the first surprise.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod axe;
mod desk;
mod display;
mod driver;
mod eye;
mod faults;
mod hand;
mod keyboard;
mod picture;
mod start;
mod steady;
mod walk;

pub use desk::{Desk, Method};
pub use display::titles;
pub use start::Start;

use driver::Driver;
use fantoccini::error::CmdError;
use fantoccini::wd::TimeoutConfiguration;
use fantoccini::{Client, Locator};
use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};
use tokio::runtime::Runtime;

/// How long a test waits for something to come to pass.
const PATIENCE: Duration = Duration::from_secs(30);
/// How often it looks.
const GLANCE: Duration = Duration::from_millis(40);
/// How long a script in the page may take: axe-core reads every element.
const SCRIPT: Duration = Duration::from_secs(90);

/// An open window. A test that fails leaves a picture of it; in every case its program ends with it.
pub struct Window {
    // Fields are dropped in this order: the driver takes the program with it while the runtime is still there.
    driver: Driver,
    client: Client,
    runtime: Runtime,
    data: PathBuf,
    display: Option<String>,
}

/// The element with this `data-testid`, as a selector.
pub fn at(testid: &str) -> String {
    format!("[data-testid=\"{testid}\"]")
}

/// The button with these words, as a selector.
pub fn button(words: &str) -> String {
    format!("//button[normalize-space()=\"{words}\"]")
}

/// An XPath where it begins with a slash, else a CSS selector.
fn locator(selector: &str) -> Locator<'_> {
    if selector.starts_with('/') {
        Locator::XPath(selector)
    } else {
        Locator::Css(selector)
    }
}

impl Window {
    /// Opens the window and waits until its page stands.
    #[track_caller]
    pub fn open(start: &Start) -> Self {
        let driver = Driver::start(start);
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build()
            .unwrap();
        let client = runtime.block_on(driver.session(start));
        let window = Self {
            driver,
            client,
            runtime,
            data: start.data.clone(),
            display: start.display().map(str::to_owned),
        };
        let limits = TimeoutConfiguration::new(Some(SCRIPT), None, None);
        window
            .runtime
            .block_on(window.client.update_timeouts(limits))
            .unwrap();
        window.watch_for_faults();
        window.see("#app > *");
        window
    }

    /// Presses the window's cross, and waits until its program has ended and given its ledger back.
    ///
    /// The driver's own command for closing may kill the program before it has tidied up.
    #[track_caller]
    pub fn close(self) {
        let program = self.driver.program();
        self.press_cross();
        let end = Instant::now() + PATIENCE;
        while !self.driver.program().is_empty() {
            assert!(
                Instant::now() < end,
                "the cross was pressed, but the program goes on"
            );
            std::thread::sleep(GLANCE);
        }
        for holder in ["so.sohoa.holder", "vi-du/so.sohoa.holder"] {
            // Another window that waited for the ledger may have it by now.
            let held = fs::read(self.data.join(holder)).unwrap_or_default();
            let held: serde_json::Value = serde_json::from_slice(&held).unwrap_or_default();
            let by_it = |process: &u32| held["pid"] == *process;
            assert!(
                !program.iter().any(by_it),
                "the program ended without giving its ledger back"
            );
        }
    }

    /// Presses the window's cross once.
    pub fn press_cross(&self) {
        for process in self.driver.program() {
            display::press_cross(self.display.as_deref(), process);
        }
    }

    /// The folder that the program takes for the user's own.
    pub fn home(&self) -> &Path {
        self.driver.home()
    }

    /// Runs a script in the page and gives what it returns.
    pub fn run(&self, script: &str) -> serde_json::Value {
        self.runtime
            .block_on(self.client.execute(script, Vec::new()))
            .unwrap()
    }

    /// Looks again and again until `look` gives something; what is drawn anew meanwhile is no failure.
    #[track_caller]
    fn until<T>(
        &self,
        wanted: &str,
        mut look: impl AsyncFnMut(&Client) -> Result<Option<T>, CmdError>,
    ) -> T {
        let end = Instant::now() + PATIENCE;
        loop {
            let problem = match self.runtime.block_on(look(&self.client)) {
                Ok(Some(found)) => return found,
                Ok(None) => String::new(),
                Err(error) => format!("({error:?})"),
            };
            assert!(
                Instant::now() < end,
                "waited in vain for {wanted} {problem}\n{}",
                self.said()
            );
            std::thread::sleep(GLANCE);
        }
    }

    /// What the page says of refusals and faults, for a test that fails.
    fn said(&self) -> String {
        let told = "return [...document.querySelectorAll('[role=alert],[data-testid=notice]')].map(e => e.innerText).join('\\n')";
        let alerts = self.runtime.block_on(self.client.execute(told, Vec::new()));
        format!("the page says: {alerts:?}; faults: {:?}", self.faults())
    }
}

impl Drop for Window {
    fn drop(&mut self) {
        if std::thread::panicking() {
            let test = std::thread::current()
                .name()
                .unwrap_or("window")
                .replace("::", "-");
            self.try_picture(&format!("failed-{test}"));
        }
    }
}

//! What goes on in the page without anyone seeing it: errors on its console, what its security policy stops, and
//! whether it waits for an answer.

use super::Window;

const WATCH: &str = r"
    const faults = (window.faultsSeen = []);
    const note = (kind, what) => faults.push(`${kind}: ${what}`);
    const told = console.error.bind(console);
    console.error = (...words) => { note('console', words.map((w) => w?.stack ? `${w} ${w.stack}` : JSON.stringify(w) ?? w).join(' ')); told(...words); };
    addEventListener('error', (e) => note('error', e.message));
    addEventListener('unhandledrejection', (e) => note('rejection', e.reason?.stack ?? e.reason));
    addEventListener('securitypolicyviolation', (e) => note('policy', `${e.violatedDirective} ${e.blockedURI}`));
    // Every question to the program is a request of this kind.
    const ask = window.fetch.bind(window);
    window.answersAwaited = 0;
    window.fetch = (...question) => {
        window.answersAwaited += 1;
        return ask(...question).finally(() => { window.answersAwaited -= 1; });
    };
";

impl Window {
    /// Begins to write down faults, and to count the answers that are awaited.
    pub(super) fn watch_for_faults(&self) {
        self.run(WATCH);
    }

    /// The faults since the window was opened.
    pub fn faults(&self) -> Vec<String> {
        let seen = self.runtime.block_on(
            self.client
                .execute("return window.faultsSeen ?? []", Vec::new()),
        );
        let list = seen
            .ok()
            .and_then(|seen| seen.as_array().cloned())
            .unwrap_or_default();
        list.iter()
            .map(|fault| fault.as_str().unwrap_or_default().to_owned())
            .collect()
    }
}

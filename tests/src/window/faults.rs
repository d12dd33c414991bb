//! What goes wrong in the page without anyone seeing it: errors on its console, and what its security policy stops.

use super::Window;

const WATCH: &str = r"
    const faults = (window.faultsSeen = []);
    const note = (kind, what) => faults.push(`${kind}: ${what}`);
    const told = console.error.bind(console);
    console.error = (...words) => { note('console', words.map((w) => w?.stack ? `${w} ${w.stack}` : JSON.stringify(w) ?? w).join(' ')); told(...words); };
    addEventListener('error', (e) => note('error', e.message));
    addEventListener('unhandledrejection', (e) => note('rejection', e.reason?.stack ?? e.reason));
    addEventListener('securitypolicyviolation', (e) => note('policy', `${e.violatedDirective} ${e.blockedURI}`));
";

impl Window {
    /// Begins to write down faults.
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

//! axe-core in the real window: what keeps people from using the page.

use super::Window;
use std::path::Path;

/// The script is a development dependency of the pages.
const SCRIPT: &str = "../ui/node_modules/axe-core/axe.min.js";

/// Everything of weight that axe-core finds, one line each: the rule, how grave, and where.
const FIND: &str = r"
    const done = arguments[arguments.length - 1];
    // A colour half way to another one would be measured as if it stayed.
    const still = Promise.all(document.getAnimations().map((one) => one.finished.catch(() => null)));
    still.then(() => axe.run(document, { resultTypes: ['violations'] })).then(
        ({ violations }) => done(violations
            .filter(({ impact }) => impact === 'serious' || impact === 'critical')
            .map(({ id, impact, help, nodes }) => `${id} (${impact}): ${help}\n`
                + nodes.map((n) => `  ${n.target.join(' ')} ${n.html.slice(0, 160)} ${n.any.map((a) => a.message).join('; ')}`).join('\n'))),
        (reason) => done([`axe-core failed: ${reason}`]));
";

impl Window {
    /// What axe-core calls serious or critical on the screen as it stands.
    pub fn barriers(&self) -> Vec<String> {
        let file = Path::new(env!("CARGO_MANIFEST_DIR")).join(SCRIPT);
        let source = std::fs::read_to_string(&file);
        let source =
            source.unwrap_or_else(|e| panic!("{}: {e}; `npm ci` in ui/ brings it", file.display()));
        self.run(&source);
        let found = self
            .runtime
            .block_on(self.client.execute_async(FIND, Vec::new()))
            .unwrap();
        let lines = found.as_array().expect("axe-core gives a list");
        lines
            .iter()
            .map(|line| line.as_str().unwrap_or_default().to_owned())
            .collect()
    }
}

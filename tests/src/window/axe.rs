//! axe-core in the real window: what keeps people from using the page.

use super::Window;
use std::path::Path;

/// The script is a development dependency of the pages.
const SCRIPT: &str = "../ui/node_modules/axe-core/axe.min.js";

/// Everything of weight that axe-core finds, one line each: the look, the rule, how grave, and where.
///
/// All rules are asked of the look that is there, and what depends on colours of the others: only there they differ.
const FIND: &str = r"
    const done = arguments[arguments.length - 1];
    const root = document.documentElement;
    const [theme, scheme] = [root.dataset.theme, root.style.colorScheme];
    const looks = [['light', ''], ['dark', ''], ['contrast', 'light'], ['contrast', 'dark']];
    const put = (theme, scheme) => {
        if (theme) root.dataset.theme = theme; else delete root.dataset.theme;
        root.style.colorScheme = scheme;
    };
    const ask = async (look, only) => {
        // A colour half way to another one would be measured as if it stayed.
        await new Promise((shown) => requestAnimationFrame(() => requestAnimationFrame(shown)));
        await Promise.all(document.getAnimations().map((one) => one.finished.catch(() => null)));
        const { violations } = await axe.run(document, { resultTypes: ['violations'], ...only });
        return violations
            .filter(({ impact }) => impact === 'serious' || impact === 'critical')
            .map(({ id, impact, help, nodes }) => `${look}: ${id} (${impact}): ${help}\n`
                + nodes.map((n) => `  ${n.target.join(' ')} ${n.html.slice(0, 160)} ${n.any.map((a) => a.message).join('; ')}`).join('\n'));
    };
    (async () => {
        const found = await ask('as shown', {});
        for (const [name, in_scheme] of looks) {
            put(name, in_scheme);
            found.push(...await ask(`${name} ${in_scheme}`, { runOnly: ['color-contrast'] }));
        }
        return found;
    })().catch((reason) => [`axe-core failed: ${reason}`]).then((found) => {
        put(theme, scheme);
        done(found);
    });
";

impl Window {
    /// What axe-core calls serious or critical on the screen as it stands, in every look.
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

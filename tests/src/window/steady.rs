//! Whether what can be clicked on stays where it was drawn: an answer that comes later must not push it away.

use super::Window;

/// Writes down, frame by frame, what was drawn at one place and then stood at another without being scrolled.
const WATCH: &str = r"
    const places = new Map(), moved = (window.movedAway = new Map());
    const shown = (element) => {
        const { left, top, width, height } = element.getBoundingClientRect();
        return width > 0 && height > 0 && getComputedStyle(element).visibility === 'visible' ? [left, top] : null;
    };
    const scrolled = () => [...document.querySelectorAll('main, main *')].reduce((sum, { scrollTop }) => sum + scrollTop, 0);
    const name = (element) => `${element.tagName} ${element.dataset.testid ?? ''} “${(element.ariaLabel || element.innerText || '').trim().slice(0, 40)}”`;
    let before = scrolled();
    const turn = () => {
        if (window.movedAway !== moved) return;
        const now = scrolled();
        if (now !== before) places.clear();
        before = now;
        for (const element of document.querySelectorAll('main :is(button, select, input, textarea, a)')) {
            const at = shown(element), was = places.get(element);
            if (at && was && Math.hypot(at[0] - was[0], at[1] - was[1]) > 2) moved.set(name(element), `${was.map(Math.round)} → ${at.map(Math.round)}`);
            if (at) places.set(element, at);
        }
        requestAnimationFrame(turn);
    };
    requestAnimationFrame(turn);
";

/// Nothing is awaited any more, for as long as a question needs that follows on an answer.
const SETTLED: &str = r"
    const done = arguments[arguments.length - 1], end = performance.now() + 8000;
    let calm = 0;
    const look = () => {
        calm = window.answersAwaited === 0 ? calm + 1 : 0;
        calm > 12 || performance.now() > end ? done([...window.movedAway].map((pair) => pair.join(' '))) : requestAnimationFrame(look);
    };
    look();
";

impl Window {
    /// Begins to watch; what is there now may go, what comes from now on is to stay where it is drawn.
    pub fn watch_places(&self) {
        self.run(WATCH);
    }

    /// Waits until all answers have come, and gives what was moved since [`Window::watch_places`].
    #[track_caller]
    pub fn moved_away(&self) -> Vec<String> {
        let moved = self
            .runtime
            .block_on(self.client.execute_async(SETTLED, Vec::new()))
            .unwrap();
        let moved = moved.as_array().into_iter().flatten();
        moved
            .filter_map(|one| one.as_str().map(str::to_owned))
            .collect()
    }
}

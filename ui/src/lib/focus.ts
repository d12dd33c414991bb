import { onDestroy, tick } from 'svelte';

/** Whether the keys are with nothing: what had the focus went away, or a screen was just come to. */
export function isFree(): boolean {
  const { activeElement } = document;
  return activeElement === null || activeElement === document.body || activeElement instanceof HTMLElement && activeElement.tagName === 'MAIN';
}

/**
 * Gives the focus back to where it was, once the panel or form that begins now is gone and nothing else has taken it.
 * A button that was drawn anew meanwhile is found again by its `data-testid`.
 */
export function returnFocus(): void {
  const from = document.activeElement;
  if (!(from instanceof HTMLElement) || isFree()) return;
  const { testid } = from.dataset;
  onDestroy(async () => {
    await tick();
    if (!isFree()) return;
    const again = from.isConnected ? from : testid ? document.querySelector<HTMLElement>(`[data-testid="${CSS.escape(testid)}"]`) : null;
    again?.focus();
  });
}

/** What Tab stops at. */
const STOPS = 'button, a[href], input, select, textarea, [tabindex="0"]';

/**
 * Keeps the keys where they were: a button that made room for another hands the focus on to the first stop of the
 * closest part that is left, and one that was shut while its work lasted gets it again.
 */
export function keepFocus(root: HTMLElement): () => void {
  /** What has the focus, and all that it stands in. */
  let trail: HTMLElement[] = [];

  const isLeft = (element: HTMLElement) => element.isConnected && !element.matches(':disabled');

  function follow(event: FocusEvent) {
    trail = [];
    for (let at = event.target; at instanceof HTMLElement && at !== root; at = at.parentElement) trail.push(at);
  }

  // Whoever leaves of their own will is not called back.
  function leave({ target, relatedTarget }: FocusEvent) {
    queueMicrotask(() => {
      const stays = relatedTarget instanceof Node && root.contains(relatedTarget);
      if (!stays && trail[0] === target && trail[0] && isLeft(trail[0])) trail = [];
    });
  }

  function mend() {
    const [had] = trail;
    if (!had || !isFree() || (had.isConnected && !isLeft(had))) return;
    const home = trail.find((element) => element.isConnected);
    const stops = home ? [home, ...home.querySelectorAll<HTMLElement>(STOPS)] : [];
    trail = [];
    stops.find((stop) => stop.matches(STOPS) && isLeft(stop) && stop.tabIndex >= 0)?.focus({ preventScroll: true });
  }

  // Whoever knows better where the focus belongs goes first.
  const observer = new MutationObserver(() => void (isFree() && trail.length > 0 && setTimeout(mend)));
  observer.observe(root, { childList: true, subtree: true, attributes: true, attributeFilter: ['disabled'] });
  root.addEventListener('focusin', follow);
  root.addEventListener('focusout', leave);
  return () => {
    observer.disconnect();
    root.removeEventListener('focusin', follow);
    root.removeEventListener('focusout', leave);
  };
}

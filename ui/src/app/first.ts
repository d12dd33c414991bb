import { answerAhead, askAhead } from '../lib/api/call';
import { ledger } from '../lib/ledger.svelte';

/** What the first picture needs beside the session. */
const NEEDED = ['overview', 'years'] as const;

declare global {
  interface Window {
    /** The answers to what is asked first, by name, where the shell could hand them to the page as it was opened. */
    answered?: Partial<Record<string, unknown>>;
  }
}

/**
 * Has all that the first picture needs at once, instead of one thing after the other: as the shell handed it over, or asked
 * for now. Where there is no ledger, what was asked for nothing is small.
 */
export function askFirst(): void {
  const answered = isNew() ? (window.answered ?? {}) : {};
  for (const [name, answer] of Object.entries(answered)) if (isFirst(name)) answerAhead(name, answer);
  for (const name of NEEDED) if (!(name in answered)) askAhead(name);
  delete window.answered;
  void ledger.open();
}

/** A page that is opened again is handed what was true when the window was opened. */
function isNew(): boolean {
  const [opening] = performance.getEntriesByType('navigation');
  return opening instanceof PerformanceNavigationTiming && opening.type === 'navigate';
}

function isFirst(name: string): name is 'session' | (typeof NEEDED)[number] {
  return name === 'session' || NEEDED.some((needed) => needed === name);
}

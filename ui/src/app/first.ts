import { askAhead } from '../lib/api/call';
import { ledger } from '../lib/ledger.svelte';
import { SCREENS } from './screens';

/**
 * Fetches all that the first picture needs at once, instead of one thing after the other: the session, the letters, the
 * script of the overview and what stands there. Where there is no ledger, what was fetched for nothing is small.
 */
export function fetchFirst(): void {
  void ledger.open();
  askAhead('overview');
  // The screen tells by itself what it could not fetch, and letters that are not there are those of the system.
  const untold = () => undefined;
  SCREENS.overview.load().catch(untold);
  for (const weight of [400, 600]) document.fonts.load(`${weight} 1em 'Be Vietnam Pro'`, 'aăạ').catch(untold);
}

import type { RowFilter } from './api/types';

/** The screens of the rail. */
export type Screen =
  | 'overview'
  | 'tasks'
  | 'targets'
  | 'reports'
  | 'documents'
  | 'evidence'
  | 'history'
  | 'settings';

/** Where on a screen to go: a row, and what to ask its list for. */
export interface Spot {
  item?: string;
  /** A paragraph of the document `item`. */
  clause?: string;
  filter?: RowFilter;
  find?: string;
  /** Only this part of the plans: an area of tasks, a group of targets. */
  part?: string;
  /** Only rows that stand so: a status, a verdict. */
  status?: string;
}

/** Where the user is. */
class Place {
  screen = $state<Screen>('overview');
  /** Whether the guide is open. */
  help = $state(false);
  /** The row whose panel is open. */
  item = $state<string | null>(null);
  /** The paragraph to be shown of the document. */
  clause = $state<string | null>(null);
  /** Only rows from which this is missing. */
  filter = $state<RowFilter | null>(null);
  /** What the find field holds. */
  find = $state('');
  /** Only this part of the plans; blank for all. */
  part = $state('');
  /** Only rows that stand so; blank for all. */
  status = $state('');

  /** Goes to a screen; what is being looked for goes along only where it is said. */
  go(screen: Screen, spot: Spot = {}): void {
    this.screen = screen;
    this.item = spot.item ?? null;
    this.clause = spot.clause ?? null;
    this.filter = spot.filter ?? null;
    this.find = spot.find ?? '';
    this.part = spot.part ?? '';
    this.status = spot.status ?? '';
  }
}

/** Where the user is. */
export const place = new Place();

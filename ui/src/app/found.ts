import type { HitRow } from '../lib/api/types';
import type { Screen, Spot } from '../lib/place.svelte';

/** The kinds of what is found, in the order shown; a paragraph is told from its document by its id. */
const ORDER = ['tasks', 'targets', 'documents', 'clauses'] as const;
/** Hits of a kind shown at first, so that the next kind stays in view. */
const FIRST = 4;

/** What kind of thing was found. */
export type HitKind = (typeof ORDER)[number];

/** A line of the list: a hit, or, with `rest`, how many more of its kind are not shown yet. */
export interface Entry {
  kind: HitKind;
  hit: HitRow;
  rest: number;
}

/** A kind with its lines. */
export interface Group {
  kind: HitKind;
  /** The kind in words. */
  name: string;
  count: number;
  entries: Entry[];
}

/** What was found: a paragraph is not its document. */
export function kindOf(hit: HitRow): HitKind {
  return hit.screen === 'documents' && hit.id !== hit.document ? 'clauses' : hit.screen;
}

/** Kind by kind, in each first what the agency keeps; of a kind that is not `opened`, the first few. */
export function grouped(hits: readonly HitRow[], opened: readonly HitKind[]): Group[] {
  return ORDER.flatMap((kind) => {
    const own = hits.filter((hit) => kindOf(hit) === kind);
    const [first] = own;
    return first ? [{ kind, name: first.kind_text, count: own.length, entries: entriesOf(kind, own, opened.includes(kind)) }] : [];
  });
}

function entriesOf(kind: HitKind, own: readonly HitRow[], all: boolean): Entry[] {
  const rows = [...own.filter(({ held }) => held), ...own.filter(({ held }) => !held)];
  const rest = all || rows.length <= FIRST + 1 ? 0 : rows.length - FIRST;
  const shown: Entry[] = rows.slice(0, rows.length - rest).map((hit) => ({ kind, hit, rest: 0 }));
  const next = rows[shown.length];
  return next ? [...shown, { kind, hit: next, rest }] : shown;
}

/** Where it is shown. */
export function spotOf(hit: HitRow): { screen: Screen; spot: Spot } {
  if (kindOf(hit) !== 'clauses') return { screen: hit.screen, spot: { item: hit.id } };
  return { screen: 'documents', spot: { ...(hit.document ? { item: hit.document } : {}), clause: hit.id } };
}

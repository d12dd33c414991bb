import { refusalOf } from '../api/refusal';
import type { RowsQuery, WireError } from '../api/types';
import type { Span } from './layout';

/** A page of rows with what is known of all of them. */
export interface Page<R> {
  total: number;
  total_text: string;
  spans: Span[];
  from: number;
  rows: R[];
  at: number | null;
  parts: string[];
  plans: { id: string; name: string }[];
  leads: string[];
}

/** How many rows are asked for at once. */
const PAGE = 100;
/** While the view leaps faster than this from place to place, in milliseconds, only where it comes to rest is fetched. */
const LEAP = 80;

/** The rows of a list, fetched in pages as they come into view. */
export class Source<R> {
  /** What is known of all rows; null until the first answer. */
  head = $state.raw<Page<R> | null>(null);
  error = $state.raw<WireError | null>(null);
  #pages = $state.raw<ReadonlyMap<number, readonly R[]>>(new Map());
  #asking = new Set<number>();
  #query: RowsQuery = {};
  #seen = { from: 0, to: 0 };
  #turn = 0;
  #leapt = Number.NEGATIVE_INFINITY;
  #later: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly ask: (query: RowsQuery) => Promise<Page<R>>) {}

  /** A row, where its page is there. */
  row(at: number): R | null {
    return this.#pages.get(Math.floor(at / PAGE))?.[at % PAGE] ?? null;
  }

  /** Asks anew; rows and their order may be others. */
  async open(query: RowsQuery, item: string | null): Promise<void> {
    this.#query = query;
    this.#seen = { from: 0, to: 0 };
    await this.#load({ hold: false, at: item });
  }

  /** Reads the rows in view again; with `hold` they stay where they are. */
  again(hold: boolean): Promise<void> {
    return this.#load({ hold, at: null });
  }

  /** Which row is an item's, as the list stands; null where it is not in it. */
  async find(item: string): Promise<number | null> {
    if (!this.head) return null;
    const { at } = await this.ask({ ...this.#query, hold: true, at: item, from: 0, count: 0 });
    return at;
  }

  /** Fetches the rows that come into view. */
  need(from: number, to: number): void {
    const { from: first, to: last } = this.#seen;
    const leaps = from > last + PAGE || to < first - PAGE;
    const wait = leaps && performance.now() - this.#leapt < LEAP;
    if (leaps) this.#leapt = performance.now();
    this.#seen = { from, to };
    clearTimeout(this.#later);
    if (wait) this.#later = setTimeout(() => void this.all(from, to), LEAP);
    else void this.all(from, to);
  }

  /** Waits until every row between two is there, both included. */
  async all(from: number, to: number): Promise<void> {
    const turn = this.#turn;
    const missing = pagesOf(from, Math.min(to, (this.head?.total ?? 1) - 1)).filter(
      (page) => !this.#pages.has(page) && !this.#asking.has(page),
    );
    await Promise.all(missing.map((page) => this.#fetch(page, turn)));
  }

  async #load(more: RowsQuery): Promise<void> {
    const turn = ++this.#turn;
    this.#asking.clear();
    const { from, to } = this.#seen;
    try {
      const [first, ...others] = pagesOf(from, to);
      const lead = await this.#page(first ?? 0, more);
      const rest = await Promise.all(others.map((page) => this.#page(page, { hold: true })));
      if (turn !== this.#turn) return;
      this.#pages = new Map([lead, ...rest].map((page) => [page.from / PAGE, page.rows]));
      [this.head, this.error] = [lead, null];
    } catch (reason) {
      if (turn === this.#turn) [this.head, this.error] = [null, refusalOf(reason)];
    }
  }

  async #fetch(page: number, turn: number): Promise<void> {
    this.#asking.add(page);
    try {
      const { rows } = await this.#page(page, { hold: true });
      if (turn === this.#turn) this.#pages = new Map(this.#pages).set(page, rows);
    } catch (reason) {
      if (turn === this.#turn) this.error = refusalOf(reason);
    }
    if (turn === this.#turn) this.#asking.delete(page);
  }

  #page(page: number, more: RowsQuery): Promise<Page<R>> {
    return this.ask({ ...this.#query, ...more, from: page * PAGE, count: PAGE });
  }
}

function pagesOf(from: number, to: number): number[] {
  const [first, last] = [Math.floor(Math.max(from, 0) / PAGE), Math.floor(Math.max(to, 0) / PAGE)];
  return Array.from({ length: Math.max(last - first + 1, 0) }, (_, at) => first + at);
}

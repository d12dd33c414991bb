import { call } from '../../lib/api/call';
import { refusalOf } from '../../lib/api/refusal';
import type { HistoryQuery, StepRow, WireError } from '../../lib/api/types';

/** Steps asked for at once. */
const PAGE = 100;
/** Rows of a step whose cells the list needs to say what it was about. */
const ROWS = 4;

/** The steps that a filter lets through, page by page. */
export class Steps {
  /** Those fetched so far, newest first; null before the first answer. */
  rows = $state.raw<readonly StepRow[] | null>(null);
  error = $state.raw<WireError | null>(null);
  /** Whether there may be more. */
  rest = $state(false);
  waiting = $state(false);
  #query: HistoryQuery = {};
  #turn = 0;

  /** Begins with the newest step; as many as were shown before are fetched again. */
  async begin(query: HistoryQuery): Promise<void> {
    const same = JSON.stringify(query) === JSON.stringify(this.#query);
    this.#query = query;
    const limit = same ? Math.max(PAGE, this.#shown()) : PAGE;
    await this.#fetch({ ...query, limit, rows: ROWS }, () => []);
  }

  /** Fetches the next page. */
  async more(): Promise<void> {
    const last = this.rows?.at(-1);
    if (!last || !this.rest || this.waiting) return;
    await this.#fetch({ ...this.#query, before: last.id, limit: PAGE, rows: ROWS }, () => this.rows ?? []);
  }

  /** Read where no effect looks: an answer must not ask the question anew. */
  #shown(): number {
    return this.#count;
  }
  #count = 0;

  async #fetch(query: HistoryQuery & { limit: number }, before: () => readonly StepRow[]): Promise<void> {
    const turn = ++this.#turn;
    this.waiting = true;
    try {
      const page = await call('history', query);
      if (turn !== this.#turn) return;
      this.rows = [...before(), ...page];
      [this.error, this.rest, this.#count] = [null, page.length >= query.limit, this.rows.length];
    } catch (reason) {
      if (turn === this.#turn) [this.rows, this.error] = [null, refusalOf(reason)];
    }
    if (turn === this.#turn) this.waiting = false;
  }
}

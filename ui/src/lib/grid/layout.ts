/** Rows that stand together under a title. */
export interface Span {
  title: string;
  from: number;
  count: number;
  /** Whether some of them were entered here, so that more may be. */
  own: boolean;
}

/** What stands on one line of the grid. */
export type Slot =
  | { kind: 'span'; span: number }
  | { kind: 'row'; row: number; span: number }
  | { kind: 'new'; span: number };

/** How a grid is laid out. */
export interface Plan {
  total: number;
  /** Empty where rows stand under no titles. */
  spans: readonly Span[];
  folded: ReadonlySet<string>;
  /** Whether spans of own rows, and the last, end with an empty row to type into. */
  open: boolean;
  /** Heights in pixels. */
  rowHeight: number;
  lineHeight: number;
}

interface Block {
  first: number;
  top: number;
  title: boolean;
  rows: number;
  from: number;
  open: boolean;
}

/** Where each line of a grid stands: titles, rows and empty rows, counted from 0 and in pixels from the top. */
export class Layout {
  readonly count: number;
  readonly height: number;
  readonly #blocks: Block[] = [];

  constructor(readonly plan: Plan) {
    let [first, top] = [0, 0];
    const { spans, total, folded, open, rowHeight, lineHeight } = plan;
    const titled = spans.length > 0;
    const whole: Span = { title: '', from: 0, count: total, own: true };
    for (const span of titled ? spans : [whole]) {
      const shut = titled && folded.has(span.title);
      const ends = open && !shut && (span.own || span === spans.at(-1));
      const block = { first, top, title: titled, rows: shut ? 0 : span.count, from: span.from, open: ends };
      this.#blocks.push(block);
      const lines = Number(block.title) + Number(block.open);
      first += lines + block.rows;
      top += lines * lineHeight + block.rows * rowHeight;
    }
    [this.count, this.height] = [first, top];
  }

  /** What stands on a line. */
  at(line: number): Slot | null {
    const span = this.#blockBefore((block) => block.first, line);
    const block = this.#blocks[span];
    if (!block || line < 0 || line >= this.count) return null;
    const inside = line - block.first - Number(block.title);
    if (inside < 0) return { kind: 'span', span };
    return inside < block.rows ? { kind: 'row', row: block.from + inside, span } : { kind: 'new', span };
  }

  /** The line of a row; -1 where it is folded away or not there. */
  lineOf(row: number): number {
    const block = this.#blocks.find(({ from, rows }) => row >= from && row < from + rows);
    return block ? block.first + Number(block.title) + row - block.from : -1;
  }

  /** The line of a span's title or of its empty row; -1 where there is none. */
  lineIn(kind: 'span' | 'new', span: number): number {
    const block = this.#blocks[span];
    if (!block) return -1;
    if (kind === 'span') return block.title ? block.first : -1;
    return block.open ? block.first + Number(block.title) + block.rows : -1;
  }

  /** How far a line stands from the top, in pixels. */
  topOf(line: number): number {
    const block = this.#blocks[this.#blockBefore(({ first }) => first, line)];
    if (!block) return 0;
    const { lineHeight, rowHeight } = this.plan;
    const inside = line - block.first;
    const lines = Number(block.title && inside > 0);
    const rows = Math.min(Math.max(inside - Number(block.title), 0), block.rows);
    const rest = Math.max(inside - Number(block.title) - block.rows, 0);
    return block.top + (lines + rest) * lineHeight + rows * rowHeight;
  }

  /** How high a line is, in pixels. */
  heightOf(line: number): number {
    return this.at(line)?.kind === 'row' ? this.plan.rowHeight : this.plan.lineHeight;
  }

  /** The line that stands so many pixels from the top. */
  lineAt(y: number): number {
    const block = this.#blocks[this.#blockBefore(({ top }) => top, y)];
    if (!block) return 0;
    const { lineHeight, rowHeight } = this.plan;
    const title = Number(block.title);
    const below = y - block.top - title * lineHeight;
    if (below < 0) return block.first;
    const row = Math.min(Math.floor(below / rowHeight), block.rows);
    return Math.min(block.first + title + row, Math.max(this.count - 1, 0));
  }

  /** The last block that begins at or before a place. */
  #blockBefore(begin: (block: Block) => number, place: number): number {
    let [low, high] = [0, this.#blocks.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      const block = this.#blocks[middle];
      if (block && begin(block) <= place) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}

import type { Layout } from './layout';
import type { Move } from './press';
import { blockOf, type Block, type Spot } from './selection';

/** What the cursor stands on; rows may come and go around it. */
export type Place =
  | { on: 'head' }
  | { on: 'span'; span: number }
  | { on: 'row'; row: number }
  | { on: 'new'; span: number };

/** What a cursor must know of its grid. */
export interface Ground {
  readonly layout: Layout;
  /** The columns shown, from the left. */
  readonly columns: readonly string[];
  /** How many lines stand in view. */
  readonly page: number;
}

/** The cell that the keys speak to, and the block that is selected with it. */
export class Cursor {
  place = $state.raw<Place>({ on: 'row', row: 0 });
  column = $state('');
  /** The other corner of the selected block. */
  #anchor = $state.raw<Spot | null>(null);

  constructor(private readonly ground: Ground) {}

  /** Its line; -1 is the head. A row that is gone or folded away leaves it at the nearest line. */
  get line(): number {
    const { layout } = this.ground;
    const { place } = this;
    if (place.on === 'head') return -1;
    const line = place.on === 'row' ? layout.lineOf(place.row) : layout.lineIn(place.on, place.span);
    if (line >= 0) return line;
    const near = place.on === 'row' ? layout.lineOf(layout.plan.total - 1) : layout.lineIn('span', place.span);
    return Math.max(near, 0);
  }

  /** Its place among the columns shown. */
  get at(): number {
    return Math.max(this.ground.columns.indexOf(this.column), 0);
  }

  /** The selected block; one cell where nothing more is selected. */
  get block(): Block {
    const here = { line: this.line, at: this.at };
    return blockOf(this.#anchor ?? here, here);
  }

  /** Whether more than one cell is selected. */
  get wide(): boolean {
    const { top, bottom, left, right } = this.block;
    return top !== bottom || left !== right;
  }

  /** Goes to a cell; `extend` selects up to it. */
  put(line: number, at: number, extend = false): void {
    const { layout, columns } = this.ground;
    this.#anchor = extend ? (this.#anchor ?? { line: this.line, at: this.at }) : null;
    const slot = layout.at(line);
    if (line < 0) this.place = { on: 'head' };
    else if (slot?.kind === 'row') this.place = { on: 'row', row: slot.row };
    else if (slot) this.place = { on: slot.kind, span: slot.span };
    this.column = columns[Math.min(Math.max(at, 0), columns.length - 1)] ?? '';
  }

  /** Selects everything. */
  all(): void {
    const { layout, columns } = this.ground;
    const last = layout.count - 1;
    this.put(last, columns.length - 1);
    this.#anchor = { line: 0, at: 0 };
  }

  /** Forgets the block around the cursor. */
  narrow(): void {
    this.#anchor = null;
  }

  /** Moves; false where that would lead out of the grid. */
  move(move: Move, extend = false): boolean {
    const { layout, columns, page } = this.ground;
    const last = layout.count - 1;
    const { line, at } = this;
    switch (move.by) {
      case 'cell':
        return this.#step(line + move.lines, at + move.columns, extend);
      case 'page':
        this.put(Math.min(Math.max(line + move.lines * page, 0), last), at, extend);
        return true;
      case 'next':
        return this.#next(move.columns);
      case 'edge': {
        const to = move.line === 'first' ? 0 : move.line === 'last' ? last : line;
        const column = move.column === 'first' ? 0 : move.column === 'last' ? columns.length - 1 : at;
        this.put(to, column, extend);
        return true;
      }
    }
  }

  /** Goes a row down or up past the titles, as after a cell is saved. */
  nextRow(by: 1 | -1): void {
    const { layout } = this.ground;
    let line = this.line + by;
    while (layout.at(line)?.kind === 'span') line += by;
    if (layout.at(line)) this.put(line, this.at);
  }

  #step(line: number, at: number, extend: boolean): boolean {
    const { layout, columns } = this.ground;
    let bound = Math.min(Math.max(line, extend ? 0 : -1), layout.count - 1);
    // A selection goes from row to row, past titles and empty rows.
    const by = line - this.line;
    while (extend && by !== 0 && layout.at(bound) && layout.at(bound)?.kind !== 'row') bound += by;
    if (extend && layout.at(bound)?.kind !== 'row') bound = this.line;
    this.put(bound, Math.min(Math.max(at, 0), columns.length - 1), extend);
    return true;
  }

  /** One cell on, at the end of a row to the next; false past the first and the last cell. */
  #next(by: 1 | -1): boolean {
    const { layout, columns } = this.ground;
    const to = this.at + by;
    if (to >= 0 && to < columns.length) {
      this.put(this.line, to);
      return true;
    }
    let line = this.line + by;
    while (layout.at(line)?.kind === 'span') line += by;
    if (line < 0 || line >= layout.count) return false;
    this.put(line, by > 0 ? 0 : columns.length - 1);
    return true;
  }
}

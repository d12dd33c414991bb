import type { Layout } from './layout';

/** Lines drawn above and below those in view; the window moves by steps, so that most frames draw nothing. */
const BESIDE = 5;
const STEP = 4;

/** A line that is drawn. */
export interface DrawnLine {
  line: number;
  /** The empty space before it, in pixels. */
  gap: number;
  /** By what its place on the page is known: rows that come in before it leave it there, and in focus. */
  key: string;
}

/**
 * The places of rows on the page. A row keeps its place as long as it is drawn; one that comes into view takes the place of
 * one that left, so that its cells change their words instead of being built anew.
 */
export class Places {
  #of = new Map<number, number>();
  #free: number[] = [];
  #count = 0;

  /** Gives each of these rows its place. */
  give(rows: readonly number[]): ReadonlyMap<number, number> {
    const wanted = new Set(rows);
    for (const [row, place] of this.#of) {
      if (wanted.has(row)) continue;
      this.#of.delete(row);
      this.#free.push(place);
    }
    for (const row of rows) if (!this.#of.has(row)) this.#of.set(row, this.#free.shift() ?? this.#count++);
    return this.#of;
  }
}

/** The first and the last line to draw; `top` and `tall` are what is in view, in pixels. */
export function drawnRange(layout: Layout, top: number, tall: number): { from: number; to: number } {
  const from = Math.max(Math.floor((layout.lineAt(top) - BESIDE) / STEP) * STEP, 0);
  const to = Math.ceil((layout.lineAt(top + tall) + BESIDE) / STEP) * STEP;
  return { from, to: Math.min(to, layout.count - 1) };
}

/** The lines to draw, each in its place; the cursor's line `own` is always among them. */
export function drawnLines(layout: Layout, { from, to }: { from: number; to: number }, own: number, places: Places): DrawnLine[] {
  const wanted = Array.from({ length: Math.max(to - from + 1, 0) }, (_, at) => from + at);
  if (own >= 0 && own < layout.count && own < from) wanted.unshift(own);
  else if (own > to && own < layout.count) wanted.push(own);
  const rows = wanted.map((line) => layout.at(line)).flatMap((slot) => (slot?.kind === 'row' ? [slot.row] : []));
  const place = places.give(rows);
  let end = 0;
  return wanted.map((line) => {
    const gap = layout.topOf(line) - end;
    end = layout.topOf(line) + layout.heightOf(line);
    const slot = layout.at(line);
    const key = slot?.kind === 'row' ? `row ${place.get(slot.row)}` : `${slot?.kind} ${slot?.span}`;
    return { line, gap, key };
  });
}

/** The empty space below the last line that is drawn, in pixels. */
export function restBelow(layout: Layout, lines: readonly DrawnLine[]): number {
  const last = lines.at(-1)?.line;
  return last === undefined ? 0 : layout.height - layout.topOf(last) - layout.heightOf(last);
}

import type { Layout } from './layout';

/** Lines drawn above and below those in view; the window moves by steps, so that most frames draw nothing. */
const BESIDE = 8;
const STEP = 4;

/** A line that is drawn. */
export interface DrawnLine {
  line: number;
  /** The empty space before it, in pixels. */
  gap: number;
  /** Rows that come in before it leave the row that is being begun in its place on the page, and in focus. */
  key: string;
}

/** The first and the last line to draw; `top` and `tall` are what is in view, in pixels. */
export function drawnRange(layout: Layout, top: number, tall: number): { from: number; to: number } {
  const from = Math.max(Math.floor((layout.lineAt(top) - BESIDE) / STEP) * STEP, 0);
  const to = Math.ceil((layout.lineAt(top + tall) + BESIDE) / STEP) * STEP;
  return { from, to: Math.min(to, layout.count - 1) };
}

/** The lines to draw; the cursor's line `own` is always among them. */
export function drawnLines(layout: Layout, { from, to }: { from: number; to: number }, own: number): DrawnLine[] {
  const wanted = Array.from({ length: Math.max(to - from + 1, 0) }, (_, at) => from + at);
  if (own >= 0 && own < layout.count && own < from) wanted.unshift(own);
  else if (own > to && own < layout.count) wanted.push(own);
  let end = 0;
  return wanted.map((line) => {
    const gap = layout.topOf(line) - end;
    end = layout.topOf(line) + layout.heightOf(line);
    const slot = layout.at(line);
    const key = slot?.kind === 'row' ? `row ${slot.row}` : `${slot?.kind} ${slot?.span}`;
    return { line, gap, key };
  });
}

/** The empty space below the last line that is drawn, in pixels. */
export function restBelow(layout: Layout, lines: readonly DrawnLine[]): number {
  const last = lines.at(-1)?.line;
  return last === undefined ? 0 : layout.height - layout.topOf(last) - layout.heightOf(last);
}

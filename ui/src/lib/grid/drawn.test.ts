import { describe, expect, it } from 'vitest';
import { drawnLines, drawnRange, restBelow } from './drawn';
import { Layout } from './layout';

const layout = new Layout({ total: 1000, spans: [], folded: new Set(), open: false, rowHeight: 30, lineHeight: 20 });

describe('the lines that are drawn', () => {
  it('are those in view and some beside them, and fill the whole height with what is left empty', () => {
    const range = drawnRange(layout, 6000, 600);
    const lines = drawnLines(layout, range, 205);
    expect(lines[0]?.line).toBeLessThanOrEqual(192);
    expect(lines.at(-1)?.line).toBeGreaterThanOrEqual(220);
    expect(lines.length).toBeLessThan(60);
    expect((lines[0]?.gap ?? 0) + lines.length * 30 + restBelow(layout, lines)).toBe(layout.height);
  });

  it('hold the line of the cursor wherever it is', () => {
    const range = drawnRange(layout, 6000, 600);
    expect(drawnLines(layout, range, 3)[0]?.line).toBe(3);
    expect(drawnLines(layout, range, 900).at(-1)?.line).toBe(900);
    expect(drawnLines(layout, range, 3)[1]?.gap).toBe(layout.topOf(range.from) - layout.topOf(3) - 30);
  });
});

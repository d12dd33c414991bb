import { describe, expect, it } from 'vitest';
import { drawnLines, drawnRange, Places, restBelow } from './drawn';
import { Layout } from './layout';

const layout = new Layout({ total: 1000, spans: [], folded: new Set(), open: false, rowHeight: 30, lineHeight: 20 });

describe('the lines that are drawn', () => {
  it('are those in view and some beside them, and fill the whole height with what is left empty', () => {
    const range = drawnRange(layout, 6000, 600);
    const lines = drawnLines(layout, range, 205, new Places());
    expect(lines[0]?.line).toBeLessThanOrEqual(192);
    expect(lines.at(-1)?.line).toBeGreaterThanOrEqual(220);
    expect(lines.length).toBeLessThan(60);
    expect((lines[0]?.gap ?? 0) + lines.length * 30 + restBelow(layout, lines)).toBe(layout.height);
  });

  it('hold the line of the cursor wherever it is', () => {
    const range = drawnRange(layout, 6000, 600);
    expect(drawnLines(layout, range, 3, new Places())[0]?.line).toBe(3);
    expect(drawnLines(layout, range, 900, new Places()).at(-1)?.line).toBe(900);
    expect(drawnLines(layout, range, 3, new Places())[1]?.gap).toBe(layout.topOf(range.from) - layout.topOf(3) - 30);
  });

  it('keep their places on the page, and take those of lines that left', () => {
    const places = new Places();
    const keys = (top: number) =>
      new Map(drawnLines(layout, drawnRange(layout, top, 600), 205, places).map(({ line, key }) => [line, key]));
    const before = keys(6000);
    const after = keys(6120);
    expect(after.get(205)).toBe(before.get(205));
    expect(after.get(210)).toBe(before.get(210));
    expect(new Set(after.values()).size).toBe(after.size);
    expect(new Set([...before.values(), ...after.values()]).size).toBe(before.size);
    const far = keys(20_000);
    expect(far.get(205)).toBe(before.get(205));
    expect(new Set([...before.values(), ...far.values()]).size).toBeLessThanOrEqual(before.size + 5);
  });
});

import { describe, expect, it } from 'vitest';
import { Layout, type Plan } from './layout';

const spans = [
  { title: 'Dữ liệu số', from: 0, count: 2, own: true },
  { title: 'Hạ tầng số', from: 2, count: 3, own: false },
];
const plan = (more: Partial<Plan> = {}): Plan => ({
  total: 5,
  spans,
  folded: new Set(),
  open: true,
  rowHeight: 44,
  lineHeight: 32,
  ...more,
});

describe('the lines of a grid', () => {
  it('are a title, its rows and an empty row for each span', () => {
    const layout = new Layout(plan());
    const kinds = Array.from({ length: layout.count }, (_, line) => layout.at(line)?.kind);
    expect(kinds).toEqual(['span', 'row', 'row', 'new', 'span', 'row', 'row', 'row', 'new']);
    expect(layout.at(5)).toEqual({ kind: 'row', row: 2, span: 1 });
    expect([layout.lineOf(4), layout.lineOf(5), layout.lineIn('new', 1)]).toEqual([7, -1, 8]);
  });

  it('end with an empty row only where own rows stand, and at the end', () => {
    const taken = spans.map((span) => ({ ...span, own: false }));
    const layout = new Layout(plan({ spans: taken }));
    const kinds = Array.from({ length: layout.count }, (_, line) => layout.at(line)?.kind);
    expect(kinds).toEqual(['span', 'row', 'row', 'span', 'row', 'row', 'row', 'new']);
  });

  it('leave out the rows of what is folded', () => {
    const layout = new Layout(plan({ folded: new Set(['Dữ liệu số']) }));
    expect([layout.count, layout.at(0), layout.at(1)]).toEqual([6, { kind: 'span', span: 0 }, { kind: 'span', span: 1 }]);
    expect([layout.lineOf(1), layout.lineIn('new', 0)]).toEqual([-1, -1]);
  });

  it('are rows alone where nothing is grouped', () => {
    const layout = new Layout(plan({ spans: [], open: false }));
    expect([layout.count, layout.height, layout.lineOf(3)]).toEqual([5, 220, 3]);
    expect(new Layout(plan({ spans: [], total: 0, open: true })).count).toBe(1);
  });

  it('stand where they are drawn, and are found again from there', () => {
    const layout = new Layout(plan());
    let top = 0;
    for (let line = 0; line < layout.count; line += 1) {
      expect(layout.topOf(line)).toBe(top);
      expect(layout.lineAt(top)).toBe(line);
      expect(layout.lineAt(top + layout.heightOf(line) - 1)).toBe(line);
      top += layout.heightOf(line);
    }
    expect([layout.height, layout.lineAt(top + 500)]).toEqual([top, layout.count - 1]);
  });
});

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Source, type Page } from './source.svelte';

const page = (from: number): Page<number> => ({ total: 50_000, total_text: '', spans: [], from, rows: [from], at: null, parts: [], plans: [], leads: [] });

describe('rows that come into view', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  async function opened() {
    const asked: number[] = [];
    const source = new Source<number>((query) => {
      asked.push(query.from ?? 0);
      return Promise.resolve(page(query.from ?? 0));
    });
    await source.open({}, null);
    asked.length = 0;
    return { source, asked };
  }

  it('are fetched as the view moves on, and at once after one leap', async () => {
    const { source, asked } = await opened();
    source.need(80, 120);
    source.need(20_000, 20_040);
    expect(asked).toEqual([100, 20_000]);
  });

  it('are left out where the view only flies past', async () => {
    const { source, asked } = await opened();
    for (const at of [1_000, 2_000, 3_000, 4_000]) source.need(at, at + 40);
    expect(asked).toEqual([1_000]);
    vi.runAllTimers();
    expect(asked).toEqual([1_000, 4_000]);
  });
});

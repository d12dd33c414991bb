import { describe, expect, it } from 'vitest';
import { between, Ticks } from './ticks.svelte';

describe('a list of ticks', () => {
  it('stands as it was proposed until the user turns a row', () => {
    const ticks = new Ticks((id) => id !== 'c');
    ticks.turn(['a'], false);
    expect(['a', 'b', 'c'].map((id) => ticks.has(id))).toEqual([false, true, false]);
    ticks.turn(['a', 'c'], true);
    expect(['a', 'b', 'c'].map((id) => ticks.has(id))).toEqual([true, true, true]);
  });

  it('follows a proposal that comes later', () => {
    let year = 2025;
    const ticks = new Ticks(() => year === 2026);
    expect(ticks.has('a')).toBe(false);
    year = 2026;
    expect(ticks.has('a')).toBe(true);
  });

  it('takes a range from either end, and one row where none was turned before', () => {
    const ids = ['a', 'b', 'c', 'd'];
    expect(between(ids, 'b', 'd')).toEqual(['b', 'c', 'd']);
    expect(between(ids, 'd', 'b')).toEqual(['b', 'c', 'd']);
    expect(between(ids, null, 'c')).toEqual(['c']);
    expect(between(ids, 'gone', 'c')).toEqual(['c']);
  });
});

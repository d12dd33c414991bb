import { describe, expect, it } from 'vitest';
import { blockOf, holds, totalOf } from './selection';

describe('a selection', () => {
  it('is the block between its corners, whichever was first', () => {
    const block = blockOf({ line: 7, at: 1 }, { line: 3, at: 4 });
    expect(block).toEqual({ top: 3, bottom: 7, left: 1, right: 4 });
    expect([holds(block, { line: 3, at: 4 }), holds(block, { line: 8, at: 2 })]).toEqual([true, false]);
  });

  it('adds up exact decimals without rounding', () => {
    expect(totalOf(4, ['0.1', '0.2', '1953'])).toEqual({ cells: 4, numbers: 3, sum: '1.953,3', average: '651,1' });
    expect(totalOf(3, ['62.475', '-0.475', '-70']).sum).toBe('-8');
    expect(totalOf(2, ['1', '2']).average).toBe('1,5');
    expect(totalOf(3, ['1', '1', '0']).average).toBe('0,67');
    expect(totalOf(2, []).average).toBe('');
  });
});

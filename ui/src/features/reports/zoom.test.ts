import { describe, expect, it } from 'vitest';
import { larger, smaller, zoomText } from './zoom';

describe('the size of the pages', () => {
  it('goes step by step and stops at both ends', () => {
    expect(larger(1)).toBe(1.25);
    expect(smaller(1)).toBe(0.75);
    expect(larger(2)).toBeNull();
    expect(smaller(0.5)).toBeNull();
  });

  it('begins at the size of the paper', () => {
    expect(larger(null)).toBe(1.25);
    expect(zoomText(null)).toBe('Vừa khung');
    expect(zoomText(0.75)).toBe('75%');
  });
});

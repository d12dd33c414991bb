import { describe, expect, it } from 'vitest';
import { larger, scaleOf, smaller, zoomText } from './zoom';

const PAPER = { width: 595, height: 842 };

describe('the size of the pages', () => {
  it('goes step by step from what is seen and stops at both ends', () => {
    expect(larger(0.64)).toBe(0.75);
    expect(smaller(0.64)).toBe(0.6);
    expect(larger(3)).toBe(3);
    expect(smaller(0.5)).toBe(0.5);
  });

  it('fits the width, or the whole page', () => {
    const view = { width: 500, height: 600 };
    expect(zoomText(scaleOf('width', PAPER, view))).toBe('60%');
    expect(zoomText(scaleOf('page', PAPER, view))).toBe('51%');
    expect(scaleOf(1.25, PAPER, view)).toBe(1.25);
  });

  it('is something in a view that has no room yet', () => {
    expect(scaleOf('width', PAPER, { width: 0, height: 0 })).toBe(0.1);
  });
});

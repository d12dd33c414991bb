import { describe, expect, it } from 'vitest';
import type { Passage, ReportPart } from '../../lib/api/types';
import { blockAt, countIn, partOf, placeOf } from './parts';

const passage = (block: string, further: string[] = []): Passage => ({ block, kind: 'text', further, paragraphs: [], sentence: null, written: null, wanting: false, rows: 0 });
const part = (id: string, passages: Passage[]): ReportPart => ({ id, name: id, state: 'full', state_text: 'đủ', passages });
const PARTS = [part('p1', [passage('p1')]), part('p2', [passage('p2'), passage('p3', ['p3/2'])])];
const PLACES = [
  { block: 'p1', page: 1, top: 60, bottom: 100 },
  { block: 'p2', page: 1, top: 120, bottom: 200 },
  { block: 'p2', page: 2, top: 60, bottom: 80 },
];

describe('the parts of a report', () => {
  it('are found by any of their blocks', () => {
    expect(partOf(PARTS, 'p3/2')?.id).toBe('p2');
    expect(partOf(PARTS, 'p9')).toBeUndefined();
  });

  it('count what was found in them', () => {
    expect(PARTS.map((one) => countIn(one, ['p3', 'p2', 'p9']))).toEqual([0, 2]);
  });
});

describe('places on the pages', () => {
  it('are found by their block, the first one first', () => {
    expect(placeOf(PLACES, 'p2')?.page).toBe(1);
  });

  it('give the block under the pointer', () => {
    expect(blockAt(PLACES, 1, 150)).toBe('p2');
    expect(blockAt(PLACES, 1, 110)).toBe('p1');
    expect(blockAt(PLACES, 2, 70)).toBe('p2');
    expect(blockAt(PLACES, 1, 10)).toBeUndefined();
  });
});

import { describe, expect, it } from 'vitest';
import type { Passage, ReportPart } from '../../lib/api/types';
import { byPart, counted, warned } from './findings';

describe('what is said of the findings', () => {
  it('counts them by their weight', () => {
    const error = { severity: 'error' } as const;
    const warning = { severity: 'warning' } as const;
    expect(counted([warning, error, warning, error])).toBe('Có 2 lỗi, 2 điều cần xem lại.');
  });

  it('says it when there are none', () => {
    expect(counted([])).toBe('Không thấy lỗi nào.');
  });

  it('warns of faults before a step that is hard to take back, and of nothing lighter', () => {
    const found = [{ severity: 'error' }, { severity: 'warning' }, { severity: 'error' }] as const;
    expect(warned(found, 'phát hành')).toContain('còn 2 lỗi');
    expect(warned(found, 'phát hành')).toContain('trước khi phát hành');
    expect(warned([{ severity: 'warning' }], 'phát hành')).toBeNull();
  });
});

describe('the findings of a report', () => {
  const part = (id: string, ...blocks: string[]) => ({ id, passages: blocks.map((block) => ({ block, further: [], sentence: null }) as unknown as Passage) }) as ReportPart;
  const parts = [part('i', 'i', 'i/1'), part('ii', 'ii'), part('iii', 'iii')];
  const told = (chosen: string | null, ...blocks: string[]) =>
    byPart(blocks.map((block) => ({ block })), parts, chosen).map(({ part, found }) => [part?.id ?? null, found.map(({ block }) => block)]);

  it('stand under their parts in the order of the report, those of the whole first', () => {
    expect(told(null, 'iii', 'i/1', '', 'i')).toEqual([[null, ['']], ['i', ['i/1', 'i']], ['iii', ['iii']]]);
  });

  it('name the part that was chosen even where there are none', () => {
    expect(told('ii', 'iii')).toEqual([['ii', []], ['iii', ['iii']]]);
  });
});

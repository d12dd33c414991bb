import { describe, expect, it } from 'vitest';
import { gist } from './gist';

const cell = (field: string, from: string, to: string, what = 'nhiệm vụ nv-1') => ({ what, field, from, to });

describe('what a step of the history was about', () => {
  it('is told by its words, not by its first cell', () => {
    expect(gist({ cells: [cell('hạn', '', '31/12/2026'), cell('nội dung', '', 'Thay máy chủ')] })).toBe('Thay máy chủ');
  });

  it('says from what to what a cell was changed', () => {
    expect(gist({ cells: [cell('tiến độ (%)', '60', '80')] })).toBe('tiến độ (%) 60 → 80');
  });

  it('says what was there of something that was dropped', () => {
    expect(gist({ cells: [cell('trích yếu', 'Báo cáo quý', '')] })).toBe('Báo cáo quý');
  });

  it('counts the rows where there were several', () => {
    expect(gist({ cells: [cell('nội dung', '', 'Một'), cell('nội dung', '', 'Hai', 'nhiệm vụ nv-2')] })).toBe('2 dòng: Một …');
  });
});

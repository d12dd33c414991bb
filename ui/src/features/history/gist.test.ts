import { describe, expect, it } from 'vitest';
import type { CellChange } from '../../lib/api/types';
import { gist as both } from './gist';

const cell = (field: string, from: string, to: string, row = 1, of = ''): CellChange =>
  ({ what: `nhiệm vụ nv-${row}`, field, from, to, row, of, fate: 'changed', kind_text: 'nhiệm vụ', item: null });

const gist = (step: Parameters<typeof both>[0]) => {
  const { told, of } = both(step);
  return of ? `${of}: ${told}` : told;
};

describe('what a step of the history was about', () => {
  it('is told by its words, not by its first cell', () => {
    expect(gist({ rows: 1, cells: [cell('hạn', '', '31/12/2026', 1, 'Thay máy chủ'), cell('nội dung', '', 'Thay máy chủ', 1, 'Thay máy chủ')] })).toBe('Thay máy chủ');
  });

  it('says from what to what a cell was changed, and of what', () => {
    expect(gist({ rows: 1, cells: [cell('tiến độ (%)', '60', '80', 1, 'Thay máy chủ')] })).toBe('Thay máy chủ: tiến độ (%) 60 → 80');
  });

  it('says what was there of something that was dropped', () => {
    expect(gist({ rows: 1, cells: [cell('trích yếu', 'Báo cáo quý', '')] })).toBe('Báo cáo quý');
  });

  it('finds the telling cell in any row that speaks of the same thing', () => {
    const cells = [cell('lúc chốt số liệu', '', '14:02', 1, 'Báo cáo quý'), cell('trạng thái', 'Dự thảo', 'Đã chốt số liệu', 2, 'Báo cáo quý')];
    expect(gist({ rows: 2, cells })).toBe('Báo cáo quý: trạng thái Dự thảo → Đã chốt số liệu');
  });

  it('says what kind of thing it was where no cell tells anything', () => {
    expect(gist({ rows: 1, cells: [cell('sản phẩm', '', '')] })).toBe('sản phẩm nhiệm vụ');
  });

  it('counts the rows where it spoke of several things, but not those of one', () => {
    expect(gist({ rows: 2, cells: [cell('nội dung', '', 'Một'), cell('nội dung', '', 'Hai', 2)] })).toBe('2 dòng: Một …');
    expect(gist({ rows: 900, cells: [cell('nội dung', '', 'Một')] })).toBe('900 dòng: Một …');
    expect(gist({ rows: 2, cells: [cell('nội dung', '', 'Một', 1, 'Một'), cell('lúc nhận', '', '14:02', 2, 'Một')] })).toBe('Một');
  });
});

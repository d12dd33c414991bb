import { describe, expect, it } from 'vitest';
import type { CellChange } from '../api/types';
import { byRow } from './changed';

const cell = (row: number, field: string, of = '') =>
  ({ row, field, of, kind_text: 'tiến độ', fate: 'added', from: '', to: 'x', what: 'tiến độ td-1', item: null }) as CellChange;

describe('the cells of a step', () => {
  it('are told row by row, each row by the words of its item', () => {
    const rows = byRow([cell(1, 'ngày', 'Rà soát'), cell(1, 'kết quả', 'Rà soát'), cell(2, 'ngày')]);
    expect(rows.map(({ name, cells }) => [name, cells.length])).toEqual([['Tiến độ: Rà soát', 2], ['Tiến độ', 1]]);
  });

  it('do not say of what they speak inside the panel of that item', () => {
    const rows = byRow([cell(1, 'mục', 'x'), cell(1, 'ngày', 'Rà soát')], true);
    expect(rows.map(({ name, cells }) => [name, cells.map(({ field }) => field)])).toEqual([['Tiến độ', ['ngày']]]);
  });
});

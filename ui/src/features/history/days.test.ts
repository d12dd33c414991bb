import { describe, expect, it } from 'vitest';
import type { CellChange, StepRow } from '../../lib/api/types';
import { byDay, byRow } from './days';

const step = (id: number, day_text: string) => ({ id, day_text }) as StepRow;
const cell = (row: number, field: string, of = '') =>
  ({ row, field, of, kind_text: 'tiến độ', fate: 'added', from: '', to: 'x', what: 'tiến độ td-1', item: null }) as CellChange;

describe('the history', () => {
  it('is told day by day in its order', () => {
    const days = byDay([step(3, 'Thứ Sáu'), step(2, 'Thứ Sáu'), step(1, 'Thứ Năm')]);
    expect(days.map(({ name, steps }) => [name, steps.map(({ id }) => id)])).toEqual([['Thứ Sáu', [3, 2]], ['Thứ Năm', [1]]]);
  });

  it('tells the cells of a step row by row, each row by the words of its item', () => {
    const rows = byRow([cell(1, 'ngày', 'Rà soát'), cell(1, 'kết quả', 'Rà soát'), cell(2, 'ngày')]);
    expect(rows.map(({ name, cells }) => [name, cells.length])).toEqual([['Tiến độ: Rà soát', 2], ['Tiến độ', 1]]);
  });
});

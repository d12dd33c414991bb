import { describe, expect, it } from 'vitest';
import type { StepRow } from '../../lib/api/types';
import { byDay } from './days';

const step = (id: number, day_text: string) => ({ id, day_text }) as StepRow;

describe('the history', () => {
  it('is told day by day in its order', () => {
    const days = byDay([step(3, 'Thứ Sáu'), step(2, 'Thứ Sáu'), step(1, 'Thứ Năm')]);
    expect(days.map(({ name, steps }) => [name, steps.map(({ id }) => id)])).toEqual([['Thứ Sáu', [3, 2]], ['Thứ Năm', [1]]]);
  });
});

import { describe, expect, it } from 'vitest';
import { firstTicked, folderOf, lineOf, nameOf, yearsOf } from './many';

describe('saving several reports', () => {
  it('proposes those of the working year that are not being written any more', () => {
    expect(firstTicked({ year: 2026, state: 'issued' }, 2026)).toBe(true);
    expect(firstTicked({ year: 2026, state: 'draft' }, 2026)).toBe(false);
    expect(firstTicked({ year: 2025, state: 'issued' }, 2026)).toBe(false);
  });

  it('tells a correction and a number', () => {
    expect(lineOf({ period_text: 'quý III năm 2026', version: 2, state_text: 'Đã phát hành', number: '15/BC-UBND' })).toBe('quý III năm 2026, bản 2 · đã phát hành số 15/BC-UBND');
  });

  it('tells folder and names apart on every system', () => {
    expect([folderOf('/home/an/bao-cao/q1.pdf'), nameOf('C:\\Báo cáo\\q1.pdf')]).toEqual(['/home/an/bao-cao', 'q1.pdf']);
  });

  it('shows the newest year first', () => {
    expect(yearsOf([{ year: 2025 }, { year: 2026 }, { year: 2025 }]).map(({ year, rows }) => [year, rows.length])).toEqual([[2026, 1], [2025, 2]]);
  });
});

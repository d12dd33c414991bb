import { describe, expect, it } from 'vitest';
import { OWN_DATES, PERIODS, choiceOf, datesOf, ownPeriod } from './period';

describe('the period of a report', () => {
  it('offers the year, the halves, nine months, four quarters, twelve months and two dates, each once', () => {
    expect(PERIODS).toHaveLength(21);
    expect(new Set(PERIODS.map(({ value }) => value)).size).toBe(21);
    expect(PERIODS.find(({ value }) => value === 'quy-3')?.label).toBe('Quý III');
  });

  it('is found again by its code, and the year also without one', () => {
    expect(choiceOf('quy-3')).toBe('quy-3');
    expect(choiceOf(null)).toBe('');
    expect(choiceOf('nam')).toBe('');
  });

  it('of two dates keeps them as they were typed', () => {
    const period = ownPeriod(' 1/1/2026', '20/5/2026 ');
    expect(choiceOf(period)).toBe(OWN_DATES);
    expect(datesOf(period)).toEqual({ from: '1/1/2026', to: '20/5/2026' });
    expect(datesOf('quy-3')).toEqual({ from: '', to: '' });
  });
});

import { describe, expect, it } from 'vitest';
import type { ObligationRow, ReportRow } from '../../lib/api/types';
import { owed, periodOf, requestOf } from './owed';

const obligation = (id: string, more: Partial<ObligationRow>) => ({ id, name: id, report_kind: 'plan98', cadence: 'yearly', before: '2026-11-30', left_text: 'còn 4 ngày', working_days_left: 4, ...more }) as ObligationRow;
const report = (id: string, more: Partial<ReportRow>) => ({ id, kind: 'plan98', year: 2026, period: 'nam', version: 1, document: null, ...more }) as ReportRow;

describe('what is owed', () => {
  it('asks for the period in whose last month it is due', () => {
    expect(periodOf({ cadence: 'quarterly', before: '2026-09-25' })).toBe('quy-3');
    expect(periodOf({ cadence: 'monthly', before: '2026-05-25' })).toBe('thang-5');
    expect(periodOf({ cadence: 'half-yearly', before: '2026-06-25' })).toBe('6-thang');
    expect(periodOf({ cadence: 'yearly', before: '2026-11-30' })).toBeNull();
    expect(periodOf({ cadence: 'quarterly', before: null })).toBeNull();
  });

  it('stands with the newest version that was begun for it, the nearest first', () => {
    const rows = [obligation('later', { working_days_left: 20, report_kind: 'yearly' }), obligation('near', {})];
    const { due, begun } = owed(rows, [report('a', {}), report('b', { version: 2 }), report('c', { period: 'quy-1' })], 2026);
    expect(due.map(({ id }) => id)).toEqual(['near', 'later']);
    expect(due[0]?.request).toEqual(requestOf(report('b', { version: 2 })));
    expect(due[1]?.request).toEqual({ kind: 'yearly', period: null });
    expect(begun.map(({ id }) => id)).toEqual(['a', 'c']);
    expect(due[0]?.left).toBe('còn 4 ngày');
    expect(owed(rows, [report('a', { state: 'issued' })], 2026).due[0]?.left).toBe('');
  });

  it('is answered by the report that was begun for the letter', () => {
    const { due, begun } = owed([obligation('letter', { cadence: 'once', answer: 'b' })], [report('a', {}), report('b', { period: '2026-01-01..2026-06-30' })], 2026);
    expect(due[0]?.report?.id).toBe('b');
    expect(begun.map(({ id }) => id)).toEqual(['a']);
  });
});

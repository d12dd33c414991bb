import { describe, expect, it } from 'vitest';
import type { ReportRow } from '../../lib/api/types';
import { nextStep, taken } from './way';

const report = (state: string, signed: string[] = []) => ({ state, signed_hashes: signed }) as unknown as ReportRow;

describe('the way of a report', () => {
  it('asks for one step at a time', () => {
    expect(nextStep(null)?.name).toBe('start');
    expect(nextStep(report('draft'))?.name).toBe('finalise');
    expect(nextStep(report('finalised'))?.name).toBe('issue');
    expect(nextStep(report('issued'))?.name).toBe('sign');
    expect(nextStep(report('issued', ['a']))).toBeUndefined();
  });

  it('counts what lies behind', () => {
    expect([null, report('draft'), report('finalised'), report('issued'), report('issued', ['a'])].map(taken)).toEqual([0, 1, 2, 3, 6]);
  });
});

import { describe, expect, it } from 'vitest';
import type { KeptCell } from '../api/types';
import { keptOf, renumbered } from './kept';

const cell = (row: string, part: string | null = null): KeptCell => ({ edit: { row, part, column: 'text', text: 'Số hóa' }, by: 'typing', block: 1, state: 'refused', error: null });

describe('cells kept beside the ledger', () => {
  it('stand in the first empty rows of a grid that was just opened', () => {
    const kept = [cell('+Hạ tầng 4', 'Hạ tầng'), cell('+Hạ tầng 4', 'Hạ tầng'), cell('+Hạ tầng 7', 'Hạ tầng'), cell('nv-1')];
    expect(renumbered(kept).map(({ edit }) => edit.row)).toEqual(['+Hạ tầng 1', '+Hạ tầng 1', '+Hạ tầng 2', 'nv-1']);
  });

  it('keep why they wait', () => {
    const { edit, by, block, error } = cell('nv-1');
    expect(keptOf({ edit, by, block, error, state: 'waiting' }).state).toBe('waiting');
  });
});

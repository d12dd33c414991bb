import type { KeptCell } from '../api/types';
import type { Draft } from './drafts.svelte';

/** A cell that is not written, as it is kept beside the ledger. */
export function keptOf({ edit, by, block, state, error }: Draft): KeptCell {
  return { edit, by, block, state: state === 'waiting' || state === 'held' ? state : 'refused', error };
}

/** Kept cells with their new rows numbered from 1 in each part, as a grid that was just opened names them. */
export function renumbered(kept: readonly KeptCell[]): KeptCell[] {
  const names = new Map<string, string>();
  const counts = new Map<string, number>();
  const rowOf = ({ row, part }: KeptCell['edit']) => {
    const name = part ?? '';
    if (!row.startsWith('+') || names.has(row)) return names.get(row) ?? row;
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    names.set(row, `+${name} ${count}`);
    return `+${name} ${count}`;
  };
  return kept.map((cell) => ({ ...cell, edit: { ...cell.edit, row: rowOf(cell.edit) } }));
}

import { describe, expect, it } from 'vitest';
import type { HitRow } from '../lib/api/types';
import { grouped, spotOf } from './found';

function hit(screen: HitRow['screen'], id: string, held = false): HitRow {
  return { screen, id, held, kind_text: '', document: 'kh98-2024', source_text: '', text: '' };
}

describe('what is found', () => {
  it('comes kind by kind, what the agency keeps first', () => {
    const hits = [hit('documents', 'kh98-2024/3'), hit('documents', 'kh98-2024'), hit('tasks', 'a'), hit('targets', 'b'), hit('tasks', 'c', true)];
    const groups = grouped(hits, []);
    expect(groups.map(({ kind }) => kind)).toEqual(['tasks', 'targets', 'documents', 'clauses']);
    expect(groups.flatMap(({ entries }) => entries.map(({ hit: { id } }) => id))).toEqual(['c', 'a', 'b', 'kh98-2024', 'kh98-2024/3']);
  });

  it('shows the first few of a kind until the rest is asked for', () => {
    const hits = Array.from({ length: 10 }, (_, at) => hit('tasks', String(at)));
    const [few] = grouped(hits, []);
    expect(few?.entries.map(({ rest }) => rest)).toEqual([0, 0, 0, 0, 6]);
    const [all] = grouped(hits, ['tasks']);
    expect(all?.entries.length).toBe(10);
  });

  it('opens a paragraph in its document', () => {
    expect(spotOf(hit('documents', 'kh98-2024/3'))).toEqual({ screen: 'documents', spot: { item: 'kh98-2024', clause: 'kh98-2024/3' } });
    expect(spotOf(hit('documents', 'kh98-2024'))).toEqual({ screen: 'documents', spot: { item: 'kh98-2024' } });
    expect(spotOf(hit('tasks', 'nv-1'))).toEqual({ screen: 'tasks', spot: { item: 'nv-1' } });
  });
});

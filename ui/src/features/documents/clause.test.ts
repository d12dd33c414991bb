import { expect, test } from 'vitest';
import type { ClauseView } from '../../lib/api/types';
import { pieceOf, piecesOf } from './clause';

const clause = (id: string, role: ClauseView['role'], table: number | null = null): ClauseView => ({
  id, place: '', text: id, level: 0, heading: false, role, table, cells: [], items: [], pasted: false,
});

test('rows of one table stand together, and the foot stands where the paper has it', () => {
  const pieces = piecesOf([
    clause('dau', 'head'),
    clause('i', 'heading'),
    clause('nhan', 'foot'),
    clause('ky', 'foot'),
    clause('pl/1', 'row', 0),
    clause('pl/2', 'row', 0),
    clause('pl2/1', 'row', 1),
  ]);
  expect(pieces.map(({ kind, key }) => `${kind} ${key}`)).toEqual(['clause i', 'foot foot', 'table pl/1', 'table pl2/1']);
  expect([pieceOf(pieces, 'pl/2'), pieceOf(pieces, 'dau')]).toEqual([2, -1]);
});

test('a document without recipients ends with its foot', () => {
  expect(piecesOf([clause('i', 'text')]).map(({ kind }) => kind)).toEqual(['clause', 'foot']);
});

test('a long annex is drawn in tables of forty rows', () => {
  const rows = Array.from({ length: 90 }, (_, at) => clause(`pl/${at}`, 'row', 0));
  expect(piecesOf(rows).filter(({ kind }) => kind === 'table')).toHaveLength(3);
});

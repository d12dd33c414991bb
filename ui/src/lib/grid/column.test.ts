import { describe, expect, it } from 'vitest';
import { arranged, moved, ordered, type Column } from './column';

const column = (id: string, more: Partial<Column<string>> = {}): Column<string> => ({
  id,
  title: id,
  width: 100,
  text: (row) => row,
  closed: () => null,
  ...more,
});
const columns = [column('no', { width: 40 }), column('text', { grows: true }), column('lead', { spare: 2 }), column('due', { spare: 1 }), column('state')];
const ids = (memory: object, room: number) => arranged(columns, memory, room).map((placed) => placed.column.id);

describe('the columns of a grid', () => {
  it('make room for others, the most spared first', () => {
    expect(ids({}, 1000)).toEqual(['no', 'text', 'lead', 'due', 'state']);
    expect(ids({}, 530)).toEqual(['no', 'text', 'due', 'state']);
    expect(ids({}, 100)).toEqual(['no', 'text', 'state']);
  });

  it('are hidden, widened and moved as remembered', () => {
    expect(ids({ hidden: ['due'], order: ['no', 'state', 'text'] }, 1000)).toEqual(['no', 'state', 'text', 'lead']);
    expect(arranged(columns, { widths: { due: 160 } }, 1000)[3]?.width).toBe(160);
    expect(moved(columns, {}, 'lead', -1)).toEqual(['no', 'lead', 'text', 'due', 'state']);
    expect(moved(columns, {}, 'no', -1)).toEqual(['no', 'text', 'lead', 'due', 'state']);
  });

  it('that are new stand by themselves', () => {
    expect(ordered(columns, { order: ['no', 'text', 'lead'] }).map(({ id }) => id)).toEqual(['no', 'text', 'lead', 'due', 'state']);
  });
});

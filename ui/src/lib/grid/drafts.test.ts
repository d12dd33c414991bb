import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Refusal } from '../api/refusal';
import type { CellEdit, KeptCell, WireError } from '../api/types';

const FULL: WireError = { code: 'disk', message: 'Ổ đĩa đã đầy nên chưa ghi được.', hint: null, field: null, readings: [] };
const EDIT: CellEdit = { row: 'nv-1', measure: null, column: 'latest', text: 'Đã số hóa kho 1', part: null };

/** What the disk does, and what it holds beside the ledger. */
const disk = { full: false, kept: [] as KeptCell[], written: 0 };

vi.mock('../api/call', () => ({
  shell: () => Promise.resolve(null),
  call: async (name: string, args: { cells?: KeptCell[] }) => {
    if (name === 'kept_cells') return [{ kind: 'task', cells: disk.kept }];
    if (name === 'keep_cells') return void (disk.kept = args.cells ?? []);
    if (disk.full) throw new Refusal(FULL);
    disk.written += 1;
    return { refused: [], changed: true, label: 'Ghi tiến độ', created: null, session: { data_path: 'so.sohoa' } };
  },
}));

const { Drafts, keyOf } = await import('./drafts.svelte');
const { ledger } = await import('../ledger.svelte');

describe('what does not fit on the disk', () => {
  beforeEach(() => {
    vi.useFakeTimers();
    vi.stubGlobal('window', new EventTarget());
    Object.assign(disk, { full: true, kept: [], written: 0 });
  });
  afterEach(() => void vi.useRealTimers());

  it('stays in its cell with the reason, beside the ledger, and is saved once there is room', async () => {
    const drafts = new Drafts('task');
    expect(await drafts.write([EDIT], 'typing')).toBe(false);
    expect(drafts.of(keyOf(EDIT))).toMatchObject({ edit: EDIT, state: 'refused', error: { message: FULL.message } });
    expect(disk.kept.map(({ edit }) => edit.text)).toEqual([EDIT.text]);
    expect(ledger.savedText).toContain('Ổ đĩa đã đầy');
    await vi.advanceTimersByTimeAsync(10_000);
    expect(drafts.unsaved).toHaveLength(1);
    disk.full = false;
    await vi.advanceTimersByTimeAsync(10_000);
    expect([drafts.unsaved.length, disk.written, disk.kept.length]).toEqual([0, 1, 0]);
    expect(ledger.unsaved).toBeNull();
  });

  it('is there at the next start and written by itself', async () => {
    await new Drafts('task').write([EDIT], 'typing');
    const next = new Drafts('task');
    await vi.advanceTimersByTimeAsync(100);
    expect(next.of(keyOf(EDIT))).toMatchObject({ edit: EDIT, state: 'refused', error: { message: FULL.message } });
    disk.full = false;
    await vi.advanceTimersByTimeAsync(10_000);
    expect(next.unsaved).toHaveLength(0);
  });
});

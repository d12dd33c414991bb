import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Refusal } from './api/refusal';
import type { WireError } from './api/types';

const HELD: WireError = { code: 'refused', message: 'Sổ đang bận.', hint: null, field: null, readings: [] };
let busy = false;

vi.mock('./api/call', () => ({
  call: async () => {
    if (busy) throw new Refusal(HELD);
    return { changed: true, label: 'Bỏ minh chứng', created: null, session: {} };
  },
  forgetAhead: () => {},
}));

const { ledger } = await import('./ledger.svelte');

describe('what is said at the foot', () => {
  beforeEach(() => {
    busy = true;
    [ledger.word, ledger.refused] = [null, null];
  });

  it('keeps a refusal beside the good word of something else', async () => {
    await ledger.attempt('drop_evidence', { id: 'mc-1' });
    busy = false;
    await ledger.attempt('drop_task', { id: 'nv-1' });
    expect([ledger.refused?.text, ledger.word?.text ?? null]).toEqual([HELD.message, 'Đã lưu: Bỏ minh chứng']);
  });

  it('drops a refusal once what was refused went well', async () => {
    ledger.say('Đã lưu: Sửa nhiệm vụ');
    await ledger.attempt('drop_evidence', { id: 'mc-1' });
    expect([ledger.refused?.text, ledger.word?.text ?? null]).toEqual([HELD.message, null]);
    busy = false;
    await ledger.attempt('drop_evidence', { id: 'mc-1' });
    expect([ledger.refused, ledger.word?.text ?? null]).toEqual([null, 'Đã lưu: Bỏ minh chứng']);
  });

  it('tells what was stopped as no refusal', () => {
    ledger.refuse(new Refusal({ ...HELD, code: 'stopped', message: 'Đã dừng.' }));
    expect([ledger.refused, ledger.word?.text ?? null]).toEqual([null, 'Đã dừng.']);
  });
});

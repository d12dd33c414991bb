import { describe, expect, it } from 'vitest';
import { counted, share } from './work.svelte';

describe('how far work has come', () => {
  it('is told in percent and as the one that is being worked on', () => {
    const state = { text: 'Nạp văn bản', done: 2, total: 5 };
    expect([share(state), counted(state)]).toEqual([40, '3/5']);
  });

  it('never exceeds its end', () => {
    const state = { text: 'Nạp văn bản', done: 5, total: 5 };
    expect([share(state), counted(state)]).toEqual([100, '5/5']);
  });

  it('is told in percent alone of what nobody would count', () => {
    expect(counted({ text: 'Sao lưu', done: 4_321, total: 10_000 })).toBe('43%');
  });

  it('is not made up where the end is not known', () => {
    const state = { text: 'Đang chuẩn bị', done: 0, total: 0 };
    expect([share(state), counted(state)]).toEqual([null, '']);
  });
});

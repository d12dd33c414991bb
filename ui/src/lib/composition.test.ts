import { describe, expect, it } from 'vitest';
import { keepComposedWords } from './composition';

/** A page with one field, which notes what is written and answers whether typing may go on. */
function page(focus: () => boolean) {
  const written: string[] = [];
  const target = new EventTarget() as EventTarget & Record<string, unknown>;
  const element = Object.assign(target, {
    activeElement: target,
    hasFocus: focus,
    execCommand: (_name: string, _shown: boolean, text: string) => written.push(text) > 0,
  });
  keepComposedWords(element as unknown as Document);
  const send = (kind: string, more: object = {}) => {
    const event = Object.assign(new Event(kind, { cancelable: true }), more);
    target.dispatchEvent(event);
    return !event.defaultPrevented;
  };
  const compose = (word: string) => {
    send('compositionstart');
    send('compositionupdate', { data: word });
  };
  const commit = (data: string) => send('beforeinput', { inputType: 'insertFromComposition', data });
  return { written, send, compose, commit };
}

describe('a word in the making', () => {
  it('is written back when it is taken away from a window in the background', () => {
    const { written, send, compose } = page(() => false);
    compose('mới');
    send('compositionend', { data: '' });
    expect(written).toEqual(['mới']);
  });

  it('stays away when a person cancels it', () => {
    const { written, send, compose } = page(() => true);
    compose('mới');
    send('compositionend', { data: '' });
    expect(written).toEqual([]);
  });

  it('is not written a second time by the input method', () => {
    const { send, compose, commit } = page(() => true);
    compose('mới');
    expect(commit('mới')).toBe(true);
    send('compositionend', { data: 'mới' });
    expect(commit('mới')).toBe(false);
  });

  it('may be typed twice', () => {
    const { send, compose, commit } = page(() => true);
    for (let times = 0; times < 2; times += 1) {
      compose('xa');
      expect(commit('xa')).toBe(true);
      send('compositionend', { data: 'xa' });
    }
  });

  it('leaves spaces and figures alone, which come without a beginning', () => {
    const { send, compose, commit } = page(() => true);
    compose('xa');
    commit('xa ');
    send('compositionend', { data: 'xa ' });
    for (const letter of [' ', ' ', '1', '1']) {
      expect(commit(letter)).toBe(true);
      send('compositionend', { data: letter });
    }
  });
});

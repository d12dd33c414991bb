import { describe, expect, it } from 'vitest';
import type { Press } from '../keys';
import { actionOf, type Standing } from './press';

const idle: Standing = { editing: false, on: 'row' };
const editing: Standing = { editing: true, on: 'row' };

function press(key: string, more: Partial<Press> = {}): Press {
  return { key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, isComposing: false, keyCode: 0, ...more };
}

describe('keys of the grid', () => {
  it('save and go on as in Excel', () => {
    expect(actionOf(press('Enter'), editing)).toEqual({ do: 'save', then: { by: 'cell', lines: 1, columns: 0 } });
    expect(actionOf(press('Enter', { shiftKey: true }), editing)).toEqual({ do: 'save', then: { by: 'cell', lines: -1, columns: 0 } });
    expect(actionOf(press('Tab'), editing)).toEqual({ do: 'save', then: { by: 'next', columns: 1 } });
    expect(actionOf(press('Enter', { ctrlKey: true }), editing)).toEqual({ do: 'fill' });
    expect(actionOf(press('Escape'), editing)).toEqual({ do: 'back' });
  });

  it('belong to the text while it is typed', () => {
    for (const key of ['ArrowLeft', 'Home', 'Delete', 'a', 'F2']) expect(actionOf(press(key), editing)).toBeNull();
    expect(actionOf(press('a', { ctrlKey: true }), editing)).toBeNull();
  });

  it('belong to the input method while it composes', () => {
    for (const key of ['Enter', 'Escape', 'Tab', 'ArrowDown']) {
      expect(actionOf(press(key, { isComposing: true }), editing)).toBeNull();
      expect(actionOf(press(key, { keyCode: 229 }), idle)).toBeNull();
    }
  });

  it('leave letters, copying, pasting and undo to others', () => {
    expect(actionOf(press('a'), idle)).toBeNull();
    for (const key of ['c', 'v', 'z', 'f', '2']) expect(actionOf(press(key, { ctrlKey: true }), idle)).toBeNull();
  });

  it('fold what stands under a title', () => {
    const span: Standing = { editing: false, on: 'span' };
    expect(actionOf(press('ArrowLeft'), span)).toEqual({ do: 'fold', shut: true });
    expect(actionOf(press('Enter'), span)).toEqual({ do: 'fold', shut: null });
    expect(actionOf(press('ArrowDown'), span)).toEqual({ do: 'move', move: { by: 'cell', lines: 1, columns: 0 }, extend: false });
  });
});

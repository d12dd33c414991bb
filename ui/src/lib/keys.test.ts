import { describe, expect, it } from 'vitest';
import { frameKey, isComposing, type Press } from './keys';

function press(key: string, more: Partial<Press> = {}): Press {
  return { key, ctrlKey: true, metaKey: false, altKey: false, shiftKey: false, isComposing: false, keyCode: 0, ...more };
}

describe('keys of the frame', () => {
  it('go to the screens in the order of the rail', () => {
    expect(frameKey(press('1'), true)).toEqual({ go: 'overview' });
    expect(frameKey(press('7'), false)).toEqual({ go: 'history' });
    expect(frameKey(press('8'), false)).toBeNull();
  });

  it('make letters larger and smaller, also while typing', () => {
    expect(['+', '=', '-', '0'].map((key) => frameKey(press(key), true))).toEqual(
      [1, 1, -1, 0].map((letters) => ({ letters })),
    );
  });

  it('leave undo inside a text field to the field', () => {
    expect(frameKey(press('z'), true)).toBeNull();
    expect(frameKey(press('z'), false)).toBe('undo');
    expect(frameKey(press('Z', { shiftKey: true }), false)).toBe('redo');
    expect(frameKey(press('y'), false)).toBe('redo');
  });

  it('do nothing while an input method composes', () => {
    expect(frameKey(press('f', { isComposing: true }), true)).toBeNull();
    expect(frameKey(press('Escape', { ctrlKey: false, keyCode: 229 }), true)).toBeNull();
    expect(isComposing(press('a', { keyCode: 229 }))).toBe(true);
  });

  it('open the guide, also while typing', () => {
    expect(frameKey(press('F1', { ctrlKey: false }), true)).toBe('help');
  });

  it('leave plain letters and AltGr combinations alone', () => {
    expect(frameKey(press('f', { ctrlKey: false }), false)).toBeNull();
    expect(frameKey(press('f', { altKey: true }), false)).toBeNull();
  });
});

import type { Screen } from './place.svelte';

/** What the frame does on a key, wherever the focus is. */
export type FrameKey = { go: Screen } | { letters: 1 | -1 | 0 } | 'find' | 'undo' | 'redo' | 'close' | 'help';

/** The part of a key press that is looked at. */
export type Press = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'isComposing' | 'keyCode'>;

/** The screens of Ctrl+1 … Ctrl+7, in the order of the rail. */
export const SCREEN_KEYS: readonly Screen[] = [
  'overview',
  'tasks',
  'targets',
  'reports',
  'documents',
  'evidence',
  'history',
];

/** Keys that make all letters larger, smaller, and as large as usual. */
const LETTERS: Record<string, 1 | -1 | 0> = { '+': 1, '=': 1, '-': -1, '0': 0 };

/** Whether an input method is still composing: the key belongs to it and to nobody else. */
export function isComposing(press: Press): boolean {
  return press.isComposing || press.keyCode === 229;
}

/** What the frame does on this key; undo and redo inside a text field are the field's own. */
export function frameKey(press: Press, inText: boolean): FrameKey | null {
  if (isComposing(press)) return null;
  if (press.key === 'Escape') return 'close';
  if (press.key === 'F1') return 'help';
  if (!(press.ctrlKey || press.metaKey) || press.altKey) return null;
  const key = press.key.toLowerCase();
  if (key === 'f' && !press.shiftKey) return 'find';
  if (key === 'z' || key === 'y') return inText ? null : key === 'y' || press.shiftKey ? 'redo' : 'undo';
  if (key in LETTERS) return { letters: LETTERS[key] ?? 0 };
  const screen = /^[1-9]$/.test(key) ? SCREEN_KEYS[Number(key) - 1] : undefined;
  return screen ? { go: screen } : null;
}

/** Whether keys go into text here. */
export function isTextField(target: EventTarget | null): boolean {
  return target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && target.type === 'text');
}

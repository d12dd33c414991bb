import { isComposing, type Press } from '../keys';

/** Where the cursor goes: by so many lines and columns, or to an end. */
export type Move =
  | { by: 'cell'; lines: number; columns: number }
  | { by: 'page'; lines: 1 | -1 }
  | { by: 'next'; columns: 1 | -1 }
  | { by: 'edge'; line?: 'first' | 'last'; column?: 'first' | 'last' };

/** What a key asks of the grid. */
export type Action =
  | { do: 'move'; move: Move; extend: boolean }
  | { do: 'edit' | 'fill' | 'clear' | 'wipe' | 'all' | 'down' | 'panel' | 'back' | 'out' | 'options' }
  | { do: 'save'; then: Move | null }
  | { do: 'answer'; at: number }
  | { do: 'fold'; shut: boolean | null };

/** What the cursor stands on, as far as keys differ by it. */
export interface Standing {
  /** Whether a cell is being typed in. */
  editing: boolean;
  on: 'row' | 'new' | 'span' | 'head';
}

const ARROWS: Record<string, readonly [number, number]> = {
  ArrowDown: [1, 0],
  ArrowUp: [-1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

const cell = (lines: number, columns: number): Move => ({ by: 'cell', lines, columns });

/** What a key does in the grid; null where it is not the grid's. */
export function actionOf(press: Press, standing: Standing): Action | null {
  if (isComposing(press)) return null;
  const ctrl = press.ctrlKey || press.metaKey;
  if (press.altKey) return alone(press, standing);
  if (standing.editing) return typing(press, ctrl);
  return ctrl ? withCtrl(press) : plain(press, standing);
}

function alone({ key }: Press, { editing, on }: Standing): Action | null {
  if (/^[1-9]$/.test(key)) return { do: 'answer', at: Number(key) - 1 };
  if (key === 'ArrowDown' && on !== 'head' && !editing) return { do: 'options' };
  return null;
}

/** While a cell is typed in, all but a few keys belong to the text. */
function typing({ key, shiftKey }: Press, ctrl: boolean): Action | null {
  if (key === 'Escape') return { do: 'back' };
  if (key === 'Enter') return ctrl ? { do: 'fill' } : { do: 'save', then: cell(shiftKey ? -1 : 1, 0) };
  if (key === 'Tab' && !ctrl) return { do: 'save', then: { by: 'next', columns: shiftKey ? -1 : 1 } };
  if (key === 'F4') return { do: 'panel' };
  return null;
}

function withCtrl({ key, shiftKey }: Press): Action | null {
  const edge = (line?: 'first' | 'last', column?: 'first' | 'last'): Action => {
    const move: Move = { by: 'edge', ...(line && { line }), ...(column && { column }) };
    return { do: 'move', move, extend: shiftKey };
  };
  switch (key) {
    case 'Home':
      return edge('first', 'first');
    case 'End':
      return edge('last', 'last');
    case 'ArrowDown':
      return edge('last');
    case 'ArrowUp':
      return edge('first');
    case 'ArrowLeft':
      return edge(undefined, 'first');
    case 'ArrowRight':
      return edge(undefined, 'last');
    case 'Enter':
      return { do: 'fill' };
  }
  const letter = key.toLowerCase();
  if (shiftKey) return null;
  if (letter === 'a') return { do: 'all' };
  if (letter === 'd') return { do: 'down' };
  if (letter === 'i') return { do: 'panel' };
  return null;
}

function plain({ key, shiftKey }: Press, { on }: Standing): Action | null {
  const arrow = ARROWS[key];
  if (on === 'span' && arrow?.[1]) return { do: 'fold', shut: arrow[1] < 0 };
  if (on === 'span' && (key === 'Enter' || key === ' ')) return { do: 'fold', shut: null };
  if (arrow) return { do: 'move', move: cell(...(arrow as [number, number])), extend: shiftKey };
  switch (key) {
    case 'Enter':
      return { do: 'save', then: cell(shiftKey ? -1 : 1, 0) };
    case 'Tab':
      return { do: 'save', then: { by: 'next', columns: shiftKey ? -1 : 1 } };
    case 'Home':
      return { do: 'move', move: { by: 'edge', column: 'first' }, extend: shiftKey };
    case 'End':
      return { do: 'move', move: { by: 'edge', column: 'last' }, extend: shiftKey };
    case 'PageDown':
      return { do: 'move', move: { by: 'page', lines: 1 }, extend: shiftKey };
    case 'PageUp':
      return { do: 'move', move: { by: 'page', lines: -1 }, extend: shiftKey };
    case 'F2':
      return { do: 'edit' };
    case 'F4':
      return { do: 'panel' };
    case 'F6':
      return { do: 'out' };
    case 'Delete':
      return { do: 'clear' };
    case 'Backspace':
      return { do: 'wipe' };
    case 'Escape':
      return { do: 'back' };
  }
  return null;
}

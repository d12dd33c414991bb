import { isComposing } from './keys';

/** What a list of rows does. */
export interface RowKeys {
  /** A row got the focus by an arrow key. */
  move: (id: string) => void;
  /** A click, Enter or F4. */
  open: (id: string) => void;
}

/** Makes the rows with `data-id` inside `list` walkable: click, arrows, Home, End, Enter and F4. */
export function rowKeys(keys: RowKeys): (list: HTMLElement) => () => void {
  return (list) => {
    const onclick = (click: MouseEvent) => {
      if (!(click.target instanceof Element) || click.target.closest('button, a, input, select')) return;
      const id = click.target.closest<HTMLElement>('[data-id]')?.dataset.id;
      if (id !== undefined) keys.open(id);
    };

    const onkeydown = (press: KeyboardEvent) => {
      const row = press.target;
      if (!(row instanceof HTMLElement) || row.dataset.id === undefined || isComposing(press)) return;
      if (press.key === 'Enter' || press.key === 'F4') {
        press.preventDefault();
        keys.open(row.dataset.id);
        return;
      }
      const next = neighbour(list, row, press.key);
      if (!next?.dataset.id) return;
      press.preventDefault();
      next.focus();
      keys.move(next.dataset.id);
    };
    list.addEventListener('click', onclick);
    list.addEventListener('keydown', onkeydown);
    return () => {
      list.removeEventListener('click', onclick);
      list.removeEventListener('keydown', onkeydown);
    };
  };
}

function neighbour(list: HTMLElement, row: HTMLElement, key: string): HTMLElement | undefined {
  const rows = [...list.querySelectorAll<HTMLElement>('[data-id]')];
  const at = rows.indexOf(row);
  const wanted: Record<string, number> = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1 };
  const index = wanted[key];
  return index === undefined ? undefined : rows[index];
}

/** Gives the focus back to the row whose panel was closed. */
export function focusRow(id: string): void {
  document.querySelector<HTMLElement>(`[data-id="${CSS.escape(id)}"]`)?.focus();
}

import { copyDownOf, fetchBlock, fillOf } from './block';
import type { Cursor } from './cursor.svelte';
import type { Grid } from './grid.svelte';
import type { Hands } from './hands';
import { actionOf, type Action } from './press';

type Then = Parameters<Cursor['move']>[0] | null;

/** What the keys do in a grid. */
export class Keys<R> {
  constructor(
    readonly grid: Grid<R>,
    readonly hands: Hands,
  ) {}

  /** Hears a key; one that means nothing here goes on to others. */
  hear(press: KeyboardEvent): void {
    const { grid } = this;
    const action = actionOf(press, { editing: grid.editing, on: grid.cursor.place.on });
    if (!action) return this.#tell(press);
    if (this.#act(action, press)) {
      press.preventDefault();
      press.stopPropagation();
    }
  }

  /** Takes one of the readings of an ambiguous number. */
  answer(at: number): boolean {
    const { grid } = this;
    const draft = grid.column && grid.draftAt(grid.cursor.line, grid.column.id);
    const reading = draft?.error?.readings[at];
    if (!draft || !reading) return false;
    grid.editing = false;
    void grid.write([{ ...draft.edit, text: reading.text }], 'typing');
    void this.hands.focus();
    return true;
  }

  /** Folds the rows under the cursor's title, or unfolds them; `null` turns them round. */
  fold(shut: boolean | null): boolean {
    const { place } = this.grid.cursor;
    if (place.on === 'span') this.grid.memory.fold(this.grid.spanAt(place.span), shut);
    void this.hands.focus();
    return true;
  }

  /** Whoever types where nothing can be typed is told why. */
  #tell({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): void {
    const { grid } = this;
    if (key.length === 1 && !ctrlKey && !metaKey && !altKey && !grid.editing) grid.told = grid.closedAt(grid.cursor.line, grid.cursor.at) || null;
  }

  /** Does what a key asks; false where the key goes on to others. */
  #act(action: Action, press: KeyboardEvent): boolean {
    const { grid, hands } = this;
    const { cursor } = grid;
    switch (action.do) {
      case 'move':
        void grid.save();
        void hands.go(cursor.move(action.move, action.extend));
        return true;
      case 'save':
        return this.#leave(action.then, press);
      case 'edit':
      case 'options':
        return this.#onRow(() => grid.begin());
      case 'wipe':
        return this.#onRow(() => grid.begin(''));
      case 'fill':
        return this.#fill();
      case 'clear':
        void grid.write(fillOf(grid, cursor.block, ''), 'clear');
        return true;
      case 'all':
        return this.#all();
      case 'down':
        void grid.write(copyDownOf(grid, cursor.block), 'copy-down');
        return true;
      case 'panel':
        return this.#turnPanel();
      case 'answer':
        return this.answer(action.at);
      case 'fold':
        return this.fold(action.shut);
      case 'back':
        return grid.giveBack() ? (void hands.focus(), true) : this.#wideBack();
      case 'out':
        return stepOut();
    }
  }

  #onRow(then: () => void): boolean {
    const { on } = this.grid.cursor.place;
    if (on !== 'row' && on !== 'new') return false;
    then();
    return true;
  }

  #leave(then: Then, press: KeyboardEvent): boolean {
    const { grid, hands } = this;
    const { cursor, column } = grid;
    if (cursor.place.on === 'head' && press.key === 'Enter') {
      if (column) grid.memory.sortBy(column.id);
      return true;
    }
    if (!grid.editing && press.key === 'Enter' && cursor.at === 0 && grid.row) return this.#turnPanel();
    const begun = cursor.place.on === 'new' && grid.editing;
    void grid.save();
    if (!then) return true;
    if (then.by !== 'cell') {
      const moved = cursor.move(then);
      void hands.go(moved);
      return moved;
    }
    // A new row is begun below the one that was just entered.
    if (!begun) cursor.nextRow(then.lines > 0 ? 1 : -1);
    void hands.go(true);
    return true;
  }

  #fill(): boolean {
    const { grid, hands } = this;
    const { column, text, editing, cursor } = grid;
    if (!column || !editing) return true;
    if (!cursor.wide) return (void grid.save(), void hands.focus(), true);
    grid.editing = false;
    void grid.write(fillOf(grid, cursor.block, text), 'fill');
    void hands.focus();
    return true;
  }

  #all(): boolean {
    const { cursor } = this.grid;
    cursor.all();
    void fetchBlock(this.grid, cursor.block);
    void this.hands.focus();
    return true;
  }

  #turnPanel(): boolean {
    const { grid, hands } = this;
    void grid.save();
    const row = grid.row;
    if (!row) return true;
    const item = grid.of.item(row);
    grid.told = null;
    hands.panel(hands.opened() === item ? null : item);
    void hands.focus();
    return true;
  }

  #wideBack(): boolean {
    const { cursor } = this.grid;
    if (!cursor.wide) return false;
    cursor.narrow();
    return true;
  }
}

/** To what comes after the grid: the panel, else the filters above it. */
function stepOut(): boolean {
  const next = document.querySelector<HTMLElement>('[data-testid=panel] button, .tools select, .tools button');
  next?.focus();
  return next !== null;
}

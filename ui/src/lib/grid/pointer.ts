import type { Grid } from './grid.svelte';
import type { Hands } from './hands';

/** The cell that something in the grid belongs to. */
function spotOf(target: EventTarget | null): { line: number; at: number } | null {
  const here = target instanceof Element ? target.closest<HTMLElement>('[data-at]') : null;
  const line = here?.closest<HTMLElement>('[data-line]')?.dataset.line;
  return here && line !== undefined ? { line: Number(line), at: Number(here.dataset.at) } : null;
}

/** What the pointer does in a grid. */
export class Pointer<R> {
  constructor(
    readonly grid: Grid<R>,
    readonly hands: Hands,
  ) {}

  /** Puts the cursor where the pointer is pressed; what a button or the field under it does is its own. */
  press(press: PointerEvent): void {
    const { grid, hands } = this;
    const spot = spotOf(press.target);
    const own = press.target instanceof Element && press.target.closest(grid.editing ? 'button, textarea, [role=listbox]' : 'button, .edge');
    if (!spot || press.button !== 0 || own) return;
    press.preventDefault();
    void grid.save();
    grid.cursor.put(spot.line, spot.at, press.shiftKey);
    void hands.go(true);
  }

  /** Draws a block of cells while the button is held. */
  over(over: PointerEvent): void {
    const spot = over.buttons === 1 && !this.grid.editing ? spotOf(over.target) : null;
    const held = over.currentTarget instanceof Node && over.currentTarget.contains(document.activeElement);
    if (spot && held && spot.line >= 0) this.grid.cursor.put(spot.line, spot.at, true);
  }

  /** The number of a row opens its panel. */
  click(click: MouseEvent): void {
    const spot = spotOf(click.target);
    const row = spot?.at === 0 && !click.shiftKey ? this.grid.rowAt(spot.line) : null;
    if (row) this.hands.panel(this.grid.of.item(row));
  }

  /** A double click goes on with what stands in the cell. */
  twice(click: MouseEvent): void {
    if (spotOf(click.target) && !this.grid.editing) this.grid.begin();
  }
}

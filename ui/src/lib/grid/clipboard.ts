import { fetchBlock, pasteOf, textsOf } from './block';
import type { Grid } from './grid.svelte';
import type { Hands } from './hands';
import { fromTsv, toTsv } from './tsv';

/** Copies cells out of a grid and pastes them in, as between spreadsheets. */
export class Clipboard<R> {
  constructor(
    readonly grid: Grid<R>,
    readonly hands: Hands,
  ) {}

  /** Copies what is there already, where the system's own menu asks for it. */
  copy(event: ClipboardEvent): void {
    if (!this.#isFree) return;
    event.preventDefault();
    event.clipboardData?.setData('text/plain', toTsv(textsOf(this.grid, this.grid.cursor.block)));
    this.#sayCopied();
  }

  /** Ctrl+C copies the whole block, of which rows may have to be fetched first. */
  async copyByKey(press: KeyboardEvent): Promise<void> {
    const wanted = (press.ctrlKey || press.metaKey) && !press.shiftKey && !press.altKey && press.key.toLowerCase() === 'c';
    if (!wanted || !this.#isFree) return;
    press.preventDefault();
    const { grid, hands } = this;
    const { block } = grid.cursor;
    await fetchBlock(grid, block);
    await placeText(toTsv(textsOf(grid, block)));
    this.#sayCopied();
    await hands.focus();
  }

  /** Pastes as one step; what is refused gets the cursor, so that its sentence is read. */
  async paste(event: ClipboardEvent): Promise<void> {
    if (!this.#isFree) return;
    const text = event.clipboardData?.getData('text/plain') ?? '';
    event.preventDefault();
    const { grid, hands } = this;
    const { block } = grid.cursor;
    const cells = fromTsv(text);
    const bottom = Math.min(block.top + cells.length, grid.layout.count - 1);
    await fetchBlock(grid, { ...block, bottom: Math.max(block.bottom, bottom) });
    const { edits, over } = pasteOf(grid, block, cells);
    const alone = edits.length === 1 && cells.length === 1;
    const written = await grid.write(edits, alone ? 'typing' : 'paste');
    if (!written) this.#toRefused();
    if (over > 0) hands.say(`${over} dòng dán vượt quá danh sách nên không được ghi. Hãy dán chúng vào dòng trống cuối danh sách.`);
    await hands.focus();
  }

  /** While a cell is being typed, and on the head, the clipboard is that of the text. */
  get #isFree(): boolean {
    return !this.grid.editing && this.grid.cursor.place.on !== 'head';
  }

  #sayCopied(): void {
    this.hands.say(this.grid.cursor.wide ? 'Đã chép khối ô đang chọn.' : 'Đã chép ô.');
  }

  /** Puts the cursor on the first refused cell in view. */
  #toRefused(): void {
    const { grid, hands } = this;
    for (const { line } of hands.lines()) {
      const at = grid.placed.findIndex(({ column }) => grid.draftAt(line, column.id)?.state === 'refused');
      if (at >= 0) return grid.cursor.put(line, at);
    }
  }
}

/** Puts a text on the clipboard; through a field of its own, since the page may not ask for the clipboard itself. */
async function placeText(text: string): Promise<void> {
  const field = document.createElement('textarea');
  field.value = text;
  field.setAttribute('aria-hidden', 'true');
  field.className = 'sr-only';
  document.body.append(field);
  field.select();
  document.execCommand('copy');
  field.remove();
}

import type { CellEdit, CellsBy, ItemKind, RowsQuery } from '../api/types';
import { arranged, type Column, type Placed } from './column';
import { Cursor, type Ground } from './cursor.svelte';
import { draftsOf, keyOf, type Draft } from './drafts.svelte';
import { Layout, type Slot } from './layout';
import { Memory } from './memory.svelte';
import { Source, type Page } from './source.svelte';

/** What makes a list a grid. */
export interface GridOf<R> {
  kind: ItemKind;
  /** What the list is called on the screen. */
  title: string;
  columns: readonly Column<R>[];
  ask: (query: RowsQuery) => Promise<Page<R>>;
  /** The item that a row belongs to, and which measure of it the row shows. */
  item: (row: R) => string;
  measure?: (row: R) => number;
  /** What the empty row says. */
  begin: string;
  /** What other cells will show once the typed ones are saved, by column. */
  foresee?: (row: R, typed: Readonly<Record<string, string>>) => Promise<Record<string, string>>;
}

/** A grid: its rows, where the cursor stands, and what is typed into it. */
export class Grid<R> implements Ground {
  readonly source: Source<R>;
  readonly memory: Memory;
  readonly cursor = new Cursor(this);
  readonly drafts;
  /** How large the window onto the grid is, and how far it is scrolled, in pixels. */
  room = $state(1000);
  tall = $state(600);
  top = $state(0);
  rowHeight = $state(44);
  lineHeight = $state(32);
  /** Whether rows may be added. */
  open = $state(true);
  /** Whether the cursor's cell is being typed in. */
  editing = $state(false);
  /** What has been typed so far. */
  text = $state('');
  /** Why nothing can be typed here, once somebody tried. */
  told = $state.raw<string | null>(null);
  #foreseen = $state.raw<{ row: string; cells: Record<string, string> } | null>(null);
  #fresh = 1;

  readonly placed: Placed<R>[] = $derived.by(() => arranged(this.of.columns, this.memory.now, this.room));
  readonly columns: string[] = $derived(this.placed.map(({ column }) => column.id));
  readonly layout: Layout = $derived.by(
    () =>
      new Layout({
        total: this.source.head?.total ?? 0,
        spans: this.source.head?.spans ?? [],
        folded: new Set(this.memory.now.folded ?? []),
        open: this.open,
        rowHeight: this.rowHeight,
        lineHeight: this.lineHeight,
      }),
  );
  readonly page: number = $derived.by(() => Math.max(Math.floor(this.tall / this.rowHeight) - 2, 1));

  constructor(readonly of: GridOf<R>) {
    this.source = new Source(of.ask);
    this.memory = new Memory(of.kind);
    this.drafts = draftsOf(of.kind);
    this.cursor.column = of.columns[1]?.id ?? '';
  }

  /** The title of a span. */
  spanAt(span: number): string {
    return this.source.head?.spans[span]?.title ?? '';
  }

  /** The row on a line, where it is one and has been fetched. */
  rowAt(line: number): R | null {
    const slot = this.layout.at(line);
    return slot?.kind === 'row' ? this.source.row(slot.row) : null;
  }

  /** The row under the cursor. */
  get row(): R | null {
    return this.rowAt(this.cursor.line);
  }

  get slot(): Slot | null {
    return this.layout.at(this.cursor.line);
  }

  columnAt(at: number): Column<R> | null {
    return this.placed[at]?.column ?? null;
  }

  get column(): Column<R> | null {
    return this.columnAt(this.cursor.at);
  }

  /** Names a cell towards the program; null for a title, a row that is not there yet, or the head. */
  addressOf(line: number, column: string): Omit<CellEdit, 'text'> | null {
    const slot = this.layout.at(line);
    if (slot?.kind === 'new') {
      const part = this.spanAt(slot.span);
      return { row: `+${part} ${this.#fresh}`, measure: null, column, part };
    }
    const row = this.rowAt(line);
    if (!row) return null;
    return { row: this.of.item(row), measure: this.of.measure?.(row) ?? null, column, part: null };
  }

  /** What was typed into a cell and is not on the disk yet. */
  draftAt(line: number, column: string): Draft | null {
    const address = this.addressOf(line, column);
    return address && this.drafts.of(keyOf(address));
  }

  /** What a cell will show once others of its row are saved. */
  foreseenAt(line: number, column: string): string | null {
    const address = this.#foreseen && this.addressOf(line, column);
    return address && address.row + address.measure === this.#foreseen?.row ? (this.#foreseen.cells[column] ?? null) : null;
  }

  /** Why nothing can be typed into a cell; null where something can. */
  closedAt(line: number, at: number): string | null {
    const column = this.columnAt(at);
    const slot = this.layout.at(line);
    if (!column || !slot || slot.kind === 'span') return '';
    if (slot.kind === 'new') return column.begins ? null : 'Hãy ghi nội dung trước, rồi mới ghi ô này.';
    const row = this.rowAt(line);
    return row ? column.closed(row) : '';
  }

  /** The text that the editor of a cell begins with. */
  typedAt(line: number, column: Column<R>): string {
    const draft = this.draftAt(line, column.id);
    if (draft) return draft.edit.text;
    const row = this.rowAt(line);
    return row ? (column.typed ?? column.text)(row) : '';
  }

  /** What a cell shows. */
  textAt(line: number, column: Column<R>): string {
    const draft = this.draftAt(line, column.id);
    if (draft) return labelOf(column, draft.edit.text);
    const row = this.rowAt(line);
    return row ? column.text(row) : '';
  }

  /** Begins to type in the cursor's cell; with `text` in place of what stands there. */
  begin(text?: string): void {
    const { column } = this;
    if (!column) return;
    this.told = this.closedAt(this.cursor.line, this.cursor.at);
    if (this.told !== null) return;
    this.text = text ?? this.typedAt(this.cursor.line, column);
    this.editing = true;
  }

  /** Takes in what has been typed so far. */
  type(text: string): void {
    [this.text, this.editing] = [text, true];
  }

  /** Ends typing; what was typed is written, also where someone only goes elsewhere. Gives whether it could be. */
  async save(): Promise<boolean> {
    const { column } = this;
    const { line } = this.cursor;
    if (!this.editing || !column) return true;
    this.editing = false;
    const address = this.addressOf(line, column.id);
    const before = this.typedAt(line, column);
    if (!address || (this.text === before && this.draftAt(line, column.id)?.state !== 'refused')) return true;
    return this.write([{ ...address, text: this.text }], 'typing');
  }

  /** Gives the cell back as it was: first what is being typed, then what was refused. */
  giveBack(): boolean {
    const address = this.column && this.addressOf(this.cursor.line, this.column.id);
    this.told = null;
    if (this.editing) {
      this.editing = false;
      this.#foreseen = null;
      return true;
    }
    if (!address || !this.drafts.of(keyOf(address))) return false;
    void this.drafts.giveBack(keyOf(address));
    return true;
  }

  /** Writes cells as one step. */
  async write(edits: readonly CellEdit[], by: CellsBy): Promise<boolean> {
    if (edits.length === 0) return true;
    const entered = edits.some(({ row, column }) => row.startsWith('+') && this.of.columns.some(({ id, begins }) => begins && id === column));
    const fresh = this.#fresh;
    const written = this.drafts.write(edits, by);
    // A row that was begun stands for itself from now on; the next one is empty again.
    if (entered) this.#fresh += 1;
    const done = await written;
    if (!done && entered) this.#fresh = fresh;
    if (done) this.#foreseen = null;
    return done;
  }

  /** Shows what the cells beside the typed one will be. */
  async foresee(): Promise<void> {
    const { row, column } = this;
    const address = column && this.addressOf(this.cursor.line, column.id);
    if (!row || !address || !this.of.foresee) return;
    const typed: Record<string, string> = { [column.id]: this.text };
    for (const { id } of this.of.columns) {
      const draft = id === column.id ? null : this.drafts.of(keyOf({ ...address, column: id }));
      if (draft) typed[id] = draft.edit.text;
    }
    const cells = await this.of.foresee(row, typed);
    if (this.row === row && this.column === column) this.#foreseen = { row: address.row + address.measure, cells };
  }
}

/** A choice is shown by its words. */
function labelOf<R>({ options }: Column<R>, text: string): string {
  return options?.find(({ value }) => value === text)?.label ?? text;
}

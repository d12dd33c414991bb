import { SvelteMap } from 'svelte/reactivity';
import { call } from '../api/call';
import { refusalOf } from '../api/refusal';
import type { CellEdit, CellsBy, ItemKind, KeptCell, WireError } from '../api/types';
import { holdWindow } from '../leaving';
import { ledger } from '../ledger.svelte';
import { keptOf, renumbered } from './kept';

/** A cell whose typed text is not on the disk yet. */
export interface Draft {
  edit: CellEdit;
  /** Being written; refused; waiting for another cell of its row; kept back by a refused cell of its block; written. */
  state: 'saving' | 'refused' | 'waiting' | 'held' | 'saved';
  error: WireError | null;
  /** Cells that are written together have the same number. */
  block: number;
  by: CellsBy;
}

/** Names a cell among all of a list. */
export function keyOf({ row, measure, column }: Pick<CellEdit, 'row' | 'measure' | 'column'>): string {
  return `${row}\n${measure ?? 1}\n${column}`;
}

/** How long to wait until what the disk refused is tried again, in milliseconds. */
const AGAIN = 3000;

/** What was typed into a list and is not on the disk yet; it outlives the screen and, in a file beside the ledger, the program. */
export class Drafts {
  #cells = new SvelteMap<string, Draft>();
  #queue: Promise<unknown> = Promise.resolve();
  #blocks = 0;
  /** What lies in the file beside the ledger, as it was sent. */
  #kept = '[]';
  #again: ReturnType<typeof setTimeout> | null = null;
  #letGo: (() => void) | null = null;

  constructor(private readonly kind: ItemKind) {
    void this.#fetch();
  }

  of(key: string): Draft | null {
    return this.#cells.get(key) ?? null;
  }

  /** Cells that are not being written: refused ones, and those that wait with them. */
  get unsaved(): Draft[] {
    return [...this.#cells.values()].filter(({ state }) => state !== 'saving' && state !== 'saved');
  }

  /** Writes cells as one step, together with what waits for them; false where some were refused. */
  async write(edits: readonly CellEdit[], by: CellsBy): Promise<boolean> {
    const all = this.#joined(edits, by);
    for (const draft of all) this.#cells.set(keyOf(draft.edit), draft);
    const written = this.#queue.then(() => this.#send(all));
    this.#queue = written.catch(() => undefined);
    return written;
  }

  /** Writes what can stand of the blocks that were kept back. */
  async writeRest(): Promise<boolean> {
    const rest = this.unsaved.filter(({ state }) => state === 'held');
    if (rest.length === 0) return true;
    for (const { edit } of rest) this.#cells.delete(keyOf(edit));
    return this.write(rest.map(({ edit }) => edit), rest[0]?.by ?? 'typing');
  }

  /** Gives one cell back as it was; what it alone kept back is written. */
  async giveBack(key: string): Promise<void> {
    const draft = this.#cells.get(key);
    if (!draft || draft.state === 'saving') return;
    this.#cells.delete(key);
    this.#keep();
    const others = this.unsaved.filter(({ block }) => block === draft.block);
    if (others.length > 0 && others.every(({ state }) => state === 'held')) await this.writeRest();
  }

  /** Gives every cell back that is not on the disk. */
  giveAllBack(): void {
    for (const { edit } of this.unsaved) this.#cells.delete(keyOf(edit));
    this.#keep();
  }

  /** Forgets what is on the disk, once the rows are read again. */
  settle(): void {
    for (const [key, { state }] of [...this.#cells]) if (state === 'saved') this.#cells.delete(key);
  }

  /** The cells with the rest of the blocks that they belong to, and what waits for one of them. */
  #joined(edits: readonly CellEdit[], by: CellsBy): Draft[] {
    const keys = new Set(edits.map(keyOf));
    const blocks = new Set(edits.map((edit) => this.#cells.get(keyOf(edit))?.block));
    const isAwaited = ({ edit, state, error }: Draft) =>
      state === 'waiting' && edits.some(({ row, column }) => row === edit.row && column === error?.field);
    const joining = this.unsaved.filter((draft) => blocks.has(draft.block) || isAwaited(draft));
    const rest = joining.filter(({ edit }) => !keys.has(keyOf(edit)));
    const named = joining.length > 1 && joining[0]?.by !== 'typing' ? (joining[0]?.by ?? by) : by;
    const block = ++this.#blocks;
    const draft = (edit: CellEdit): Draft => ({ edit, state: 'saving', error: null, block, by: named });
    return [...rest.map(({ edit }) => draft(edit)), ...edits.map(draft)];
  }

  /** Brings the cells back that an earlier run of the program could not write. */
  async #fetch(): Promise<void> {
    const kept = (await call('kept_cells', {})).find(({ kind }) => kind === this.kind)?.cells ?? [];
    this.#kept = JSON.stringify(kept);
    const blocks = this.#blocks;
    for (const { edit, block, ...rest } of renumbered(kept)) {
      if (!this.#cells.has(keyOf(edit))) this.#cells.set(keyOf(edit), { edit, block: block + blocks, ...rest });
      this.#blocks = Math.max(this.#blocks, block + blocks);
    }
    this.#keep();
  }

  /** Keeps what is not written in the file beside the ledger and the window open, and tries the disk again. */
  #keep(): void {
    const { unsaved } = this;
    if (unsaved.length > 0) {
      this.#letGo ??= holdWindow(async () => this.unsaved.length === 0);
    } else {
      this.#letGo?.();
      this.#letGo = null;
    }
    const cells: KeptCell[] = unsaved.map(keptOf);
    const text = JSON.stringify(cells);
    if (text !== this.#kept) {
      this.#kept = text;
      // Where not even this can be written, the cells and the window still have the words.
      call('keep_cells', { kind: this.kind, cells }).catch(() => (this.#kept = ''));
    }
    if (unsaved.some(isOfTheDisk)) this.#again ??= setTimeout(() => void this.#tryAgain(), AGAIN);
  }

  /** Writes once more what only the disk or another program was in the way of; nothing is said while it stays so. */
  async #tryAgain(): Promise<void> {
    this.#again = null;
    const blocks = new Set(this.unsaved.filter(isOfTheDisk).map(({ block }) => block));
    for (const block of blocks) {
      const all = this.unsaved.filter((draft) => draft.block === block);
      const sent = this.#queue.then(() => this.#send(all, true));
      this.#queue = sent.catch(() => undefined);
      await sent;
    }
    this.#keep();
  }

  async #send(all: readonly Draft[], quietly = false): Promise<boolean> {
    const by = all[0]?.by ?? 'typing';
    try {
      const { refused, ...done } = await call('edit_cells', { kind: this.kind, by, changes: all.map(({ edit }) => edit) });
      const errors = new Map(refused.map(({ at, error }) => [at, error]));
      all.forEach((draft, at) => this.#put(draft, errors.get(at) ?? null, errors.size === 0));
      if (errors.size === 0) {
        ledger.unsaved = null;
        ledger.took(done);
      }
      return errors.size === 0;
    } catch (reason) {
      const error = hopeful(refusalOf(reason));
      for (const draft of all) this.#put(draft, error, false);
      ledger.unsaved = error;
      if (!quietly) ledger.refuse(reason);
      return false;
    } finally {
      this.#keep();
    }
  }

  /** A cell typed anew meanwhile has a draft of its own by now. */
  #put(draft: Draft, error: WireError | null, written: boolean): void {
    const key = keyOf(draft.edit);
    if (this.#cells.get(key)?.block !== draft.block) return;
    const state = written ? 'saved' : error === null ? 'held' : waits(draft, error) ? 'waiting' : 'refused';
    this.#cells.set(key, { ...draft, state, error });
  }
}

/** Whether nothing is wrong with what was typed: the disk is full, or another program is in the way. */
function isOfTheDisk({ error }: { error: WireError | null }): boolean {
  return error?.code === 'disk' || error?.code === 'held';
}

/** Of what is tried again by itself, says so. */
function hopeful(error: WireError): WireError {
  return isOfTheDisk({ error }) ? { ...error, hint: 'Chữ đã gõ ở nguyên trong ô; ghi được là chương trình tự ghi.' } : error;
}

/** Whether a cell only wants another cell of its row: a numerator its denominator, a new row its words. */
function waits({ edit }: Draft, { field }: WireError): boolean {
  return ['numerator', 'denominator', 'text'].includes(field ?? '') && field !== edit.column && !edit.column.startsWith('value');
}

const KEPT = new Map<string, Drafts>();

/** What is typed into a list of the open ledger. */
export function draftsOf(kind: ItemKind): Drafts {
  const name = `${ledger.session?.data_path ?? ''}\n${kind}`;
  const kept = KEPT.get(name) ?? new Drafts(kind);
  KEPT.set(name, kept);
  return kept;
}

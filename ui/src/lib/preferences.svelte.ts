import { call, zoom } from './api/call';
import type { Preferences } from './api/types';
import { ledger } from './ledger.svelte';

/** How long changes are gathered before they are written, in milliseconds. */
const PAUSE = 400;

/** What this computer remembers of the window; it comes with the first answer and is no part of the ledger. */
class Remembered {
  #own = $state.raw<Preferences | null>(null);
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** What is remembered now; null before the ledger's first answer. */
  get value(): Preferences | null {
    return this.#own ?? ledger.session?.preferences ?? null;
  }

  /** Changes some of it at once, and keeps it a little later. */
  set(change: Partial<Preferences>): void {
    if (!this.value) return;
    this.#own = { ...this.value, ...change };
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#keep(), PAUSE);
  }

  /** What the list `name` remembers, in the list's own form. */
  list<T extends object>(name: string): Partial<T> {
    return (this.value?.lists[name] ?? {}) as Partial<T>;
  }

  /** Remembers something of the list `name`. */
  keepList<T extends object>(name: string, change: Partial<T>): void {
    const { lists } = this.value ?? {};
    if (lists) this.set({ lists: { ...lists, [name]: { ...this.list<T>(name), ...change } } });
  }

  async #keep(): Promise<void> {
    try {
      if (this.#own) await call('save_preferences', this.#own);
    } catch (reason) {
      ledger.refuse(reason);
    }
  }
}

/** What this computer remembers of the window. */
export const preferences = new Remembered();

/** Sizes of letters to step through, in percent. */
const SIZES = [100, 110, 125, 150, 175, 200];

/** The next larger or smaller size of letters. */
export function stepped(size: number, by: 1 | -1): number {
  const fitting = by > 0 ? SIZES.find((other) => other > size) : SIZES.findLast((other) => other < size);
  return fitting ?? size;
}

/** How large the page is shown; a page that stands as it should is not asked for again. */
let shown = 100;

/** Shows the window as it is remembered: colours, height of rows, size of letters. */
export async function show({ theme, text_size, row_height }: Preferences): Promise<void> {
  const { dataset } = document.documentElement;
  const wanted = theme === 'system' && matchMedia('(prefers-contrast: more)').matches ? 'contrast' : theme;
  if (wanted === 'system') delete dataset.theme;
  else dataset.theme = wanted;
  dataset.rows = row_height;
  if (text_size !== shown) await zoom((shown = text_size) / 100);
}

import { preferences } from '../preferences.svelte';
import type { ColumnMemory } from './column';

/** What this computer remembers of a list. */
interface ListMemory extends ColumnMemory {
  /** Titles under which the rows are folded away. */
  folded?: string[];
  /** Whether rows stand under no titles. */
  loose?: boolean;
  /** How many lines of a text a row shows. */
  lines?: 1 | 2;
  sort?: string | null;
  down?: boolean;
}

/** What is remembered of the list `name`; kept beside the ledger, and no part of it. */
export class Memory {
  constructor(private readonly name: string) {}

  get now(): ListMemory {
    return preferences.list<ListMemory>(this.name);
  }

  keep(change: Partial<ListMemory>): void {
    preferences.keepList<ListMemory>(this.name, change);
  }

  /** Forgets what was set of the columns. */
  forgetColumns(): void {
    this.keep({ order: [], hidden: [], widths: {} });
  }

  /** Sorts by a column: upwards, then downwards, then not at all. */
  sortBy(column: string): void {
    const { sort, down } = this.now;
    if (sort !== column) this.keep({ sort: column, down: false });
    else if (!down) this.keep({ down: true });
    else this.keep({ sort: null, down: false });
  }

  /** Folds what stands under a title, or shows it; `null` turns it about. */
  fold(title: string, shut: boolean | null): void {
    const folded = new Set(this.now.folded ?? []);
    if (shut ?? !folded.has(title)) folded.add(title);
    else folded.delete(title);
    this.keep({ folded: [...folded] });
  }
}

/** What a column of a grid shows, and what is typed into it. */
export interface Column<R> {
  /** Its name towards the program. */
  id: string;
  title: string;
  /** What the title stands for, where it is short. */
  hint?: string;
  /** Its usual width, in pixels. */
  width: number;
  /** Takes what the other columns leave. */
  grows?: boolean;
  number?: boolean;
  /** The greater, the sooner it makes room for others; columns without one always stay. */
  spare?: number;
  /** What the cell shows and what is copied. */
  text: (row: R) => string;
  /** What the editor begins with, where that is not what is shown. */
  typed?: (row: R) => string;
  /** The exact number in the cell, for sums. */
  value?: (row: R) => string | null;
  /** Why nothing can be typed here; null where something can. */
  closed: (row: R) => string | null;
  /** Whether a new row can be begun here. */
  begins?: boolean;
  /** What can be chosen instead of typed. */
  options?: readonly { value: string; label: string }[];
}

/** What this computer remembers of the columns of a list. */
export interface ColumnMemory {
  order?: string[];
  hidden?: string[];
  widths?: Record<string, number>;
}

/** A column with its place on the screen. */
export interface Placed<R> {
  column: Column<R>;
  /** Its width in pixels; null for what the others leave. */
  width: number | null;
}

/** The least that a column can be drawn to, and the least left to the one that grows. */
const LEAST = 40;
const LEAST_WORDS = 280;

/** The columns in the order remembered; new ones where they stand by themselves. */
export function ordered<R>(columns: readonly Column<R>[], memory: ColumnMemory): Column<R>[] {
  const place = (column: Column<R>) => {
    const at = memory.order?.indexOf(column.id) ?? -1;
    return at < 0 ? columns.indexOf(column) : at;
  };
  return [...columns].sort((a, b) => place(a) - place(b) || columns.indexOf(a) - columns.indexOf(b));
}

/** How wide a column is drawn. */
export function widthOf<R>(column: Column<R>, memory: ColumnMemory): number {
  return Math.max(LEAST, memory.widths?.[column.id] ?? column.width);
}

/** The columns that are shown where there are `room` pixels: what is hidden is left out, then what can be spared. */
export function arranged<R>(columns: readonly Column<R>[], memory: ColumnMemory, room: number): Placed<R>[] {
  let shown = ordered(columns, memory).filter(({ id }) => !memory.hidden?.includes(id));
  const least = (column: Column<R>) => (column.grows ? LEAST_WORDS : widthOf(column, memory));
  const needed = () => shown.reduce((sum, column) => sum + least(column), 0);
  while (needed() > room) {
    const spared = shown.reduce<Column<R> | null>(
      (most, column) => ((column.spare ?? 0) > (most?.spare ?? 0) ? column : most),
      null,
    );
    if (!spared) break;
    shown = shown.filter((column) => column !== spared);
  }
  return shown.map((column) => ({ column, width: column.grows ? null : widthOf(column, memory) }));
}

/** The order with a column moved by one place among all of them. */
export function moved<R>(columns: readonly Column<R>[], memory: ColumnMemory, id: string, by: 1 | -1): string[] {
  const ids = ordered(columns, memory).map((column) => column.id);
  const at = ids.indexOf(id);
  const other = ids[at + by];
  if (at < 0 || other === undefined) return ids;
  [ids[at], ids[at + by]] = [other, id];
  return ids;
}

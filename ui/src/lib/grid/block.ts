import type { CellEdit } from '../api/types';
import type { Column } from './column';
import type { Grid } from './grid.svelte';
import { totalOf, type Block, type Total } from './selection';
import { cleanCell } from './tsv';

/** So many cells are copied, summed or filled at most. */
const MOST = 100_000;

/** The lines of a block that hold rows. */
function rowLines<R>(grid: Grid<R>, { top, bottom }: Block, news = false): number[] {
  const lines: number[] = [];
  for (let line = Math.max(top, 0); line <= bottom && lines.length < MOST; line += 1) {
    const kind = grid.layout.at(line)?.kind;
    if (kind === 'row' || (news && kind === 'new')) lines.push(line);
  }
  return lines;
}

function columnsOf<R>(grid: Grid<R>, { left, right }: Block): Column<R>[] {
  return grid.placed.slice(left, right + 1).map(({ column }) => column);
}

/** Waits until the rows of a block are fetched. */
export async function fetchBlock<R>(grid: Grid<R>, block: Block): Promise<void> {
  const rows = rowLines(grid, block).map((line) => grid.layout.at(line));
  const [first, last] = [rows[0], rows.at(-1)];
  if (first?.kind === 'row' && last?.kind === 'row') await grid.source.all(first.row, last.row);
}

/** The texts of a block as they are shown. */
export function textsOf<R>(grid: Grid<R>, block: Block): string[][] {
  const columns = columnsOf(grid, block);
  return rowLines(grid, block).map((line) => columns.map((column) => grid.textAt(line, column)));
}

/** Sum, average and number of a block; rows that are not fetched yet are left out. */
export function totalIn<R>(grid: Grid<R>, block: Block): Total {
  const columns = columnsOf(grid, block);
  const lines = rowLines(grid, block);
  const rows = lines.map((line) => grid.rowAt(line)).filter((row) => row !== null);
  const values = columns.flatMap(({ value }) => (value ? rows.map((row) => value(row)) : []));
  return totalOf(lines.length * columns.length, values.filter((value) => value !== null));
}

/** What fills a block with one text; cells into which nothing can be typed are left as they are. */
export function fillOf<R>(grid: Grid<R>, block: Block, text: string): CellEdit[] {
  return editsOf(grid, rowLines(grid, block), block, () => text);
}

/** What copies the top line of a block down to its other lines; of one line, the line above it. */
export function copyDownOf<R>(grid: Grid<R>, block: Block): CellEdit[] {
  const lines = rowLines(grid, block);
  const alone = lines.length === 1;
  const above = alone ? lineAbove(grid, block.top) : (lines[0] ?? -1);
  if (above < 0) return [];
  return editsOf(grid, alone ? lines : lines.slice(1), block, (column) => grid.typedAt(above, column));
}

function lineAbove<R>(grid: Grid<R>, line: number): number {
  let above = line - 1;
  while (above >= 0 && grid.layout.at(above)?.kind !== 'row') above -= 1;
  return above;
}

function editsOf<R>(grid: Grid<R>, lines: readonly number[], block: Block, text: (column: Column<R>) => string): CellEdit[] {
  const edits: CellEdit[] = [];
  for (const line of lines) {
    for (let at = block.left; at <= block.right; at += 1) {
      const column = grid.columnAt(at);
      const address = column && grid.closedAt(line, at) === null ? grid.addressOf(line, column.id) : null;
      if (column && address && text(column) !== grid.typedAt(line, column)) edits.push({ ...address, text: text(column) });
    }
  }
  return edits;
}

/** What a pasted block asks for, and how many of its lines found no row. */
export interface Pasted {
  edits: CellEdit[];
  over: number;
}

/** Puts a pasted block where the cursor stands. One cell fills the whole selection; a block begun on an empty row enters new ones. */
export function pasteOf<R>(grid: Grid<R>, block: Block, cells: readonly (readonly string[])[]): Pasted {
  const lone = cells.length === 1 && cells[0]?.length === 1 ? cells[0][0] : undefined;
  if (lone !== undefined && (block.top !== block.bottom || block.left !== block.right)) {
    return { edits: fillOf(grid, block, cleanCell(lone)), over: 0 };
  }
  if (grid.layout.at(block.top)?.kind === 'new') return { edits: newRows(grid, block, cells), over: 0 };
  const lines = rowLines(grid, { ...block, bottom: grid.layout.count - 1 }).slice(0, cells.length);
  const edits = lines.flatMap((line, at) => pastedLine(grid, line, block.left, cells[at] ?? []));
  return { edits, over: cells.length - lines.length };
}

/** The cells of one pasted line; what already stands there is no change. */
function pastedLine<R>(grid: Grid<R>, line: number, left: number, texts: readonly string[]): CellEdit[] {
  return texts.flatMap((raw, at) => {
    const text = cleanCell(raw);
    const column = grid.columnAt(left + at);
    const address = column && grid.addressOf(line, column.id);
    if (!column || !address || text === grid.textAt(line, column) || text === grid.typedAt(line, column)) return [];
    return [{ ...address, text }];
  });
}

function newRows<R>(grid: Grid<R>, block: Block, cells: readonly (readonly string[])[]): CellEdit[] {
  return cells.flatMap((texts, row) =>
    texts.flatMap((raw, at) => {
      const column = grid.columnAt(block.left + at);
      const address = column && grid.addressOf(block.top, column.id);
      const text = cleanCell(raw);
      return address && text ? [{ ...address, row: `${address.row}.${row}`, text }] : [];
    }),
  );
}

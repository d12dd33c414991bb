import type { CellChange, StepRow } from '../../lib/api/types';

/** The steps of one day. */
export interface Day {
  name: string;
  steps: StepRow[];
}

/** Steps under their days, in the order in which they come. */
export function byDay(steps: readonly StepRow[]): Day[] {
  const days: Day[] = [];
  for (const step of steps) {
    const last = days.at(-1);
    if (last?.name === step.day_text) last.steps.push(step);
    else days.push({ name: step.day_text, steps: [step] });
  }
  return days;
}

/** A row of a step with the cells that changed in it. */
export interface ChangedRow {
  row: number;
  /** What it is and what it speaks of: `Tiến độ: Rà soát dữ liệu`. */
  name: string;
  fate: CellChange['fate'];
  cells: CellChange[];
}

/** What became of a row, in words. */
export const FATES: Record<CellChange['fate'], string> = { added: 'Thêm mới', changed: 'Sửa', removed: 'Bỏ' };

/** The cells of a step, row by row. */
export function byRow(cells: readonly CellChange[]): ChangedRow[] {
  const rows: ChangedRow[] = [];
  for (const cell of cells) {
    const last = rows.at(-1);
    if (last?.row === cell.row) last.cells.push(cell);
    else rows.push({ row: cell.row, name: nameOf(cell), fate: cell.fate, cells: [cell] });
  }
  return rows;
}

function nameOf({ kind_text, of }: CellChange): string {
  const kind = kind_text.charAt(0).toUpperCase() + kind_text.slice(1);
  return of ? `${kind}: ${of}` : kind;
}

import type { CellChange } from '../api/types';

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

/** The cells of a step, row by row; `own` leaves out what they speak of, where that is known already. */
export function byRow(cells: readonly CellChange[], own = false): ChangedRow[] {
  const rows: ChangedRow[] = [];
  for (const cell of cells) {
    if (own && isItsName(cell)) continue;
    const last = rows.at(-1);
    if (last?.row === cell.row) last.cells.push(cell);
    else rows.push({ row: cell.row, name: nameOf(cell, own), fate: cell.fate, cells: [cell] });
  }
  return rows;
}

/** Whether a cell only names the item that its row belongs to. */
function isItsName({ field, from, to, of }: CellChange): boolean {
  return field !== 'nội dung' && of !== '' && (to || from) === of;
}

function nameOf({ kind_text, of }: CellChange, own: boolean): string {
  const kind = kind_text.charAt(0).toUpperCase() + kind_text.slice(1);
  return of && !own ? `${kind}: ${of}` : kind;
}

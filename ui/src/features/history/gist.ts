import type { StepRow } from '../../lib/api/types';

/** The cells that tell best what a step was about, the most telling first. */
const TELLING = ['nội dung', 'trích yếu', 'kết quả', 'tên', 'giá trị', 'tử số', 'trạng thái', 'căn cứ nhận', 'hạn', 'thời hạn'];
/** Cells whose words need no name before them. */
const WORDS: ReadonlySet<string> = new Set(TELLING.slice(0, 5));

/** What a step was about, in two lines. */
export interface Gist {
  /** Its most telling cell, and how many rows where it spoke of several things. */
  told: string;
  /** What it speaks of; empty where the first line says it already. */
  of: string;
}

/** What a step was about. */
export function gist({ cells, rows }: Pick<StepRow, 'cells' | 'rows'>): Gist {
  const things = new Set(cells.map(({ of, what }) => of || what));
  const fetched = new Set(cells.map(({ row }) => row)).size;
  // Of several rows that speak of one thing the most telling cell may stand in any.
  const own = things.size === 1 ? cells : cells.filter(({ row }) => row === cells[0]?.row);
  const telling = TELLING.map((field) => own.find((cell) => cell.field === field && (cell.to || cell.from))).find(Boolean) ?? own[0];
  if (!telling) return { told: '', of: '' };
  const { kind_text, field, from, to, of } = telling;
  const value = from && to ? `${from} → ${to}` : to || from || kind_text;
  const words = WORDS.has(field) ? value : `${field} ${value}`;
  const many = things.size > 1 || rows > fetched;
  return { told: many ? `${rows} dòng: ${words} …` : words, of: of === value ? '' : of };
}

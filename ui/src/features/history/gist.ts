import type { StepRow } from '../../lib/api/types';

/** The cells that tell best what a step was about, the most telling first. */
const TELLING = ['nội dung', 'trích yếu', 'kết quả', 'tên', 'giá trị', 'tử số', 'trạng thái', 'căn cứ nhận', 'hạn', 'thời hạn'];
/** Cells whose words need no name before them. */
const WORDS: ReadonlySet<string> = new Set(TELLING.slice(0, 5));

/** What a step was about, in a line: its most telling cell, and how many rows where there were several. */
export function gist({ cells }: Pick<StepRow, 'cells'>): string {
  const rows = new Set(cells.map(({ what }) => what));
  const own = cells.filter(({ what }) => what === cells[0]?.what);
  const telling = TELLING.map((field) => own.find((cell) => cell.field === field && (cell.to || cell.from))).find(Boolean) ?? own[0];
  if (!telling) return '';
  const { what, field, from, to } = telling;
  const value = from && to ? `${from} → ${to}` : to || from || what;
  const words = WORDS.has(field) ? value : `${field} ${value}`;
  return rows.size > 1 ? `${rows.size} dòng: ${words} …` : words;
}

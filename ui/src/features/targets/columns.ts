import type { MeasureLine, MeasureRow } from '../../lib/api/types';
import type { Column } from '../../lib/grid/column';

const COMPUTED = 'Ô này do chương trình tính từ số liệu nên không ghi vào được.';
const EVIDENCE = 'Minh chứng được ghi trong khung bên. Hãy nhấn F4 để mở.';

/** The measure that a row shows. */
export function measureOf({ target, no }: MeasureLine): MeasureRow | undefined {
  return target.measures[no - 1];
}

const of = (part: (measure: MeasureRow) => string) => (row: MeasureLine) => {
  const measure = measureOf(row);
  return measure ? part(measure) : '';
};
const valueOf = (part: (measure: MeasureRow) => string | null) => (row: MeasureLine) => {
  const measure = measureOf(row);
  return measure ? part(measure) : null;
};

/** Why the words of a target cannot be changed; null where they can. */
function words({ target }: MeasureLine): string | null {
  if (!target.held) return 'Đơn vị chưa nhận chỉ tiêu này. Hãy nhấn F4 rồi chọn “Nhận về sổ”.';
  return target.fixed ? `Lấy nguyên từ ${target.source_text} nên không sửa ở đây. Đơn vị ghi được số liệu.` : null;
}

/** Why no figure can be entered; null where one can. */
function figure(row: MeasureLine): string | null {
  return row.target.held ? null : words(row);
}

/** Why no part of a share can be entered; null where one can. */
function part(row: MeasureLine): string | null {
  if (measureOf(row)?.unit === '%') return figure(row);
  return figure(row) ?? 'Chỉ tiêu này không tính theo tỷ lệ. Hãy ghi vào cột Thực hiện.';
}

const numbers = { number: true, width: 88 } as const;

/** The columns of the grid of targets. */
export const TARGET_COLUMNS: readonly Column<MeasureLine>[] = [
  { id: 'no', title: 'TT', width: 56, number: true, text: ({ no, place }) => (no === 1 ? String(place) : ''), closed: () => `${COMPUTED} Nhấn Enter để mở khung bên.` },
  { id: 'text', title: 'Chỉ tiêu', width: 320, grows: true, text: ({ target }) => target.text, closed: words, begins: true },
  { id: 'unit', title: 'ĐVT', hint: 'Đơn vị tính', width: 64, spare: 2, text: of((measure) => measure.unit), closed: words },
  { id: 'planned', title: 'Kế hoạch', ...numbers, width: 100, text: of((measure) => measure.planned_text), value: valueOf((measure) => measure.value), closed: words },
  { id: 'numerator', title: 'Tử số', ...numbers, spare: 5, text: of((measure) => measure.numerator_text), value: valueOf((measure) => measure.numerator), closed: part },
  { id: 'denominator', title: 'Mẫu số', ...numbers, spare: 6, text: of((measure) => measure.denominator_text), value: valueOf((measure) => measure.denominator), closed: part },
  {
    id: 'value',
    title: 'Thực hiện',
    ...numbers,
    text: of((measure) => measure.actual_text),
    typed: of((measure) => (measure.milestone ? measure.actual_text : measure.edit_text)),
    value: valueOf((measure) => (measure.milestone ? null : measure.actual)),
    closed: figure,
  },
  { id: 'share', title: '% so KH', hint: 'Thực hiện so với kế hoạch', ...numbers, spare: 4, text: of((measure) => measure.share_of_plan_text), closed: () => COMPUTED },
  { id: 'last_year', title: 'Cùng kỳ', hint: 'Số liệu cuối năm trước', ...numbers, spare: 7, text: of((measure) => measure.last_year_text), closed: () => COMPUTED },
  { id: 'verdict', title: 'Đánh giá', width: 150, text: of((measure) => measure.verdict_text), closed: () => COMPUTED },
  {
    id: 'evidence',
    title: 'Minh chứng',
    hint: 'Số văn bản minh chứng',
    width: 96,
    number: true,
    spare: 3,
    text: ({ no, target }) => (no === 1 && target.evidence_count > 0 ? String(target.evidence_count) : ''),
    value: ({ no, target }) => (no === 1 ? String(target.evidence_count) : null),
    closed: () => EVIDENCE,
  },
];

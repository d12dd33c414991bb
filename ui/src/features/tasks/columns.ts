import type { TaskRow } from '../../lib/api/types';
import { STATUSES } from '../../lib/components/status';
import type { Column } from '../../lib/grid/column';

const COMPUTED = 'Ô này do chương trình tính nên không ghi vào được.';

/** Why the words of a task cannot be changed; null where they can. */
function words(row: TaskRow): string | null {
  if (!row.held) return 'Đơn vị chưa nhận nhiệm vụ này. Hãy nhấn F4 rồi chọn “Nhận về sổ”.';
  return row.fixed ? `Lấy nguyên từ ${row.source_text} nên không sửa ở đây. Đơn vị ghi được trạng thái, tiến độ và hạn.` : null;
}

/** Why nothing can be entered on a task; null where something can. */
function entry(row: TaskRow): string | null {
  return row.held ? null : words(row);
}

/** The columns of the grid of tasks. */
export const TASK_COLUMNS: readonly Column<TaskRow>[] = [
  { id: 'no', title: 'TT', width: 56, number: true, text: () => '', closed: () => `${COMPUTED} Nhấn Enter để mở khung bên.` },
  { id: 'text', title: 'Nhiệm vụ', width: 360, grows: true, text: (row) => row.text, closed: words, begins: true },
  { id: 'lead', title: 'Chủ trì', width: 130, spare: 4, text: (row) => row.lead_text, closed: words },
  { id: 'coordinating', title: 'Phối hợp', width: 130, spare: 7, text: (row) => row.coordinating_text, closed: words },
  { id: 'years', title: 'Thời gian', width: 90, spare: 6, text: (row) => row.years, closed: words },
  { id: 'status', title: 'Trạng thái', width: 150, text: (row) => (row.held ? row.status_text : 'Chưa nhận'), closed: entry, options: STATUSES },
  {
    id: 'percent',
    title: '%',
    hint: 'Tiến độ, phần trăm',
    width: 64,
    number: true,
    spare: 3,
    text: (row) => row.percent_text,
    typed: (row) => row.percent_text.replace('%', ''),
    value: (row) => row.percent,
    closed: entry,
  },
  { id: 'latest', title: 'Cập nhật gần nhất', width: 210, spare: 5, text: (row) => row.latest_text, closed: entry },
  { id: 'due', title: 'Hạn', hint: 'Hạn hoàn thành', width: 136, number: true, text: (row) => row.due_text, closed: entry },
];

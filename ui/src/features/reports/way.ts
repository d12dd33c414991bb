import type { ReportRow } from '../../lib/api/types';

/** A step on the way of a report. */
export type StepName = 'start' | 'finalise' | 'issue' | 'export' | 'sign' | 'note' | 'correct';

/** A step in words. */
export interface Step {
  name: StepName;
  label: string;
  /** What it does, and what it locks. */
  does: string;
}

/** The steps in their order. */
export const WAY: readonly Step[] = [
  { name: 'start', label: 'Bắt đầu báo cáo', does: 'Lập dự thảo cho kỳ này. Số liệu vẫn theo sổ; sửa được từng câu. Chưa khóa gì.' },
  { name: 'finalise', label: 'Chốt số liệu', does: 'Giữ nguyên số liệu và câu chữ như lúc này, dù sổ có thay đổi sau đó. Còn mở lại được.' },
  { name: 'issue', label: 'Cấp số, ngày và phát hành…', does: 'Ghi số, ngày, người ký và mã của tệp. Khóa hẳn: sau đó chỉ còn đính chính.' },
  { name: 'export', label: 'Lưu PDF để ký', does: 'Lưu đúng bản đã phát hành, có sẵn ô ký của người ký và của cơ quan. Không khóa gì.' },
  { name: 'sign', label: 'Ký số…', does: 'Người ký trước, cơ quan sau, bằng thiết bị ký; bản chưa ký vẫn còn nguyên.' },
  { name: 'note', label: 'Ghi nhận tệp đã ký', does: 'Ghi mã của tệp đã ký vào sổ, để sau này biết đúng tệp đó.' },
  { name: 'correct', label: 'Đính chính', does: 'Lập bản mới nêu rõ bản cũ; bản đã phát hành giữ nguyên.' },
];

/** How many steps a report has behind it. */
export function taken(report: ReportRow | null): number {
  if (!report) return 0;
  if (report.state === 'draft') return 1;
  if (report.state === 'finalised') return 2;
  return report.signed_hashes.length > 0 ? 6 : 3;
}

/** The step that comes next and is worth the one button; a report that is signed and noted asks for none. */
export function nextStep(report: ReportRow | null): Step | undefined {
  const at = taken(report);
  return at >= 6 ? undefined : WAY.find(({ name }) => name === (at === 3 ? 'sign' : WAY[at]?.name));
}

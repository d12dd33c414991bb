import type { IconName } from './icons';

/** The statuses of a task, in the order offered. */
export const STATUSES = [
  { value: 'not-started', label: 'Chưa triển khai' },
  { value: 'in-progress', label: 'Đang thực hiện' },
  { value: 'done', label: 'Đã hoàn thành' },
  { value: 'suspended', label: 'Tạm dừng' },
] as const;

/** The verdicts of a target, in the order offered. */
export const VERDICTS = [
  { value: 'met', label: 'Đạt' },
  { value: 'unmet', label: 'Chưa đạt' },
  { value: 'not-due', label: 'Chưa đến hạn' },
  { value: 'no-data', label: 'Chưa có số liệu' },
] as const;

/** What the rows of a list lack, in words, where one came from the overview. */
export const FILTERS = {
  'no-data': 'chưa có số liệu',
  'needs-reason': 'chưa đạt, chưa nêu nguyên nhân hoặc giải pháp',
  overdue: 'quá hạn',
  silent: 'chưa cập nhật trong năm',
  'no-evidence': 'chưa có minh chứng',
} as const;

const SIGNS: Record<string, IconName> = {
  met: 'met',
  done: 'met',
  unmet: 'unmet',
  overdue: 'warning',
  'not-due': 'not-due',
  'in-progress': 'not-due',
};

/** The sign beside a verdict or status. */
export function signOf(state: string): IconName {
  return SIGNS[state] ?? 'no-data';
}

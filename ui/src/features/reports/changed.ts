import type { ChangeKind } from '../../lib/api/types';

/** What became of a paragraph or a figure, in a word. */
export const CHANGES: Record<ChangeKind, string> = { same: 'Giữ nguyên', changed: 'Sửa', added: 'Thêm', removed: 'Bỏ' };

/** Those that are not the same in both reports. */
export function changed<T extends { change: ChangeKind }>(all: readonly T[]): T[] {
  return all.filter(({ change }) => change !== 'same');
}

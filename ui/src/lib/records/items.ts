import type { RowFilter } from '../api/types';

/** An item that has a screen of its own. */
export type Kept = 'target' | 'task';

/** What a kind of item is called, where a sentence begins with it and where it does not. */
export const KINDS = {
  target: { title: 'Chỉ tiêu', noun: 'chỉ tiêu' },
  task: { title: 'Nhiệm vụ', noun: 'nhiệm vụ' },
} as const satisfies Record<Kept, { title: string; noun: string }>;

/** What a list of items is asked for; null where all are wanted. */
export interface Asked {
  plan: string | null;
  part: string | null;
  status: string | null;
  find: string | null;
  filter: RowFilter | null;
}

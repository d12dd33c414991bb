import { call } from '../../lib/api/call';
import type { EvidenceView } from '../../lib/api/types';

/** A document, and the task or target that it proves. */
export interface Proof {
  evidence: EvidenceView;
  item: string;
  screen: 'tasks' | 'targets';
  /** What it proves, in words. */
  kind: string;
  text: string;
}

/** Every reference of the ledger; items are asked for only where their row counts one. */
export async function gather(): Promise<Proof[]> {
  const [tasks, targets] = await Promise.all([call('tasks', { only_overdue: false }), call('targets', {})]);
  const ofTasks = tasks.rows.filter(proved).map(async ({ id, text }) => {
    const { evidence } = await call('task', { id });
    return evidence.map((one): Proof => ({ evidence: one, item: id, screen: 'tasks', kind: 'Nhiệm vụ:', text }));
  });
  const ofTargets = targets.rows.filter(proved).map(async ({ id, text }) => {
    const { evidence } = await call('target', { id });
    return evidence.map((one): Proof => ({ evidence: one, item: id, screen: 'targets', kind: 'Chỉ tiêu:', text }));
  });
  const proofs = (await Promise.all([...ofTasks, ...ofTargets])).flat();
  // ISO dates sort as text; the newest first.
  return proofs.sort((one, other) => other.evidence.date.localeCompare(one.evidence.date));
}

function proved(row: { evidence_count: number }): boolean {
  return row.evidence_count > 0;
}

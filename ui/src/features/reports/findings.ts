import type { FindingRow, ReportPart } from '../../lib/api/types';
import { partOf } from './parts';

/** The weights, the heaviest first, and what one of each is called. */
const WEIGHTS: readonly [FindingRow['severity'], string][] = [
  ['error', 'lỗi'],
  ['warning', 'điều cần xem lại'],
  ['note', 'điều lưu ý'],
];

/** How many findings there are of each weight, in a sentence: it is read out when it changes. */
export function counted(findings: readonly Pick<FindingRow, 'severity'>[]): string {
  if (findings.length === 0) return 'Không thấy lỗi nào.';
  const kinds = WEIGHTS.map(([weight, noun]) => [findings.filter(({ severity }) => severity === weight).length, noun] as const);
  return `Có ${kinds.filter(([count]) => count > 0).map(([count, noun]) => `${count} ${noun}`).join(', ')}.`;
}

/** What is said before a report is finalised or issued while the check finds faults in it; null where it finds none. */
export function warned(findings: readonly Pick<FindingRow, 'severity'>[], step: string): string | null {
  const faults = findings.filter(({ severity }) => severity === 'error').length;
  return faults === 0 ? null : `Trên trang còn ${faults} lỗi (mục Soát). Nên sửa trước khi ${step}; nếu đã biết rõ thì vẫn làm tiếp được.`;
}

/** The findings of one part of the report. */
export interface FoundIn<F> {
  /** None for what speaks of the whole report. */
  part: ReportPart | null;
  found: F[];
}

/** The findings under their parts in the order of the report, those of the whole report first; `chosen` is there in any case. */
export function byPart<F extends Pick<FindingRow, 'block'>>(findings: readonly F[], parts: readonly ReportPart[], chosen: string | null): FoundIn<F>[] {
  const at = (finding: F) => partOf(parts, finding.block)?.id ?? null;
  const all = [null, ...parts].map((part) => ({ part, found: findings.filter((finding) => at(finding) === (part?.id ?? null)) }));
  return all.filter(({ part, found }) => found.length > 0 || (part !== null && part.id === chosen));
}

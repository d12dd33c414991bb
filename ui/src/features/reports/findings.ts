import type { FindingRow } from '../../lib/api/types';

/** How many findings there are of each weight, in a sentence: it is read out when it changes. */
export function counted(findings: readonly Pick<FindingRow, 'severity' | 'severity_text'>[]): string {
  if (findings.length === 0) return 'Không thấy lỗi nào.';
  const kinds = new Map<string, number>();
  for (const { severity_text } of findings) {
    const name = severity_text.toLowerCase();
    kinds.set(name, (kinds.get(name) ?? 0) + 1);
  }
  return `Có ${[...kinds].map(([name, count]) => `${count} ${name}`).join(', ')}.`;
}

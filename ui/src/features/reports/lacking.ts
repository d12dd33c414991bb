import type { ReportState } from '../../lib/api/types';

/** What is to be told of a report before it is signed. */
export interface Told {
  /** What is missing from it, each once. */
  missing: string[];
  /** What else to know. */
  notes: string[];
}

/** Where a line tells of something that the settings hold. */
const OF_SETTINGS = 'Ghi ở Cài đặt.';

/** What is missing and what else to know; a head that the settings leave open is said once, as missing. */
export function told({ missing, notices }: Pick<ReportState, 'missing' | 'notices'>): Told {
  const lines = [...new Set(missing)];
  const notes = notices.filter((line) => !lines.includes(line) && !(line.endsWith(OF_SETTINGS) && lines.some(isOfSettings)));
  return { missing: lines, notes };
}

/** Whether the settings are where this is mended. */
export function isOfSettings(line: string): boolean {
  return line.startsWith('Chưa ghi ');
}

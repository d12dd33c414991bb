import type { ReportFormat } from '../../lib/api/report';
import type { ReportRow } from '../../lib/api/types';

/** The forms that reports are saved in, in the order in which they are offered. */
export const FORMATS: readonly { format: ReportFormat; label: string }[] = [
  { format: 'pdf', label: 'PDF' },
  { format: 'docx', label: 'Word' },
  { format: 'xlsx', label: 'Excel' },
];

/** Whether a report is proposed for saving: one of the working year that nobody works on any more. */
export function firstTicked({ year, state }: Pick<ReportRow, 'year' | 'state'>, working: number): boolean {
  return year === working && state !== 'draft';
}

/** What tells a report from others of its kind. */
export function lineOf({ period_text, version, state_text, number }: Pick<ReportRow, 'period_text' | 'version' | 'state_text' | 'number'>): string {
  const which = version > 1 ? `${period_text}, bản ${version}` : period_text;
  return `${which} · ${state_text.toLowerCase()}${number ? ` số ${number}` : ''}`;
}

/** Reports under their years, the newest year first. */
export function yearsOf<R extends Pick<ReportRow, 'year'>>(rows: readonly R[]): { year: number; rows: R[] }[] {
  const years = [...new Set(rows.map(({ year }) => year))].sort((a, b) => b - a);
  return years.map((year) => ({ year, rows: rows.filter((row) => row.year === year) }));
}

/** The file's name alone. */
export function nameOf(path: string): string {
  return path.split(/[/\\]/).at(-1) ?? path;
}

/** The folder in which a file lies. */
export function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.length - nameOf(path).length - 1));
}

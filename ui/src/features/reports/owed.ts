import type { ObligationRow, ReportDraft, ReportRow } from '../../lib/api/types';

/** A report that is owed. */
export interface Owed {
  id: string;
  name: string;
  /** Until when, in words. */
  left: string;
  request: ReportDraft;
  /** What was begun for it. */
  report: ReportRow | null;
}

/** The request that shows a report that was begun. */
export function requestOf({ id, kind, year, period, document }: ReportRow): ReportDraft {
  return { kind, year, period, document, report: id };
}

/** The period that an obligation asks for: its due day lies in the last month of it (Nghị định 09/2019/NĐ-CP, Điều 12). */
export function periodOf({ cadence, before }: Pick<ObligationRow, 'cadence' | 'before'>): string | null {
  const month = Number(before?.slice(5, 7));
  if (!month) return null;
  if (cadence === 'monthly') return `thang-${month}`;
  if (cadence === 'quarterly') return `quy-${Math.ceil(month / 3)}`;
  return cadence === 'half-yearly' && month <= 6 ? '6-thang' : null;
}

/** What is owed in a year, the nearest first, with what was begun for it; and all else that was begun. */
export function owed(obligations: readonly ObligationRow[], reports: readonly ReportRow[], year: number): { due: Owed[]; begun: ReportRow[] } {
  const printed = obligations.filter(({ report_kind }) => report_kind);
  const due = printed.map((row): Owed => {
    const period = periodOf(row);
    // A letter is answered by the report that was begun for it, whatever its period.
    const answers = reports.filter(({ id }) => id === row.answer);
    const of = answers.length > 0 ? answers : reports.filter((report) => report.kind === row.report_kind && report.year === year && report.period === (period ?? 'nam'));
    const report = of.reduce<ReportRow | null>((newest, one) => (newest && newest.version > one.version ? newest : one), null);
    return {
      id: row.id,
      name: row.name,
      // What is issued waits for nothing; the next deadline is another report's.
      left: report?.state === 'issued' ? '' : row.left_text,
      request: report ? requestOf(report) : { kind: row.report_kind, period },
      report,
    };
  });
  const days = new Map(printed.map(({ id, working_days_left }) => [id, working_days_left ?? Infinity]));
  due.sort((a, b) => (days.get(a.id) ?? 0) - (days.get(b.id) ?? 0));
  const shown = new Set(due.map(({ report }) => report?.id));
  return { due, begun: reports.filter(({ id }) => !shown.has(id)) };
}

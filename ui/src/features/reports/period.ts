/** The choice for two dates of one's own. */
export const OWN_DATES = 'tu-den';

const ROMAN = ['I', 'II', 'III', 'IV'] as const;

/** The periods of a report, by the codes that the program gives and takes; empty for the whole year. */
export const PERIODS: readonly { value: string; label: string }[] = [
  { value: '', label: 'Năm' },
  { value: '6-thang', label: '6 tháng đầu năm' },
  { value: '6-thang-cuoi', label: '6 tháng cuối năm' },
  { value: '9-thang', label: '9 tháng' },
  ...ROMAN.map((roman, index) => ({ value: `quy-${index + 1}`, label: `Quý ${roman}` })),
  ...Array.from({ length: 12 }, (_, index) => ({ value: `thang-${index + 1}`, label: `Tháng ${index + 1}` })),
  { value: OWN_DATES, label: 'Theo yêu cầu (từ ngày đến ngày)' },
];

/** Which choice of the list stands for the period of a request. */
export function choiceOf(period: string | null | undefined): string {
  if (!period || period === 'nam') return '';
  return PERIODS.some(({ value }) => value === period) ? period : OWN_DATES;
}

/** The two dates of a period of one's own, as they are typed; empty for every other period. */
export function datesOf(period: string | null | undefined): { from: string; to: string } {
  const [from = '', to = ''] = choiceOf(period) === OWN_DATES ? (period ?? '').split('..') : [];
  return { from, to };
}

/** A period of one's own, as the program takes it. */
export function ownPeriod(from: string, to: string): string {
  return `${from.trim()}..${to.trim()}`;
}

import type { MeasureRow, TargetRow } from '../../lib/api/types';

/** What a measure is called under the words of its target; a milestone that they hold already is not said again. */
export function nameOf({ of, milestone }: Pick<MeasureRow, 'of' | 'milestone'>, { text }: Pick<TargetRow, 'text'>): string {
  return milestone && bare(text).includes(bare(of)) ? 'Mốc phải đạt' : of;
}

/** What is planned: `≥ 60%; 20 dịch vụ`; of a milestone, that it is reached. */
export function planOf(measures: readonly Pick<MeasureRow, 'planned_text' | 'unit'>[]): string {
  const planned = measures.map(({ planned_text, unit }) => (unit === '%' ? `${planned_text}%` : `${planned_text} ${unit}`.trim()));
  return planned.join('; ');
}

/** Words without what only ends a sentence. */
const bare = (words: string) => words.toLowerCase().replace(/[\s.;,]+$/, '');

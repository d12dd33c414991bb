import type { OriginRow } from '../../lib/api/types';

const bare = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/gi, 'd').toLowerCase();

/** The numbers whose own or surrounding words hold what is looked for; accents and letter case do not matter. */
export function holding(origins: readonly OriginRow[], find: string): OriginRow[] {
  const wanted = bare(find.trim());
  return origins.filter(({ shown, what, context, explanation }) => bare(`${shown} ${what} ${context} ${explanation}`).includes(wanted));
}

import type { Passage, PreviewPlace, ReportPart } from '../../lib/api/types';

/** Whether a block belongs to a passage. */
export function holds({ block, further, sentence }: Passage, wanted: string): boolean {
  return block === wanted || sentence?.id === wanted || further.includes(wanted);
}

/** The part in which a block stands. */
export function partOf(parts: readonly ReportPart[], block: string): ReportPart | undefined {
  return parts.find(({ passages }) => passages.some((passage) => holds(passage, block)));
}

/** How many of these blocks a part has. */
export function countIn(part: ReportPart, blocks: readonly string[]): number {
  return blocks.filter((block) => part.passages.some((passage) => holds(passage, block))).length;
}

/** The first place of a block on the pages. */
export function placeOf(places: readonly PreviewPlace[], block: string): PreviewPlace | undefined {
  return places.find((place) => place.block === block);
}

/** The block at a height of a page, in points: the last one that begins above it. */
export function blockAt(places: readonly PreviewPlace[], page: number, y: number): string | undefined {
  const above = places.filter((place) => place.page === page && place.top <= y + 2);
  return above.reduce<PreviewPlace | undefined>((last, place) => (last && last.top > place.top ? last : place), undefined)?.block;
}

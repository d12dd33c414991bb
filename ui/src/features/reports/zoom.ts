/** How large pages are shown: as wide as the view, whole, or so many times the size of the paper. */
export type Zoom = 'width' | 'page' | number;

/** Screen pixels per point at the size of the paper. */
export const PIXELS = 96 / 72;
/** Sizes to step through; 1 is the size of the paper. */
const STEPS = [0.5, 0.6, 0.75, 1, 1.25, 1.5, 2, 3] as const;
/** Room around a page, in pixels of the screen. */
export const ROOM = 12;

/** The next larger size after `shown`, the size that is seen; the largest stays. */
export function larger(shown: number): number {
  return STEPS.find((step) => step > shown + 0.01) ?? STEPS[STEPS.length - 1] ?? 1;
}

/** The next smaller size; the smallest stays. */
export function smaller(shown: number): number {
  return STEPS.findLast((step) => step < shown - 0.01) ?? STEPS[0];
}

/** The sides of something, in points or pixels. */
export interface Sides {
  width: number;
  height: number;
}

/** How many times the size of the paper a page is shown. */
export function scaleOf(zoom: Zoom, paper: Sides, view: Sides): number {
  if (typeof zoom === 'number') return zoom;
  const wide = (view.width - 2 * ROOM) / (paper.width * PIXELS);
  const high = (view.height - 2 * ROOM) / (paper.height * PIXELS);
  return Math.max(0.1, zoom === 'page' ? Math.min(wide, high) : wide);
}

/** The size in words. */
export function zoomText(scale: number): string {
  return `${Math.round(scale * 100)}%`;
}

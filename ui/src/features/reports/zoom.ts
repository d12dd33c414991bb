/** How large pages can be shown; 1 is the size of the paper. */
const STEPS = [0.5, 0.75, 1, 1.25, 1.5, 2] as const;
/** What “as wide as the view” stands for when it is left: never larger than the paper. */
const FIT = 1;

/** The next larger size, or null at the largest. */
export function larger(zoom: number | null): number | null {
  return STEPS.find((step) => step > (zoom ?? FIT)) ?? null;
}

/** The next smaller size, or null at the smallest. */
export function smaller(zoom: number | null): number | null {
  return STEPS.findLast((step) => step < (zoom ?? FIT)) ?? null;
}

/** The size in words. */
export function zoomText(zoom: number | null): string {
  return zoom === null ? 'Vừa khung' : `${Math.round(zoom * 100)}%`;
}

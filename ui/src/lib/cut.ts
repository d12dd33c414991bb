/** Texts of which a part may not be shown, marked by the style that cuts them. */
const CUT = '.clamp, .one-line';

/** Tells a cut text whole when the pointer rests on it; one that is shown whole needs no telling. */
export function tellCut(event: Event): void {
  const text = event.target instanceof Element ? event.target.closest<HTMLElement>(CUT) : null;
  if (!text) return;
  const isCut = text.scrollHeight > text.clientHeight + 1 || text.scrollWidth > text.clientWidth + 1;
  if (isCut) text.title = text.innerText;
  else text.removeAttribute('title');
}

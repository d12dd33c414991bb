/** A text without accents and letter case, to compare what is typed with what is offered. */
export function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('đ', 'd').trim();
}

/** What can be chosen: first what begins with the letters, then what holds them, then what has them as first letters of its words. */
export function offered<O extends { label: string }>(options: readonly O[], typed: string): O[] {
  const key = fold(typed);
  const begins = options.filter(({ label }) => fold(label).startsWith(key));
  if (begins.length > 0) return begins;
  const holding = options.filter(({ label }) => fold(label).includes(key));
  if (holding.length > 0) return holding;
  return options.filter(({ label }) => initials(label).startsWith(key));
}

function initials(label: string): string {
  return fold(label)
    .split(/\s+/)
    .map((word) => word.charAt(0))
    .join('');
}

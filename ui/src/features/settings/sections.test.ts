import { expect, test, vi } from 'vitest';

vi.mock('@tauri-apps/api/core', () => ({ invoke: () => Promise.resolve(null) }));

test('arrow keys walk through the sections and meet at the ends', async () => {
  const { SECTIONS, sectionFrom } = await import('./sections');
  const last = SECTIONS.length - 1;
  expect(sectionFrom(0, 'ArrowDown')).toBe(SECTIONS[1]);
  expect(sectionFrom(0, 'ArrowUp')).toBe(SECTIONS[last]);
  expect(sectionFrom(last, 'ArrowDown')).toBe(SECTIONS[0]);
  expect(sectionFrom(2, 'End')).toBe(SECTIONS[last]);
  expect(sectionFrom(2, 'a')).toBeUndefined();
});

import { expect, test } from 'vitest';
import { SCREEN_KEYS } from '../../lib/keys';
import { CHAPTERS, chapterOf } from './chapters';

test('every screen has its chapter, with a picture and something to do', () => {
  for (const screen of [...SCREEN_KEYS, 'settings'] as const) {
    const chapter = chapterOf(screen);
    expect(chapter?.picture, screen).toBeTruthy();
    expect(chapter?.steps.length, screen).toBeGreaterThan(0);
  }
});

test('no chapter stands twice', () => {
  expect(new Set(CHAPTERS.map(({ id }) => id)).size).toBe(CHAPTERS.length);
});

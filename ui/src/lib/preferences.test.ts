import { expect, test } from 'vitest';
import { stepped } from './preferences.svelte';

test('letters grow and shrink by steps and stop at the ends', () => {
  expect([stepped(100, 1), stepped(110, -1), stepped(200, 1), stepped(100, -1)]).toEqual([110, 100, 200, 100]);
});

test('a size between two steps goes to the nearer step of its side', () => {
  expect([stepped(130, 1), stepped(130, -1)]).toEqual([150, 125]);
});

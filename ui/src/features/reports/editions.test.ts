import { expect, test } from 'vitest';
import { Editions } from './editions';

const page = (look: string, at: number | null) => ({ width: 595, height: 842, look, at });
const came = (...pages: ReturnType<typeof page>[]) => ({ pages, places: [], pdf: new Uint8Array() });

test('a page that looks as before is drawn from the file that brought it', () => {
  const editions = new Editions();
  const first = editions.take(came(page('a', 1), page('b', 2)));
  expect(editions.known).toEqual(['a', 'b']);
  const second = editions.take(came(page('a', null), page('c', 1)));
  expect(second.pages.map(({ no }) => no)).toEqual([1, 1]);
  expect(second.pages[0]?.file).toBe(first.pages[0]?.file);
  expect(second.pages[1]?.file).not.toBe(first.pages[0]?.file);
});

test('a file is let go with the last of its pages', () => {
  const editions = new Editions();
  const old = editions.take(came(page('a', 1), page('b', 2))).pages[0]?.file;
  editions.take(came(page('a', null), page('c', 1)));
  expect(old?.closed).toBe(false);
  const newest = editions.take(came(page('d', 1), page('c', null))).pages;
  expect(old?.closed).toBe(true);
  editions.clear();
  expect(newest.map(({ file }) => file.closed)).toEqual([true, true]);
  expect(editions.known).toEqual([]);
});

test('two pages of one look are both shown', () => {
  const editions = new Editions();
  expect(editions.take(came(page('a', 1), page('a', 2))).pages).toHaveLength(2);
  expect(editions.take(came(page('a', null), page('a', null))).pages).toHaveLength(2);
});

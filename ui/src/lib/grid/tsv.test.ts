import { describe, expect, it } from 'vitest';
import { cleanCell, fromTsv, toTsv } from './tsv';

describe('a block on the clipboard', () => {
  it('is read as Excel writes it', () => {
    expect(fromTsv('a\tb\r\nc\td\r\n')).toEqual([['a', 'b'], ['c', 'd']]);
    expect(fromTsv('"hai\ndòng"\t"nói ""có"""\nx\t')).toEqual([['hai\ndòng', 'nói "có"'], ['x', '']]);
    expect(fromTsv('62,48%')).toEqual([['62,48%']]);
  });

  it('keeps a quote that quotes nothing', () => {
    expect(fromTsv('"Tổ công nghệ" số\tb')).toEqual([['"Tổ công nghệ" số', 'b']]);
  });

  it('comes back as it went', () => {
    const block = [['a\tb', 'c"d', ''], ['hai\ndòng', '', 'x']];
    expect(fromTsv(toTsv(block))).toEqual(block);
  });

  it('is cleaned to one line in composed letters', () => {
    expect(cleanCell(' Chuye\u0302\u0309n \n đổi ')).toBe('Chuyển đổi');
  });
});

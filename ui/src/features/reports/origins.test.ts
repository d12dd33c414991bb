import { describe, expect, it } from 'vitest';
import { holding } from './origins';

const origin = { block: 'b1', context: 'đạt 62,48% kế hoạch', shown: '62,48%', what: 'Tỷ lệ hồ sơ', item: null, explanation: 'Số liệu ghi ngày 30/6/2026.' };

describe('the list of numbers', () => {
  it('is searched without accents', () => {
    expect(holding([origin], 'DAT 62,48')).toHaveLength(1);
    expect(holding([origin], 'ty le')).toHaveLength(1);
    expect(holding([origin], '99')).toHaveLength(0);
  });

  it('is whole while nothing is looked for', () => {
    expect(holding([origin], ' ')).toHaveLength(1);
  });
});

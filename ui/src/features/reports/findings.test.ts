import { describe, expect, it } from 'vitest';
import { counted } from './findings';

describe('what is said of the findings', () => {
  it('counts them by their weight', () => {
    const error = { severity: 'error', severity_text: 'Lỗi' } as const;
    const warning = { severity: 'warning', severity_text: 'Cảnh báo' } as const;
    expect(counted([error, warning, error])).toBe('Có 2 lỗi, 1 cảnh báo.');
  });

  it('says it when there are none', () => {
    expect(counted([])).toBe('Không thấy lỗi nào.');
  });
});

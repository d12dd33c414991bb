import { describe, expect, it } from 'vitest';
import { counted, warned } from './findings';

describe('what is said of the findings', () => {
  it('counts them by their weight', () => {
    const error = { severity: 'error', severity_text: 'Lỗi' } as const;
    const warning = { severity: 'warning', severity_text: 'Cảnh báo' } as const;
    expect(counted([error, warning, error])).toBe('Có 2 lỗi, 1 cảnh báo.');
  });

  it('says it when there are none', () => {
    expect(counted([])).toBe('Không thấy lỗi nào.');
  });

  it('warns of faults before a step that is hard to take back, and of nothing lighter', () => {
    const found = [{ severity: 'error' }, { severity: 'warning' }, { severity: 'error' }] as const;
    expect(warned(found, 'phát hành')).toContain('còn 2 lỗi');
    expect(warned(found, 'phát hành')).toContain('trước khi phát hành');
    expect(warned([{ severity: 'warning' }], 'phát hành')).toBeNull();
  });
});

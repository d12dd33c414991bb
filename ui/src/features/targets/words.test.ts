import { describe, expect, it } from 'vitest';
import { nameOf, planOf } from './words';

describe('the words of a target', () => {
  const measure = (of: string, milestone: boolean) => ({ of, milestone });

  it('say a milestone once', () => {
    const text = 'Ban hành Quy chế quản lý trang thông tin trong 6 tháng đầu năm;';
    expect(nameOf(measure('ban hành Quy chế quản lý trang thông tin.', true), { text })).toBe('Mốc phải đạt');
    expect(nameOf(measure('Quy chế có hiệu lực', true), { text })).toBe('Quy chế có hiệu lực');
  });

  it('name what a share is of', () => {
    expect(nameOf(measure('hồ sơ trực tuyến', false), { text: '80% hồ sơ trực tuyến' })).toBe('hồ sơ trực tuyến');
  });

  it('tell what is planned with its unit', () => {
    expect(planOf([{ planned_text: '> 60', unit: '%' }, { planned_text: '≥ 10', unit: 'buổi' }])).toBe('> 60%; ≥ 10 buổi');
    expect(planOf([{ planned_text: 'Hoàn thành', unit: '' }])).toBe('Hoàn thành');
  });
});

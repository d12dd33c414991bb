import { describe, expect, it } from 'vitest';
import { fold, offered } from './fold';

const options = ['Chưa triển khai', 'Đang thực hiện', 'Đã hoàn thành', 'Tạm dừng'].map((label) => ({ label }));
const labels = (typed: string) => offered(options, typed).map(({ label }) => label);

describe('what is offered for some letters', () => {
  it('begins with them, accents ignored', () => {
    expect(labels('đ')).toEqual(['Đang thực hiện', 'Đã hoàn thành']);
    expect(labels('da h')).toEqual(['Đã hoàn thành']);
    expect(labels('')).toHaveLength(4);
  });

  it('else holds them, or has them as the first letters of its words', () => {
    expect(labels('trien')).toEqual(['Chưa triển khai']);
    expect(labels('dth')).toEqual(['Đang thực hiện']);
    expect(labels('xong')).toEqual([]);
  });

  it('is the same for composed and decomposed letters', () => {
    expect(fold('Đã hoa\u0300n thành')).toBe('da hoan thanh');
  });
});

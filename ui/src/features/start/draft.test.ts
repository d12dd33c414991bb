import { expect, test } from 'vitest';
import { usualAddressees, usualSignature } from './draft';

test('a committee is signed for by its chairman, a department by its director', () => {
  expect(usualSignature('phuong')).toEqual(['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH']);
  expect(usualSignature('so')).toEqual(['GIÁM ĐỐC']);
  expect(usualSignature('khac')).toEqual([]);
});

test('a commune reports to the department, others to the city', () => {
  expect(usualAddressees('xa')[0]).toContain('Sở Khoa học và Công nghệ');
  expect(usualAddressees('so')[0]).toContain('Ủy ban nhân dân');
});

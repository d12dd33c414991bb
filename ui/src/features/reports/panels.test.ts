import { expect, it } from 'vitest';
import { panelTitle } from './panels';

it('counts the findings in the heading of their panel alone', () => {
  expect(panelTitle('findings', 3)).toBe('Kiểm tra trước khi in (3)');
  expect(panelTitle('findings', null)).toBe('Kiểm tra trước khi in');
  expect(panelTitle('sign', 3)).toBe('Ký số');
});

import { expect, it } from 'vitest';
import { changed } from './changed';

it('shows only what differs between two reports', () => {
  const all = [{ change: 'same' }, { change: 'added' }, { change: 'removed' }, { change: 'changed' }] as const;
  expect(changed(all).map(({ change }) => change)).toEqual(['added', 'removed', 'changed']);
});

import { describe, expect, it, vi } from 'vitest';
import { Refusal, isAt, refusalOf } from './refusal';
import type { WireError } from './types';

const wire: WireError = {
  code: 'ambiguous',
  message: '62.47: ý bạn là 62,47?',
  hint: null,
  field: 'draft.value',
  readings: [{ value: '62.47', text: '62,47' }],
};

describe('what a refused command says', () => {
  it('keeps the program’s own words and readings', () => {
    expect(refusalOf(wire)).toBe(wire);
    expect(refusalOf(new Refusal(wire))).toBe(wire);
  });

  it('gives a Vietnamese sentence for anything else', () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    expect(refusalOf('call not allowed').code).toBe('internal');
    expect(refusalOf(undefined).message).toContain('lỗi');
  });

  it('stands at its field, however deep the field lies', () => {
    expect(isAt(wire, 'value')).toBe(true);
    expect(isAt({ ...wire, field: 'measures.0.value' }, 'value')).toBe(true);
    expect(isAt(wire, 'as_of')).toBe(false);
    expect(isAt(null, 'value')).toBe(false);
  });
});

import type { WireError } from './types';

/** A refused command, thrown; `wire` is what the program said. */
export class Refusal extends Error {
  constructor(readonly wire: WireError) {
    super(wire.message);
  }
}

const UNEXPECTED: WireError = {
  code: 'internal',
  message: 'Chương trình gặp lỗi ngoài dự kiến.',
  hint: 'Dữ liệu đã lưu không bị ảnh hưởng. Hãy thử lại.',
  field: null,
  readings: [],
};

/** What a rejected promise says: the program's own words where they are there, else one sentence for all the rest. */
export function refusalOf(reason: unknown): WireError {
  if (reason instanceof Refusal) return reason.wire;
  if (isWireError(reason)) return reason;
  console.error(reason);
  return UNEXPECTED;
}

function isWireError(reason: unknown): reason is WireError {
  return typeof reason === 'object' && reason !== null && 'code' in reason && 'message' in reason && 'readings' in reason;
}

/** Whether the error belongs to the field `name`; `draft.value` and `measures.0.value` belong to `value`. */
export function isAt(problem: WireError | null, name: string): boolean {
  return problem?.field?.split('.').at(-1) === name;
}

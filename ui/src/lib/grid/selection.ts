/** A corner of a block: a line of the grid and a place among the columns shown. */
export interface Spot {
  line: number;
  at: number;
}

/** A block of cells, both ends included. */
export interface Block {
  top: number;
  bottom: number;
  left: number;
  right: number;
}

/** The block between two corners. */
export function blockOf(a: Spot, b: Spot): Block {
  return {
    top: Math.min(a.line, b.line),
    bottom: Math.max(a.line, b.line),
    left: Math.min(a.at, b.at),
    right: Math.max(a.at, b.at),
  };
}

/** Whether a cell lies in a block. */
export function holds({ top, bottom, left, right }: Block, { line, at }: Spot): boolean {
  return line >= top && line <= bottom && at >= left && at <= right;
}

/** What the foot line says of the selected cells. */
export interface Total {
  cells: number;
  numbers: number;
  sum: string;
  average: string;
}

/** Digits kept of an average. */
const PLACES = 2;

/** Counts and adds up the exact numbers of cells; no rounding, no floating point. */
export function totalOf(cells: number, values: readonly string[]): Total {
  const places = Math.max(0, ...values.map((value) => value.split('.')[1]?.length ?? 0));
  const sum = values.reduce((sum, value) => sum + scaled(value, places), 0n);
  const numbers = values.length;
  return { cells, numbers, sum: written(sum, places), average: numbers > 0 ? averageOf(sum, places, numbers) : '' };
}

/** An exact decimal as a whole number of its last places. */
function scaled(value: string, places: number): bigint {
  const [whole = '0', part = ''] = value.replace('-', '').split('.');
  const digits = BigInt(whole + part.padEnd(places, '0'));
  return value.startsWith('-') ? -digits : digits;
}

/** Rounded half up at the second place. */
function averageOf(sum: bigint, places: number, count: number): string {
  const scale = 10n ** BigInt(Math.max(places, PLACES) - places);
  const down = 10n ** BigInt(Math.max(places - PLACES, 0));
  const divisor = BigInt(count) * down;
  const exact = sum * scale;
  const sign = exact < 0n ? -1n : 1n;
  const rounded = (2n * exact * sign + divisor) / (2n * divisor);
  return written(sign * rounded, PLACES);
}

/** As a Vietnamese page writes it: `1.953,5`. */
function written(digits: bigint, places: number): string {
  const bare = (digits < 0n ? -digits : digits).toString().padStart(places + 1, '0');
  const [whole, part] = [bare.slice(0, bare.length - places), bare.slice(bare.length - places).replace(/0+$/, '')];
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, '.');
  return `${digits < 0n ? '-' : ''}${grouped}${part && `,${part}`}`;
}

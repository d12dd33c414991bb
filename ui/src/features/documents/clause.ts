import type { ClauseView } from '../../lib/api/types';

/** Brings a paragraph of the document in view and marks it, and only it. */
export function showClause(clause: string): void {
  const element = document.getElementById(`clause-${clause}`);
  document.querySelector('.clause.found')?.classList.remove('found');
  element?.classList.add('found');
  if (element) bringIntoView(element, FRAMES);
}

/** How many frames may pass until a paragraph stands still in view. */
const FRAMES = 12;

/** What is far from the view is not laid out: it gets its height, and with it its place, only when it comes near. */
function bringIntoView(element: Element, frames: number, before?: number): void {
  element.scrollIntoView({ block: 'center' });
  const { top } = element.getBoundingClientRect();
  const isThere = top === before && top > 0 && top < innerHeight;
  if (!isThere && frames > 0 && element.isConnected) requestAnimationFrame(() => bringIntoView(element, frames - 1, top));
}

/** A piece of the page: a paragraph, the rows of one table, or the foot with recipients and signature. */
export type Piece =
  | { kind: 'clause'; key: string; clause: ClauseView }
  | { kind: 'table'; key: string; table: number; rows: ClauseView[] }
  | { kind: 'foot'; key: string };

/** Rows of one table that are drawn at a time: a long annex comes in several tables below one another. */
const ROWS = 40;

/** Puts the paragraphs together as on paper: the head is set apart, rows become tables, the foot stands where it did. */
export function piecesOf(clauses: readonly ClauseView[]): Piece[] {
  const pieces: Piece[] = [];
  let foot = false;
  for (const clause of clauses) {
    const last = pieces.at(-1);
    if (clause.role === 'head') continue;
    if (clause.role === 'foot') {
      if (!foot) pieces.push({ kind: 'foot', key: 'foot' });
      foot = true;
    } else if (clause.table !== null && (clause.role === 'row' || clause.role === 'group')) {
      if (last?.kind === 'table' && last.table === clause.table && last.rows.length < ROWS) last.rows.push(clause);
      else pieces.push({ kind: 'table', key: clause.id, table: clause.table, rows: [clause] });
    } else {
      pieces.push({ kind: 'clause', key: clause.id, clause });
    }
  }
  if (!foot) pieces.push({ kind: 'foot', key: 'foot' });
  return pieces;
}

/** In which piece a paragraph stands; -1 where it is part of the head or the foot. */
export function pieceOf(pieces: readonly Piece[], clause: string): number {
  return pieces.findIndex(
    (piece) => (piece.kind === 'clause' && piece.clause.id === clause) || (piece.kind === 'table' && piece.rows.some(({ id }) => id === clause)),
  );
}

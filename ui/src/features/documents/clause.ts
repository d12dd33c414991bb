/** Brings a paragraph of the document in view and marks it, and only it. */
export function showClause(clause: string): void {
  const element = document.getElementById(`clause-${clause}`);
  document.querySelector('.clause.found')?.classList.remove('found');
  element?.classList.add('found');
  element?.scrollIntoView({ block: 'center' });
}

/** Which rows of a list are ticked: as it was proposed, but for what the user turned. */
export class Ticks {
  /** What the user turned, by its id. */
  #turned = $state.raw<ReadonlyMap<string, boolean>>(new Map());
  readonly #proposed: (id: string) => boolean;

  constructor(proposed: (id: string) => boolean = () => true) {
    this.#proposed = proposed;
  }

  has(id: string): boolean {
    return this.#turned.get(id) ?? this.#proposed(id);
  }

  turn(ids: readonly string[], on: boolean): void {
    this.#turned = new Map([...this.#turned, ...ids.map((id) => [id, on] as const)]);
  }
}

/** The ids from one to the other, whichever comes first; the one alone where the other is not among them. */
export function between(ids: readonly string[], from: string | null, to: string): string[] {
  const ends = [from === null ? -1 : ids.indexOf(from), ids.indexOf(to)].sort((a, b) => a - b);
  const [first, last] = ends as [number, number];
  return first < 0 ? [to] : ids.slice(first, last + 1);
}

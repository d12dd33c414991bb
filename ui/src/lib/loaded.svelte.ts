import { refusalOf } from './api/refusal';
import type { WireError } from './api/types';

/** What a command answered last; an answer that was overtaken by a later question is dropped. */
export class Loaded<T> {
  value = $state.raw<T | null>(null);
  error = $state.raw<WireError | null>(null);
  /** Whether an answer is under way. */
  waiting = $state(false);
  #turn = 0;

  /** Waits for an answer; what was shown stays until it comes. */
  async from(answer: Promise<T>): Promise<void> {
    const turn = ++this.#turn;
    this.waiting = true;
    try {
      const value = await answer;
      if (turn === this.#turn) [this.value, this.error] = [value, null];
    } catch (reason) {
      if (turn === this.#turn) [this.value, this.error] = [null, refusalOf(reason)];
    }
    if (turn === this.#turn) this.waiting = false;
  }

  /** Forgets the answer and any that is under way. */
  clear(): void {
    this.#turn += 1;
    [this.value, this.error, this.waiting] = [null, null, false];
  }
}

import { Channel } from '@tauri-apps/api/core';
import { shell, type Name } from './api/call';
import type { Commands } from './api/generated/commands';
import type { WorkState } from './api/generated/WorkState';
import { Refusal } from './api/refusal';
import type { WireError } from './api/types';

/** Work shorter than this is not shown, in milliseconds: it would only flicker. */
const SHOWN_AFTER = 300;

/** Long work, one at a time: told as it goes, and stopped where the user says so. */
class Work {
  /** How what is running goes; null while nothing runs. */
  now = $state.raw<WorkState | null>(null);
  /** Whether it has run long enough to be shown. */
  shown = $state(false);
  /** Whether it was told to stop and has not ended yet. */
  stopping = $state(false);
  #number = 0;

  /** Runs a command that may last; what it refuses is thrown as a `Refusal`. */
  async run<N extends Name>(name: N, args: Commands[N]['args']): Promise<Commands[N]['ret']> {
    if (this.now) throw new Refusal(busy(this.now));
    const id = ++this.#number;
    const told = new Channel<WorkState>();
    told.onmessage = (state) => {
      if (this.now && id === this.#number) this.now = state;
    };
    this.now = { text: 'Đang chuẩn bị', done: 0, total: 0 };
    const timer = setTimeout(() => (this.shown = true), SHOWN_AFTER);
    try {
      return await shell<Commands[N]['ret']>('work', { id, name, args, told });
    } finally {
      clearTimeout(timer);
      [this.now, this.shown, this.stopping] = [null, false, false];
    }
  }

  /** Asks what is running to stop; it leaves the ledger as it was, and whole files where they are. */
  async stop(): Promise<void> {
    if (!this.now) return;
    this.stopping = true;
    await shell('stop_work', { id: this.#number });
  }
}

function busy({ text }: WorkState): WireError {
  const message = `Đang có việc chạy (${text}) nên chưa làm được việc này.`;
  return { code: 'held', message, hint: 'Hãy chờ xong, hoặc bấm “Dừng” ở cuối cửa sổ.', field: null, readings: [] };
}

/** How far work has come, in percent; null where the end is not known. */
export function share({ done, total }: WorkState): number | null {
  return total > 0 ? Math.min(100, Math.floor((100 * done) / total)) : null;
}

/** What is counted one by one, not in bytes. */
const COUNTABLE = 1000;

/** How far work has come, in words: `3/5`, of very much `37%`. */
export function counted(state: WorkState): string {
  const { done, total } = state;
  if (total > COUNTABLE) return `${share(state)}%`;
  return total > 0 ? `${Math.min(done + 1, total)}/${total}` : '';
}

/** Long work. */
export const work = new Work();

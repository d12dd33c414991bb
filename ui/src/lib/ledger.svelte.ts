import { call, forgetAhead, type ChangeName } from './api/call';
import type { Commands } from './api/generated/commands';
import { refusalOf } from './api/refusal';
import type { Done, Session, WireError } from './api/types';
import { place, type Screen } from './place.svelte';
import { work } from './work.svelte';

/** Commands that may last: they are told as they go, and can be stopped. */
const LONG: ReadonlySet<string> = new Set(['initialise', 'load_documents', 'go_back', 'initialise_example', 'open_example', 'attach_path']);
/** Commands that save nothing of what was typed. */
const NOTHING_TYPED: ReadonlySet<string> = new Set(['undo', 'redo', 'open_example', 'close_example']);
/** A write shorter than this is not told to be under way, in milliseconds: it would only flicker. */
const SLOW = 150;

/** A good word at the foot of the window. */
interface Word {
  text: string;
  /** The screen on which it was said. */
  on: Screen;
}

/** A refusal at the foot of the window. */
interface Refused {
  text: string;
  /** The command that was refused; once it goes well, nothing is refused any more. */
  by: ChangeName | null;
}

/** The open ledger as the frame sees it. */
class Ledger {
  /** Whose ledger is open; null until the first answer. */
  session = $state.raw<Session | null>(null);
  /** Why no ledger can be opened. */
  stopped = $state.raw<WireError | null>(null);
  /** Rises with every change; lists that read it load again. */
  revision = $state(0);
  /** A good word at the foot; it goes by itself, and with its screen. */
  word = $state.raw<Word | null>(null);
  /** What was refused; it stays until it is read and closed. */
  refused = $state.raw<Refused | null>(null);
  /** Why the last write was refused; null once one went well. */
  unsaved = $state.raw<WireError | null>(null);
  /** How many writes are under way for a while already. */
  #saving = $state(0);

  /** What of the user's work is on the disk, in words. */
  get savedText(): string {
    if (this.#saving > 0) return 'Đang lưu…';
    if (this.unsaved) return `Chưa lưu được: ${this.unsaved.message}`;
    return this.session?.saved_text ?? '';
  }

  /** Opens the ledger, or says why it cannot be opened. */
  async open(): Promise<void> {
    try {
      this.take(await call('session', {}));
      this.stopped = null;
    } catch (reason) {
      this.stopped = refusalOf(reason);
    }
  }

  /** Runs a command that answers with a session. */
  async enter(name: 'initialise' | 'open_example' | 'close_example', args: Commands['initialise']['args'] | object): Promise<void> {
    this.take(await this.#writing(name, args as Commands['initialise']['args'] & Record<string, never>));
  }

  /** Takes a ledger that was put in the open one's place. */
  replaced(session: Session): void {
    this.take(session);
  }

  /** Runs a command that changes the ledger, and says what it did. */
  async change<N extends ChangeName>(name: N, args: Commands[N]['args']): Promise<Done> {
    const done: Done = await this.#writing(name, args);
    this.take(done.session);
    this.say(said(name, done));
    if (this.refused?.by === name) this.refused = null;
    return done;
  }

  /** Takes in what a command did that was run elsewhere: cells of a grid say themselves that they are saved. */
  took(done: Done): void {
    this.take(done.session);
  }

  /** As `change`, where no form shows the error. */
  async attempt<N extends ChangeName>(name: N, args: Commands[N]['args']): Promise<Done | null> {
    try {
      return await this.change(name, args);
    } catch (reason) {
      this.refuse(reason, name);
      return null;
    }
  }

  /** Shows a sentence at the foot. */
  say(text: string): void {
    this.word = { text, on: place.screen };
  }

  /** Shows why something was refused at the foot; what was stopped is no fault. */
  refuse(reason: unknown, by: ChangeName | null = null): void {
    const { code, message, hint } = refusalOf(reason);
    const text = hint ? `${message} ${hint}` : message;
    if (code === 'stopped') this.say(text);
    else [this.word, this.refused] = [null, { text, by }];
  }

  /** Runs a command that writes, and knows whether what was written is on the disk. */
  async #writing<N extends keyof Commands>(name: N, args: Commands[N]['args']): Promise<Commands[N]['ret']> {
    forgetAhead();
    let slow = false;
    const timer = setTimeout(() => ((slow = true), (this.#saving += 1)), SLOW);
    try {
      // A file that is attached while a backup runs needs not wait for it; it is then not told as it goes.
      const isWatched = LONG.has(name) && !(name === 'attach_path' && work.now);
      const answer = await (isWatched ? work.run(name, args) : call(name, args));
      this.unsaved = null;
      return answer;
    } catch (reason) {
      const problem = refusalOf(reason);
      if (!NOTHING_TYPED.has(name) && problem.code !== 'stopped') this.unsaved = problem;
      throw reason;
    } finally {
      clearTimeout(timer);
      if (slow) this.#saving -= 1;
    }
  }

  private take(session: Session): void {
    this.session = session;
    this.revision += 1;
  }
}

function said(name: ChangeName, done: Done): string {
  if (!done.changed) return 'Không có gì thay đổi.';
  // These labels begin with the verb: `Hoàn tác: Ghi số liệu`.
  if (name === 'undo' || name === 'redo' || name === 'go_back') return `Đã ${done.label.charAt(0).toLowerCase()}${done.label.slice(1)}`;
  return `Đã lưu: ${done.label}`;
}

/** The open ledger. */
export const ledger = new Ledger();

import { call, type ChangeName } from './api/call';
import type { Commands } from './api/generated/commands';
import { refusalOf } from './api/refusal';
import type { Done, Session, WireError } from './api/types';

/** Something to say at the foot of the window. */
export interface Notice {
  text: string;
  bad: boolean;
}

/** The open ledger as the frame sees it. */
class Ledger {
  /** Whose ledger is open; null until the first answer. */
  session = $state.raw<Session | null>(null);
  /** Why no ledger can be opened. */
  stopped = $state.raw<WireError | null>(null);
  /** Rises with every change; lists that read it load again. */
  revision = $state(0);
  notice = $state.raw<Notice | null>(null);

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
    this.take(await call(name, args as Commands['initialise']['args'] & Record<string, never>));
  }

  /** Runs a command that changes the ledger, and says what it did. */
  async change<N extends ChangeName>(name: N, args: Commands[N]['args']): Promise<Done> {
    const done: Done = await call(name, args);
    this.take(done.session);
    this.say(said(name, done));
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
      this.refuse(reason);
      return null;
    }
  }

  /** Shows a sentence at the foot. */
  say(text: string): void {
    this.notice = { text, bad: false };
  }

  /** Shows why something was refused at the foot. */
  refuse(reason: unknown): void {
    const { message, hint } = refusalOf(reason);
    this.notice = { text: hint ? `${message} ${hint}` : message, bad: true };
  }

  private take(session: Session): void {
    this.session = session;
    this.revision += 1;
  }
}

function said(name: ChangeName, done: Done): string {
  if (!done.changed) return 'Không có gì thay đổi.';
  // These labels begin with the verb: `Hoàn tác: Ghi số liệu`.
  if (name === 'undo' || name === 'redo') return `Đã ${done.label.charAt(0).toLowerCase()}${done.label.slice(1)}`;
  return `Đã lưu: ${done.label}`;
}

/** The open ledger. */
export const ledger = new Ledger();

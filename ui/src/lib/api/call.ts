import { invoke } from '@tauri-apps/api/core';
import type { Commands } from './generated/commands';
import { Refusal, refusalOf } from './refusal';
import type { Done } from './types';

/** The name of a command of the crate `api`. */
export type Name = keyof Commands;

/** The name of a command that changes the ledger. */
export type ChangeName = { [N in Name]: Commands[N]['ret'] extends Done ? N : never }[Name];

/** A command without arguments. */
type BareName = { [N in Name]: Commands[N]['args'] extends Record<string, never> ? N : never }[Name];

/** What was asked before whoever shows it was there; each answer is taken once. */
const ahead = new Map<Name, Promise<unknown>>();

/** Asks already now what will be asked first: at the start, one answer need not wait for another. */
export function askAhead(name: BareName): void {
  const answer = shell('call', { name, args: {} });
  ahead.set(name, answer);
  // Whoever asks after a refusal asks again: the ledger may be another by then.
  answer.catch(() => ahead.delete(name));
}

/** Takes an answer that came before it was asked for. */
export function answerAhead(name: BareName, answer: unknown): void {
  ahead.set(name, Promise.resolve(answer));
}

/** Drops what was asked ahead: it is of before a change. */
export function forgetAhead(): void {
  ahead.clear();
}

/** Runs a command; what it refuses is thrown as a `Refusal`. */
export async function call<N extends Name>(name: N, args: Commands[N]['args']): Promise<Commands[N]['ret']> {
  const asked = ahead.get(name);
  ahead.delete(name);
  if (asked) return asked as Promise<Commands[N]['ret']>;
  return shell<Commands[N]['ret']>('call', { name, args });
}

/** Runs one of the shell's own commands. */
export async function shell<T>(command: string, args: Record<string, unknown>): Promise<T> {
  try {
    return await invoke<T>(command, args);
  } catch (reason) {
    throw new Refusal(refusalOf(reason));
  }
}

/** Hands a piece of a file to the shell; the bytes go over as they are. */
export async function sendPiece(ticket: number, piece: Uint8Array): Promise<void> {
  try {
    await invoke('receive_piece', piece, { headers: { ticket: String(ticket) } });
  } catch (reason) {
    throw new Refusal(refusalOf(reason));
  }
}

/** Opens a kept file with the system's program; one that was altered only where `anyway` says so. */
export function openEvidence(id: string, anyway = false): Promise<void> {
  return shell('open_evidence', { id, anyway });
}

/** Shows the page larger or smaller; 1 is its own size. */
export function zoom(factor: number): Promise<void> {
  return shell('plugin:webview|set_webview_zoom', { value: factor });
}

import { invoke } from '@tauri-apps/api/core';
import type { Commands } from './generated/commands';
import { Refusal, refusalOf } from './refusal';
import type { Done } from './types';

/** The name of a command of the crate `api`. */
export type Name = keyof Commands;

/** The name of a command that changes the ledger. */
export type ChangeName = { [N in Name]: Commands[N]['ret'] extends Done ? N : never }[Name];

/** Runs a command; what it refuses is thrown as a `Refusal`. */
export async function call<N extends Name>(name: N, args: Commands[N]['args']): Promise<Commands[N]['ret']> {
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

/** Shows the page larger or smaller; 1 is its own size. */
export function zoom(factor: number): Promise<void> {
  return shell('plugin:webview|set_webview_zoom', { value: factor });
}

import { call, sendPiece } from '../api/call';
import { Refusal } from '../api/refusal';
import { chooseFile } from '../api/report';
import type { AttachTo, Done } from '../api/types';

import { ledger } from '../ledger.svelte';

/** What a file is attached to: evidence that is there, or new evidence with what is said of it. */
export type Onto = Partial<AttachTo>;

/** Bytes handed over at once: a large file is never held in memory whole. */
const PIECE = 2 * 1024 * 1024;

/** A file that is being taken in. */
export interface Arriving {
  name: string;
  /** How much of it has come, 0–100. */
  percent: number;
}

/** What is being taken in now, and how it is stopped. */
class Arrivals {
  now = $state.raw<Arriving | null>(null);
  #stopped = false;

  /** Gives up the file under way and those after it. */
  stop(): void {
    this.#stopped = true;
  }

  /** Takes files in one after the other; the first that is refused ends the row. */
  async take(files: readonly File[], onto: Onto): Promise<void> {
    this.#stopped = false;
    try {
      for (const file of files) {
        if (this.#stopped) break;
        const done = await this.#one(file, onto);
        if (done) told(done, file.name);
      }
    } catch (reason) {
      ledger.refuse(reason);
    } finally {
      this.now = null;
    }
  }

  async #one(file: File, onto: Onto): Promise<Done | null> {
    const { ticket } = await call('begin_file', { name: file.name, bytes: file.size, modified_ms: file.lastModified || null });
    try {
      for (let at = 0; at < file.size; at += PIECE) {
        this.now = { name: file.name, percent: Math.floor((at / file.size) * 100) };
        if (this.#stopped) {
          ledger.say(`Đã dừng, chưa đính kèm “${file.name}”.`);
          await call('cancel_file', { ticket });
          return null;
        }
        await sendPiece(ticket, await read(file.slice(at, at + PIECE), file.name));
      }
      return await ledger.change('attach_received', { ticket, to: { draft: {}, ...onto } });
    } catch (reason) {
      await call('cancel_file', { ticket });
      throw reason;
    }
  }
}

/** What is being taken in now. */
export const arrivals = new Arrivals();

async function read(piece: Blob, name: string): Promise<Uint8Array> {
  try {
    return new Uint8Array(await piece.arrayBuffer());
  } catch {
    throw new Refusal({
      code: 'disk',
      message: `Không đọc được tệp “${name}”.`,
      hint: 'Nếu là thư mục, hãy nén thành một tệp. Nếu tệp nằm trên USB, hãy kiểm tra còn cắm rồi đính kèm lại.',
      field: null,
      readings: [],
    });
  }
}

/** A file that lies there already changes nothing in the ledger; its copy was looked at all the same. */
function told(done: Done, name: string): void {
  if (!done.changed) ledger.say(`${done.label}: “${name}”.`);
}

/** Asks for a file of this computer and attaches it. */
export async function attachChosen(onto: Onto): Promise<Done | null> {
  const path = await chooseFile({ title: 'Đính kèm tệp minh chứng', endings: [] });
  if (!path) return null;
  const done = await ledger.attempt('attach_path', { path, to: { draft: {}, ...onto } });
  if (done) told(done, path.split(/[/\\]/).at(-1) ?? path);
  return done;
}

/** A picture from the clipboard is called the same each time; it is told apart by its day. */
function named(file: File): File {
  const unnamed = /^image\.\w+$/.exec(file.name);
  return unnamed ? new File([file], `Ảnh dán ngày ${ledger.session?.today ?? ''}${file.name.slice(5)}`, { type: file.type }) : file;
}

/** Makes an element take files that are dropped on it or pasted while the focus is in it. */
export function takesFiles(onto: () => Onto): (zone: HTMLElement) => () => void {
  return (zone) => {
    const carries = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;
    const mark = (on: boolean) => zone.classList.toggle('takes-files', on);
    const over = (event: DragEvent) => {
      if (!carries(event) || !event.dataTransfer) return;
      event.preventDefault();
      event.stopPropagation();
      event.dataTransfer.dropEffect = 'copy';
      mark(true);
    };
    const leave = (event: DragEvent) => {
      if (!(event.relatedTarget instanceof Node && zone.contains(event.relatedTarget))) mark(false);
    };
    const take = (files: readonly File[], event: Event) => {
      if (files.length === 0) return;
      event.preventDefault();
      event.stopPropagation();
      void arrivals.take(files, onto());
    };
    const drop = (event: DragEvent) => {
      mark(false);
      take([...(event.dataTransfer?.files ?? [])], event);
    };
    const paste = (event: ClipboardEvent) => take([...(event.clipboardData?.files ?? [])].map(named), event);
    zone.addEventListener('dragenter', over);
    zone.addEventListener('dragover', over);
    zone.addEventListener('dragleave', leave);
    zone.addEventListener('drop', drop);
    zone.addEventListener('paste', paste);
    return () => {
      zone.removeEventListener('dragenter', over);
      zone.removeEventListener('dragover', over);
      zone.removeEventListener('dragleave', leave);
      zone.removeEventListener('drop', drop);
      zone.removeEventListener('paste', paste);
    };
  };
}

import { shell } from './call';
import type { PreviewPages, ReportDraft, TypedWords } from './types';

/** The report's finished pages, and a file of those whose look was not known; without bytes where every look was. */
export interface NewPages extends PreviewPages {
  pdf: Uint8Array;
}

/** The report's finished pages, with words that are being typed and stand in no ledger yet. */
export async function previewPages(draft: ReportDraft, typed: readonly TypedWords[], known: readonly string[]): Promise<NewPages> {
  const answer = await shell<ArrayBuffer>('preview_pdf', { draft, typed, known });
  // Four bytes with the length of the description, the description, the file.
  const length = new DataView(answer).getUint32(0, true);
  const described = JSON.parse(new TextDecoder().decode(new Uint8Array(answer, 4, length))) as PreviewPages;
  return { ...described, pdf: new Uint8Array(answer, 4 + length) };
}

/** The forms in which a report is saved. */
export type ReportFormat = 'pdf' | 'docx' | 'xlsx';

/** Asks where to and writes the report; the path, or null where the dialog was closed. */
export function saveReport(draft: ReportDraft, format: ReportFormat = 'pdf'): Promise<string | null> {
  return shell('save_report', { draft, format });
}

/** What a dialog for a file asks. */
export interface FileQuestion {
  title: string;
  /** The endings of the files that are shown; every file without one. */
  endings: readonly string[];
  /** Proposed for a new file; without it a file is asked for that is there. */
  name?: string;
}

/** The file that the user chooses, or null where the dialog was closed. */
export function chooseFile({ title, endings, name }: FileQuestion): Promise<string | null> {
  return shell('choose_file', { title, endings, name: name ?? null });
}

/** The printer that the system prints on when nobody names one. */
export function defaultPrinter(): Promise<string | null> {
  return shell('default_printer', {});
}

/** Sends the report to a printer, or without one opens it in the system's PDF program; the path of its passing file. */
export function printReport(draft: ReportDraft, printer: string | null): Promise<string> {
  return shell('open_report', { draft, printer });
}

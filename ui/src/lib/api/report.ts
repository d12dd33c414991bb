import { shell } from './call';
import type { ReportDraft } from './types';

/** The report's finished pages. */
export async function previewPdf(draft: ReportDraft): Promise<Uint8Array> {
  return new Uint8Array(await shell<ArrayBuffer>('preview_pdf', { draft }));
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

/** Opens the report in the system's PDF program; the path of its passing file. */
export function openReport(draft: ReportDraft): Promise<string> {
  return shell('open_report', { draft });
}

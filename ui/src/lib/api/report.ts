import { shell } from './call';
import type { ReportDraft } from './types';

/** The report's finished pages. */
export async function previewPdf(draft: ReportDraft): Promise<Uint8Array> {
  return new Uint8Array(await shell<ArrayBuffer>('preview_pdf', { draft }));
}

/** Asks where to and writes the PDF; the path, or null where the dialog was closed. */
export function saveReport(draft: ReportDraft): Promise<string | null> {
  return shell('save_report', { draft });
}

/** Opens the report in the system's PDF program; the path of its passing file. */
export function openReport(draft: ReportDraft): Promise<string> {
  return shell('open_report', { draft });
}

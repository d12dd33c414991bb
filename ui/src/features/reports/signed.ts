/** What each signature adds to the name of its file. */
const ENDINGS: Record<string, string> = { 'nguoi-ky': '-da-ky', 'co-quan': '-dong-dau' };

/** A name for the signed file beside the file itself, which is never written over. */
export function signedName(file: string, field: string): string {
  const path = file.trim();
  if (!path) return '';
  const stem = path.replace(/\.pdf$/i, '').replace(/-da-ky$/, '');
  return `${stem}${ENDINGS[field] ?? ''}.pdf`;
}

/** Cells as spreadsheets put them on the clipboard: tabs between cells, quotes around what holds tabs, breaks or quotes. */
export function toTsv(rows: readonly (readonly string[])[]): string {
  const cell = (text: string) => (/[\t\n\r"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return rows.map((row) => row.map(cell).join('\t')).join('\n');
}

/** The cells of a copied block. */
export function fromTsv(text: string): string[][] {
  const rows: string[][] = [[]];
  let at = 0;
  const put = (cell: string) => rows.at(-1)?.push(cell);
  while (at <= text.length) {
    const quoted = text[at] === '"' ? readQuoted(text, at) : null;
    const [cell, end] = quoted ?? readBare(text, at);
    put(cell);
    if (text[end] === '\t') at = end + 1;
    else if (end >= text.length) break;
    else {
      at = text.startsWith('\r\n', end) ? end + 2 : end + 1;
      // A block ends with a line break, which begins no row of its own.
      if (at >= text.length) break;
      rows.push([]);
    }
  }
  return rows;
}

/** A quoted cell, where the quote is closed before a tab or the end of the line. */
function readQuoted(text: string, start: number): [string, number] | null {
  let at = start + 1;
  let cell = '';
  for (;;) {
    const close = text.indexOf('"', at);
    if (close < 0) return null;
    cell += text.slice(at, close);
    if (text[close + 1] !== '"') {
      const end = close + 1;
      return end >= text.length || '\t\r\n'.includes(text[end] ?? '') ? [cell, end] : null;
    }
    cell += '"';
    at = close + 2;
  }
}

function readBare(text: string, start: number): [string, number] {
  const found = text.slice(start).search(/[\t\r\n]/);
  const end = found < 0 ? text.length : start + found;
  return [text.slice(start, end), end];
}

/** A pasted cell as one line, in composed letters: what comes from files may be neither. */
export function cleanCell(text: string): string {
  return text.normalize('NFC').replace(/\s*[\r\n]+\s*/g, ' ').trim();
}

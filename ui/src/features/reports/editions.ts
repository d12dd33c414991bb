import type { PDFDocumentLoadingTask, PDFDocumentProxy } from 'pdfjs-dist';
import type { NewPages } from '../../lib/api/report';
import type { PreviewPage, PreviewPlace } from '../../lib/api/types';

/** A file with some of the pages, read when the first of them is drawn. */
export class PageFile {
  /** Whether it was let go. */
  closed = false;
  #task: Promise<PDFDocumentLoadingTask> | undefined;

  constructor(private readonly bytes: Uint8Array) {}

  /** The file as it is read. */
  async read(): Promise<PDFDocumentProxy> {
    this.#task ??= import('./pdf').then(({ openPdf }) => openPdf(this.bytes));
    return (await this.#task).promise;
  }

  /** Lets it go; a page that is being drawn from it is not finished. */
  close(): void {
    this.closed = true;
    void this.#task?.then((task) => task.destroy());
  }
}

/** A page with the file that it is drawn from. */
export interface ShownPage extends PreviewPage {
  file: PageFile;
  /** Its number in that file, from 1. */
  no: number;
}

/** The finished pages with what is to be known of them. */
export interface Preview {
  pages: ShownPage[];
  places: PreviewPlace[];
}

/** What the editions of a report's pages share: a page that looks as before is drawn from the file that brought it. */
export class Editions {
  #held = new Map<string, { file: PageFile; no: number }>();

  /** The looks of the pages that need not come again. */
  get known(): string[] {
    return [...this.#held.keys()];
  }

  /** Takes in what came, and lets go of files of which no page is shown any more. */
  take({ pages, places, pdf }: NewPages): Preview {
    const came = new PageFile(pdf);
    const shown = pages.flatMap((page) => {
      const from = page.at === null ? this.#held.get(page.look) : { file: came, no: page.at };
      return from ? [{ ...page, ...from }] : [];
    });
    this.#keep(new Map(shown.map(({ look, file, no }) => [look, { file, no }])));
    return { pages: shown, places };
  }

  /** Lets go of all. */
  clear(): void {
    this.#keep(new Map());
  }

  #keep(held: Map<string, { file: PageFile; no: number }>): void {
    const kept = new Set([...held.values()].map(({ file }) => file));
    for (const { file } of this.#held.values()) if (!kept.has(file)) file.close();
    this.#held = held;
  }
}

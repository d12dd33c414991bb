import { GlobalWorkerOptions, getDocument, type PDFDocumentProxy } from 'pdfjs-dist';
import worker from 'pdfjs-dist/build/pdf.worker.min.mjs?url';

GlobalWorkerOptions.workerSrc = worker;

/** Opens a PDF; the bytes are copied, because the parser takes them away. */
export function openPdf(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  return getDocument({ data: bytes.slice(), isEvalSupported: false, useWasm: false, useSystemFonts: false }).promise;
}

/** Draws one page as wide as `width` CSS pixels, sharp on the screen at hand. */
export async function drawPage(pdf: PDFDocumentProxy, no: number, canvas: HTMLCanvasElement, width: number): Promise<void> {
  const page = await pdf.getPage(no);
  const natural = page.getViewport({ scale: 1 });
  const viewport = page.getViewport({ scale: (width / natural.width) * devicePixelRatio });
  canvas.width = Math.round(viewport.width);
  canvas.height = Math.round(viewport.height);
  await page.render({ canvas, viewport }).promise;
}

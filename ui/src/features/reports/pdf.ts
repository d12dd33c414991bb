import { GlobalWorkerOptions, PDFWorker, getDocument, type PDFDocumentLoadingTask, type PDFDocumentProxy } from 'pdfjs-dist';
import address from 'pdfjs-dist/build/pdf.worker.min.mjs?url';

GlobalWorkerOptions.workerSrc = address;

/** One for all files of pages: starting it takes longer than reading a file. */
let worker: PDFWorker | undefined;

/**
 * Opens a PDF; the bytes are copied, because the parser takes them away. Letters are drawn as the shapes that they are:
 * as fonts of the window they would change what the whole window is set in with every key, and be shaped one by one.
 */
export function openPdf(bytes: Uint8Array): PDFDocumentLoadingTask {
  worker ??= new PDFWorker();
  return getDocument({ data: bytes.slice(), worker, isEvalSupported: false, useWasm: false, useSystemFonts: false, disableFontFace: true });
}

/**
 * Draws one page, so many pixels of the screen wide and tall, apart from everything that is shown: as it is printed, and
 * at once instead of in parts that each wait for the next frame.
 */
export async function drawPage(pdf: PDFDocumentProxy, no: number, width: number, height: number): Promise<HTMLCanvasElement> {
  const page = await pdf.getPage(no);
  const natural = page.getViewport({ scale: 1 });
  const viewport = page.getViewport({ scale: width / natural.width });
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [width, height];
  await page.render({ canvas, viewport, intent: 'print' }).promise;
  return canvas;
}

import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';

export type { PDFPageProxy } from 'pdfjs-dist';

/** An open document; closing it frees the worker with all it holds. */
export type PdfDocument = {
  readonly pageCount: number;
  readonly page: (number: number) => Promise<PDFPageProxy>;
  readonly close: () => Promise<void>;
};

type PageTarget = { canvas: HTMLCanvasElement; textLayer: HTMLElement; scale: number };

/** The reader is a megabyte of code: it's loaded with the first document. */
function loadReader() {
  return import('pdfjs-dist/legacy/build/pdf.mjs');
}

/**
 * Opens a document in a worker of its own from our own origin. Nothing is fetched and no code is made from
 * strings. Rejects when the bytes are not a PDF.
 */
export async function openPdf(bytes: Uint8Array): Promise<PdfDocument> {
  const reader = await loadReader();
  const thread = new Worker(new URL('pdfjs-dist/legacy/build/pdf.worker.mjs', import.meta.url), {
    type: 'module',
  });
  const worker = new reader.PDFWorker({ port: thread as unknown as null });
  // The bytes are handed over to the worker and would be lost to the caller, who may want to save them.
  const task = reader.getDocument({ data: bytes.slice(), worker, useWasm: false });
  const close = async () => {
    await task.destroy();
    worker.destroy();
    thread.terminate();
  };
  try {
    const document: PDFDocumentProxy = await task.promise;
    return { pageCount: document.numPages, page: (number) => document.getPage(number), close };
  } catch (problem) {
    await close();
    throw problem;
  }
}

/** Draws a page at the sharpness of the screen, with its text on top to select and to be read out. */
export function drawPage(page: PDFPageProxy, { canvas, textLayer, scale }: PageTarget) {
  const ratio = window.devicePixelRatio;
  const viewport = page.getViewport({ scale });
  canvas.width = Math.floor(viewport.width * ratio);
  canvas.height = Math.floor(viewport.height * ratio);
  const drawing = page.render({ canvas, viewport, transform: [ratio, 0, 0, ratio, 0, 0] });
  const writing = loadReader().then(async (reader) => {
    textLayer.replaceChildren();
    textLayer.style.setProperty('--total-scale-factor', String(scale));
    const textContentSource = page.streamTextContent();
    await new reader.TextLayer({ textContentSource, container: textLayer, viewport }).render();
  });
  return {
    done: Promise.all([drawing.promise, writing]),
    cancel: () => drawing.cancel(),
  };
}

/** Whether a drawing stopped because it was told to. */
export function isCancelled(problem: unknown): boolean {
  return problem instanceof Error && problem.name === 'RenderingCancelledException';
}

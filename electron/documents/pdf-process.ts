// Entry of the process that makes PDF files: pdfmake is slow to load and must not hold up the window.
// It is given the fonts' folder as its argument, reads nothing else and writes nothing.
import type { PdfDocument } from '#shared/documents/pdf-document';
import { readFonts } from './fonts';
import { pdfEngine, type PdfEngine } from './pdf-engine';
import type { PdfDelivery, PdfOrder } from './pdf-messages';

const WARM_UP: PdfDocument = {
  pageSize: { width: 100, height: 100 },
  pageMargins: [0, 0, 0, 0],
  info: { title: '', subject: '', author: '' },
  created: '2000-01-01T00:00:00.000Z',
  content: [
    {
      stack: [
        { text: 'Тест № 1', font: 'PTSerif', bold: true, fontSize: 10, noWrap: true },
        { text: 'Тест', font: 'PTSans', fontSize: 10, noWrap: true },
        { text: '14:30–15:15', font: 'PTSans', bold: true, fontSize: 10, noWrap: true },
      ],
    },
  ],
};

/** Sets the engine up and makes a first small file, so that the user's first one comes at once. */
async function warmEngine(fontFolder: string): Promise<PdfEngine> {
  const engine = pdfEngine(await readFonts(fontFolder));
  await engine(WARM_UP);
  return engine;
}

/** The library for Word files is loaded when the first of them is wanted. */
async function bytesOf(engine: Promise<PdfEngine>, order: PdfOrder): Promise<Uint8Array> {
  if ('document' in order) return (await engine)(order.document);
  const { wordFile } = await import('./word-file');
  return wordFile(order.word);
}

async function deliver(engine: Promise<PdfEngine>, order: PdfOrder): Promise<PdfDelivery> {
  const { id } = order;
  try {
    const bytes = await bytesOf(engine, order);
    return { id, ok: true, bytes: new Uint8Array(bytes) };
  } catch (error) {
    const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { id, ok: false, reason };
  }
}

const engine = warmEngine(process.argv[2] ?? '');
// Reported with the first order; until then nobody listens.
engine.catch(() => undefined);
process.parentPort.on('message', ({ data }) => {
  // Only our own main process holds the other end.
  void deliver(engine, data as PdfOrder).then((delivery) => {
    process.parentPort.postMessage(delivery);
  });
});

// The page that is printed: Chromium can't print its own PDF viewer, so sheets are drawn as pictures.
// The main process opens it in a hidden window and calls `showSheets`.
import { openPdf, type PdfDocument } from '../ui/pdf-document';
import './print-sheets.css';

/** Sharp enough for small type on an office printer, and an A3 sheet stays under 50 MB of memory. */
const DOTS_PER_INCH = 220;
/** Wider than A4, in points. */
const A3_FROM = 700;

async function pictureOf(document: PdfDocument, number: number): Promise<HTMLImageElement> {
  const page = await document.page(number);
  const viewport = page.getViewport({ scale: DOTS_PER_INCH / 72 });
  const canvas = window.document.createElement('canvas');
  canvas.width = Math.round(viewport.width);
  canvas.height = Math.round(viewport.height);
  // Drawing «for print» doesn't wait for the screen, which a hidden window hasn't got.
  await page.render({ canvas, viewport, intent: 'print' }).promise;
  const blob = await new Promise<Blob | null>((resolve) => {
    canvas.toBlob(resolve);
  });
  if (blob === null) throw new Error(`sheet ${number} could not be drawn`);
  const image = new Image();
  image.className = 'sheet';
  image.src = URL.createObjectURL(blob);
  await image.decode();
  return image;
}

/** Draws all sheets of a document. @param title what the printer's queue shows @returns their size */
async function showSheets(base64: string, title: string): Promise<'A4' | 'A3'> {
  window.document.title = title;
  const document = await openPdf(Uint8Array.from(atob(base64), (byte) => byte.charCodeAt(0)));
  try {
    const sheets: HTMLImageElement[] = [];
    for (let number = 1; number <= document.pageCount; number++) {
      sheets.push(await pictureOf(document, number));
    }
    window.document.body.replaceChildren(...sheets);
    const { width } = (await document.page(1)).getViewport({ scale: 1 });
    return width > A3_FROM ? 'A3' : 'A4';
  } finally {
    await document.close();
  }
}

Object.assign(window, { showSheets });

// The page that is printed: Chromium can't print its own PDF viewer, so sheets are drawn as pictures.
// The main process opens it in a hidden window and calls `showSheets`, or `showPage` for a web page.
import { openPdf, type PdfDocument } from '../ui/pdf-document';
import { pageContent } from '../ui/page-content';
import './print-sheets.css';

/** Sharp enough for small type on an office printer, and an A3 sheet stays under 50 MB of memory. */
const DOTS_PER_INCH = 220;
/** Higher than A4, in points. */
const A3_FROM = 1_000;
/** More pictures than these take minutes and a gigabyte of memory. */
const MOST_SHEETS = 40;

async function pictureOf(document: PdfDocument, number: number): Promise<HTMLImageElement> {
  const page = await document.page(number);
  const { width, height } = page.getViewport({ scale: 1 });
  // A lying sheet is turned: paper lies upright in printers, and the dialog keeps to that whatever is asked for.
  const rotation = width > height ? 90 : 0;
  const viewport = page.getViewport({ scale: DOTS_PER_INCH / 72, rotation });
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
async function showSheets(base64: string, title: string): Promise<'A4' | 'A3' | 'too-many'> {
  window.document.title = title;
  const document = await openPdf(Uint8Array.from(atob(base64), (byte) => byte.charCodeAt(0)));
  try {
    if (document.pageCount > MOST_SHEETS) return 'too-many';
    const sheets: HTMLImageElement[] = [];
    for (let number = 1; number <= document.pageCount; number++) {
      sheets.push(await pictureOf(document, number));
    }
    window.document.body.replaceChildren(...sheets);
    const { width, height } = (await document.page(1)).getViewport({ scale: 1 });
    return Math.max(width, height) > A3_FROM ? 'A3' : 'A4';
  } finally {
    await document.close();
  }
}

/** Shows a web page of ours by its own styles, margins too. @param base64 of its UTF-8 text */
function showPage(base64: string, title: string): void {
  window.document.title = title;
  const bytes = Uint8Array.from(atob(base64), (byte) => byte.charCodeAt(0));
  const { article, sheet } = pageContent(new TextDecoder().decode(bytes));
  window.document.adoptedStyleSheets = [sheet];
  window.document.body.replaceChildren(article);
}

Object.assign(window, { showSheets, showPage });

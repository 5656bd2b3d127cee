// eslint-disable-next-line @typescript-eslint/triple-slash-reference -- for programs that don't include this folder
/// <reference path="./pdfmake.d.ts" />
import pdfmake from 'pdfmake';
import { TABLE_LAYOUTS, type PdfDocument } from '#shared/documents/pdf-document';
import { FONT_FAMILIES, FONT_FILES, type Fonts } from './fonts';

/** Makes the bytes of a PDF. @throws when the definition is wrong: a bug of ours */
export type PdfEngine = (document: PdfDocument) => Promise<Uint8Array>;

/**
 * Sets pdfmake up: our fonts from memory, our layouts, and nothing else to be read: neither a local
 * file nor an address, whatever a definition may name.
 * @param onDrawn told from time to time which share of the pages is drawn, from 0 to 1
 */
export function pdfEngine(fonts: Fonts, onDrawn?: (share: number) => void): PdfEngine {
  for (const file of FONT_FILES) pdfmake.virtualfs.writeFileSync(file, fonts[file]);
  pdfmake.setTableLayouts(TABLE_LAYOUTS);
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy(() => false);
  pdfmake.setProgressCallback(onDrawn);
  return async (document) => {
    // pdfmake writes into what it is given, fonts included.
    pdfmake.setFonts(structuredClone(FONT_FAMILIES));
    return pdfmake.createPdf(definitionOf(document)).getBuffer();
  };
}

/**
 * A document of ours as pdfmake's definition: nothing in it depends on the clock or the machine. A deep
 * copy by JSON: pdfmake writes into nodes, and a node that stands on two pages must be two.
 */
function definitionOf({ created, info, ...rest }: PdfDocument): object {
  return {
    ...(JSON.parse(JSON.stringify(rest)) as object),
    info: {
      ...info,
      creator: 'Журнал консультанта',
      producer: 'Журнал консультанта',
      creationDate: new Date(created),
    },
    language: 'ru-RU',
    displayTitle: true,
    version: '1.7',
    defaultStyle: { font: 'PTSans', fontSize: 10 },
  };
}

import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { getDocumentProxy } from 'unpdf';

/** A run of text on a page; places in points from the lower left corner. */
export interface TextItem {
  readonly text: string;
  readonly size: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

/** A page as it's read back. */
export interface ReadPage {
  readonly width: number;
  readonly height: number;
  readonly items: readonly TextItem[];
  /** All of its text, any run of spaces as one. */
  readonly text: string;
}

function numbers(values: readonly unknown[]): readonly number[] {
  return values.map(Number);
}

/** Reads a PDF back by pdf.js. */
export async function readPdf(bytes: Uint8Array): Promise<readonly ReadPage[]> {
  const document = await getDocumentProxy(new Uint8Array(bytes));
  return Promise.all(
    Array.from({ length: document.numPages }, async (_, i): Promise<ReadPage> => {
      const page = await document.getPage(i + 1);
      const { items } = await page.getTextContent();
      const [, , width = 0, height = 0] = page.view;
      const found = items.flatMap((item): TextItem[] => {
        if (!('str' in item) || item.str.trim() === '') return [];
        const [, , , size = 0, x = 0, y = 0] = numbers(item.transform);
        return [{ text: item.str, size, x, y, width: item.width }];
      });
      const text = found
        .map((item) => item.text)
        .join(' ')
        .replace(/\s+/gu, ' ');
      return { width, height, items: found, text };
    }),
  );
}

/** Runs a program of poppler over a PDF. @returns what it prints */
export async function poppler(
  program: 'pdffonts' | 'pdfimages' | 'pdfinfo' | 'pdftotext',
  bytes: Uint8Array,
  args: readonly string[] = [],
): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'zhurnal-pdf-'));
  try {
    const file = path.join(folder, 'document.pdf');
    await writeFile(file, bytes);
    const tail = program === 'pdftotext' ? ['-'] : [];
    const { stdout } = await promisify(execFile)(program, [...args, file, ...tail]);
    return stdout;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

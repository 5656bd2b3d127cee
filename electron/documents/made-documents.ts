import { randomUUID } from 'node:crypto';
import type { BrowserWindow } from 'electron';
import type { DocumentAnswer, FileAnswer } from '#shared/ipc/contract';
import type { DocumentFormat } from '#shared/ipc/documents';
import { failed, ok, type Result } from '#shared/lib/result';
import type { DocumentSources, Prepared } from './document-sources';
import { prepare, type RecordDocument } from './prepare-document';
import type { PreparedFile } from './prepare-edition-file';
import type { PdfRenderer } from './render-pdf';

/** A made document. */
export interface DocumentFile {
  /** What its file is suggested to be called. */
  readonly title: string;
  readonly format: DocumentFormat;
  readonly bytes: Uint8Array;
}

/** Where a made document goes. */
export interface DocumentOutlets {
  save(file: DocumentFile, window: BrowserWindow): Promise<FileAnswer>;
  print(file: DocumentFile, window: BrowserWindow): Promise<FileAnswer>;
}

/** Documents on order: made, kept by token, saved and printed. */
export interface Documents {
  make(request: RecordDocument): Promise<DocumentAnswer>;
  /** Keeps a PDF that was made elsewhere for saving and printing. @returns its token */
  keep(title: string, bytes: Uint8Array): string;
  save(token: string, window: BrowserWindow): Promise<FileAnswer>;
  print(token: string, window: BrowserWindow): Promise<FileAnswer>;
  /** Gets ready while nothing else is to be done. */
  warm(): void;
  close(): void;
}

/** How many made documents are kept for saving and printing. */
const KEPT = 8;

const FORGOTTEN: FileAnswer = {
  kind: 'failed',
  message: 'Этот документ уже закрыт. Записи журнала в сохранности. Откройте документ ещё раз.',
};

function bytesOf(
  prepared: Prepared | PreparedFile,
  renderer: PdfRenderer,
): Promise<Result<Uint8Array, string>> {
  if (!('format' in prepared)) return renderer.render(prepared.document);
  if (prepared.format === 'docx') return renderer.renderWord(prepared.word);
  return Promise.resolve(ok(new TextEncoder().encode(prepared.text)));
}

/** A document with what is missing in it, or the sentence why there is none. */
async function madeOf(
  prepared: Prepared | PreparedFile | string,
  renderer: PdfRenderer,
): Promise<Result<DocumentFile & Pick<Prepared, 'warnings'>, string>> {
  if (typeof prepared === 'string') return failed(prepared);
  const bytes = await bytesOf(prepared, renderer);
  if (!bytes.ok) return bytes;
  const { title, warnings } = prepared;
  const format = 'format' in prepared ? prepared.format : 'pdf';
  return ok({ title, format, bytes: bytes.value, warnings });
}

/** Makes documents from what the ledger holds: the window names them, it never sends their contents. */
export function documentsOf(
  sources: DocumentSources,
  renderer: PdfRenderer,
  outlets: DocumentOutlets,
  now: () => number = Date.now,
): Documents {
  const kept = new Map<string, DocumentFile>();
  const keep = (made: DocumentFile): string => {
    const token = randomUUID();
    kept.set(token, made);
    for (const old of [...kept.keys()].slice(0, -KEPT)) kept.delete(old);
    return token;
  };
  const withKept = async (
    token: string,
    deed: (file: DocumentFile) => Promise<FileAnswer>,
  ): Promise<FileAnswer> => {
    const file = kept.get(token);
    return file === undefined ? FORGOTTEN : deed(file);
  };
  return {
    make: async (request) => {
      const made = await madeOf(await prepare(request, sources, now()), renderer);
      if (!made.ok) return { ok: false, message: made.error };
      const { title, format, bytes, warnings } = made.value;
      const token = keep({ title, format, bytes });
      return { ok: true, token, format, bytes, warnings };
    },
    keep: (title, bytes) => keep({ title, format: 'pdf', bytes }),
    save: (token, window) => withKept(token, (file) => outlets.save(file, window)),
    print: (token, window) => withKept(token, (file) => outlets.print(file, window)),
    warm: () => {
      renderer.warm();
    },
    close: () => {
      renderer.close();
    },
  };
}

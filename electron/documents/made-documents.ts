import { randomUUID } from 'node:crypto';
import type { BrowserWindow } from 'electron';
import type { DocumentAnswer, FileAnswer } from '#shared/ipc/contract';
import { prepare, type DocumentSources, type RecordDocument } from './prepare-document';
import type { PdfRenderer } from './render-pdf';

/** Where a made document goes. */
export interface DocumentOutlets {
  save(title: string, bytes: Uint8Array, window: BrowserWindow): Promise<FileAnswer>;
  print(title: string, bytes: Uint8Array, window: BrowserWindow): Promise<FileAnswer>;
}

/** Documents on order: made, kept by token, saved and printed. */
export interface Documents {
  make(request: RecordDocument): Promise<DocumentAnswer>;
  /** Keeps a document that was made elsewhere for saving and printing. @returns its token */
  keep(title: string, bytes: Uint8Array): string;
  save(token: string, window: BrowserWindow): Promise<FileAnswer>;
  print(token: string, window: BrowserWindow): Promise<FileAnswer>;
  /** Gets ready while nothing else is to be done. */
  warm(): void;
  close(): void;
}

interface Made {
  readonly title: string;
  readonly bytes: Uint8Array;
}

/** How many made documents are kept for saving and printing. */
const KEPT = 8;

const FORGOTTEN: FileAnswer = {
  kind: 'failed',
  message: 'Этот документ уже закрыт. Записи журнала в сохранности. Откройте документ ещё раз.',
};

/** Makes documents from what the ledger holds: the window names them, it never sends their contents. */
export function documentsOf(
  sources: DocumentSources,
  renderer: PdfRenderer,
  outlets: DocumentOutlets,
  now: () => number = Date.now,
): Documents {
  const kept = new Map<string, Made>();
  const keep = (made: Made): string => {
    const token = randomUUID();
    kept.set(token, made);
    for (const old of [...kept.keys()].slice(0, -KEPT)) kept.delete(old);
    return token;
  };
  return {
    make: async (request) => {
      const prepared = await prepare(request, sources, now());
      if (typeof prepared === 'string') return { ok: false, message: prepared };
      const made = await renderer.render(prepared.document);
      if (!made.ok) return { ok: false, message: made.error };
      const token = keep({ title: prepared.title, bytes: made.value });
      return { ok: true, token, bytes: made.value, warnings: prepared.warnings };
    },
    keep: (title, bytes) => keep({ title, bytes }),
    save: async (token, window) => {
      const made = kept.get(token);
      return made === undefined ? FORGOTTEN : outlets.save(made.title, made.bytes, window);
    },
    print: async (token, window) => {
      const made = kept.get(token);
      return made === undefined ? FORGOTTEN : outlets.print(made.title, made.bytes, window);
    },
    warm: () => {
      renderer.warm();
    },
    close: () => {
      renderer.close();
    },
  };
}

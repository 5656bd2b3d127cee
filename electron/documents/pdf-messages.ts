import type { PdfDocument } from '#shared/documents/pdf-document';
import type { WordDocument } from '#shared/documents/word-document';

/** What is to be made: a PDF, or a file for Word. */
export type Composed = { readonly document: PdfDocument } | { readonly word: WordDocument };

/** What main asks of the process that makes PDF files, and those for Word. */
export type PdfOrder = Composed & { readonly id: number };

/** Its answer: the bytes, or what went wrong, for the log. */
export type PdfDelivery =
  | { readonly id: number; readonly ok: true; readonly bytes: Uint8Array }
  | { readonly id: number; readonly ok: false; readonly reason: string };

/** A message of the right shape from the process, or undefined. */
export function asDelivery(message: unknown): PdfDelivery | undefined {
  if (typeof message !== 'object' || message === null) return undefined;
  const { id, ok, bytes, reason } = message as Partial<Record<string, unknown>>;
  if (typeof id !== 'number') return undefined;
  if (ok === true && bytes instanceof Uint8Array) return { id, ok, bytes };
  return { id, ok: false, reason: String(reason) };
}

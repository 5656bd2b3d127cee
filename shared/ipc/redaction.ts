import type { RedactionBasis, RedactionPreview } from '#shared/domain/redaction';
import type { Id } from '#shared/lib/ids';
import type { DeskAnswer } from './desk-answer';

/** The preview, or the sentence why this person can't be anonymised. */
export type RedactionAnswer =
  | { readonly ok: true; readonly preview: RedactionPreview }
  | { readonly ok: false; readonly message: string };

/** The person on the director's desk; `seen` binds the deed to what was shown. */
export type DeskRedaction =
  | { readonly ok: true; readonly preview: RedactionPreview; readonly seen: string }
  | { readonly ok: false; readonly message: string };

/** The director's order to anonymise. */
export interface RedactionOrder {
  /** Id of the commit, and of the redaction that it makes. */
  readonly commit: Id;
  readonly seen: string;
  readonly basis: RedactionBasis;
  readonly passphrase: string | null;
}

/** How far a long work has got. */
export interface Progress {
  readonly done: number;
  readonly of: number;
}

/** Channels of «Обезличить»; those of the desk are served to the director's window alone. */
export interface RedactionChannels {
  /** What «Обезличить» would do to a person; reads the whole ledger. */
  'redaction:preview': { request: { person: Id }; answer: RedactionAnswer };
  /** «Обезличить»; the same commit again goes on with what was left unfinished. */
  'desk:redact': { request: RedactionOrder; answer: DeskAnswer };
  /** How far the ledger's file has been rewritten; null when it isn't being. */
  'desk:progress': { request: null; answer: Progress | null };
}

export const REDACTION_CHANNELS = [
  'redaction:preview',
  'desk:redact',
  'desk:progress',
] as const satisfies readonly (keyof RedactionChannels)[];

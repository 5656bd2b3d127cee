import type { Topic } from '#shared/domain/topic';
import type { LastImport } from '#shared/ipc/imports';
import type { Id } from '#shared/lib/ids';
import type { IsoDate } from '#shared/lib/iso-date';
import type { Result } from '#shared/lib/result';
import type { Columns, WordField } from './fields';
import type { FileWord } from './file-words';
import type { Fate, PlanSummary, PreviewRow } from './import-plan';
import type { ImportSettings, Meanings } from './settings';
import type { TableRow } from './table';

/** One of a table's columns, as the mapping shows it. */
export interface ShownColumn {
  readonly title: string;
  readonly samples: readonly string[];
}

/** A table that was read, with what it seems to be. */
export interface ReadSheet {
  readonly sheet: number;
  readonly rows: number;
  readonly wasCleaned: boolean;
  /** The first rows, from which the heading can be chosen. */
  readonly top: readonly { readonly line: number; readonly text: string }[];
  readonly heading: number;
  readonly shown: readonly ShownColumn[];
  readonly columns: Columns;
}

/** The words of a table's columns with the meanings that are guessed. */
export interface AskedWords {
  readonly words: readonly FileWord[];
  readonly meanings: Readonly<Record<WordField, Meanings>>;
  readonly topics: readonly Topic[];
}

/** What the worker can be asked, with its answers. Every error is a sentence for the screen. */
export interface ImportQuestions {
  readonly open: {
    request: { readonly bytes: Uint8Array };
    answer: Result<{ readonly sheets: readonly string[] }, string>;
  };
  readonly sheet: { request: { readonly sheet: number }; answer: Result<ReadSheet, string> };
  readonly heading: { request: { readonly heading: number }; answer: ReadSheet };
  /** All rows as they stand, for a list that is small enough to be shown whole. */
  readonly whole: {
    request: { readonly most: number };
    answer: Result<readonly TableRow[], string>;
  };
  readonly words: {
    request: { readonly heading: number; readonly columns: Columns; readonly otherTopic: Id };
    answer: AskedWords;
  };
  readonly plan: {
    request: { readonly settings: ImportSettings; readonly today: IsoDate };
    answer: Result<PlanSummary, string>;
  };
  readonly summary: { request: { readonly withRepeated: boolean }; answer: PlanSummary };
  readonly indexes: { request: { readonly fates: readonly Fate[] }; answer: Uint32Array };
  readonly rows: { request: { readonly indexes: Uint32Array }; answer: readonly PreviewRow[] };
  /** Begins to make portions anew. */
  readonly begin: { request: { readonly withRepeated: boolean }; answer: null };
  /** The next portion as JSON of `PutRequest[]`, null after the last one. */
  readonly portion: {
    request: null;
    answer: { readonly puts: string; readonly consultations: number } | null;
  };
  /** Which of the people and topics that an import brought are named by nothing else. */
  readonly unused: { request: { readonly last: LastImport }; answer: readonly Id[] };
}
export type QuestionName = keyof ImportQuestions;

/** A question on its way to the worker. */
export type ImportRequest = {
  [Q in QuestionName]: {
    readonly call: number;
    readonly question: Q;
    readonly request: ImportQuestions[Q]['request'];
  };
}[QuestionName];

/** What comes back: answers, and how far a long work is. */
export type ImportReply =
  | { readonly kind: 'answer'; readonly call: number; readonly answer: unknown }
  | { readonly kind: 'failed'; readonly call: number; readonly message: string }
  | { readonly kind: 'progress'; readonly share: number };

import type { ConsultationNumber } from '#shared/domain/consultation';
import type { Id } from '#shared/lib/ids';
import type { IsoDate, Moment } from '#shared/lib/iso-date';
import type { Refused } from '#shared/ledger/commit';
import { CALENDAR_FILE_CHANNELS, type CalendarFileChannels } from './calendar-file';

/*
 * «Загрузить из Excel/CSV» between the window and the main process. The file's bytes go to the window, whose
 * worker reads them: a process without any rights. What is to be recorded comes back in small portions, for one
 * message of a hundred thousand records would stop both sides.
 */

/** Largest file that may be read, bytes. */
export const TABLE_FILE_LIMIT = 20_000_000;
/** Records that one portion may hold, and its length as a text. */
export const PORTION_RECORDS = 1_000;
export const PORTION_CHARACTERS = 8_000_000;
/** Records of one import in all: the rows of the largest file with their people and topics. */
export const IMPORT_RECORDS = 500_000;

/** The file that was chosen in the system's dialog. */
export type TableFileAnswer =
  | { readonly kind: 'picked'; readonly name: string; readonly bytes: Uint8Array }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly message: string };

/** Whether a portion was put aside. */
export type PortionAnswer =
  { readonly ok: true } | { readonly ok: false; readonly message: string };

/** What became of an import or of its undoing. */
export type ImportAnswer =
  { readonly kind: 'ok'; readonly seq: number } | { readonly kind: 'cancelled' } | Refused;

/** A record that was changed since it was loaded. */
export interface KeptRecord {
  readonly number: ConsultationNumber | null;
  readonly date: IsoDate;
  readonly name: string;
}

/** The file that was loaded last, and what taking it back would do. */
export interface LastImport {
  readonly commit: Id;
  readonly at: Moment;
  /** Its lines in the ledger. */
  readonly fromSeq: number;
  readonly seq: number;
  /** Records that it brought. */
  readonly records: number;
  /** Of these, how many are as they were loaded. */
  readonly untouched: number;
  /** Some of those that were amended or annulled since: they stay. */
  readonly kept: readonly KeptRecord[];
  readonly undone: boolean;
  /** People and topics that it brought and that nobody has changed since. */
  readonly brought: readonly Id[];
}

/** How far main has got with writing. */
export interface ImportProgress {
  readonly commit: Id;
  readonly done: number;
  readonly of: number;
}

export interface ImportChannels extends CalendarFileChannels {
  /** «Выбрать файл»: the system's dialog, then the file's bytes. */
  'import:pick': { request: null; answer: TableFileAnswer };
  /** Begins to put an import's records aside; what was put aside before is forgotten. */
  'import:begin': { request: { commit: Id }; answer: PortionAnswer };
  /** @param puts JSON of new records: `PutRequest[]` with base 0 */
  'import:add': { request: { commit: Id; puts: string }; answer: PortionAnswer };
  /** Writes all that was put aside as one commit. */
  'import:commit': { request: { commit: Id }; answer: ImportAnswer };
  /** Forgets what was put aside; stops a writing or an undoing that isn't at its last part. */
  'import:cancel': { request: { commit: Id }; answer: null };
  'import:last': { request: null; answer: LastImport | null };
  /** @param unused what the import brought and nothing else names: it is archived */
  'import:undo': {
    request: { commit: Id; undoOf: Id; unused: readonly Id[] };
    answer: ImportAnswer;
  };
}

export const IMPORT_CHANNELS = [
  'import:pick',
  'import:begin',
  'import:add',
  'import:commit',
  'import:cancel',
  'import:last',
  'import:undo',
  ...CALENDAR_FILE_CHANNELS,
] as const satisfies readonly (keyof ImportChannels)[];

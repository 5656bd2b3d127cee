import { randomUUID } from 'node:crypto';
import type { BrowserWindow } from 'electron';
import type { PdfDocument } from '#shared/documents/pdf-document';
import type { PosterInput } from '#shared/documents/poster-head';
import { posterWarnings } from '#shared/documents/poster-warnings';
import { schedulePoster } from '#shared/documents/schedule-poster';
import { officeHolder, type Person } from '#shared/domain/person';
import { SCHOOL_ID } from '#shared/domain/school';
import type { DocumentAnswer, DocumentRequest, FileAnswer } from '#shared/ipc/contract';
import type { RecordOf, TableName } from '#shared/ledger/records';
import type { Id } from '#shared/lib/ids';
import { dateAt, type Moment } from '#shared/lib/iso-date';
import type { PdfRenderer } from './render-pdf';

/** The state of a record that is in force, with when it was made. */
export interface CurrentRecord<T> {
  readonly value: T;
  readonly at: Moment;
}

/** What documents are made of; the ledger gives it. */
export interface DocumentSources {
  /** The newest state of a record; undefined when there is none or the ledger can't be read. */
  readRecord<T extends TableName>(
    table: T,
    id: Id,
  ): Promise<CurrentRecord<RecordOf[T]> | undefined>;
  /** Everybody who holds or held an office. */
  officers(): Promise<readonly Person[]>;
}

/** Where a made document goes. */
export interface DocumentOutlets {
  save(title: string, bytes: Uint8Array, window: BrowserWindow): Promise<FileAnswer>;
  print(title: string, bytes: Uint8Array, window: BrowserWindow): Promise<FileAnswer>;
}

/** Documents on order: made, kept by token, saved and printed. */
export interface Documents {
  make(request: DocumentRequest): Promise<DocumentAnswer>;
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

const NO_EDITION =
  'Эта редакция графика не найдена в журнале. Закройте просмотр и откройте график ещё раз.';
const NO_SCHOOL = 'Сведения о школе не прочитаны из журнала. Перезапустите программу.';
const FORGOTTEN: FileAnswer = {
  kind: 'failed',
  message: 'Этот документ уже закрыт. Записи журнала в сохранности. Откройте документ ещё раз.',
};

/** The name under which a poster is offered to be saved. */
function posterTitle({ schedule }: PosterInput, paper: string): string {
  const edition = schedule.edition === null ? 'новая редакция' : `редакция ${schedule.edition}`;
  return `График консультаций, ${edition}, ПРОЕКТ, ${paper}`;
}

interface Prepared {
  readonly title: string;
  readonly document: PdfDocument;
  readonly warnings: readonly string[];
}

async function prepare(
  { schedule: id, paper }: DocumentRequest,
  sources: DocumentSources,
  now: number,
): Promise<Prepared | string> {
  const [school, schedule, people] = await Promise.all([
    sources.readRecord('school', SCHOOL_ID),
    sources.readRecord('schedule', id),
    sources.officers(),
  ]);
  if (school === undefined) return NO_SCHOOL;
  if (schedule === undefined) return NO_EDITION;
  const today = dateAt(now, school.value.timeZone);
  const consultant = officeHolder(people, 'consultant', today);
  const input: PosterInput = { school: school.value, schedule: schedule.value, consultant };
  return {
    title: posterTitle(input, paper),
    document: schedulePoster({ ...input, paper, created: schedule.at }),
    warnings: posterWarnings(input),
  };
}

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

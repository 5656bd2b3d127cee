// Records on their way out of the journal: each order has a process of its own, its progress, and can be stopped.
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type {
  OutDocumentRequest,
  OutProgress,
  TableAnswer,
  TableFormat,
  TableRequest,
} from '#shared/ipc/journal-out';
import { saveFailure } from '../documents/save-dialog';
import { errorCode, placeAtomically } from '../files/atomic-write';
import type { BookDelivery, LedgerPlace, PaperTask, RecordsTask } from './out-messages';
import { runOrder, type OutChild, type Outcome, type RunningOrder } from './run-order';

/** Asks where a table is to be saved; undefined when called off. */
export type AskForTable = (title: string, format: TableFormat) => Promise<string | undefined>;

/** What left the journal: the one place where it is told (for a log of exports of personal data). */
export interface Outgoing {
  readonly what: OutDocumentRequest['kind'] | TableFormat;
  readonly records: number;
  readonly request: OutDocumentRequest | TableRequest;
}

export interface JournalOutOptions {
  readonly spawn: () => OutChild;
  /** Where the ledger lies now; undefined when it can't be read. */
  readonly ledger: () => Promise<LedgerPlace | undefined>;
  readonly fontFolder: string;
  readonly isExample: boolean;
  /** A folder of the profile that is emptied at each start. */
  readonly workFolder: string;
  readonly tell: (progress: OutProgress) => void;
  readonly onOut: (outgoing: Outgoing) => void;
  /** A table was saved there. */
  readonly onSaved: (folder: string) => void;
  readonly log: (message: string) => void;
  readonly now?: () => number;
  /** Puts a finished file in its place; replaced in tests of a full disk. */
  readonly place?: typeof placeAtomically;
}

/** A document, or why there is none. */
export type MadeBook = BookDelivery | { readonly kind: 'none'; readonly message: string };

const SAFE = 'Записи журнала в сохранности.';
const NO_LEDGER = `Журнал не открыт: выгружать нечего. Перезапустите программу.`;
const BROKEN = `Не получилось из-за ошибки программы. ${SAFE} Попробуйте ещё раз; если не поможет, перезапустите программу.`;
const OUT_OF_DISK = `На диске нет места, чтобы подготовить файл. ${SAFE} Освободите место и повторите.`;
const STOPPED = 'Остановлено, файла нет.';
const GONE =
  'Эта таблица уже закрыта. Записи журнала в сохранности. Нажмите кнопку выгрузки ещё раз.';

/** A table that is ready and waits for a place. */
interface Kept {
  readonly title: string;
  readonly format: TableFormat;
  readonly file: string;
  readonly records: number;
  readonly missing: number;
}

/** Carries orders out for the window. */
export class JournalOut {
  readonly #options: JournalOutOptions;
  readonly #running = new Map<string, RunningOrder>();
  readonly #kept = new Map<string, Kept>();

  constructor(options: JournalOutOptions) {
    this.#options = options;
  }

  /** Asks for a place, makes the table and puts it there: the whole file or none. */
  async exportTable(request: TableRequest, ask: AskForTable): Promise<TableAnswer> {
    const { job, format, records } = request;
    const title = this.#title();
    const target = await ask(title, format);
    if (target === undefined) return { kind: 'cancelled' };
    const folder = await this.#folder();
    const file = join(folder, `table.${format}`);
    const work = { kind: 'table', format, file } as const;
    const outcome = await this.#run(job, { records, work });
    if (outcome.kind !== 'table') {
      await this.#remove(folder);
      return outcome.kind === 'stopped' ? { kind: 'cancelled' } : failure(this.#sentence(outcome));
    }
    this.#options.onOut({ what: format, records: outcome.records, request });
    const { records: count, missing } = outcome;
    return this.#place(job, { title, format, file, records: count, missing }, target);
  }

  /** Asks for another place for a table that could not be put where it was to go. */
  async exportAgain(job: string, ask: AskForTable): Promise<TableAnswer> {
    const kept = this.#kept.get(job);
    if (kept === undefined) return failure(GONE);
    const target = await ask(kept.title, kept.format);
    return target === undefined ? { kind: 'cancelled' } : this.#place(job, kept, target);
  }

  /** The book of the wanted records, or a document on training. */
  async makeBook(request: OutDocumentRequest): Promise<MadeBook> {
    const { fontFolder, onOut } = this.#options;
    const task =
      request.kind === 'journal-book'
        ? { records: request.records, work: { kind: 'book', fontFolder } as const }
        : { paper: request, fontFolder };
    const outcome = await this.#run(request.job, task);
    if (outcome.kind !== 'book') return { kind: 'none', message: this.#sentence(outcome) };
    onOut({ what: request.kind, records: outcome.records, request });
    return outcome;
  }

  /** Stops a work, or lets a table go that waits for a place. */
  async cancel(job: string): Promise<void> {
    this.#running.get(job)?.stop();
    const kept = this.#kept.get(job);
    this.#kept.delete(job);
    if (kept !== undefined) await this.#remove(dirname(kept.file));
  }

  /** Ends everything that is under way. */
  async close(): Promise<void> {
    for (const running of this.#running.values()) running.stop();
    await Promise.all([...this.#kept.keys()].map((job) => this.cancel(job)));
  }

  #title(): string {
    return this.#options.isExample ? 'ПРИМЕР, журнал консультаций' : 'Журнал консультаций';
  }

  async #folder(): Promise<string> {
    const { workFolder } = this.#options;
    await mkdir(workFolder, { recursive: true, mode: 0o700 });
    return mkdtemp(join(workFolder, 'table-'));
  }

  async #run(
    job: string,
    task: RecordsTask | PaperTask,
  ): Promise<Outcome | { readonly kind: 'no-ledger' }> {
    const { spawn, ledger, isExample, tell, now = Date.now } = this.#options;
    const place = await ledger();
    if (place === undefined) return { kind: 'no-ledger' };
    const order = { ledger: place, isExample, now: now(), ...task };
    const running = runOrder(spawn, order, (done, of) => {
      tell({ job, done, of });
    });
    this.#running.set(job, running);
    try {
      return await running.outcome;
    } finally {
      this.#running.delete(job);
    }
  }

  async #place(job: string, kept: Kept, target: string): Promise<TableAnswer> {
    const { place = placeAtomically } = this.#options;
    try {
      await place(kept.file, target);
    } catch (error) {
      this.#options.log(`a table was not saved: ${errorCode(error)}`);
      this.#kept.set(job, kept);
      return { kind: 'failed', message: saveFailure(error, target), isKept: true };
    }
    this.#kept.delete(job);
    await this.#remove(dirname(kept.file));
    this.#options.onSaved(dirname(target));
    return { kind: 'done', path: target, records: kept.records, missing: kept.missing };
  }

  /** What came in place of what was ordered, as a sentence. */
  #sentence(outcome: Outcome | { readonly kind: 'no-ledger' }): string {
    const { log } = this.#options;
    switch (outcome.kind) {
      case 'no-ledger':
        return NO_LEDGER;
      case 'refused':
        return outcome.message;
      case 'stopped':
        return STOPPED;
      case 'failed':
        log(`an outgoing order failed: ${outcome.reason}`);
        return ['ENOSPC', 'EDQUOT', 'EFBIG'].includes(outcome.code) ? OUT_OF_DISK : BROKEN;
      case 'crashed':
        log(`an outgoing process ended by itself, code ${outcome.exitCode}`);
        return BROKEN;
      default:
        return BROKEN;
    }
  }

  async #remove(folder: string): Promise<void> {
    try {
      await rm(folder, { recursive: true, force: true });
    } catch (error) {
      // The next start of the program empties the folder above it.
      this.#options.log(`a table's folder is still there: ${String(error)}`);
    }
  }
}

function failure(message: string): TableAnswer {
  return { kind: 'failed', message, isKept: false };
}

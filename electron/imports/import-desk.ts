import type { ImportAnswer, LastImport, PortionAnswer } from '#shared/ipc/imports';
import { portionSchema } from '#shared/ipc/import-guards';
import { IMPORT_RECORDS } from '#shared/ipc/imports';
import type { Id } from '#shared/lib/ids';
import { refused, type Author, type PutRequest } from '#shared/ledger/commit';
import type { AnyRecord } from '#shared/ledger/records';
import type { LargeAnswer, LargeCommit } from '../ledger/large-commit';
import type { Ledger } from '../ledger/ledger';
import { StagedRecords } from './staged-records';
import { surveyImport, takingBack } from './take-back';

const NOT_BEGUN = 'Загрузка прервана. В журнал ничего не записано. Начните её ещё раз.';
const TOO_MUCH =
  'В файле слишком много записей для одной загрузки. В журнал ничего не записано. Разделите файл на части.';
const NOT_RECORDS =
  'Строки файла не превратились в записи журнала. В журнал ничего не записано. Сообщите об этом разработчику.';
const NOTHING_TO_UNDO = 'Отменять нечего: эта загрузка уже отменена или её нет в журнале.';

/** Tells how far the writing has got. */
type OnProgress = (done: number, of: number) => void;

/**
 * Where an import is put together before it is written, one at a time: the window sends it in portions, and
 * nothing is on the disk until all of them are here.
 */
export class ImportDesk {
  readonly #ledger: Pick<Ledger, 'commitLarge' | 'read' | 'index'>;
  #staged: { readonly commit: Id; readonly records: StagedRecords } | undefined;
  /** What was called off last, maybe before it was begun or while it is being prepared. */
  #cancelled: Id | undefined;

  constructor(ledger: Pick<Ledger, 'commitLarge' | 'read' | 'index'>) {
    this.#ledger = ledger;
  }

  begin(commit: Id): PortionAnswer {
    this.#staged = { commit, records: new StagedRecords() };
    return { ok: true };
  }

  /** Puts a portion aside. @param text JSON of new records */
  async add(commit: Id, text: string): Promise<PortionAnswer> {
    const records = this.#recordsOf(commit);
    if (records === undefined) return { ok: false, message: NOT_BEGUN };
    const checked = portionSchema.safeParse(parse(text));
    if (!checked.success) return this.#drop(NOT_RECORDS);
    // The values themselves are checked by their tables' validators when they are settled.
    const puts: readonly PutRequest[] = checked.data.map((put) => {
      return { ...put, value: put.value as unknown as AnyRecord };
    });
    const fits = (await records.add(puts)) && records.count <= IMPORT_RECORDS;
    return fits ? { ok: true } : this.#drop(TOO_MUCH);
  }

  /** Writes what was put aside. Sent again after an answer that was lost, it is acknowledged, not repeated. */
  async commit(commit: Id, author: Author, onProgress: OnProgress): Promise<ImportAnswer> {
    const records = this.#recordsOf(commit);
    this.#staged = undefined;
    await records?.close();
    const of = records?.of ?? 0;
    if (records === undefined || of === 0) {
      const seq = this.#ledger.index.commitSeq(commit);
      return seq === undefined ? notAllowed(NOT_BEGUN) : { kind: 'ok', seq };
    }
    const deed = {
      action: 'consultation.import',
      of,
      part: (n: number) => records.part(n),
    } as const;
    return this.#write({ commit, ...deed }, author, onProgress);
  }

  /** Forgets a portion-wise import, and stops one that is being written. */
  cancel(commit: Id): void {
    if (this.#staged?.commit === commit) this.#staged = undefined;
    this.#cancelled = commit;
  }

  /** The file that was loaded last, null when there is none. */
  async last(): Promise<LastImport | null> {
    const taken = this.#ledger.index.imports.at(-1);
    if (taken === undefined) return null;
    const { lines: _lines, ...told } = await surveyImport(this.#ledger, taken);
    return told;
  }

  /** Takes a loaded file back. */
  async undo(
    { commit, undoOf, unused }: { commit: Id; undoOf: Id; unused: readonly Id[] },
    author: Author,
    onProgress: OnProgress,
  ): Promise<ImportAnswer> {
    const done = this.#ledger.index.commitSeq(commit);
    if (done !== undefined) return { kind: 'ok', seq: done };
    const taken = this.#ledger.index.imports.find((each) => each.commit === undoOf);
    if (taken === undefined || taken.undone) return notAllowed(NOTHING_TO_UNDO);
    const survey = await surveyImport(this.#ledger, taken);
    if (survey.untouched === 0) return notAllowed(NOTHING_TO_UNDO);
    const deed = takingBack(this.#ledger, survey, new Set(unused));
    return this.#write({ commit, ...deed }, author, onProgress);
  }

  async #write(
    deed: Omit<LargeCommit, 'isCancelled' | 'onProgress'>,
    author: Author,
    onProgress: OnProgress,
  ): Promise<ImportAnswer> {
    const answer = await this.#ledger.commitLarge(
      {
        ...deed,
        isCancelled: () => this.#cancelled === deed.commit,
        onProgress: (done) => {
          onProgress(done, deed.of);
        },
      },
      author,
    );
    return told(answer);
  }

  #recordsOf(commit: Id): StagedRecords | undefined {
    return this.#staged?.commit === commit ? this.#staged.records : undefined;
  }

  #drop(message: string): PortionAnswer {
    this.#staged = undefined;
    return { ok: false, message };
  }
}

function told(answer: LargeAnswer): ImportAnswer {
  return answer.kind === 'ok' ? { kind: 'ok', seq: answer.seq } : answer;
}

function notAllowed(message: string): ImportAnswer {
  return refused({ kind: 'not-allowed', message });
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // no record passes for it
  }
}

import { useEffect, useRef, useState } from 'react';
import type {
  BookRequest,
  OutProgress,
  TableAnswer,
  TableFormat,
  WantedRecords,
} from '#shared/ipc/journal-out';
import type { Id } from '#shared/lib/ids';
import { counted } from '#shared/lib/text';
import { call, listen } from '../platform/bridge';
import { newId } from '../platform/clock';
import type { FileWords } from './documents';
import { askSearch } from './search/journal-search';
import { asksForAll, NEWEST_FIRST, type JournalQuery } from './search/query';
import { reportError } from './view';

const RECORDS = ['запись', 'записи', 'записей'] as const;

/** The found set in the order of the list, as order keys. */
async function foundRecords(query: JournalQuery): Promise<WantedRecords> {
  // No rows are read: the answer is one typed array.
  const { orders } = await askSearch({ kind: 'find', query, first: 0, last: -1 });
  const { sort: _sort, ...filters } = query;
  return { kind: 'found', orders, filters };
}

/** All records of days for a whole journal; a found set for one that was narrowed further. */
async function bookRecords(query: JournalQuery): Promise<WantedRecords> {
  const { from, to } = query;
  const isWhole = asksForAll({ ...query, from: null, to: null });
  // A book is in the order of time, whatever the list's.
  return isWhole ? { kind: 'period', from, to } : foundRecords({ ...query, sort: NEWEST_FIRST });
}

/** How far a work is, from 0 to 1; null until something is known. */
export function useOutShare(job: Id | null): number | null {
  const [told, setTold] = useState<OutProgress | null>(null);
  useEffect(() => listen('journal:out-progress', setTold), []);
  return told === null || told.job !== job ? null : told.done / told.of;
}

/** Stops a work of the main process; it may be over already. */
export function cancelOut(job: Id): void {
  call('journal:out-cancel', { job }).catch((error: unknown) => {
    reportError('a work could not be stopped', error);
  });
}

/** What a book is made of: the found set of a query, or one record. */
export type BookSource =
  | { readonly kind: 'query'; readonly query: JournalQuery }
  | { readonly kind: 'record'; readonly id: Id };

/** The request for a book; null while the search is asked what is found, 'failed' when it doesn't answer. */
export function useBookRequest(source: BookSource): BookRequest | 'failed' | null {
  const [request, setRequest] = useState<BookRequest | 'failed' | null>(null);
  useEffect(() => {
    let alive = true;
    const job = newId();
    const wanted =
      source.kind === 'record'
        ? Promise.resolve<WantedRecords>({ kind: 'record', id: source.id })
        : bookRecords(source.query);
    wanted
      .then((records) => {
        if (alive) setRequest({ kind: 'journal-book', job, records });
      })
      .catch((error: unknown) => {
        reportError('the found set could not be read', error);
        if (alive) setRequest('failed');
      });
    return () => {
      alive = false;
      cancelOut(job);
    };
  }, [source]);
  return request;
}

/** A table on its way out: being made, or in need of another place. */
export type TableState =
  | { readonly kind: 'working'; readonly format: TableFormat; readonly job: Id }
  | {
      readonly kind: 'failed';
      readonly format: TableFormat;
      readonly job: Id;
      readonly message: string;
      /** True when it is made and only needs a place. */
      readonly isKept: boolean;
    };

/** «Выгрузить в Excel», «Выгрузить в CSV» with what can be done meanwhile. */
export interface TableExport {
  /** Null while nothing is under way. */
  readonly state: TableState | null;
  readonly start: (format: TableFormat, query: JournalQuery) => void;
  /** Another place for a table that is made. */
  readonly again: () => void;
  /** Stops it, or lets it go. */
  readonly close: () => void;
}

const LOST = 'Не получилось из-за ошибки программы. Записи журнала в сохранности. Повторите.';

function doneWords(answer: Extract<TableAnswer, { kind: 'done' }>): FileWords {
  const { records, missing, path } = answer;
  const text = `Выгружено: ${counted(records, RECORDS)}. ${path}`;
  if (missing === 0) return { text };
  return {
    tone: 'error',
    text: `${text}. Не вошло: ${counted(missing, RECORDS)} — пока файл готовился, их изменили. Выгрузите ещё раз.`,
  };
}

/** @param tell says what came of it; nothing when the user called it off */
export function useTableExport(tell: (words: FileWords) => void): TableExport {
  const { state, run, close, currentRef } = useTableState(tell);
  return {
    state,
    start: (format, query) => {
      if (currentRef.current !== null) return;
      const job = newId();
      run(format, job, async () => {
        const records = await foundRecords(query);
        return call('journal:export', { job, format, records });
      });
    },
    again: () => {
      const { format, job } = currentRef.current ?? {};
      if (format === undefined || job === undefined) return;
      run(format, job, () => call('journal:export-again', { job }));
    },
    close,
  };
}

/** The one table that is under way. */
function useTableState(tell: (words: FileWords) => void) {
  const [state, setState] = useState<TableState | null>(null);
  const currentRef = useRef<TableState | null>(null);
  const show = (next: TableState | null): void => {
    currentRef.current = next;
    setState(next);
  };
  const settle = (answer: TableAnswer, format: TableFormat, job: Id): void => {
    // What was called off meanwhile has nothing to say.
    if (currentRef.current?.job !== job) return;
    if (answer.kind === 'failed') show({ ...answer, format, job });
    else show(null);
    if (answer.kind === 'done') tell(doneWords(answer));
  };
  const run = (format: TableFormat, job: Id, work: () => Promise<TableAnswer>): void => {
    show({ kind: 'working', format, job });
    void work()
      .catch((error: unknown): TableAnswer => {
        reportError('a table was not made', error);
        return { kind: 'failed', message: LOST, isKept: false };
      })
      .then((answer) => {
        settle(answer, format, job);
      });
  };
  const close = (): void => {
    const { job } = currentRef.current ?? {};
    show(null);
    if (job !== undefined) cancelOut(job);
  };
  return { state, run, close, currentRef };
}

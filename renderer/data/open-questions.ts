import { useEffect, useState, useSyncExternalStore } from 'react';
import type { Consultation } from '#shared/domain/consultation';
import type { Committed } from '#shared/ledger/commit';
import type { Id } from '#shared/lib/ids';
import type { ConsultationRow } from './database';
import { keepOpenQuestions, keptOpenQuestions } from './kept-questions';
import { carriedOn, type OpenRecord } from './search/follow-ups';
import { askSearch } from './search/journal-search';
import { database, onViewChange, reportError, viewIsWritten } from './view';

/*
 * Questions to return to. Which ones there are is known to the search worker, which has to read the journal
 * for it; so what it said is kept between starts (without a word of the records) and carried on from commit to
 * commit, and the worker is asked again only when that can't be done.
 */

/** The start and the first records come before the number in the left column. */
const ASK_AFTER_MS = 4_000;
/** Commits that follow each other closely are followed by one question. */
const ASK_AGAIN_MS = 300;
/** A commit is drawn before anything is kept of it for the next start. */
const KEEP_AFTER_MS = 50;

type Known = ReadonlyMap<Id, OpenRecord>;

let known: Known | null = null;
let timer: ReturnType<typeof setTimeout> | undefined;
let asked = 0;
const watchers = new Set<() => void>();

function show(next: Known, seq: number | undefined): void {
  known = next;
  if (seq !== undefined) keepSoon(next, seq);
  for (const watcher of watchers) watcher();
}

let keeping: ReturnType<typeof setTimeout> | undefined;

function keepSoon(next: Known, seq: number): void {
  clearTimeout(keeping);
  keeping = setTimeout(() => {
    keepOpenQuestions([...next.values()], seq).catch((error: unknown) => {
      reportError('the open questions could not be kept', error);
    });
  }, KEEP_AFTER_MS);
}

function askSoon(wait: number): void {
  clearTimeout(timer);
  timer = setTimeout(() => {
    ask().catch((error: unknown) => {
      reportError('the open questions could not be read', error);
    });
  }, wait);
}

async function ask(): Promise<void> {
  asked += 1;
  const turn = asked;
  await viewIsWritten();
  const view = await database.meta.get('view');
  const open = await askSearch({ kind: 'open' });
  if (turn === asked) show(new Map(open.map((each) => [each.id, each])), view?.seq);
}

/** What was kept still holds when the view is where it was then. */
async function begin(): Promise<void> {
  const turn = asked;
  await viewIsWritten();
  const view = await database.meta.get('view');
  if (view === undefined) return;
  const kept = view.complete ? await keptOpenQuestions(view.seq) : null;
  // A commit came in meanwhile, and may be on neither.
  if (turn !== asked) return begin();
  if (kept === null) askSoon(known === null ? ASK_AFTER_MS : ASK_AGAIN_MS);
  else show(new Map(kept.map((each) => [each.id, each])), undefined);
}

function take(committed: Committed | null): void {
  if (committed === null) {
    begin().catch((error: unknown) => {
      reportError('the kept questions could not be looked at', error);
    });
    return;
  }
  // What is being asked for may be older than the commit.
  asked += 1;
  const next = known === null ? null : carriedOn(known, committed.states);
  if (next !== null) show(next, committed.seq);
  else if (known !== null || timer !== undefined) askSoon(ASK_AGAIN_MS);
}

function watch(watcher: () => void): () => void {
  if (watchers.size === 0) {
    unwatchView = onViewChange(take);
    take(null);
  }
  watchers.add(watcher);
  return () => {
    watchers.delete(watcher);
    if (watchers.size === 0) unwatchView();
  };
}
let unwatchView = (): void => undefined;

/** Open questions without their texts, live, for counting; null while they aren't known. */
export function useOpenQuestions(): Known | null {
  return useSyncExternalStore(watch, () => known);
}

/** Asks for them now: they are about to be looked at. */
export function useOpenQuestionsNow(): Known | null {
  const questions = useOpenQuestions();
  useEffect(() => {
    if (known === null) askSoon(0);
  }, []);
  return questions;
}

/** The records of open questions, live, in no order; null while they are being read. @param questions some of them */
export function useQuestionRows(
  questions: readonly OpenRecord[] | null,
): ReadonlyMap<Id, ConsultationRow> | null {
  const [rows, setRows] = useState<ReadonlyMap<Id, ConsultationRow> | null>(null);
  useEffect(() => {
    if (questions === null) return undefined;
    let isWanted = true;
    const read = (): void => {
      readQuestions(questions)
        .then((found) => {
          if (isWanted) setRows(found);
        })
        .catch((error: unknown) => {
          reportError('the open questions could not be read', error);
        });
    };
    read();
    const unsubscribe = onViewChange(read);
    return () => {
      isWanted = false;
      unsubscribe();
    };
  }, [questions]);
  return rows;
}

/** Most are rows of the view; the old ones lie in packs, which the worker reads. */
async function readQuestions(
  questions: readonly OpenRecord[],
): Promise<ReadonlyMap<Id, ConsultationRow>> {
  await viewIsWritten();
  const rows = await database.consultation.bulkGet(questions.map(({ id }) => id));
  const found = rows.filter((row) => row !== undefined);
  const ids = new Set(found.map(({ id }) => id));
  const packed = questions.filter(({ id }) => !ids.has(id)).map(({ order }) => order);
  const read =
    packed.length === 0 ? [] : await askSearch({ kind: 'read', orders: Float64Array.from(packed) });
  return new Map([...found, ...read].map((row) => [row.id, row]));
}

/** The newest state of a consultation, for a change that follows another one. */
export async function newestState(id: Id): Promise<{ seq: number; value: Consultation } | null> {
  await viewIsWritten();
  return (await database.consultation.get(id)) ?? null;
}

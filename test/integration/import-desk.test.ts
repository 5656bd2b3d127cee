import { randomUUID } from 'node:crypto';
import { readFile, stat, truncate } from 'node:fs/promises';
import { afterAll, describe, expect, it } from 'vitest';
import type { Consultation } from '#shared/domain/consultation';
import { newTopic } from '#shared/domain/topic-changes';
import type { Id } from '#shared/lib/ids';
import type { PutRequest } from '#shared/ledger/commit';
import { ImportDesk } from '../../electron/imports/import-desk';
import type { Journal } from '../../electron/ledger/journal';
import {
  accepted,
  AUTHOR,
  copyJournal,
  FILES,
  journalOf,
  ledgerOf,
  newFolder,
  readLedger,
  removeFolders,
  replayFile,
} from '../helpers/journals';
import { addition, consultation, person, put, request } from '../helpers/records';

const TEXT = 'Журнал 8 «Б» не открывается с утра. '.repeat(30);

/** A new record as a file brings it. */
function row(i: number, change: Partial<Consultation> = {}): PutRequest {
  const number = { series: 'imported', year: 2025, n: 1, label: String(i + 1) } as const;
  const value = consultation(i, { date: '2025-03-03', number, question: TEXT, ...change });
  return put('consultation', value);
}

function rows(count: number): readonly PutRequest[] {
  return Array.from({ length: count }, (_v, i) => row(i));
}

const noProgress = (): void => undefined;

/** Sends records in portions, as the window does. */
async function stage(desk: ImportDesk, commit: Id, puts: readonly PutRequest[]): Promise<void> {
  desk.begin(commit);
  for (let from = 0; from < puts.length; from += 200) {
    const text = JSON.stringify(puts.slice(from, from + 200));
    expect(await desk.add(commit, text)).toEqual({ ok: true });
  }
}

/** Loads records and gives the commit's id. */
async function load(journal: Journal, puts: readonly PutRequest[]): Promise<Id> {
  const desk = new ImportDesk(journal.ledger);
  const commit = randomUUID();
  await stage(desk, commit, puts);
  expect((await desk.commit(commit, AUTHOR, noProgress)).kind).toBe('ok');
  return commit;
}

async function annulledKinds(folder: string): Promise<readonly (string | undefined)[]> {
  const states = [...(await replayFile(ledgerOf(folder))).values()];
  return states
    .filter(({ table }) => table === 'consultation')
    .map(({ value }) => (value as Consultation).annulled?.kind);
}

describe('an import', () => {
  afterAll(removeFolders);

  it('is one commit in parts, numbered И-…, that a new start reads as a whole', async () => {
    const folder = await newFolder();
    const journal = await journalOf(folder);
    accepted(await journal.ledger.commit(addition(), AUTHOR));
    const desk = new ImportDesk(journal.ledger);
    const commit = randomUUID();
    await stage(desk, commit, [put('person', person(1)), ...rows(600)]);
    const told: [number, number][] = [];
    const answer = await desk.commit(commit, AUTHOR, (done, of) => told.push([done, of]));
    expect(answer).toEqual({ kind: 'ok', seq: journal.ledger.head.seq });
    expect(told.length).toBeGreaterThan(3);
    expect(told.at(-1)).toEqual([told.length, told.length]);
    const again = accepted(await journal.ledger.commit(addition(1), AUTHOR));
    expect(again.states[0]?.value).toMatchObject({ number: { series: 'calendar-year', n: 2 } });
    await journal.close();
    const { lines, damage } = await readLedger(ledgerOf(folder));
    expect(damage).toEqual([]);
    const parts = lines.filter(({ header }) => header.commit === commit);
    expect(parts.map(({ header }) => header.part)).toEqual(told.map(([n, of]) => ({ n, of })));
    expect(new Set(parts.map(({ header }) => header.action))).toEqual(
      new Set(['consultation.import']),
    );
    const fresh = await copyJournal(folder, [FILES.ledger]);
    const opened = await journalOf(fresh);
    expect(opened.ledger.index.equals(journal.ledger.index)).toBe(true);
    expect(opened.ledger.index.imports).toMatchObject([{ commit, undone: false }]);
    await opened.close();
  });

  it('keeps the file’s own numbers beside those of the series', async () => {
    const folder = await newFolder();
    const journal = await journalOf(folder);
    await load(journal, rows(3));
    await load(journal, [row(0, { date: '2024-02-01' }), row(1)]);
    const numbers = [...(await replayFile(ledgerOf(folder))).values()]
      .filter(({ table }) => table === 'consultation')
      .map(({ value }) => (value as Consultation).number);
    expect(numbers).toEqual([
      { series: 'imported', year: 2025, n: 1, label: '1' },
      { series: 'imported', year: 2025, n: 2, label: '2' },
      { series: 'imported', year: 2025, n: 3, label: '3' },
      { series: 'imported', year: 2024, n: 1, label: '1' },
      { series: 'imported', year: 2025, n: 4, label: '2' },
    ]);
    await journal.close();
  });

  it('that is sent again after its answer was lost is acknowledged and not repeated', async () => {
    const folder = await newFolder();
    const journal = await journalOf(folder);
    const commit = await load(journal, rows(5));
    const { seq } = journal.ledger.head;
    const desk = new ImportDesk(journal.ledger);
    expect(await desk.commit(commit, AUTHOR, noProgress)).toEqual({ kind: 'ok', seq });
    await stage(desk, commit, rows(5));
    expect(await desk.commit(commit, AUTHOR, noProgress)).toEqual({ kind: 'ok', seq });
    await journal.close();
  });

  it('leaves no byte when it is called off between two parts', async () => {
    const folder = await newFolder();
    const journal = await journalOf(folder);
    accepted(await journal.ledger.commit(addition(), AUTHOR));
    const before = await readFile(ledgerOf(folder));
    const desk = new ImportDesk(journal.ledger);
    const commit = randomUUID();
    await stage(desk, commit, rows(600));
    const answer = await desk.commit(commit, AUTHOR, (done) => {
      if (done === 2) desk.cancel(commit);
    });
    expect(answer).toEqual({ kind: 'cancelled' });
    expect(await readFile(ledgerOf(folder))).toEqual(before);
    accepted(await journal.ledger.commit(addition(1), AUTHOR));
    await journal.close();
  });

  it('leaves no byte when it is called off before it is written', async () => {
    const folder = await newFolder();
    const journal = await journalOf(folder);
    const desk = new ImportDesk(journal.ledger);
    const { size } = await stat(ledgerOf(folder));
    const commit = randomUUID();
    await stage(desk, commit, rows(300));
    const answer = desk.commit(commit, AUTHOR, noProgress);
    desk.cancel(commit); // while the portions are still being closed
    expect((await answer).kind).toBe('cancelled');
    expect((await stat(ledgerOf(folder))).size).toBe(size);
    await journal.close();
  });

  it('isn’t taken back when that is called off while it is being looked through', async () => {
    const folder = await newFolder();
    const journal = await journalOf(folder);
    const undoOf = await load(journal, rows(300));
    const desk = new ImportDesk(journal.ledger);
    const commit = randomUUID();
    const answer = desk.undo({ commit, undoOf, unused: [] }, AUTHOR, noProgress);
    desk.cancel(commit);
    expect((await answer).kind).toBe('cancelled');
    expect(await annulledKinds(folder)).toEqual(Array(300).fill(undefined));
    await journal.close();
  });

  it('may bring no topic twice, whichever of its parts they lie in', async () => {
    const folder = await newFolder();
    const journal = await journalOf(folder);
    const desk = new ImportDesk(journal.ledger);
    const words = { title: 'пароль', audiences: ['staff'], parent: null } as const;
    const twice = [0, 1].map(() => put('topic', newTopic(randomUUID(), words, [])));
    const [first, second] = twice as [PutRequest, PutRequest];
    const commit = randomUUID();
    await stage(desk, commit, [first, ...rows(1_500), second]);
    expect((await desk.commit(commit, AUTHOR, noProgress)).kind).toBe('refused');
    expect((await journal.ledger.all('topic')).some(({ title }) => title === 'пароль')).toBe(false);
    await journal.close();
  });

  it('leaves no byte when one of its records is refused, and says why in Russian', async () => {
    const folder = await newFolder();
    const journal = await journalOf(folder);
    const before = await readFile(ledgerOf(folder));
    const desk = new ImportDesk(journal.ledger);
    const commit = randomUUID();
    await stage(desk, commit, [...rows(600), row(600, { question: ' ' })]);
    const answer = await desk.commit(commit, AUTHOR, noProgress);
    expect(answer).toMatchObject({
      kind: 'refused',
      refusal: { kind: 'invalid', issues: [{ message: 'Запишите вопрос' }] },
    });
    expect(await readFile(ledgerOf(folder))).toEqual(before);
    await journal.close();
  });

  it('takes no portion that holds anything but new records of its tables', async () => {
    const folder = await newFolder();
    const journal = await journalOf(folder);
    const desk = new ImportDesk(journal.ledger);
    const commit = randomUUID();
    const bad = [
      'no JSON',
      '{}',
      JSON.stringify([{ ...row(0), base: 1 }]),
      JSON.stringify([{ ...row(0), table: 'school' }]),
      JSON.stringify([{ ...row(0), more: 1 }]),
    ];
    for (const text of bad) {
      desk.begin(commit);
      expect(await desk.add(commit, text)).toMatchObject({ ok: false });
      expect((await desk.commit(commit, AUTHOR, noProgress)).kind).toBe('refused');
    }
    expect(await desk.add(commit, '[]')).toMatchObject({ ok: false });
    expect(journal.ledger.head.seq).toBe(1);
    await journal.close();
  });

  it('cut off anywhere inside is no commit at the next start, and its numbers are given again', async () => {
    const folder = await newFolder();
    const journal = await journalOf(folder);
    await load(journal, rows(600));
    await journal.close();
    const bytes = await readFile(ledgerOf(folder));
    const ends = [...bytes.entries()].filter(([, byte]) => byte === 0x0a).map(([i]) => i + 1);
    const last = ends.at(-1) ?? 0;
    for (const length of [...ends.slice(1, -1), (ends[1] ?? 0) + 100, last - 1]) {
      const copy = await copyJournal(folder, [FILES.ledger]);
      await truncate(ledgerOf(copy), length);
      const opened = await journalOf(copy);
      expect(opened.ledger.status).toMatchObject({ seq: 1, readOnly: null });
      expect(opened.ledger.index.imports).toEqual([]);
      await load(opened, rows(1));
      await opened.close();
      const states = [...(await replayFile(ledgerOf(copy))).values()];
      expect(states.at(-1)?.value).toMatchObject({ number: { n: 1 } });
    }
  });
});

describe('an import that is taken back', () => {
  it('leaves its records undone and what it brought archived, but for what was changed since', async () => {
    const folder = await newFolder();
    const journal = await journalOf(folder);
    const { ledger } = journal;
    const [anna, petr] = [person(0), person(1)];
    const loaded = rows(500);
    const undoOf = await load(journal, [put('person', anna), put('person', petr), ...loaded]);
    const [amended, annulled] = await Promise.all(
      [loaded[3], loaded[4]].map((one) => ledger.current('consultation', one?.id ?? '')),
    );
    const change = { answer: 'Исправлено' };
    accepted(
      await ledger.commit(
        request('consultation.amend', {
          table: 'consultation',
          id: amended?.id ?? '',
          base: amended?.seq ?? 0,
          value: { ...(amended?.value as Consultation), ...change },
        }),
        AUTHOR,
      ),
    );
    accepted(
      await ledger.commit(
        request('consultation.annul', {
          table: 'consultation',
          id: annulled?.id ?? '',
          base: annulled?.seq ?? 0,
          value: {
            ...(annulled?.value as Consultation),
            annulled: { kind: 'annulled', reason: 'Дважды' },
          },
        }),
        AUTHOR,
      ),
    );
    const desk = new ImportDesk(ledger);
    const last = await desk.last();
    expect(last).toMatchObject({ commit: undoOf, records: 500, untouched: 498, undone: false });
    expect(last?.kept.map(({ number }) => number)).toMatchObject([{ label: '4' }, { label: '5' }]);
    expect(last?.brought).toEqual([anna.id, petr.id]);
    const commit = randomUUID();
    const undo = { commit, undoOf, unused: [anna.id] };
    expect((await desk.undo(undo, AUTHOR, noProgress)).kind).toBe('ok');
    expect((await desk.undo(undo, AUTHOR, noProgress)).kind).toBe('ok');
    expect((await desk.undo({ ...undo, commit: randomUUID() }, AUTHOR, noProgress)).kind).toBe(
      'refused',
    );
    expect((await desk.last())?.undone).toBe(true);
    const kinds = await annulledKinds(folder);
    expect(kinds.filter((kind) => kind === 'undone')).toHaveLength(498);
    expect([...kinds.slice(2, 6)]).toEqual(['undone', undefined, 'annulled', 'undone']);
    const states = await replayFile(ledgerOf(folder));
    expect(states.get(`person:${anna.id}`)?.value).toMatchObject({ archived: true });
    expect(states.get(`person:${petr.id}`)?.value).toMatchObject({ archived: false });
    const { lines } = await readLedger(ledgerOf(folder));
    expect(lines.at(-1)?.header).toMatchObject({ action: 'consultation.import-undo', undoOf });
    await journal.close();
    const opened = await journalOf(await copyJournal(folder, [FILES.ledger]));
    expect(opened.ledger.index.imports).toMatchObject([{ undone: true }]);
    await opened.close();
  });

  it('can’t be imitated by a window that marks records as undone', async () => {
    const folder = await newFolder();
    const journal = await journalOf(folder);
    const [one] = rows(1);
    await load(journal, one === undefined ? [] : [one]);
    const now = await journal.ledger.current('consultation', one?.id ?? '');
    const value = {
      ...(now?.value as Consultation),
      annulled: { kind: 'undone', reason: 'x' } as const,
    };
    const answer = await journal.ledger.commit(
      request('consultation.annul', put('consultation', value, now?.seq)),
      AUTHOR,
    );
    expect(answer).toMatchObject({ kind: 'refused', refusal: { kind: 'not-allowed' } });
    await journal.close();
  });
});

import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Consultation } from '#shared/domain/consultation';
import {
  firstWorkWeek,
  SCHOOL_ID,
  withNumbering,
  withTolerance,
  withWorkWeek,
  type School,
} from '#shared/domain/school';
import type { Snippet } from '#shared/domain/snippet';
import { firstTopics, type Topic } from '#shared/domain/topic';
import { mergedTopics, newTopic } from '#shared/domain/topic-changes';
import { refusalText, type CommitAnswer } from '#shared/ledger/commit';
import type { AnyRecord, TableName } from '#shared/ledger/records';
import type { Journal } from '../../electron/ledger/journal';
import { accepted, AUTHOR, journalOf, newFolder, removeFolders } from '../helpers/journals';
import { addition, consultation, put, request } from '../helpers/records';

const NOW = '2026-11-23T02:00:00.000Z';
const TODAY = '2026-11-23';

let journal: Journal;
beforeEach(async () => {
  journal = await journalOf(await newFolder(), { now: () => NOW });
});
afterEach(() => journal.close());
afterAll(removeFolders);

/** Sends records as they should become; what they were is looked up. */
function send(table: TableName, ...values: readonly AnyRecord[]): Promise<CommitAnswer> {
  const { index } = journal.ledger;
  const puts = values.map((value) => put(table, value, index.seqOf(table, value.id)));
  const action = table === 'school' ? 'school.edit' : 'topic.edit';
  return journal.ledger.commit(request(action, ...puts), AUTHOR);
}

async function school(): Promise<School> {
  const state = await journal.ledger.current('school', SCHOOL_ID);
  return state?.value as School;
}

function why(answer: CommitAnswer): string {
  if (answer.kind === 'ok') throw new Error('accepted');
  return refusalText(answer.refusal);
}

describe('topics in the ledger', () => {
  const access = firstTopics()[6] as Topic;
  const other = firstTopics()[9] as Topic;
  const six = firstTopics()[0] as Topic;
  const words = { audiences: ['staff'], parent: access.id } as const;
  const password = newTopic(randomUUID(), { ...words, title: 'пароль' }, []);

  it('are added below another, merged with what they hold, and brought back', async () => {
    accepted(await send('topic', password));
    const all = await journal.ledger.all('topic');
    accepted(await send('topic', ...mergedTopics(all, access, other)));
    const merged = await journal.ledger.all('topic');
    expect(merged.find(({ id }) => id === access.id)?.mergedInto).toBe(other.id);
    expect(merged.find(({ id }) => id === password.id)?.parent).toBe(other.id);
    accepted(await send('topic', { ...access, mergedInto: null }));
  });

  it('are refused in words, and nothing of the commit is written', async () => {
    accepted(await send('topic', password));
    const before = journal.ledger.status;
    const third = newTopic(randomUUID(), { ...words, title: 'код', parent: password.id }, []);
    const fine = newTopic(randomUUID(), { ...words, title: 'логин' }, []);
    expect(why(await send('topic', fine, third))).toMatch(/сама подтема/u);
    expect(why(await send('topic', { ...access, mergedInto: other.id }))).toMatch(/остались/u);
    expect(why(await send('topic', { ...six, archived: true }))).toMatch(/Шесть/u);
    expect(journal.ledger.status).toEqual(before);
  });

  it('can’t be merged into each other in one commit', async () => {
    const [a, b] = [
      { ...access, mergedInto: other.id },
      { ...other, mergedInto: access.id },
    ];
    expect(why(await send('topic', a, b))).toMatch(/^Тему нельзя объединить/u);
  });
});

describe('templates in the ledger', () => {
  const snippet = (name: string): Snippet => ({
    ...{ v: 1, id: randomUUID(), name, text: 'Показано, {ФИО}.', archived: false },
  });

  it('have one name each', async () => {
    const first = snippet('показ');
    accepted(await send('snippet', first));
    expect(why(await send('snippet', snippet('ПОКАЗ')))).toMatch(/«\/показ» уже есть/u);
    accepted(await send('snippet', { ...first, archived: true }));
    accepted(await send('snippet', snippet('ПОКАЗ')));
    expect(why(await send('snippet', first))).toMatch(/уже есть/u);
  });
});

describe('the school in the ledger', () => {
  it('takes any work week first, and none later that would change days gone by', async () => {
    accepted(await send('school', { ...(await school()), workWeek: firstWorkWeek(6) }));
    const before = await school();
    expect(why(await send('school', { ...before, workWeek: firstWorkWeek(5) }))).toContain(
      'Другая рабочая неделя',
    );
    accepted(await send('school', { ...before, workWeek: withWorkWeek(before, 5, TODAY) }));
  });

  it('refuses a numbering or a tolerance that reaches back', async () => {
    const now = await school();
    const numbering = withNumbering(now, 'school-year', '2026-11-22');
    expect(why(await send('school', { ...now, numbering }))).toMatch(/только с сегодняшнего дня/u);
    const tolerance = withTolerance(now, 5, '2026-11-22');
    expect(why(await send('school', { ...now, tolerance }))).toMatch(/только с сегодняшнего дня/u);
    accepted(await send('school', { ...now, tolerance: withTolerance(now, 5, TODAY) }));
  });
});

type Step =
  | { readonly kind: 'add' | 'import' | 'refused'; readonly date: string; readonly count: number }
  | { readonly kind: 'amend' | 'annul'; readonly which: number; readonly date: string }
  | {
      readonly kind: 'switch';
      readonly from: string;
      readonly series: School['numbering'][0]['series'];
    };

const date = fc.constantFrom(
  '2025-08-31',
  '2025-09-01',
  '2026-08-31',
  '2026-11-23',
  '2026-12-31',
  '2027-01-01',
  '2027-09-01',
);
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constantFrom('add', 'import', 'refused'),
      date,
      count: fc.integer({ min: 1, max: 4 }),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ kind: fc.constantFrom('amend', 'annul'), which: fc.nat(), date }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('switch'),
      from: fc.constantFrom(TODAY, '2026-12-15', '2027-01-01', '2027-06-01'),
      series: fc.constantFrom('calendar-year', 'school-year'),
    }),
  },
);

/** Does one step with the real ledger. */
async function walk(next: Step, ids: string[]): Promise<void> {
  const { ledger } = journal;
  switch (next.kind) {
    case 'add':
    case 'import':
    case 'refused': {
      const added = Array.from({ length: next.count }, (_v, i) =>
        consultation(i, { date: next.date }),
      );
      const puts = added.map((value) => put('consultation', value));
      // Refused after numbers were given out: the last record is no record.
      const bad = put('consultation', consultation(0, { question: '' }));
      const action = next.kind === 'import' ? 'consultation.import' : 'consultation.add';
      const sent = request(action, ...puts, ...(next.kind === 'refused' ? [bad] : []));
      const answer = await ledger.commit(sent, AUTHOR);
      expect(answer.kind).toBe(next.kind === 'refused' ? 'refused' : 'ok');
      if (answer.kind === 'ok') ids.push(...added.map(({ id }) => id));
      return;
    }
    case 'switch': {
      const now = await school();
      const numbering = withNumbering(now, next.series, next.from);
      accepted(await send('school', { ...now, numbering }));
      return;
    }
    default: {
      const id = ids[next.which % Math.max(1, ids.length)];
      const state = id === undefined ? undefined : await ledger.current('consultation', id);
      if (state === undefined) return;
      const old = state.value as Consultation;
      const annulled = { kind: 'annulled', reason: 'Дважды' } as const;
      const value: Consultation =
        next.kind === 'annul'
          ? { ...old, annulled }
          : { ...old, date: next.date, number: { series: 'calendar-year', year: 2026, n: 1 } };
      const sent = request('consultation.amend', put('consultation', value, state.seq));
      const answer = await ledger.commit(sent, AUTHOR);
      expect(answer.kind).toBe(old.annulled === null ? 'ok' : 'refused');
    }
  }
}

describe('numbers', () => {
  it(
    'have no gaps, are never given twice and never change, in every series',
    { timeout: 60_000 },
    async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 30 }), async (steps) => {
          await journal.close();
          journal = await journalOf(await newFolder(), { now: () => NOW });
          const ids: string[] = [];
          const given = new Map<string, string>();
          for (const next of steps) {
            await walk(next, ids);
            for (const id of ids) {
              const { number } = (await journal.ledger.current('consultation', id))
                ?.value as Consultation;
              const text = JSON.stringify(number);
              expect(given.get(id) ?? text).toBe(text);
              given.set(id, text);
            }
          }
          const series = new Map<string, number[]>();
          for (const text of given.values()) {
            const {
              series: name,
              year,
              n,
            } = JSON.parse(text) as NonNullable<Consultation['number']>;
            const key = `${name}:${String(year)}`;
            series.set(key, [...(series.get(key) ?? []), n]);
          }
          for (const list of series.values()) {
            expect(list.sort((a, b) => a - b)).toEqual(list.map((_n, i) => i + 1));
          }
        }),
        { numRuns: 40 },
      );
    },
  );

  it('go on where a series was left, and begin anew in a new one', async () => {
    const numberOf = async (day: string): Promise<unknown> => {
      const [state] = accepted(
        await journal.ledger.commit(addition(0, { date: day }), AUTHOR),
      ).states;
      return (state?.value as Consultation).number;
    };
    expect(await numberOf(TODAY)).toEqual({ series: 'calendar-year', year: 2026, n: 1 });
    let now = await school();
    accepted(await send('school', { ...now, numbering: withNumbering(now, 'school-year', TODAY) }));
    expect(await numberOf(TODAY)).toEqual({ series: 'school-year', year: 2026, n: 1 });
    expect(await numberOf('2026-11-22')).toEqual({ series: 'calendar-year', year: 2026, n: 2 });
    now = await school();
    accepted(
      await send('school', { ...now, numbering: withNumbering(now, 'calendar-year', TODAY) }),
    );
    expect(await numberOf(TODAY)).toEqual({ series: 'calendar-year', year: 2026, n: 3 });
  });
});

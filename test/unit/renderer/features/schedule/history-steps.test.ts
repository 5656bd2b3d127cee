import { expect, it } from 'vitest';
import { newPerson } from '#shared/domain/person';
import type { Schedule } from '#shared/domain/schedule';
import type { Action } from '#shared/ledger/actions';
import type { RecordState } from '#shared/ledger/commit';
import { fixedId } from '#shared/lib/ids';
import { authorWords, whenText } from '../../../../../renderer/data/history-steps';
import { historySteps } from '../../../../../renderer/features/schedule/schedule-history';
import { edition, slot } from '../../../../helpers/deeds';

const ANNA = fixedId(9, 1);
const BORIS = fixedId(9, 2);
const order = { number: '', date: null };

let seq = 0;
function state(
  action: Action,
  at: string,
  value: Schedule,
  person = ANNA,
  role: 'consultant' | 'director' = 'consultant',
): RecordState {
  seq += 1;
  return { table: 'schedule', id: value.id, base: 0, seq, at, by: { role, person }, action, value };
}

const one = slot({ weekday: 1 });
const [drawn, moved] = [edition({ slots: [one] }), { ...one, start: '14:00' } as const];
const more: Schedule = { ...drawn, slots: [moved, slot({ weekday: 5 })] };
const STATES = [
  state('schedule.add', '2026-09-01T01:00:00.000Z', drawn),
  state('schedule.edit', '2026-09-01T01:05:00.000Z', { ...drawn, slots: [moved] }),
  state('schedule.edit', '2026-09-01T01:20:00.000Z', more),
  state('schedule.edit', '2026-09-01T02:30:00.000Z', drawn),
  state('schedule.edit', '2026-09-01T02:31:00.000Z', more, BORIS),
  state('schedule.submit', '2026-09-01T02:32:00.000Z', more),
];

it('edits in one go are one step with what they come to, the newest step first', () => {
  const steps = historySteps(STATES);
  expect(steps.map(({ action, edits }) => [action, edits.length])).toEqual([
    ['schedule.submit', 0],
    ['schedule.edit', 0],
    ['schedule.edit', 0],
    ['schedule.edit', 2],
    ['schedule.add', 0],
  ]);
  expect(steps[3]?.changes.map(({ what }) => what)).toEqual(['Перенесён приём', 'Добавлен приём']);
  expect(steps[3]).toMatchObject({
    first: '2026-09-01T01:05:00.000Z',
    last: '2026-09-01T01:20:00.000Z',
  });
  expect(steps[3]?.edits.map(({ changes }) => changes.map(({ what }) => what))).toEqual([
    ['Перенесён приём'],
    ['Добавлен приём'],
  ]);
  expect(steps[2]?.changes.map(({ what }) => what)).toEqual(['Перенесён приём', 'Убран приём']);
  expect(steps[0]?.changes).toEqual([]);
});

it('whoever took a step is named by the office of that day', () => {
  const anna = {
    ...newPerson(ANNA, 'staff', 'Ковалёва Анна Сергеевна'),
    terms: [
      { office: 'substitute', from: '2026-09-01', to: '2026-09-30', order },
      { office: 'consultant', from: '2026-10-01', to: null, order },
    ] as const,
  };
  const by = { role: 'consultant', person: ANNA } as const;
  const words = (at: string): string =>
    authorWords(by, at, [{ ...anna, terms: [...anna.terms] }], 'Asia/Vladivostok');
  expect(words('2026-09-10T02:00:00.000Z')).toMatch(/^замещает консультанта Ковалёва/u);
  // The first of October at the school, the last of September in Greenwich.
  expect(words('2026-09-30T20:00:00.000Z')).toMatch(/^консультант Ковалёва/u);
  expect(words('2025-09-10T02:00:00.000Z')).toMatch(/^консультант Ковалёва/u);
  expect(
    authorWords({ role: 'director', person: null }, '2026-09-10T02:00:00.000Z', [], 'UTC'),
  ).toBe('руководитель');
});

it.each([
  ['2026-09-01T07:55:00.000Z', '2026-09-01T07:55:10.000Z', '01.09.2026, 17:55'],
  ['2026-09-01T07:55:00.000Z', '2026-09-01T07:56:00.000Z', '01.09.2026, 17:55–17:56'],
  ['2026-09-01T13:55:00.000Z', '2026-09-01T14:05:00.000Z', '01.09.2026, 23:55 – 02.09.2026, 00:05'],
])('edits from %s to %s stand as «%s»', (first, last, words) => {
  expect(whenText({ first, last }, 'Asia/Vladivostok')).toBe(words);
});

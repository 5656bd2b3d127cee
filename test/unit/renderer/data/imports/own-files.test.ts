import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  CHANNELS,
  consultationSchema,
  numberLabel,
  type Consultation,
} from '#shared/domain/consultation';
import { firstTopics } from '#shared/domain/topic';
import { KnownRecords } from '../../../../../renderer/data/imports/known-records';
import { planOf, putsOf, readFile } from '../../../../helpers/imports';
import { consultation, person } from '../../../../helpers/records';
import { csvBytes, excelBytes } from '../../../../helpers/tables';

const TOPICS = firstTopics();

/** Texts that break careless files: quotes, line breaks, what begins like a formula, apostrophes. */
const pieces = fc.constantFrom(
  ...[
    '«',
    '"',
    '""',
    "'",
    '=СУММ(A1)',
    '+7',
    '-',
    '@',
    ';',
    ',',
    '\n',
    '\t',
    ' ',
    'ё',
    'Журнал',
    '😀',
    '_x0041_',
    '&lt;',
    '<b>',
    '№ 5',
    '\u00A0',
    '01.09.2025',
  ],
);
const text = fc.array(fc.oneof(pieces, fc.string({ maxLength: 6 })), { maxLength: 8 }).map((all) =>
  all
    .join('')
    .toWellFormed()
    // eslint-disable-next-line no-control-regex -- what records may hold has none
    .replace(/[\u0000-\u0008\u000B-\u001F\u007F]/gu, ''),
);
const written = text.filter((each) => each.trim() !== '');
const line = fc
  .array(fc.constantFrom('Ёлкина', 'Мария', 'Петровна', "О'Нил", 'Анна-Мария', '=Цой', '"Б"'), {
    minLength: 1,
    maxLength: 3,
  })
  .map((words) => words.join(' '));

const record: fc.Arbitrary<Consultation> = fc
  .record({
    day: fc.integer({ min: 1, max: 28 }),
    hour: fc.integer({ min: 0, max: 23 }),
    minutes: fc.integer({ min: 1, max: 600 }),
    n: fc.integer({ min: 1, max: 5_000 }),
    audience: fc.constantFrom('staff', 'parent', 'other'),
    visitors: fc.array(
      fc.record({
        name: line,
        position: fc.oneof(line, fc.constant('')),
        className: fc.constantFrom('', '5А', '8 «Б»'),
      }),
      { minLength: 1, maxLength: 3 },
    ),
    channel: fc.constantFrom(...CHANNELS),
    topics: fc.uniqueArray(fc.constantFrom(...TOPICS.map(({ id }) => id)), {
      minLength: 1,
      maxLength: 3,
    }),
    question: written,
    answer: fc.oneof(written, fc.constant('')),
    outcome: fc.constantFrom(
      { kind: 'solved' as const },
      { kind: 'return' as const, on: null },
      { kind: 'return' as const, on: '2025-10-01' },
      { kind: 'support' as const, request: null },
    ),
  })
  .map(({ day, hour, n, visitors, ...same }) => ({
    ...consultation(0),
    ...same,
    date: `2025-09-${String(day).padStart(2, '0')}`,
    time: `${String(hour).padStart(2, '0')}:05`,
    number: { series: 'calendar-year' as const, year: 2025, n },
    visitors: visitors.map((visitor) => ({ person: null, ...visitor })),
  }));

/** What has to come back. */
function kept({ number, visitors, ...one }: Consultation) {
  const { date, time, minutes, audience, channel, topics, question, answer, outcome } = one;
  const label = number === null ? '' : numberLabel(number).replace(/^И-/u, '');
  const people = visitors.map(({ name, position, className }) => ({ name, position, className }));
  return {
    label,
    date,
    time,
    minutes,
    audience,
    channel,
    topics,
    question,
    answer,
    outcome,
    people,
  };
}

function loaded(bytes: Uint8Array): readonly Consultation[] {
  const table = readFile(bytes);
  if (typeof table === 'string') throw new Error(table);
  return putsOf(planOf(table))
    .filter(({ table: name }) => name === 'consultation')
    .map(({ value }) => consultationSchema.parse(value));
}

describe('what the program has written into a file', () => {
  it.each([
    ['CSV', (records: readonly Consultation[]) => Promise.resolve(csvBytes([records]))],
    ['Excel', (records: readonly Consultation[]) => excelBytes([records])],
  ])(
    'comes back as the same records: %s',
    async (_kind, fileOf) => {
      await fc.assert(
        fc.asyncProperty(fc.array(record, { minLength: 1, maxLength: 8 }), async (records) => {
          expect(loaded(await fileOf(records)).map(kept)).toEqual(records.map(kept));
        }),
        { numRuns: 60 },
      );
    },
    30_000,
  );

  it('brings nothing into the journal that it comes from', () => {
    const records = [0, 1, 2].map((i) =>
      consultation(i, { number: { series: 'calendar-year', year: 2026, n: i + 1 } }),
    );
    const known = new KnownRecords();
    for (const one of records) known.add(one);
    const table = readFile(csvBytes([records]));
    if (typeof table === 'string') throw new Error(table);
    const plan = planOf(table, { known });
    expect(plan.summary(false).counts).toMatchObject({ ready: 0, repeated: 3 });
    expect(putsOf(plan)).toEqual([]);
    expect(putsOf(plan, true).filter(({ table: name }) => name === 'consultation')).toHaveLength(3);
  });

  it('comes again after its loading was taken back, and leaves annulled records out', () => {
    const one = consultation(0);
    const known = new KnownRecords();
    known.add({ ...one, annulled: { kind: 'undone', reason: 'Загрузка из файла отменена' } });
    const annulled = {
      ...consultation(1),
      annulled: { kind: 'annulled' as const, reason: 'Дважды' },
    };
    const table = readFile(csvBytes([[one, annulled]]));
    if (typeof table === 'string') throw new Error(table);
    const { counts } = planOf(table, { known }).summary(false);
    expect(counts).toMatchObject({ ready: 1, left: 1, repeated: 0 });
  });

  it('names people of the journal by their records, and each new one once', () => {
    const anna = person(0);
    const records = [0, 1, 0, 1].map((i) => consultation(i));
    const table = readFile(csvBytes([records]));
    if (typeof table === 'string') throw new Error(table);
    const puts = putsOf(planOf(table, { people: [anna, { ...person(1), archived: true }] }));
    const made = puts.filter(({ table: name }) => name === 'person');
    expect(made).toHaveLength(1);
    const ids = puts.flatMap(({ value }) => ('visitors' in value ? value.visitors : []));
    expect(new Set(ids.map(({ person: id }) => id))).toEqual(new Set([anna.id, made[0]?.id]));
  });
});

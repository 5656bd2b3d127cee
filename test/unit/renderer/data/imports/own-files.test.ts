import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import {
  AUDIENCE_WORDS,
  CHANNEL_WORDS,
  CHANNELS,
  numberLabel,
  OUTCOME_WORDS,
  type Consultation,
} from '#shared/domain/consultation';
import { consultationSchema } from '#shared/domain/consultation';
import { firstTopics } from '#shared/domain/topic';
import { shortDate } from '#shared/lib/iso-date';
import { KnownRecords } from '../../../../../renderer/data/imports/known-records';
import { planOf, putsOf, readFile } from '../../../../helpers/imports';
import { consultation, person } from '../../../../helpers/records';
import { textBook } from '../../../../helpers/workbooks';

/*
 * «Выгрузить в CSV» and «Выгрузить в Excel» have these columns; what was written by them is loaded by the same
 * program into the same records.
 */
const HEADINGS = [
  '№',
  'Дата',
  'Время',
  'Длительность, мин',
  'Кто обратился',
  'ФИО',
  'Должность',
  'Класс',
  'Способ',
  'Тема',
  'Вопрос',
  'Ответ',
  'Итог',
  'Вернуться',
  'График',
  'Аннулирована',
  'Внесена',
];
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
    // eslint-disable-next-line no-control-regex
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

function cellsOf(one: Consultation): string[] {
  const each = (part: (visitor: Consultation['visitors'][number]) => string): string =>
    one.visitors.map(part).join('\n').trimEnd();
  const titles = one.topics.map((id) => TOPICS.find((topic) => topic.id === id)?.title ?? '');
  return [
    one.number === null ? '' : numberLabel(one.number),
    shortDate(one.date),
    one.time,
    String(one.minutes),
    AUDIENCE_WORDS[one.audience],
    each(({ name }) => name),
    each(({ position }) => position),
    each(({ className }) => className),
    CHANNEL_WORDS[one.channel],
    titles.join('\n'),
    one.question,
    one.answer,
    OUTCOME_WORDS[one.outcome.kind],
    one.outcome.kind === 'return' && one.outcome.on !== null ? shortDate(one.outcome.on) : '',
    'по графику',
    one.annulled?.reason ?? '',
    '23.11.2026 10:00',
  ];
}

function csvOf(records: readonly Consultation[]): Uint8Array {
  const rows = [HEADINGS, ...records.map(cellsOf)];
  const form = { delimiter: ';', newline: '\r\n', escapeFormulae: /^'*[=+\-@\t\r]/u };
  return new TextEncoder().encode(`\uFEFF${Papa.unparse(rows, form)}\r\n`);
}

function bookOf(records: readonly Consultation[]): Uint8Array {
  // Excel hides what looks like its own sign for a character.
  const hidden = (cell: string): string => cell.replace(/_(?=x[0-9a-f]{4}_)/giu, '_x005F_');
  return textBook([HEADINGS, ...records.map((one) => cellsOf(one).map(hidden))]);
}

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
    ['CSV', csvOf],
    ['Excel', bookOf],
  ])('comes back as the same records: %s', (_kind, fileOf) => {
    fc.assert(
      fc.property(fc.array(record, { minLength: 1, maxLength: 8 }), (records) => {
        expect(loaded(fileOf(records)).map(kept)).toEqual(records.map(kept));
      }),
      { numRuns: 60 },
    );
  }, 30_000);

  it('brings nothing into the journal that it comes from', () => {
    const records = [0, 1, 2].map((i) =>
      consultation(i, { number: { series: 'calendar-year', year: 2026, n: i + 1 } }),
    );
    const known = new KnownRecords();
    for (const one of records) known.add(one);
    const table = readFile(csvOf(records));
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
    const table = readFile(csvOf([one, annulled]));
    if (typeof table === 'string') throw new Error(table);
    const { counts } = planOf(table, { known }).summary(false);
    expect(counts).toMatchObject({ ready: 1, left: 1, repeated: 0 });
  });

  it('names people of the journal by their records, and each new one once', () => {
    const anna = person(0);
    const records = [0, 1, 0, 1].map((i) => consultation(i));
    const table = readFile(csvOf(records));
    if (typeof table === 'string') throw new Error(table);
    const puts = putsOf(planOf(table, { people: [anna, { ...person(1), archived: true }] }));
    const made = puts.filter(({ table: name }) => name === 'person');
    expect(made).toHaveLength(1);
    const ids = puts.flatMap(({ value }) => ('visitors' in value ? value.visitors : []));
    expect(new Set(ids.map(({ person: id }) => id))).toEqual(new Set([anna.id, made[0]?.id]));
  });
});

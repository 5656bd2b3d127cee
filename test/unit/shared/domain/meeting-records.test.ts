import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { consultationSchema } from '#shared/domain/consultation';
import { isStandardQuestion, standardQuestion } from '#shared/domain/meeting-questions';
import { heldReception, type EndingReception } from '#shared/domain/meeting-records';
import { questionsByTopic, withWords } from '#shared/domain/meeting-tally';
import { meetingSchema } from '#shared/domain/parent-meeting';
import { firstTopics } from '#shared/domain/topic';
import { meeting, tallyOf, topicOfKey } from '../../../helpers/meetings';

/** Vladivostok is ten hours ahead of UTC: 08:05Z is 18:05 there. */
const ZONE = 'Asia/Vladivostok';
const START = '2026-11-24T08:05:00.000Z';

function ended(change: Partial<EndingReception> = {}) {
  return heldReception({
    meeting: meeting(),
    tally: tallyOf(START, [
      [3, '2026-11-24T08:07:10.000Z'],
      [7, '2026-11-24T08:31:00.000Z'],
    ]),
    topics: firstTopics(),
    present: 24,
    endedAt: '2026-11-24T09:40:00.000Z',
    zone: ZONE,
    ...change,
  });
}

describe('a reception that ends', () => {
  it('leaves a record for each question, as parents ask at a meeting', () => {
    const { meeting: held, consultations } = ended();
    expect(held).toMatchObject({
      date: '2026-11-24',
      time: '18:00',
      present: 24,
      state: { kind: 'held', from: '18:05', to: '19:40' },
    });
    const shared = {
      ...{ date: '2026-11-24', audience: 'parent', channel: 'meeting' },
      visitors: [{ person: null, name: '', position: '', className: '8 «Б»' }],
      links: { earlier: null, meeting: held.id },
      outcome: { kind: 'solved' },
    };
    expect(consultations).toMatchObject([
      { ...shared, time: '18:07', minutes: 2, topics: [topicOfKey(3)] },
      // Twenty-four minutes between two questions were not spent on one of them.
      { ...shared, time: '18:31', minutes: 10, topics: [topicOfKey(7)] },
    ]);
  });

  it.each([
    ['of the only class', ['8 «Б»'], '', '8 «Б»'],
    ['of no class when there are several', ['8 «Б»', '9 «А»'], '', ''],
    ['of no class when the whole school met', [], '', ''],
    ['of the class that was typed', ['8 «Б»'], ' 9   «А» ', '9 «А»'],
  ])('takes a question for one %s', (_what, classes, typed, className) => {
    const tally = tallyOf(START, [[1, START]]);
    const id = tally.questions[0]?.id ?? '';
    const words = { name: ' Цой  Виктория ', className: typed, note: '' };
    const { consultations } = ended({
      meeting: meeting({ classes: [...classes] }),
      tally: withWords(tally, id, words),
    });
    expect(consultations[0]?.visitors).toEqual([
      { person: null, name: 'Цой Виктория', position: '', className },
    ]);
  });

  it('asks in the words that were typed, else in those of the topic', () => {
    const tally = tallyOf(START, [
      [1, START],
      [2, START],
    ]);
    const words = { name: '', className: '', note: ' Почему нет отметки? ' };
    const { consultations } = ended({
      tally: withWords(tally, tally.questions[1]?.id ?? '', words),
    });
    expect(consultations.map(({ question }) => question)).toEqual([
      'Где посмотреть расписание уроков и как узнать о заменах?',
      'Почему нет отметки?',
    ]);
  });

  it.each([
    // planned for, begun, questions, ended → date, from–to, times
    [
      'before the planned day',
      '2026-11-26',
      START,
      ['2026-11-24T08:10:00.000Z'],
      '2026-11-24T09:00:00.000Z',
      ['2026-11-24', '18:05', '19:00', ['18:10']],
    ],
    [
      'entered on a later day from a sheet of paper',
      '2026-11-20',
      START,
      ['2026-11-24T08:10:00.000Z', '2026-11-24T08:20:00.000Z'],
      '2026-11-24T09:00:00.000Z',
      ['2026-11-20', '18:00', '18:00', ['18:00', '18:00']],
    ],
    [
      'begun on its day and continued on the next',
      '2026-11-24',
      START,
      ['2026-11-24T08:10:00.000Z', '2026-11-24T22:20:00.000Z'],
      '2026-11-24T22:30:00.000Z',
      ['2026-11-24', '18:05', '18:10', ['18:10', '18:10']],
    ],
    [
      'tried out the day before and held on its day',
      '2026-11-24',
      '2026-11-23T04:00:00.000Z',
      ['2026-11-23T04:05:00.000Z', '2026-11-24T08:10:00.000Z', '2026-11-24T08:20:00.000Z'],
      '2026-11-24T09:00:00.000Z',
      ['2026-11-24', '18:10', '19:00', ['18:10', '18:10', '18:20']],
    ],
    [
      'tried out the day before and ended on its day without a further question',
      '2026-11-24',
      '2026-11-23T04:00:00.000Z',
      ['2026-11-23T04:05:00.000Z'],
      '2026-11-24T09:00:00.000Z',
      ['2026-11-24', '18:00', '19:00', ['18:00']],
    ],
    [
      'tried out the day before and ended the day after',
      '2026-11-24',
      '2026-11-23T04:00:00.000Z',
      ['2026-11-23T04:05:00.000Z', '2026-11-24T08:10:00.000Z'],
      '2026-11-25T01:00:00.000Z',
      ['2026-11-24', '18:10', '18:10', ['18:10', '18:10']],
    ],
    [
      'without a question',
      '2026-11-24',
      START,
      [],
      '2026-11-24T08:30:00.000Z',
      ['2026-11-24', '18:05', '18:30', []],
    ],
    [
      'with a clock that was set back meanwhile',
      '2026-11-24',
      START,
      ['2026-11-24T08:40:00.000Z', '2026-11-24T08:20:00.000Z'],
      '2026-11-24T08:21:00.000Z',
      ['2026-11-24', '18:05', '18:40', ['18:40', '18:20']],
    ],
  ] as const)(
    '%s has a date and hours that fit',
    (_what, planned, startedAt, asked, endedAt, to) => {
      const [date, from, until, times] = to;
      const { meeting: held, consultations } = ended({
        ...{ meeting: meeting({ date: planned }), endedAt },
        tally: tallyOf(startedAt, asked.map((at) => [1, at] as const)), // prettier-ignore
      });
      expect(held).toMatchObject({ date, state: { kind: 'held', from, to: until } });
      expect(consultations.map(({ time }) => time)).toEqual(times);
      expect(consultations.every((each) => each.date === date)).toBe(true);
    },
  );

  it('loses no question and invents none, and all of it passes the validators', () => {
    const minutes = fc.integer({ min: 0, max: 3_000 });
    const asked = fc.array(fc.tuple(fc.integer({ min: 1, max: 10 }), minutes), { maxLength: 40 });
    fc.assert(
      fc.property(asked, fc.integer({ min: 18, max: 28 }), minutes, (questions, day, end) => {
        const later = (by: number) => new Date(Date.parse(START) + by * 60_000).toISOString();
        const tally = tallyOf(START, questions.map(([key, by]) => [key, later(by)] as const)); // prettier-ignore
        const planned = meeting({ date: `2026-11-${String(day)}` });
        const { meeting: held, consultations } = ended({ tally, meeting: planned, endedAt: later(end) }); // prettier-ignore
        expect(consultations.map(({ id }) => id)).toEqual(tally.questions.map(({ id }) => id));
        const topics = consultations.map((each) => ({ topic: each.topics[0] ?? '' }));
        expect(questionsByTopic(topics)).toEqual(questionsByTopic(tally.questions));
        expect(meetingSchema.safeParse(held).error).toBeUndefined();
        for (const each of consultations)
          expect(consultationSchema.safeParse(each).error).toBeUndefined();
        expect(held.date <= planned.date).toBe(true);
      }),
    );
  });
});

describe('the sentence of a topic', () => {
  it('is one of its own for each topic of a new journal', () => {
    const sentences = firstTopics().map(standardQuestion);
    expect(new Set(sentences).size).toBe(10);
    for (const sentence of sentences) expect(sentence).toMatch(/^[А-ЯЁ].*[?.]$/u);
  });

  it.each([
    ['a topic of the school', { id: '11111111-1111-4111-8111-111111111111', title: 'питание' }],
    ['a topic that was renamed', { id: topicOfKey(7), title: 'питание' }],
  ])('is a general one for %s', (_what, topic) => {
    expect(standardQuestion(topic)).toBe('Вопрос по теме «питание».');
  });

  it('is known for what it is, however its topic is called by now', () => {
    const own = { id: '11111111-1111-4111-8111-111111111111', title: 'кружки «Умелые руки»' };
    const sentences = [...firstTopics(), own].map(standardQuestion);
    expect(sentences.filter((each) => !isStandardQuestion(each))).toEqual([]);
    expect(isStandardQuestion('Почему нет отметки?')).toBe(false);
    expect(isStandardQuestion('Вопрос по теме «питание». Кто платит?')).toBe(false);
  });
});

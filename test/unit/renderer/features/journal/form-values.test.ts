import { describe, expect, it } from 'vitest';
import { firstTopics } from '#shared/domain/topic';
import { allWithPeople, withPeople } from '#shared/domain/newcomers';
import { newPerson, type Person } from '#shared/domain/person';
import { fixedId } from '#shared/lib/ids';
import {
  formErrors,
  freshValues,
  nextValues,
  NOBODY,
  toConsultation,
  valuesOf,
  type FormValues,
} from '../../../../../renderer/features/journal/form-values';
import { parseValues } from '../../../../../renderer/features/journal/draft-values';

const NOW = { date: '2026-11-23', time: '10:05' };
const TOPIC = firstTopics()[0]?.id ?? '';
const FILLED: FormValues = {
  ...freshValues(fixedId(8, 1), NOW, 'staff'),
  name: '  Ёлкина   Ольга ',
  topics: [TOPIC],
  question: ' Вопрос \n',
};

function consultationOf(values: FormValues) {
  const result = toConsultation(values, null);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

describe('the form of a consultation', () => {
  it('opens with now, ten minutes and the last «Кто обратился»', () => {
    expect(freshValues(fixedId(8, 1), NOW, 'parent')).toMatchObject({
      ...NOW,
      minutes: '10',
      audience: 'parent',
      channel: 'in-person',
      outcome: 'solved',
      topics: [],
    });
  });

  it('gives a tidy record, and shows it again as it is', () => {
    const record = consultationOf(FILLED);
    expect(record.visitors).toEqual([
      { person: null, name: 'Ёлкина Ольга', position: '', className: '' },
    ]);
    expect(record.question).toBe('Вопрос');
    const again = toConsultation(valuesOf(record), record);
    expect(again).toEqual({ ok: true, value: record });
  });

  it('puts every complaint where it belongs', () => {
    const empty = {
      ...FILLED,
      name: '',
      topics: [],
      question: '',
      minutes: '',
      date: null,
      time: null,
    };
    const result = toConsultation(empty, null);
    expect(result).toMatchObject({
      ok: false,
      error: {
        topics: 'Выберите хотя бы одну тему',
        question: 'Запишите вопрос',
        date: 'Укажите дату: день, месяц и год',
        time: 'Укажите время: часы и минуты',
        minutes: 'Длительность: нужно число минут',
      },
    });
    expect(toConsultation({ ...FILLED, name: ' ' }, null)).toMatchObject({
      error: { name: 'Для сотрудника нужно ФИО' },
    });
    expect(formErrors([{ path: 'number.n', message: 'не так' }])).toEqual({ question: 'не так' });
  });

  it('keeps the class of a parent only, and the date of a return only', () => {
    const parent = { ...FILLED, audience: 'parent' as const, name: '', className: ' 5А ' };
    expect(consultationOf(parent).visitors[0]).toMatchObject({ name: '', className: '5А' });
    expect(consultationOf({ ...FILLED, className: '5А' }).visitors[0]?.className).toBe('');
    const later = { ...FILLED, returnOn: '2026-12-01' };
    expect(consultationOf({ ...later, outcome: 'return' }).outcome).toEqual({
      kind: 'return',
      on: '2026-12-01',
    });
    expect(consultationOf(later).outcome).toEqual({ kind: 'solved' });
  });

  it('goes on with date, channel, class and topics', () => {
    const parent: FormValues = {
      ...FILLED,
      audience: 'parent',
      className: '5А',
      channel: 'meeting',
    };
    const next = nextValues({ ...parent, date: '2026-09-01' }, fixedId(8, 2), '11:00');
    expect(next).toMatchObject({
      id: fixedId(8, 2),
      date: '2026-09-01',
      time: '11:00',
      audience: 'parent',
      className: '5А',
      channel: 'meeting',
      topics: [TOPIC],
      name: '',
      question: '',
      answer: '',
      minutes: '10',
      outcome: 'solved',
    });
  });

  it('writes a group in its order and without empty rows, and goes on from an earlier record', () => {
    const others = [
      { ...NOBODY, name: ' Цой   Виктор ', position: 'учитель', className: '5А' },
      NOBODY,
      { ...NOBODY, name: 'Гусева Ирина', person: fixedId(3, 5) },
    ];
    const record = consultationOf({ ...FILLED, others, earlier: fixedId(8, 7) });
    expect(record.visitors).toEqual([
      { ...NOBODY, name: 'Ёлкина Ольга' },
      { ...NOBODY, name: 'Цой Виктор', position: 'учитель' },
      { ...NOBODY, name: 'Гусева Ирина', person: fixedId(3, 5) },
    ]);
    expect(record.links).toEqual({ earlier: fixedId(8, 7), meeting: null });
    expect(toConsultation(valuesOf(record), record)).toEqual({ ok: true, value: record });
    expect(toConsultation({ ...valuesOf(record), earlier: null }, record)).toMatchObject({
      value: { links: { earlier: null } },
    });
  });

  it('takes as much as a record holds, and says where there is too much', () => {
    const visitor = (n: number) => ({ ...NOBODY, name: `${'Я'.repeat(195)} ${String(n)}` });
    const most = {
      ...FILLED,
      others: Array.from({ length: 199 }, (_, n) => visitor(n)),
      topics: Array.from({ length: 20 }, (_, n) => fixedId(2, n + 1)),
      question: 'в'.repeat(10_000),
      answer: 'о'.repeat(10_000),
    };
    expect(consultationOf(most).visitors).toHaveLength(200);
    const more = {
      others: [...most.others, visitor(200)],
      topics: [...most.topics, fixedId(2, 21)],
      question: `${most.question}!`,
    };
    expect(toConsultation({ ...most, ...more }, null)).toEqual({
      ok: false,
      error: {
        others: 'Не больше 200 человек в записи',
        topics: 'Не больше 20 тем',
        question: 'Вопрос: не больше 10\u00A0000 знаков',
      },
    });
  });

  it('reads its own drafts, and nothing else', () => {
    const group = { ...FILLED, others: [{ ...NOBODY, name: 'Цой' }], earlier: fixedId(8, 7) };
    for (const values of [FILLED, group]) {
      expect(parseValues(JSON.parse(JSON.stringify(values)))).toEqual(values);
    }
    const { others: _others, earlier: _earlier, ...older } = FILLED;
    expect(parseValues(older)).toEqual(FILLED);
    expect(parseValues({ ...FILLED, others: [{ name: 'Цой' }] })).toBeUndefined();
    expect(parseValues({ ...FILLED, earlier: 7 })).toBeUndefined();
    const { answer: _, ...short } = FILLED;
    for (const other of [null, 'text', 7, [], short, { ...FILLED, topics: [1] }]) {
      expect(parseValues(other)).toBeUndefined();
    }
    expect(parseValues({ ...FILLED, channel: 'fax' })).toBeUndefined();
  });
});

describe('the visitors of a record', () => {
  const known: Person = {
    ...newPerson(fixedId(3, 1), 'staff', 'Ёлкина Ольга'),
    position: 'учитель',
  };
  /** Ids 3-11, 3-12, … for newcomers. */
  const ids = () => {
    let n = 10;
    return () => fixedId(3, (n += 1));
  };

  it('who are new become people of the journal, each once', () => {
    const others = [
      { ...NOBODY, name: 'Цой Виктор' },
      { ...NOBODY, name: ' ёлкина ольга' },
    ];
    const { consultation, newcomers } = withPeople(
      consultationOf({ ...FILLED, others }),
      [],
      ids(),
    );
    expect(newcomers).toMatchObject([
      { id: fixedId(3, 11), kind: 'staff', name: 'Ёлкина Ольга' },
      { id: fixedId(3, 12), kind: 'staff', name: 'Цой Виктор' },
    ]);
    expect(consultation.visitors.map(({ person }) => person)).toEqual(
      [11, 12, 11].map((n) => fixedId(3, n)),
    );
  });

  it('who are known by the same name are those people, position and all', () => {
    const typed = consultationOf({ ...FILLED, name: 'елкина ольга' });
    const { consultation, newcomers } = withPeople(typed, [known], ids());
    expect(newcomers).toEqual([]);
    expect(consultation.visitors[0]).toMatchObject({ person: known.id, position: 'учитель' });
  });

  it('who are written as somebody was once are that person', () => {
    const second = { ...newPerson(fixedId(3, 2), 'staff', 'Елкина О.'), mergedInto: known.id };
    const typed = consultationOf({ ...FILLED, name: 'Ёлкина О.' });
    const { consultation, newcomers } = withPeople(typed, [second, known], ids());
    expect(newcomers).toEqual([]);
    expect(consultation.visitors[0]?.person).toBe(known.id);
  });

  it('who gave no name, or were picked, make nobody new', () => {
    const nobody = consultationOf({ ...FILLED, audience: 'parent', name: '' });
    expect(withPeople(nobody, [known], ids())).toEqual({ consultation: nobody, newcomers: [] });
    const picked = consultationOf({ ...FILLED, person: known.id });
    expect(withPeople(picked, [known], ids())).toEqual({ consultation: picked, newcomers: [] });
  });

  it('who are parents of the same name as a teacher are somebody else', () => {
    const parent = consultationOf({ ...FILLED, audience: 'parent', className: '5А' });
    const { newcomers } = withPeople(parent, [known], ids());
    expect(newcomers).toMatchObject([{ id: fixedId(3, 11), kind: 'parent', className: '5А' }]);
  });

  it.each([
    ['two persons by a surname, of two classes', 'Иванова', '5А', 'Иванова', '8Б', 2],
    ['one by a surname, of one class however written', 'Иванова', '5А', 'иванова', '5 «а»', 1],
    ['one by a surname, of a class that was told once', 'Иванова', '5А', 'Иванова', '', 1],
    ['one by a full name, of two classes', 'Цой Анна Львовна', '5А', 'Цой Анна Львовна', '8Б', 1],
  ])('at a meeting are %s', (_what, first, ofFirst, second, ofSecond, count) => {
    const asked = [
      [first, ofFirst],
      [second, ofSecond],
    ].map(([name = '', className = '']) =>
      consultationOf({ ...FILLED, audience: 'parent', channel: 'meeting', name, className }),
    );
    const { consultations, newcomers } = allWithPeople(asked, [], ids());
    expect(newcomers).toHaveLength(count);
    const persons = consultations.flatMap(({ visitors }) => visitors.map(({ person }) => person));
    expect(new Set(persons).size).toBe(count);
    // Those whom the journal knows from earlier meetings as well.
    const again = allWithPeople(asked, newcomers, ids());
    expect(again.newcomers).toEqual([]);
    expect(again.consultations).toEqual(consultations);
  });
});

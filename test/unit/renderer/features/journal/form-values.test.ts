import { describe, expect, it } from 'vitest';
import { firstTopics } from '#shared/domain/topic';
import { newPerson, type Person } from '#shared/domain/person';
import { fixedId } from '#shared/lib/ids';
import {
  formErrors,
  freshValues,
  nextValues,
  parseValues,
  toConsultation,
  valuesOf,
  type FormValues,
} from '../../../../../renderer/features/journal/form-values';
import { withPerson } from '../../../../../renderer/features/journal/save-consultation';

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

  it('reads its own drafts, and nothing else', () => {
    expect(parseValues(JSON.parse(JSON.stringify(FILLED)))).toEqual(FILLED);
    const { answer: _, ...short } = FILLED;
    for (const other of [null, 'text', 7, [], short, { ...FILLED, topics: [1] }]) {
      expect(parseValues(other)).toBeUndefined();
    }
    expect(parseValues({ ...FILLED, channel: 'fax' })).toBeUndefined();
  });
});

describe('the visitor of a record', () => {
  const known: Person = {
    ...newPerson(fixedId(3, 1), 'staff', 'Ёлкина Ольга'),
    position: 'учитель',
  };
  const NEW = fixedId(3, 2);

  it('who is new becomes a person of the journal', () => {
    const { consultation, person } = withPerson(consultationOf(FILLED), [], NEW);
    expect(person).toMatchObject({ id: NEW, kind: 'staff', name: 'Ёлкина Ольга' });
    expect(consultation.visitors[0]?.person).toBe(NEW);
  });

  it('who is known by the same name is that person, position and all', () => {
    const typed = consultationOf({ ...FILLED, name: 'елкина ольга' });
    const { consultation, person } = withPerson(typed, [known], NEW);
    expect(person).toBeUndefined();
    expect(consultation.visitors[0]).toMatchObject({ person: known.id, position: 'учитель' });
  });

  it('who gave no name, or was picked, makes nobody new', () => {
    const nobody = consultationOf({ ...FILLED, audience: 'parent', name: '' });
    expect(withPerson(nobody, [known], NEW)).toEqual({ consultation: nobody, person: undefined });
    const picked = consultationOf({ ...FILLED, person: known.id });
    expect(withPerson(picked, [known], NEW)).toEqual({ consultation: picked, person: undefined });
  });

  it('who is a parent of the same name as a teacher is somebody else', () => {
    const parent = consultationOf({ ...FILLED, audience: 'parent', className: '5А' });
    const { person } = withPerson(parent, [known], NEW);
    expect(person).toMatchObject({ id: NEW, kind: 'parent', className: '5А' });
  });
});

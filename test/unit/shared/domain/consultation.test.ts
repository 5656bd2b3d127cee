import { describe, expect, it } from 'vitest';
import {
  consultationSchema,
  newConsultation,
  numberText,
  visitorsInLine,
  visitorText,
  type Consultation,
} from '#shared/domain/consultation';
import { consultationChanges, outcomeWords } from '#shared/domain/consultation-changes';
import { fieldIssues } from '#shared/domain/fields';
import { firstTopics } from '#shared/domain/topic';
import { fixedId } from '#shared/lib/ids';

const TOPICS = firstTopics();
const visitor = { person: null, name: 'Ёлкина Ольга', position: 'учитель', className: '' };
const GOOD: Consultation = {
  ...newConsultation(fixedId(8, 1), '2026-11-23', '10:05'),
  visitors: [visitor],
  topics: [TOPICS[0]?.id ?? ''],
  question: 'Вопрос',
};

/** Complaints about a change of a good record: path and sentence. */
function complaints(change: object): readonly string[] {
  const checked = consultationSchema.safeParse({ ...GOOD, ...change });
  if (checked.success) return [];
  return fieldIssues(checked.error).map(({ path, message }) => `${path}: ${message}`);
}

describe('a consultation', () => {
  it('opens with what product.md says: ten minutes, in person, solved', () => {
    const fresh = newConsultation(fixedId(8, 2), '2026-11-23', '10:05');
    expect(fresh).toMatchObject({ minutes: 10, channel: 'in-person', outcome: { kind: 'solved' } });
    expect(complaints({})).toEqual([]);
  });

  it.each([
    [{ date: '2026-02-30' }, 'date: Укажите дату: день, месяц и год'],
    [{ time: '24:00' }, 'time: Укажите время: часы и минуты'],
    [{ minutes: 0 }, 'minutes: Длительность: от 1 до 600 минут'],
    [{ minutes: 601 }, 'minutes: Длительность: от 1 до 600 минут'],
    [{ minutes: 1.5 }, 'minutes: Длительность: целое число минут'],
    [{ minutes: NaN }, 'minutes: Длительность: нужно число минут'],
    [{ audience: 'pupil' }, 'audience: Укажите, кто обратился'],
    [{ channel: 'fax' }, 'channel: Укажите способ обращения'],
    [{ topics: [] }, 'topics: Выберите хотя бы одну тему'],
    [{ question: ' \n ' }, 'question: Запишите вопрос'],
    [{ visitors: [{ ...visitor, name: ' ' }] }, 'visitors.0.name: Для сотрудника нужно ФИО'],
    [{ annulled: { kind: 'annulled', reason: '' } }, 'annulled.reason: Укажите причину'],
  ])('with %o is refused: %s', (change, complaint) => {
    expect(complaints(change)).toContain(complaint);
  });

  it.each([1, 10, 600])('may last %i minutes', (minutes) => {
    expect(complaints({ minutes })).toEqual([]);
  });

  it('may leave out the name of a parent', () => {
    const nobody = [{ ...visitor, name: '', className: '5А' }];
    expect(complaints({ audience: 'parent', visitors: nobody })).toEqual([]);
    expect(complaints({ audience: 'other', visitors: nobody })).toEqual([]);
  });

  it('holds texts of 10,000 characters and names of 200, and not one more', () => {
    expect(complaints({ question: 'я'.repeat(10_000), answer: '😀'.repeat(10_000) })).toEqual([]);
    expect(complaints({ answer: 'я'.repeat(10_001) })[0]).toMatch(
      /Ответ: не больше 10\s000 знаков/u,
    );
    expect(complaints({ answer: '😀'.repeat(10_001) })).toHaveLength(1);
    expect(complaints({ visitors: [{ ...visitor, name: 'я'.repeat(200) }] })).toEqual([]);
    expect(complaints({ visitors: [{ ...visitor, name: 'я'.repeat(201) }] })).toHaveLength(1);
  });

  it('takes lines, tabs, quotes and emoji, and refuses what cannot be printed', () => {
    expect(complaints({ question: 'Первая\nвторая\t«третья» <b>&amp; 😀' })).toEqual([]);
    for (const bad of ['\uD83D', '\uDE00x', 'а\u0000', 'а\u001B[0m', 'а\u007F', 'а\r\nб']) {
      expect(complaints({ question: `x${bad}` }), JSON.stringify(bad)).toHaveLength(1);
    }
  });

  it('takes nothing that the form does not know', () => {
    expect(consultationSchema.safeParse({ ...GOOD, extra: 1 }).success).toBe(false);
    expect(consultationSchema.safeParse({ ...GOOD, v: 3 }).success).toBe(false);
  });
});

describe('the words of a consultation', () => {
  it('number it within its year', () => {
    expect(numberText({ series: 'calendar-year', year: 2026, n: 12 }, 2026)).toBe('№\u00A012');
    expect(numberText({ series: 'calendar-year', year: 2025, n: 12 }, 2026)).toBe(
      '№\u00A012 / 2025',
    );
    const ofSchoolYear = { series: 'school-year', year: 2025, n: 7 } as const;
    expect(numberText(ofSchoolYear, 2025)).toBe('№\u00A07');
    expect(numberText(ofSchoolYear, 2026)).toBe('№\u00A07 / 2025-26');
    expect(numberText(null)).toBe('');
  });

  it('number what came from a file in a series of its own, as it was numbered there', () => {
    const imported = { series: 'imported', year: 2024, n: 3, label: '15/2' } as const;
    expect(numberText(imported)).toBe('№\u00A0И-15/2');
    expect(numberText({ ...imported, label: '' })).toBe('№\u00A0И-3');
  });

  it('name who came: by position, by class, or not at all', () => {
    expect(visitorText(GOOD)).toBe('Ёлкина Ольга, учитель');
    const parent = { ...visitor, name: ' ', className: '5А' };
    expect(visitorText({ ...GOOD, audience: 'parent', visitors: [parent] })).toBe('Без имени, 5А');
    expect(visitorText({ ...GOOD, visitors: [visitor, { ...visitor, position: '' }] })).toBe(
      'Ёлкина Ольга, учитель; Ёлкина Ольга',
    );
  });

  it('tell what has changed, field by field', () => {
    const after: Consultation = {
      ...GOOD,
      minutes: 15,
      question: 'Другой',
      topics: [TOPICS[1]?.id ?? '', fixedId(2, 999)],
      outcome: { kind: 'return', on: '2026-12-01' },
    };
    expect(consultationChanges(GOOD, GOOD, TOPICS)).toEqual([]);
    expect(consultationChanges(GOOD, after, TOPICS)).toEqual([
      { field: 'Длительность, мин', before: '10', after: '15' },
      {
        field: 'Тема',
        before: 'учёт расписания',
        after: 'учёт текущей и итоговой успеваемости; неизвестная тема',
      },
      { field: 'Вопрос', before: 'Вопрос', after: 'Другой' },
      { field: 'Итог', before: 'Решено', after: 'Вернуться к вопросу 01.12.2026' },
    ]);
    expect(outcomeWords({ ...GOOD, outcome: { kind: 'return', on: null } })).toBe(
      'Вернуться к вопросу',
    );
  });
});

describe('who came, in a line', () => {
  const named = (name: string) => ({ ...visitor, name });

  it('is the first of a group and how many came along', () => {
    const group = ['Иванова Мария Петровна', 'Цой В.', 'Гусева И.'].map(named);
    expect(visitorsInLine({ ...GOOD, visitors: group })).toBe(
      'Иванова\u00A0М.П. и\u00A0ещё\u00A02',
    );
    expect(visitorsInLine(GOOD)).toBe('Ёлкина Ольга, учитель');
  });

  it('is a class where the first gave no name', () => {
    const parents = [{ ...visitor, name: '', className: '5А' }, named('Цой В.')];
    expect(visitorsInLine({ ...GOOD, audience: 'parent', visitors: parents })).toBe(
      'Без имени, 5А и\u00A0ещё\u00A01',
    );
  });
});

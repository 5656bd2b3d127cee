import { describe, expect, it } from 'vitest';
import { firstProgramme } from '#shared/domain/programme';
import { emptySchool } from '#shared/domain/school';
import { emptyCalendar } from '#shared/domain/work-calendar';
import { fixedId } from '#shared/lib/ids';
import { trainingRows, type TrainingRow } from '../../../../../renderer/data/training-rows';
import {
  toTraining,
  editValues,
} from '../../../../../renderer/features/people/training/edit-values';
import {
  toCompleted,
  toStopped,
  type EndGround,
} from '../../../../../renderer/features/people/training/end-values';
import {
  knownHire,
  NOBODY_YET,
  parseHireValues,
  renamed,
  toHire,
  type HireGround,
  type HireValues,
} from '../../../../../renderer/features/people/training/hire-values';
import {
  chosenItems,
  offeredItems,
  questionOf,
  shownMinutes,
  toSession,
  type SessionValues,
} from '../../../../../renderer/features/people/training/session-values';
import { person, session, training, consultation } from '../../../../helpers/records';

/** A sentence with these words in it. */
const holding = (words: string): unknown => expect.stringContaining(words);

const TODAY = '2026-05-05';
const ANNA = person(0, { position: 'учитель физики', phone: '21-14' });
const ids = { person: fixedId(8, 1), training: fixedId(8, 2) };
const GROUND: HireGround = {
  people: [ANNA],
  inTraining: new Set(),
  programmes: [],
  today: TODAY,
  ids,
};
const PETR: HireValues = {
  ...NOBODY_YET,
  name: '  Щербак  Пётр Ильич ',
  position: 'учитель',
  startedOn: '2026-04-29',
};

describe('«Добавить сотрудника»', () => {
  it('makes a person and a training of the whole programme', () => {
    const hire = toHire(PETR, GROUND);
    expect(hire).toMatchObject({
      ok: true,
      value: {
        person: { id: ids.person, name: 'Щербак Пётр Ильич', position: 'учитель', kind: 'staff' },
        training: { id: ids.training, person: ids.person, basis: 'hired', state: { kind: 'open' } },
      },
    });
    expect(hire.ok && hire.value.training.items).toEqual(firstProgramme().items);
  });

  it('gives the position its own programme', () => {
    const [item] = firstProgramme().items;
    const own = { ...firstProgramme(), id: fixedId(4, 2), positions: ['учитель'] };
    const programmes = [firstProgramme(), { ...own, items: item === undefined ? [] : [item] }];
    const hire = toHire(PETR, { ...GROUND, programmes });
    expect(hire.ok && hire.value.training.items).toEqual([item]);
  });

  it('forgets the corrected forms of a position that was another', () => {
    const forms = { ...ANNA.declined.position, dative: 'учительнице физики' };
    const people = [{ ...ANNA, declined: { ...ANNA.declined, position: forms } }];
    expect(toHire({ ...PETR, name: ANNA.name }, { ...GROUND, people })).toMatchObject({
      value: { person: { position: 'учитель', declined: ANNA.declined } },
    });
  });

  it('takes a known name for the known person, and leaves what is empty as it was', () => {
    const values = { ...PETR, name: 'ковалева анна сергеевна', basis: 'returned' } as const;
    expect(toHire(values, GROUND)).toMatchObject({
      value: {
        person: { id: ANNA.id, name: ANNA.name, position: 'учитель', phone: '21-14' },
        training: { person: ANNA.id, basis: 'returned' },
      },
    });
    const same = toHire({ ...values, position: ANNA.position }, GROUND);
    expect(same).toMatchObject({ value: { person: null, training: { person: ANNA.id } } });
    const namesake = toHire({ ...values, isNamesake: true }, GROUND);
    expect(namesake).toMatchObject({ value: { training: { person: ids.person } } });
  });

  it('trains the one of two of a name who was picked', () => {
    const people = [ANNA, { ...person(1), name: ANNA.name }];
    const [, second] = people;
    const picked = { ...PETR, name: ANNA.name, person: second?.id ?? null };
    expect(toHire(picked, { ...GROUND, people })).toMatchObject({
      value: { person: { id: second?.id, phone: '' }, training: { person: second?.id } },
    });
    const typed = renamed(picked, { name: ANNA.name, person: null }, people);
    expect(knownHire(typed, people)?.id).toBe(ANNA.id);
  });

  it('keeps the ground with the person whom it was chosen for', () => {
    const chosen = { ...PETR, name: ANNA.name, basis: 'returned' } as const;
    const spaced = renamed(chosen, { name: `${ANNA.name} `, person: null }, [ANNA]);
    expect(spaced.basis).toBe('returned');
    const other = renamed(chosen, { name: PETR.name, person: null }, [ANNA]);
    expect(renamed(other, { name: ANNA.name, person: null }, [ANNA]).basis).toBe('hired');
    expect(toHire({ ...chosen, name: PETR.name }, GROUND)).toMatchObject({
      value: { training: { person: ids.person, basis: 'hired' } },
    });
  });

  it('takes the week of the person, that later changes of theirs don’t touch', () => {
    const people = [{ ...ANNA, ownWeek: 6 as const }];
    const known = toHire({ ...PETR, name: ANNA.name }, { ...GROUND, people });
    expect(known).toMatchObject({ value: { training: { ownWeek: 6 } } });
    expect(toHire(PETR, { ...GROUND, people })).toMatchObject({
      value: { training: { ownWeek: null } },
    });
  });

  it('knows who comes back from the archive', () => {
    const people = [{ ...ANNA, archived: true }];
    const hire = toHire({ ...PETR, name: ANNA.name }, { ...GROUND, people });
    expect(hire).toMatchObject({ value: { person: { id: ANNA.id, archived: false } } });
  });

  it('begins no second training of one who is in training', () => {
    const inTraining = new Set([ANNA.id]);
    const hire = toHire({ ...PETR, name: ANNA.name }, { ...GROUND, inTraining });
    expect(hire).toMatchObject({ ok: false, error: { name: holding('уже идёт') } });
  });

  it.each([
    [{ name: ' ' }, { name: 'Укажите ФИО' }],
    [{ position: ' ' }, { position: 'Укажите должность' }],
    [{ startedOn: null }, { startedOn: 'Укажите дату вступления в должность' }],
    [
      { startedOn: '1989-12-31' },
      { startedOn: 'Дата вступления в должность — не раньше 01.01.1990.' },
    ],
    [
      { startedOn: '2028-05-06' },
      { startedOn: 'Дата вступления в должность — не больше чем на два года вперёд.' },
    ],
  ])('says what is wrong with %j', (change, errors) => {
    expect(toHire({ ...PETR, ...change }, GROUND)).toEqual({ ok: false, error: errors });
  });

  it('takes a draft of its own shape only', () => {
    expect(parseHireValues(JSON.parse(JSON.stringify(PETR)))).toEqual(PETR);
    expect(parseHireValues({ ...PETR, basis: 'born' })).toBeUndefined();
    expect(parseHireValues({ ...PETR, person: 1 })).toBeUndefined();
    expect(parseHireValues(null)).toBeUndefined();
  });
});

/** Rows as the list has them. */
function rowsOf(...values: readonly ReturnType<typeof training>[]): readonly TrainingRow[] {
  const done = consultation(0, { date: '2026-05-04', minutes: 15 });
  const [first] = values;
  const sessions = first === undefined ? [] : [session(done, [first])];
  return trainingRows({
    trainings: values.map((value) => ({ id: value.id, seq: 3, value })),
    sessions: sessions.map((value) => ({ id: value.id, seq: 4, value })),
    people: [ANNA, VICTORIA, MARIA].map((value) => ({ id: value.id, seq: 1, value })),
    school: emptySchool('Asia/Vladivostok'),
    calendar: emptyCalendar(),
    today: TODAY,
  });
}
const VICTORIA = person(4);
const MARIA = person(2);
const SPELLING = fixedId(8, 8);
/** Of a second spelling the person behind it. */
const personOf = (id: string): string => (id === SPELLING ? ANNA.id : id);
const of = (who: { id: string }) => training(who.id, { startedOn: '2026-04-29' });

const LESSON: SessionValues = {
  date: TODAY,
  time: '10:00',
  minutes: null,
  trainings: [],
  items: null,
  answer: '',
};

describe('«Провести занятие»', () => {
  it('proposes what comes next, as much as a lesson holds, with its minutes', () => {
    const [row] = rowsOf(of(ANNA));
    const offered = offeredItems(row === undefined ? [] : [row]);
    expect(offered.map(({ isDone }) => isDone)).toEqual([true, ...Array<boolean>(8).fill(false)]);
    const chosen = chosenItems(LESSON, offered);
    expect(chosen.map(({ title }) => title)).toEqual([
      'доступ: вход, пароль, восстановление',
      'защита персональных данных',
    ]);
    expect(shownMinutes(LESSON, chosen)).toBe('30');
    expect(shownMinutes({ minutes: '40' }, chosen)).toBe('40');
  });

  it('is one record that names all, and counts for each of them', () => {
    const rows = rowsOf(of(ANNA), of(VICTORIA));
    const items = offeredItems(rows)
      .slice(3, 5)
      .map(({ key }) => key);
    const held = toSession({ ...LESSON, items }, { id: ids.training, rows, today: TODAY });
    expect(held).toMatchObject({
      ok: true,
      value: {
        consultation: {
          id: ids.training,
          minutes: 50,
          audience: 'staff',
          visitors: [{ person: ANNA.id, name: ANNA.name }, { person: VICTORIA.id }],
          topics: [fixedId(2, 1), fixedId(2, 2)],
          question:
            'Обучение новых сотрудников (п.\u00A02.2.1): учёт расписания; учёт текущей и итоговой успеваемости',
        },
        session: { minutes: 50, items, trainings: rows.map((row) => row.training.id) },
      },
    });
  });

  it.each([
    [{ date: '2026-05-06' }, 'date', 'ещё не наступил'],
    [{ date: null }, 'date', 'Укажите дату'],
    [{ minutes: '' }, 'minutes', 'минут'],
    [{ minutes: '1e2' }, 'minutes', 'минут'],
    [{ items: [] }, 'items', 'хотя бы одну тему'],
  ])('says what is wrong with %j', (change, field, sentence) => {
    const rows = rowsOf(of(ANNA));
    const held = toSession({ ...LESSON, ...change }, { id: ids.training, rows, today: TODAY });
    expect(held).toMatchObject({ error: { [field]: holding(sentence) } });
  });

  it('when it is corrected, keeps words of one’s own and makes the others anew', () => {
    const rows = rowsOf(of(ANNA));
    const items = offeredItems(rows)
      .slice(0, 1)
      .map(({ key }) => key);
    const former = rows.flatMap(({ training: { items } }) => items.slice(1, 2));
    const made = questionOf(rows, former);
    const was = consultation(0, { id: ids.training, question: made, channel: 'online' });
    const ground = { id: ids.training, rows, today: TODAY };
    const correct = (question: string) =>
      toSession(
        { ...LESSON, items },
        {
          ...ground,
          before: { consultation: { ...was, question }, rows, items: former, personOf },
        },
      );
    expect(correct(made)).toMatchObject({
      value: { consultation: { channel: 'online', question: holding('введение') } },
    });
    expect(correct('Своими словами')).toMatchObject({
      value: { consultation: { question: 'Своими словами' } },
    });
  });

  it('when it is corrected, keeps whom and what the record names beside it', () => {
    const [anna, victoria, maria] = rowsOf(of(ANNA), of(VICTORIA), of(MARIA));
    if (!anna || !victoria || !maria) throw new Error('three trainings make three rows');
    const visitor = { person: null, name: '', position: '', className: '' };
    const asWritten = { ...visitor, person: SPELLING, name: 'Ковалева А.С.' };
    const guest = { ...visitor, person: fixedId(8, 9), name: 'Гусейнов Р. А.', position: 'завуч' };
    const stranger = { ...visitor, name: 'Гость' };
    const former = anna.training.items.slice(1, 4);
    const own = fixedId(2, 77);
    const was = consultation(0, {
      id: ids.training,
      visitors: [guest, { ...visitor, person: VICTORIA.id }, asWritten, stranger],
      topics: [own, ...new Set(former.map(({ topic }) => topic))],
    });
    const [access, , timetable] = former;
    const held = toSession(
      { ...LESSON, items: [access?.key ?? '', anna.training.items[4]?.key ?? ''] },
      {
        id: ids.training,
        rows: [anna, maria],
        today: TODAY,
        before: { consultation: was, rows: [anna, victoria], items: former, personOf },
      },
    );
    const name = MARIA.name;
    expect(held.ok && held.value.consultation.visitors).toEqual([
      guest,
      asWritten,
      stranger,
      { ...visitor, person: MARIA.id, name, position: maria.training.position },
    ]);
    const topics = held.ok ? held.value.consultation.topics : [];
    expect(topics).toEqual([own, access?.topic, anna.training.items[4]?.topic]);
    expect(topics).not.toContain(timetable?.topic);
  });

  it('is of somebody', () => {
    const held = toSession(LESSON, { id: ids.training, rows: [], today: TODAY });
    expect(held).toMatchObject({
      error: { trainings: holding('Выберите, кого обучали') },
    });
  });
});

describe('the end of a training', () => {
  const ground: EndGround = {
    training: of(ANNA),
    deadline: '2026-05-07',
    late: 0,
    unfinished: [],
    lastSession: null,
    today: TODAY,
  };
  const values = { on: TODAY, reason: '', unfinishedNote: '' };

  it('keeps the deadline that was promised', () => {
    expect(toCompleted(values, ground)).toMatchObject({
      value: { state: { kind: 'completed', on: TODAY, deadline: '2026-05-07', late: 0 } },
    });
  });

  it('wants the reason when it is late, and a note when something is left', () => {
    const late = { ...ground, late: 2, unfinished: [fixedId(5, 1)] };
    expect(toCompleted(values, late)).toMatchObject({
      error: {
        reason: holding('укажите причину'),
        unfinishedNote: holding('почему этого достаточно'),
      },
    });
    const told = { ...values, reason: 'Болела', unfinishedNote: 'Умеет' };
    expect(toCompleted(told, late)).toMatchObject({
      value: { state: { late: 2, reason: 'Болела', unfinishedNote: 'Умеет' } },
    });
  });

  it('is not in the future', () => {
    expect(toCompleted({ ...values, on: '2026-05-06' }, ground)).toMatchObject({
      error: { on: 'Этот день ещё не наступил' },
    });
  });

  it('is not before the last session, nor without any before the day of taking office', () => {
    const held = { ...ground, lastSession: '2026-05-04' };
    const early = { ...values, on: '2026-05-03', reason: 'Уволена' };
    const told = { error: { on: holding('Последнее занятие было 04.05.2026') } };
    expect([toCompleted(early, held), toStopped(early, held)]).toMatchObject([told, told]);
    const ahead = { ...ground, training: training(ANNA.id, { startedOn: '2026-05-08' }) };
    const untaught = { ...ahead, unfinished: ahead.training.items.map(({ key }) => key) };
    const noted = { ...values, unfinishedNote: 'Умеет', reason: 'Не вышла на работу' };
    expect(toCompleted(noted, untaught)).toMatchObject({
      error: { on: holding('не раньше вступления в должность, 08.05.2026') },
    });
    expect(toCompleted(noted, { ...ahead, lastSession: TODAY })).toMatchObject({ ok: true });
    expect(toStopped(noted, untaught)).toMatchObject({ ok: true });
  });

  it('before it is over has a reason', () => {
    expect(toStopped(values, ground)).toMatchObject({ error: { reason: 'Укажите причину' } });
    expect(toStopped({ ...values, reason: 'Уволена' }, ground)).toMatchObject({
      value: { state: { kind: 'ended', reason: 'Уволена', deadline: '2026-05-07' } },
    });
  });
});

describe('«Исправить обучение»', () => {
  const before = of(ANNA);
  const values = editValues(before);

  it('leaves alone what wasn’t touched', () => {
    expect(toTraining(values, before, TODAY)).toEqual({ ok: true, value: before });
  });

  it('changes the week that the deadline is counted by', () => {
    expect(toTraining({ ...values, ownWeek: 6 }, before, TODAY)).toMatchObject({
      value: { ownWeek: 6, startedOn: before.startedOn },
    });
  });

  it('points to the field of the row that is wrong', () => {
    const absence = { id: ids.person, from: '2026-05-05', to: '2026-05-04', reason: '' };
    const [first, ...items] = values.items;
    const wrong = {
      ...values,
      startedOn: '2029-01-01',
      absences: [absence],
      items: first === undefined ? items : [{ ...first, title: ' ', minutes: 'час' }, ...items],
    };
    expect(toTraining(wrong, before, TODAY)).toMatchObject({
      error: {
        startedOn: holding('два года'),
        'absences.0.reason': 'Укажите причину отсутствия',
        'items.0.title': 'Назовите тему занятия',
        'items.0.minutes': 'Минуты: нужно число',
      },
    });
  });
});

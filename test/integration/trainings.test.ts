import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import type { Consultation } from '#shared/domain/consultation';
import { firstProgramme } from '#shared/domain/programme';
import { emptySchool, SCHOOL_ID } from '#shared/domain/school';
import type { Training, TrainingState } from '#shared/domain/training';
import { sessionAfter } from '#shared/domain/training-rules';
import type { Action } from '#shared/ledger/actions';
import type { CommitAnswer, PutRequest } from '#shared/ledger/commit';
import { addDays, type IsoDate, type Moment } from '#shared/lib/iso-date';
import type { Journal } from '../../electron/ledger/journal';
import {
  accepted,
  AUTHOR,
  journalOf,
  newFolder,
  refusal,
  removeFolders,
} from '../helpers/journals';
import { consultation, person, put, request, session, training } from '../helpers/records';

afterAll(removeFolders);

const TODAY: IsoDate = '2026-10-12';
let journal: Journal;
beforeEach(async () => {
  const now = (): Moment => `${TODAY}T02:00:00.000Z`;
  journal = await journalOf(await newFolder(), { now });
  return () => journal.close();
});

const send = (action: Action, ...puts: readonly PutRequest[]): Promise<CommitAnswer> =>
  journal.ledger.commit(request(action, ...puts), AUTHOR);

const seqOf = async (table: PutRequest['table'], id: string): Promise<number> =>
  (await journal.ledger.current(table, id))?.seq ?? 0;

/** A person in training. */
async function begun(change: Partial<Training> = {}): Promise<Training> {
  const someone = person(0);
  const value = training(someone.id, change);
  accepted(await send('training.add', put('person', someone), put('training', value)));
  return value;
}

/** Five working days after it are over on 5 October, five more on `TODAY`. */
const LONG_AGO: IsoDate = '2026-09-28';
const LATE = {
  kind: 'completed',
  on: TODAY,
  deadline: '2026-10-05',
  late: 5,
  reason: 'Болел.',
  unfinished: [],
  unfinishedNote: '',
} satisfies TrainingState;

/** Asks for a new state of a training. */
async function change(action: Action, value: Training): Promise<CommitAnswer> {
  return send(action, put('training', value, await seqOf('training', value.id)));
}

/** A session that was written down. */
async function held(trained: Training): Promise<Consultation> {
  const record = consultation(0, { minutes: 30 });
  const puts = [put('consultation', record), put('session', session(record, [trained]))];
  accepted(await send('training.session', ...puts));
  const kept = await journal.ledger.current('consultation', record.id);
  return kept?.value as Consultation;
}

describe('a training', () => {
  it('keeps the time at which it was first written down', async () => {
    const value = await begun();
    const base = await seqOf('training', value.id);
    const later = { ...value, position: 'учитель физики', registeredAt: null };
    accepted(await send('training.edit', put('training', later, base)));
    const kept = await journal.ledger.current('training', value.id);
    const registeredAt = `${TODAY}T02:00:00.000Z`;
    expect(kept?.value).toEqual({ ...later, registeredAt, registeredOn: TODAY });
  });

  it('needs its person, begins open, and belongs to one for good', async () => {
    const alone = training(person(1).id);
    expect(await refusal(send('training.add', put('training', alone)))).toContain(
      'такого человека',
    );
    const [one, other] = [person(0), person(1)];
    const done = training(one.id, { state: { kind: 'cancelled', reason: 'ошибка' } });
    const both = [put('person', one), put('person', other)];
    expect(await refusal(send('training.add', ...both, put('training', done)))).toContain(
      'сразу закончено',
    );
    const value = training(one.id);
    accepted(await send('training.add', ...both, put('training', value)));
    const base = await seqOf('training', value.id);
    const moved = { ...value, person: other.id };
    expect(await refusal(send('training.edit', put('training', moved, base)))).toContain(
      'одному человеку',
    );
  });

  it.each([
    ['1989-12-31', 'не раньше 01.01.1990'],
    ['2028-10-13', 'не больше чем на два года вперёд'],
  ])('cannot begin on %s', async (startedOn, sentence) => {
    const someone = person(0);
    const puts = [put('person', someone), put('training', training(someone.id, { startedOn }))];
    expect(await refusal(send('training.add', ...puts))).toContain(sentence);
  });

  it('wants the reason of a late end', async () => {
    const value = await begun({ startedOn: LONG_AGO });
    const state = { ...LATE, reason: ' ' };
    const base = await seqOf('training', value.id);
    const puts = put('training', { ...value, state }, base);
    expect(await refusal(send('training.end', puts))).toContain('укажите причину');
    const told = { ...value, state: { ...state, reason: 'Болел.' } };
    accepted(await send('training.end', put('training', told, base)));
  });

  it('in which nothing was gone through is not over before the day of taking office', async () => {
    const value = await begun({ startedOn: '2026-10-14' });
    const base = await seqOf('training', value.id);
    const ended = (unfinished: readonly string[]) => {
      const state = {
        ...{ kind: 'completed' as const, on: TODAY, deadline: '2026-10-21', late: 0 },
        ...{ reason: '', unfinished: [...unfinished], unfinishedNote: 'Умеет.' },
      };
      return send('training.end', put('training', { ...value, state }, base));
    };
    const items = value.items.map(({ key }) => key);
    expect(await refusal(ended(items))).toContain('не раньше вступления в должность, 14.10.2026');
    accepted(await ended(items.slice(1)));
  });

  it('is not taken up again while another one of the person goes on, under either spelling', async () => {
    const value = await begun();
    const state = {
      ...{ kind: 'ended' as const, on: TODAY, deadline: '2026-10-12', late: 0 },
      reason: 'перевод на другую должность',
    };
    const base = await seqOf('training', value.id);
    accepted(await send('training.end', put('training', { ...value, state }, base)));
    const spelling = person(1);
    const second = training(spelling.id);
    accepted(await send('training.add', put('person', spelling), put('training', second)));
    const again = async () =>
      send('training.reopen', put('training', value, await seqOf('training', value.id)));
    const merged = { ...spelling, mergedInto: value.person };
    const seq = await seqOf('person', spelling.id);
    accepted(await send('person.merge', put('person', merged, seq)));
    expect(await refusal(again())).toContain('уже идёт');
    const over = { ...second, state };
    const secondBase = await seqOf('training', second.id);
    accepted(await send('training.end', put('training', over, secondBase)));
    accepted(await again());
  });

  it('keeps the date on which it was written down when the school’s zone is set otherwise', async () => {
    const value = await begun();
    const school = { ...emptySchool('Etc/GMT+12'), id: SCHOOL_ID };
    accepted(await send('school.edit', put('school', school, await seqOf('school', SCHOOL_ID))));
    const again = { ...value, position: 'учитель физики', registeredOn: null };
    accepted(await change('training.edit', again));
    const kept = await journal.ledger.current('training', value.id);
    expect(kept?.value).toMatchObject({ registeredOn: TODAY });
  });

  it('takes no absence of more than five years', async () => {
    const value = await begun();
    const away = { id: value.person, from: TODAY, to: '2031-10-13', reason: 'отпуск' };
    const told = change('training.edit', { ...value, absences: [away] });
    expect(await refusal(told)).toContain('не дольше пяти лет');
    const shorter = { ...away, to: '2031-10-12' };
    accepted(await change('training.edit', { ...value, absences: [shorter] }));
  });

  it('entered by mistake stays as it was', async () => {
    const value = await begun();
    const cancelled = { ...value, state: { kind: 'cancelled', reason: 'не тот человек' } } as const;
    const base = await seqOf('training', value.id);
    accepted(await send('training.end', put('training', cancelled, base)));
    const again = put('training', value, await seqOf('training', value.id));
    expect(await refusal(send('training.reopen', again))).toContain('начните новое');
  });
});

describe('a second training of somebody', () => {
  it('waits until the first is over, and the first is not taken up again beside it', async () => {
    const value = await begun({ startedOn: LONG_AGO });
    const second = training(value.person);
    const sentence = 'Ковалёва Анна Сергеевна: обучение уже идёт';
    expect(await refusal(change('training.add', second))).toContain(sentence);
    accepted(await change('training.end', { ...value, state: LATE }));
    accepted(await change('training.add', second));
    expect(await refusal(change('training.reopen', value))).toContain(sentence);
    accepted(await change('training.edit', { ...second, position: 'учитель физики' }));
  });

  it('is one of a second spelling as well, and one of the same commit', async () => {
    const value = await begun();
    const spelling = person(1, { mergedInto: value.person });
    const single = { ...spelling, mergedInto: null };
    accepted(await send('person.add', put('person', single)));
    const base = await seqOf('person', spelling.id);
    accepted(await send('person.merge', put('person', spelling, base)));
    expect(await refusal(change('training.add', training(spelling.id)))).toContain('уже идёт');
    const newcomer = person(2);
    const both = [training(newcomer.id), training(newcomer.id)].map((each) =>
      put('training', each),
    );
    const hired = send('training.add', put('person', newcomer), ...both);
    expect(await refusal(hired)).toContain('Ёлкина Мария Петровна: обучение уже идёт');
  });
});

describe('the end of a training', () => {
  it.each([
    ['another deadline', { deadline: '2099-01-01', late: 0 }],
    ['less lateness', { late: 0 }],
    ['a day on which it was in time', { on: '2026-10-05' }],
  ])('cannot tell %s', async (_what, told) => {
    const value = await begun({ startedOn: LONG_AGO });
    const answer = change('training.end', { ...value, state: { ...LATE, ...told } });
    expect(await refusal(answer)).toContain('сосчитан иначе');
    accepted(await change('training.end', { ...value, state: LATE }));
  });

  it('is counted by the week that it began with, whatever becomes of the person’s', async () => {
    const value = await begun({ startedOn: LONG_AGO });
    const base = await seqOf('person', value.person);
    const sixDays = person(0, { id: value.person, ownWeek: 6 });
    accepted(await send('person.edit', put('person', sixDays, base)));
    const state = { ...LATE, deadline: '2026-10-03', late: 7 };
    const answer = change('training.end', { ...value, state });
    expect(await refusal(answer)).toContain('сосчитан иначе');
    accepted(await change('training.end', { ...value, state: LATE }));
  });

  it('is counted by a week that was corrected', async () => {
    const value = await begun({ startedOn: LONG_AGO });
    const corrected = { ...value, ownWeek: 6 as const };
    accepted(await change('training.edit', corrected));
    const answer = change('training.end', { ...corrected, state: LATE });
    expect(await refusal(answer)).toContain('сосчитан иначе');
    const state = { ...LATE, deadline: '2026-10-03', late: 7 };
    accepted(await change('training.end', { ...corrected, state }));
  });

  it('is no day ahead, and comes by its own deed', async () => {
    const value = await begun({ startedOn: LONG_AGO });
    const ahead = { ...LATE, on: addDays(TODAY, 1), late: 6 };
    expect(await refusal(change('training.end', { ...value, state: ahead }))).toContain(
      'ещё не наступил',
    );
    const done = { ...value, state: LATE };
    expect(await refusal(change('person.edit', done))).toContain('кнопками');
    const moved = { ...done, startedOn: '2026-10-05' };
    expect(await refusal(change('training.end', moved))).toContain('исправьте их отдельно');
  });

  it('stays as it was told, until the training is taken up again', async () => {
    const value = await begun({ startedOn: LONG_AGO });
    accepted(await change('training.end', { ...value, state: LATE }));
    const blamed = { ...value, state: { ...LATE, reason: 'Не знали.' } };
    expect(await refusal(change('training.end', blamed))).toContain('уже закончено');
    expect(await refusal(change('training.edit', value))).toContain('кнопками');
    const moved = { ...value, startedOn: TODAY };
    expect(await refusal(change('training.reopen', moved))).toContain('исправьте их отдельно');
    accepted(await change('training.reopen', value));
    accepted(await change('training.edit', moved));
  });
});

describe('a session', () => {
  it('is one deed with its consultation: neither changes without the other', async () => {
    const value = await begun();
    const record = await held(value);
    const base = await seqOf('consultation', record.id);
    const longer = { ...record, minutes: 45 };
    const change = put('consultation', longer, base);
    expect(await refusal(send('consultation.amend', change))).toContain('исправьте обе сразу');
    const lesson = session(record, [value]);
    const after = put('session', sessionAfter(lesson, longer), await seqOf('session', record.id));
    expect(await refusal(send('training.session', after))).toContain('исправьте обе сразу');
    accepted(await send('consultation.amend', change, after));
    // Words may change without the lesson.
    const worded = { ...longer, answer: 'Показано на проекторе.' };
    const edit = put('consultation', worded, await seqOf('consultation', record.id));
    accepted(await send('consultation.amend', edit));
  });

  it('is annulled with its consultation, for good', async () => {
    const value = await begun();
    const record = await held(value);
    const annulled = { ...record, annulled: { kind: 'annulled', reason: 'не было' } } as const;
    const change = put('consultation', annulled, await seqOf('consultation', record.id));
    expect(await refusal(send('consultation.annul', change))).toContain('исправьте обе сразу');
    const lesson = sessionAfter(session(record, [value]), annulled);
    const puts = [change, put('session', lesson, await seqOf('session', record.id))];
    accepted(await send('consultation.annul', ...puts));
    const again = put('session', lesson, await seqOf('session', record.id));
    expect(await refusal(send('training.session', again))).toContain('Аннулированное занятие');
  });

  it('needs its record and its trainings', async () => {
    const value = await begun();
    const record = consultation(0);
    const lesson = put('session', session(record, [value]));
    expect(await refusal(send('training.session', lesson))).toContain('нет записи');
    const stranger = session(record, [training(value.person)]);
    const puts = [put('consultation', record), put('session', stranger)];
    expect(await refusal(send('training.session', ...puts))).toContain('Такого обучения');
  });
});

describe('a new session', () => {
  /** Asks for a session. */
  const taught = (
    trainings: readonly Training[],
    told: { readonly date?: IsoDate; readonly items?: readonly string[] } = {},
  ): Promise<CommitAnswer> => {
    const record = consultation(0, { date: told.date ?? TODAY });
    const made = session(record, trainings);
    const items = [...(told.items ?? made.items)];
    const puts = [put('consultation', record), put('session', { ...made, items })];
    return send('training.session', ...puts);
  };

  /** Corrects the minutes of a session. */
  const lengthened = async (record: Consultation, value: Training): Promise<CommitAnswer> => {
    const longer = { ...record, minutes: 45 };
    return send(
      'consultation.amend',
      put('consultation', longer, await seqOf('consultation', record.id)),
      put('session', session(longer, [value]), await seqOf('session', record.id)),
    );
  };

  it.each(['1989-12-31', addDays(TODAY, 1)])('is on no day like %s', async (date) => {
    const value = await begun();
    expect(await refusal(taught([value], { date }))).toContain('не позже сегодняшнего');
    accepted(await taught([value], { date: TODAY }));
  });

  it('names everybody and every item once', async () => {
    const value = await begun();
    expect(await refusal(taught([value, value]))).toContain('записаны дважды');
    const [item] = value.items.map(({ key }) => key);
    const twice = [item ?? '', item ?? ''];
    expect(await refusal(taught([value], { items: twice }))).toContain('записаны дважды');
  });

  it('is on items that somebody who was there is taught', async () => {
    const value = await begun();
    const [first, ...rest] = value.items;
    const items = [first?.key ?? ''];
    const someone = person(1);
    const other = training(someone.id, { items: rest });
    accepted(await send('training.add', put('person', someone), put('training', other)));
    expect(await refusal(taught([other], { items }))).toContain('нет такой темы');
    accepted(await taught([other, value], { items }));
  });

  it('is for trainings that go on; those that are over keep theirs, also when it is corrected', async () => {
    const value = await begun({ startedOn: LONG_AGO });
    const record = await held(value);
    accepted(await change('training.end', { ...value, state: LATE }));
    expect(await refusal(taught([value]))).toContain('уже закончено');
    accepted(await lengthened(record, value));
  });

  it('keeps an item that was since taken out of the programme', async () => {
    const value = await begun();
    const record = await held(value);
    accepted(await change('training.edit', { ...value, items: value.items.slice(1) }));
    accepted(await lengthened(record, value));
  });
});

it('knows the first programme by its own id, with an item for everything that is taught', () => {
  const { items } = firstProgramme();
  expect(new Set(items.map(({ key }) => key)).size).toBe(items.length);
  expect(items).toHaveLength(9);
});

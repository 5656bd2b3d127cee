import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sessionPuts } from '../../../../renderer/data/recorded-sessions';
import { database } from '../../../../renderer/data/view';
import { consultation, person, session, training } from '../../../helpers/records';

const [ANNA, PETR] = [person(0), person(1)];
const trainings = [training(ANNA.id), training(PETR.id)];
const named = ({ id, name }: typeof ANNA) => ({ person: id, name, position: '', className: '' });
const RECORD = consultation(0, { minutes: 45, visitors: [named(ANNA), named(PETR)] });
const LESSON = session(RECORD, trainings);

beforeEach(async () => {
  await database.person.bulkPut([ANNA, PETR].map((value) => ({ id: value.id, seq: 1, value })));
  await database.training.bulkPut(trainings.map((value) => ({ id: value.id, seq: 2, value })));
  await database.session.put({ id: LESSON.id, seq: 3, value: LESSON });
});
afterEach(async () => {
  const { person, training, session } = database;
  await Promise.all([person.clear(), training.clear(), session.clear()]);
});

describe('the session of a consultation', () => {
  it('stays as it is when other words are corrected, and is none of other consultations', async () => {
    expect(await sessionPuts({ ...RECORD, answer: 'Показано на проекторе' })).toEqual([]);
    expect(await sessionPuts(consultation(1, { minutes: 90 }))).toEqual([]);
  });

  it('follows the date, the minutes and the annulment', async () => {
    const put = { table: 'session', id: LESSON.id, base: 3 };
    const moved = { ...RECORD, date: '2026-10-06', minutes: 30 };
    const value = { ...LESSON, date: '2026-10-06', minutes: 30 };
    expect(await sessionPuts(moved)).toEqual([{ ...put, value }]);
    const annulled = { ...RECORD, annulled: { kind: 'annulled' as const, reason: 'не было' } };
    expect(await sessionPuts(annulled)).toEqual([{ ...put, value: { ...LESSON, annulled: true } }]);
  });

  it('was not for those whom the record names no longer', async () => {
    const [first] = trainings;
    const alone = { ...RECORD, visitors: [named(ANNA)] };
    expect(await sessionPuts(alone)).toMatchObject([{ value: { trainings: [first?.id] } }]);
  });

  it('knows a person under the name that they were merged into', async () => {
    const main = person(2);
    await database.person.put({ id: main.id, seq: 4, value: main });
    await database.person.put({ id: ANNA.id, seq: 4, value: { ...ANNA, mergedInto: main.id } });
    const merged = { ...RECORD, visitors: [named(main), named(PETR)] };
    expect(await sessionPuts(merged)).toEqual([]);
  });
});

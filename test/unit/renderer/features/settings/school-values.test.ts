import { describe, expect, it } from 'vitest';
import { newPerson, type Person, openTerm } from '#shared/domain/person';
import { emptySchool } from '#shared/domain/school';
import { fixedId } from '#shared/lib/ids';
import { isOtherPerson } from '../../../../../renderer/features/settings/offices/other-person-notice';
import {
  ofHolders,
  parseSchoolValues,
  schoolPuts,
  schoolValues,
  type SchoolRecords,
  type SchoolValues,
} from '../../../../../renderer/features/settings/school-values';

const TODAY = '2026-11-23';
const IDS = { consultant: fixedId(3, 1), director: fixedId(3, 2) };

function records(people: readonly Person[] = [], seq = 1): SchoolRecords {
  const school = emptySchool('Asia/Vladivostok');
  return {
    school: { id: school.id, seq, value: school },
    people: people.map((value, i) => ({ id: value.id, seq: 10 + i, value })),
    today: TODAY,
  };
}
const EMPTY = schoolValues(records());
const ANNA: Person = {
  ...newPerson(fixedId(3, 7), 'staff', 'Ковалёва Анна'),
  room: '204',
  terms: [openTerm('consultant', '2026-09-01')],
};
const PETROVA: Person = {
  ...newPerson(fixedId(3, 8), 'staff', 'Петрова Анна Сергеевна'),
  position: 'методист',
};

function putsOf(change: Partial<SchoolValues>, from = records()) {
  const result = schoolPuts({ ...schoolValues(from), ...change }, from, IDS);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

describe('«Школа»', () => {
  it('shows the school and who is in office today', () => {
    expect(EMPTY).toMatchObject({ fullName: '', consultantName: '', timeZone: 'Asia/Vladivostok' });
    expect(schoolValues(records([ANNA]))).toMatchObject({
      consultantName: 'Ковалёва Анна',
      consultantRoom: '204',
      directorName: '',
    });
  });

  it('writes nothing when nothing has changed', () => {
    expect(putsOf({})).toEqual([]);
    expect(putsOf({ fullName: '  ' }, records([ANNA]))).toEqual([]);
  });

  it('writes the school alone when only it has changed', () => {
    const puts = putsOf({ fullName: ' Школа № 5 ', orderNumber: '75', orderDate: '2026-09-01' });
    expect(puts).toHaveLength(1);
    expect(puts[0]).toMatchObject({
      table: 'school',
      base: 1,
      value: { fullName: 'Школа № 5', order: { number: '75', date: '2026-09-01' } },
    });
  });

  it('puts new people into office from today', () => {
    const puts = putsOf({ consultantName: 'Ковалёва Анна', directorName: 'Орлов Пётр' });
    expect(puts).toMatchObject([
      {
        id: IDS.consultant,
        base: 0,
        value: { name: 'Ковалёва Анна', terms: [openTerm('consultant', TODAY)] },
      },
      { id: IDS.director, base: 0, value: { terms: [{ office: 'director', from: TODAY }] } },
    ]);
  });

  it('puts somebody into office until the day before the one who is appointed already', () => {
    const later = { ...ANNA, terms: [openTerm('consultant', '2026-12-01')] };
    const until = { ...openTerm('consultant', TODAY), to: '2026-11-30' };
    const from = records([later]);
    expect(putsOf({ consultantName: 'Орлов Пётр' }, from)).toMatchObject([
      { id: IDS.consultant, base: 0, value: { name: 'Орлов Пётр', terms: [until] } },
    ]);
    // The same person only begins earlier: nobody is written down twice.
    expect(putsOf({ consultantName: 'Ковалева Анна' }, from)).toMatchObject([
      { id: ANNA.id, base: 10, value: { terms: [...later.terms, until] } },
    ]);
  });

  it('sets the week for ever when it is filled in first, later from today on', () => {
    expect(putsOf({ workDays: 6 })).toMatchObject([
      { value: { workWeek: [{ from: '1900-01-01', days: 6 }] } },
    ]);
    expect(putsOf({ workDays: 6 }, records([], 7))).toMatchObject([
      { value: { workWeek: [{ days: 5 }, { from: TODAY, days: 6 }] } },
    ]);
    expect(putsOf({ workDays: 5 }, records([], 7))).toEqual([]);
  });

  it('corrects the person in office where they stand in the journal', () => {
    const puts = putsOf({ consultantPhone: '55-10-11' }, records([ANNA]));
    expect(puts).toMatchObject([{ id: ANNA.id, base: 10, value: { ...ANNA, phone: '55-10-11' } }]);
  });

  it('forgets the corrected forms of a name that was another', () => {
    const name = { ...ANNA.declined.name, dative: 'Ковалёвой А.' };
    const anna = { ...ANNA, declined: { ...ANNA.declined, name } };
    expect(putsOf({ consultantName: 'Жук Анна' }, records([anna]))).toMatchObject([
      { value: { name: 'Жук Анна', declined: ANNA.declined } },
    ]);
  });

  it('leaves whoever has come into office since then as they are', () => {
    const typed = { ...schoolValues(records([ANNA])), site: 'school.ru', consultantRoom: '7' };
    const order = { number: '7', date: TODAY };
    const next = records(
      [
        { ...ANNA, terms: [{ ...openTerm('consultant', '2026-09-01'), to: '2026-11-22' }] },
        { ...PETROVA, terms: [{ ...openTerm('consultant', TODAY), order }] },
      ],
      7,
    );
    expect(schoolPuts(ofHolders(typed, schoolValues(next)), next, IDS)).toMatchObject({
      ok: true,
      value: [{ table: 'school', value: { site: 'school.ru' } }],
    });
  });

  it('tells another person from a corrected name', () => {
    const before = 'Иванова Анна Петровна';
    expect(isOtherPerson(before, 'Петрова Анна Сергеевна')).toBe(true);
    expect(isOtherPerson(before, 'Сидорова Мария Петровна')).toBe(true);
    expect(isOtherPerson('Иванова Анна', 'Петрова Мария')).toBe(true);
    for (const same of ['Ивлева Анна Петровна', 'Иванова Анна', 'Иванова А. П.', before]) {
      expect(isOtherPerson(before, same)).toBe(false);
    }
  });

  it('says at the field what is wrong', () => {
    const wrong = { ...EMPTY, consultantPhone: '55-10-11', fullName: 'я'.repeat(501) };
    expect(schoolPuts(wrong, records(), IDS)).toEqual({
      ok: false,
      error: {
        consultantName: 'Укажите ФИО',
        fullName: 'Полное название: не больше 500 знаков',
      },
    });
  });

  it('reads its own drafts, and nothing else', () => {
    expect(parseSchoolValues(JSON.parse(JSON.stringify(EMPTY)))).toEqual(EMPTY);
    const { directorName: _, ...short } = EMPTY;
    for (const other of [
      null,
      'x',
      {},
      short,
      { ...EMPTY, orderDate: 5 },
      { ...EMPTY, workDays: 7 },
      { ...EMPTY, consultant: 7 },
    ]) {
      expect(parseSchoolValues(other)).toBeUndefined();
    }
  });
});

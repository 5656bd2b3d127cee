import { describe, expect, it } from 'vitest';
import {
  appointmentOrder,
  changeOffice,
  correctTerm,
  inCharge,
  termsOf,
  withdrawTerm,
  type OfficeChange,
} from '#shared/domain/offices';
import { newPerson, officeHolder, type Office, type Person } from '#shared/domain/person';

const TODAY = '2026-11-23';
const NO_ORDER = { number: '', date: null };

function holder(name: string, ...terms: readonly [Office, string, string | null][]): Person {
  return {
    ...newPerson(name, 'staff', name),
    terms: terms.map(([office, from, to]) => ({ office, from, to, order: NO_ORDER })),
  };
}

const anna = holder('Ковалёва А. С.', ['consultant', '2024-09-01', null]);
const pyotr = holder('Щербак П. И.');
const vera = holder('Орлова В. П.', ['director', '2020-01-01', null]);

function change(wish: Partial<OfficeChange>): OfficeChange {
  return {
    office: 'consultant',
    person: pyotr,
    from: '2026-12-01',
    to: null,
    order: { number: '45', date: '2026-11-20' },
    ...wish,
  };
}

describe('an appointment', () => {
  it('ends the term before on the day before, and both stay in the history', () => {
    const done = changeOffice([anna, vera], change({}), TODAY);
    if (!done.ok) throw new Error(JSON.stringify(done.error));
    const { changed, notes } = done.value;
    expect(changed.map(({ name }) => name)).toEqual([pyotr.name, anna.name]);
    expect(officeHolder(changed, 'consultant', '2026-11-30')?.name).toBe(anna.name);
    expect(officeHolder(changed, 'consultant', '2026-12-01')?.name).toBe(pyotr.name);
    expect(termsOf(changed, 'consultant').map(({ term }) => term.to)).toEqual([null, '2026-11-30']);
    expect(notes).toEqual(['Ковалёва А. С.: последний день — 30.11.2026']);
  });

  it('tells of days that nobody held the office', () => {
    const left = holder('Ковалёва А. С.', ['consultant', '2024-09-01', '2026-10-04']);
    const done = changeOffice([left], change({}), TODAY);
    expect(done).toMatchObject({
      value: { notes: ['С 05.10.2026 по 30.11.2026 эти обязанности никто не исполнял'] },
    });
  });

  it('of a substitute as the consultant ends the substitution', () => {
    const stands = holder(pyotr.name, ['substitute', '2026-11-20', '2026-12-20']);
    const done = changeOffice([anna, stands], change({ person: stands }), TODAY);
    expect(done).toMatchObject({
      value: {
        changed: [
          {
            terms: [
              { office: 'substitute', from: '2026-11-20', to: '2026-11-30' },
              { office: 'consultant', from: '2026-12-01', to: null },
            ],
          },
          { name: anna.name },
        ],
        notes: [
          'Ковалёва А. С.: последний день — 30.11.2026',
          'Щербак П. И.: замещение закончится 30.11.2026',
        ],
      },
    });
    expect(inCharge(done.ok ? done.value.changed : [], '2026-12-05')).toMatchObject({
      office: 'consultant',
    });
  });

  it('fits into a gap before a later term', () => {
    const later = holder('Жук О. П.', ['consultant', '2027-02-01', null]);
    const stay = changeOffice([later], change({ to: '2027-01-31' }), TODAY);
    expect(stay.ok).toBe(true);
  });

  it.each<[string, Partial<OfficeChange>, readonly Person[], object]>([
    [
      'of whoever holds the office',
      { person: anna },
      [anna],
      { person: 'Ковалёва А. С. исполняет эти обязанности с 01.09.2024' },
    ],
    [
      'from the day on which the term before begins',
      { from: '2024-09-01' },
      [anna],
      { from: 'С этого же дня назначен другой человек: Ковалёва А. С.' },
    ],
    [
      'that reaches into a later term',
      {},
      [holder('Жук О. П.', ['consultant', '2027-02-01', null])],
      { from: 'С 01.02.2027 уже назначен другой человек: Жук О. П.' },
    ],
    ['before 1990', { from: '1989-12-31' }, [], { from: 'Дата не раньше 01.01.1990' }],
    ['beyond two years', { from: '2028-11-24' }, [], { from: 'Дата не позже чем через два года' }],
    [
      'that ends before it begins',
      { to: '2026-11-30' },
      [],
      { to: 'Последний день не может быть раньше первого' },
    ],
    [
      'of the consultant as the own substitute',
      { office: 'substitute', person: anna },
      [anna],
      { person: 'Консультант не может замещать сам себя' },
    ],
    [
      'of somebody who is to stand in from that day on',
      { person: holder(pyotr.name, ['substitute', '2026-12-01', '2026-12-20']) },
      [anna],
      {
        person: 'Консультант не может замещать сам себя: сначала отмените замещение с 01.12.2026',
      },
    ],
  ])('is refused: one %s', (_why, wish, people, error) => {
    expect(changeOffice(people, change(wish), TODAY)).toEqual({ ok: false, error });
  });
});

describe('who is in charge', () => {
  const people = [anna, holder('Щербак П. И.', ['substitute', '2026-11-20', '2026-11-27'])];

  it.each([
    ['2026-11-19', 'Ковалёва А. С.', 'consultant'],
    ['2026-11-20', 'Щербак П. И.', 'substitute'],
    ['2026-11-27', 'Щербак П. И.', 'substitute'],
    ['2026-11-28', 'Ковалёва А. С.', 'consultant'],
  ])('on %s is %s, %s', (date, name, office) => {
    expect(inCharge(people, date)).toMatchObject({ person: { name }, office });
  });

  it('is nobody before the first appointment', () => {
    expect(inCharge(people, '2024-08-31')).toBeUndefined();
  });
});

describe('the order that documents cite', () => {
  const school = { order: { number: '1', date: '2024-08-30' } };

  it("is the school's for the first consultant, the term's own after a change", () => {
    expect(appointmentOrder(school, [anna], TODAY)).toEqual(school.order);
    const done = changeOffice([anna], change({}), TODAY);
    const people = done.ok ? done.value.changed : [];
    expect(appointmentOrder(school, people, '2026-12-01')).toEqual({
      number: '45',
      date: '2026-11-20',
    });
    expect(appointmentOrder(school, people, '2026-11-30')).toEqual(school.order);
  });

  it('is not the one of somebody before', () => {
    const done = changeOffice([anna], change({ order: NO_ORDER }), TODAY);
    const people = done.ok ? done.value.changed : [];
    expect(appointmentOrder(school, people, '2026-12-01')).toEqual(NO_ORDER);
  });
});

describe('a term that is corrected', () => {
  const [before, after] = [
    holder('Ковалёва А. С.', ['consultant', '2024-09-01', '2026-10-31']),
    holder('Щербак П. И.', ['consultant', '2026-11-01', null]),
  ];
  const [newest] = termsOf([before, after], 'consultant');

  it('takes other dates and another order', () => {
    if (newest === undefined) throw new Error('no term');
    const order = { number: '46', date: '2026-11-02' };
    const done = correctTerm(
      [before, after],
      newest,
      { from: '2026-11-03', to: null, order },
      TODAY,
    );
    expect(done).toMatchObject({ value: { terms: [{ from: '2026-11-03', to: null, order }] } });
  });

  it('may not reach into the term of another', () => {
    if (newest === undefined) throw new Error('no term');
    const wish = { from: '2026-10-15', to: null, order: NO_ORDER };
    expect(correctTerm([before, after], newest, wish, TODAY)).toEqual({
      ok: false,
      error: {
        from: 'В эти дни назначен другой человек: Ковалёва А. С., с 01.09.2024 по 31.10.2026',
      },
    });
  });
});

describe('an appointment that was a mistake', () => {
  const done = changeOffice([anna], change({}), TODAY);
  const people = done.ok ? done.value.changed : [];
  const [newest, first] = termsOf(people, 'consultant');

  it('is taken out, and the term before goes on', () => {
    if (newest === undefined) throw new Error('no term');
    const withdrawn = withdrawTerm(people, newest);
    expect(withdrawn?.notes).toEqual(['Ковалёва А. С.: срок продолжится с 01.12.2026']);
    expect(termsOf(withdrawn?.changed ?? [], 'consultant')).toMatchObject([
      { person: { id: anna.id }, term: { from: '2024-09-01', to: null } },
    ]);
  });

  it('of one and the same person leaves the earlier term', () => {
    const back = holder(
      'Ковалёва А. С.',
      ['consultant', '2024-09-01', '2026-11-30'],
      ['consultant', '2026-12-01', null],
    );
    const [last] = termsOf([back], 'consultant');
    if (last === undefined) throw new Error('no term');
    expect(withdrawTerm([back], last)?.changed).toMatchObject([{ terms: [{ to: null }] }]);
  });

  it('leaves an earlier substitute the last day', () => {
    const first = holder('Щербак П. И.', ['substitute', '2026-09-01', '2026-09-09']);
    const second = holder('Жук О. П.', ['substitute', '2026-09-10', '2026-09-30']);
    const [last] = termsOf([first, second], 'substitute');
    if (last === undefined) throw new Error('no term');
    expect(withdrawTerm([first, second], last)).toEqual({
      changed: [{ ...second, terms: [] }],
      notes: [],
    });
  });

  it('is only the newest one', () => {
    if (first === undefined) throw new Error('no term');
    expect(withdrawTerm(people, first)).toBeNull();
  });
});

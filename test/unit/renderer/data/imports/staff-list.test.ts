import { describe, expect, it } from 'vitest';
import { newPerson, type Person } from '#shared/domain/person';
import type { Training } from '#shared/domain/training';
import { fixedId } from '#shared/lib/ids';
import { guessStaff, withStaffColumn } from '../../../../../renderer/data/imports/staff-fields';
import { planStaff, staffListIssue } from '../../../../../renderer/data/imports/staff-plan';
import { trainingsOf } from '../../../../../renderer/data/imports/staff-trainings';
import type { TableRow } from '../../../../../renderer/data/imports/table';
import { training } from '../../../../helpers/records';

function rowsOf(...lines: readonly (readonly string[])[]): readonly TableRow[] {
  return lines.map((cells, i) => ({ line: i + 1, cells }));
}

type State = Training['state'];
const TODAY = '2026-11-23';
const HEADING = ['№', 'Ф.И.О.', 'Должность', 'Преподаваемые предметы', 'Моб. телефон', 'e-mail'];

function known(name: string, change: Partial<Person> = {}): Person {
  return { ...newPerson(name, 'staff', name), ...change };
}

function plan(people: readonly Person[], ...lines: readonly (readonly string[])[]) {
  const columns = ['name', 'position', 'subjects', 'phone', 'startedOn'] as const;
  let made = 0;
  const newId = (): string => {
    made += 1;
    return fixedId(3, made);
  };
  return planStaff(rowsOf(...lines), columns, { people, newId, today: TODAY });
}

describe('the columns of a list of the staff', () => {
  it.each([
    [
      'by their headings, under a title',
      rowsOf(['Список сотрудников'], HEADING, ['1', 'Цой В. О.', 'учитель', 'химия', '1', 'a@b']),
      { heading: 1, columns: [null, 'name', 'position', 'subjects', 'phone', 'email'] },
    ],
    [
      'of a name in three columns',
      rowsOf(['Фамилия', 'Имя', 'Отчество', 'Должность'], ['Цой', 'Виктория', 'Олеговна', '']),
      { heading: 0, columns: ['surname', 'given', 'patronymic', 'position'] },
    ],
    [
      'by their look',
      rowsOf(
        ['Цой Виктория Олеговна', 'учитель химии', '+7 (4212) 55-10-11', 'tsoy@school.example'],
        ['Щербак Пётр Ильич', 'педагог-психолог', '8 914 000-00-00', 'sh@school.example'],
      ),
      { heading: -1, columns: ['name', 'position', 'phone', 'email'] },
    ],
    [
      'by a short heading of the telephones',
      rowsOf(['ФИО', 'Должность', 'Тел.'], ['Цой В. О.', 'учитель', '1']),
      { heading: 0, columns: ['name', 'position', 'phone'] },
    ],
    [
      'by words that only begin so',
      rowsOf(['ФИО', 'Телеканал', 'тел'], ['Цой В. О.', 'Первый', '1']),
      { heading: 0, columns: ['name', null, 'phone'] },
    ],
    ['of an empty list', [], { heading: -1, columns: [null] }],
  ])('are known %s', (_how, rows, guess) => {
    expect(guessStaff(rows)).toEqual(guess);
  });

  it('hold each field once', () => {
    expect(withStaffColumn(['name', null], 1, 'name')).toEqual([null, 'name']);
  });
});

describe('a row of the list', () => {
  it('becomes somebody new', () => {
    const [row] = plan([], ['Цой  Виктория\nОлеговна', 'учитель', 'химия', '55-10-11']);
    expect(row).toMatchObject({
      line: 1,
      fate: 'new',
      said: [],
      person: {
        id: fixedId(3, 1),
        kind: 'staff',
        name: 'Цой Виктория Олеговна',
        position: 'учитель',
        subjects: 'химия',
        phone: '55-10-11',
      },
    });
  });

  it('fills in what the journal lacks and leaves what differs', () => {
    const anna = known('Ковалёва Анна Сергеевна', { position: 'учитель', phone: '' });
    const [row] = plan([anna], ['КОВАЛЕВА Анна Сергеевна', 'завуч', 'физика', '55-10-11']);
    expect(row).toMatchObject({
      fate: 'filled',
      said: ['дополнится: предметы, телефон', 'должность в журнале — «учитель», так и останется'],
      person: { id: anna.id, name: anna.name, position: 'учитель', subjects: 'физика' },
    });
  });

  it('fills in a position without the forms of one that was there before', () => {
    const before = known('Ковалёва Анна Сергеевна');
    const forms = { ...before.declined.position, dative: 'учительнице' };
    const anna = { ...before, declined: { ...before.declined, position: forms } };
    const [row] = plan([anna], [anna.name, 'завуч', '', '']);
    expect(row).toMatchObject({ person: { position: 'завуч', declined: before.declined } });
  });

  it('finds the person behind a second spelling, and brings somebody back from the archive', () => {
    const anna = known('Ковалёва Анна Сергеевна', { position: 'учитель', archived: true });
    const other = known('Ковалева А.С.', { mergedInto: anna.id });
    const [row] = plan([anna, other], ['Ковалева А.С.', 'учитель']);
    expect(row).toMatchObject({
      fate: 'filled',
      said: ['вернётся из архива'],
      person: { id: anna.id, archived: false },
    });
  });

  it('says when there is nothing to add', () => {
    const anna = known('Ковалёва Анна Сергеевна', { position: 'учитель' });
    expect(plan([anna], [anna.name, 'Учитель'])[0]).toMatchObject({ fate: 'known', said: [] });
  });

  it('points to a name that looks like another spelling', () => {
    const anna = known('Ковалёва Анна Сергеевна');
    expect(plan([anna], ['Ковалёва А.С.'])[0]).toMatchObject({
      fate: 'new',
      said: ['похоже на «Ковалёва Анна Сергеевна»: потом их можно объединить'],
    });
  });

  it.each([
    ['without a name', [], [['', 'учитель']], 'нет ФИО'],
    ['whose name is none', [], [['12', 'учитель']], '«12» — не имя'],
    [
      'that is too long',
      [],
      [['Цой В. О.', 'я'.repeat(201)]],
      `«${'я'.repeat(40)}…» длиннее 200 знаков`,
    ],
    ['that came before', [], [['Цой В. О.'], ['цой в. о.']], 'этот человек уже есть в строке 1'],
    [
      'of namesakes',
      [known('Цой В. О.'), { ...known('Цой В. О.'), id: 'other' }],
      [['Цой В. О.']],
      'в журнале двое с таким именем: внесите вручную',
    ],
  ])('is refused %s', (_why, people, lines, said) => {
    expect(plan(people, ...lines).at(-1)).toMatchObject({
      fate: 'refused',
      said: [said],
      person: null,
    });
  });
});

describe('a list', () => {
  const lines = (count: number) => rowsOf(...Array.from({ length: count }, () => ['Цой В. О.']));

  it('of more than 2,000 rows is refused, and one without names', () => {
    expect(staffListIssue(lines(2_000), ['name'])).toBeNull();
    expect(staffListIssue(lines(2_001), ['name'])).toContain('больше 2');
    expect(staffListIssue(lines(1), ['position'])).toContain('в каком столбце ФИО');
  });
});

describe('trainings that begin with a list', () => {
  const cancelled: State = { kind: 'cancelled', reason: 'Загрузка из файла отменена' };
  const completed: State = {
    kind: 'completed',
    on: '2026-11-21',
    deadline: '2026-11-27',
    late: 0,
    reason: '',
    unfinished: [],
    unfinishedNote: '',
  };
  const YOLKINA = known('Ёлкина М. П.');
  const since = (name: string, startedOn: string) => [name, 'учитель', '', '', startedOn];
  const rows = plan(
    [YOLKINA],
    since('Цой В. О.', '24.10.2026'),
    since('Щербак П. И.', '23.10.2026'),
    since('Гусейнов Р. А.', '01.12.2026'),
    since('Жук О. П.', '31.02.2026'),
    since('Кит С. П.', '01.12.2029'),
    since('Ёлкина М. П.', '20.11.2026'),
    ['Сорока Р. Л.', '', '', '', '20.11.2026'],
  );

  it('are those of the last days and of days to come, whose position is known', () => {
    const trainings = trainingsOf(rows, {
      programmes: [],
      known: [{ person: YOLKINA, training: training(YOLKINA.id, { startedOn: '2025-09-01' }) }],
      newId: () => fixedId(6, 1),
      today: TODAY,
    });
    expect(trainings).toMatchObject([
      { person: rows[0]?.person?.id, startedOn: '2026-10-24', position: 'учитель' },
      { person: rows[2]?.person?.id, startedOn: '2026-12-01', basis: 'hired' },
    ]);
  });

  it('are counted by the week that the person works when they begin', () => {
    const own = plan([{ ...YOLKINA, ownWeek: 6 }], since('Ёлкина М. П.', '20.11.2026'));
    const ground = { programmes: [], known: [], newId: () => fixedId(6, 1), today: TODAY };
    expect(trainingsOf(own, ground)).toMatchObject([{ person: YOLKINA.id, ownWeek: 6 }]);
  });

  it.each([
    ['for that day is over don’t begin again', '2026-11-20', completed, 0],
    ['for that day was entered by mistake begin', '2026-11-20', cancelled, 1],
    ['for another day is over begin', '2025-09-01', completed, 1],
  ])('of somebody whose training %s', (_what, startedOn, state, count) => {
    // The record of the training still names the second spelling that was merged into the person.
    const trained = training('Елкина М. П.', { startedOn, state });
    const begun = trainingsOf(
      rows.filter(({ person }) => person?.id === YOLKINA.id),
      {
        programmes: [],
        known: [{ person: YOLKINA, training: trained }],
        newId: () => fixedId(6, 1),
        today: TODAY,
      },
    );
    expect(begun).toHaveLength(count);
  });

  it('leave out a day that can not be, and say so', () => {
    expect(rows[3]).toMatchObject({
      fate: 'new',
      startedOn: null,
      said: ['дата вступления «31.02.2026» не взята'],
    });
    expect(rows[4]).toMatchObject({
      startedOn: null,
      said: ['дата вступления «01.12.2029» не взята'],
    });
  });
});

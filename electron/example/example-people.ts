import { newPerson, type Person, openTerm } from '#shared/domain/person';
import type { IsoDate } from '#shared/lib/iso-date';
import type { Chance } from './seeded';

/** A new member of the staff and how far the training has got (п. 2.2.1: five working days). */
export interface NewHire {
  readonly person: Person;
  readonly hired: IsoDate;
  /** Days of the training sessions that were held. */
  readonly sessions: readonly IsoDate[];
}

/** Everybody in the example school; all names are invented. */
export interface ExamplePeople {
  readonly director: Person;
  readonly consultant: Person;
  readonly teachers: readonly Person[];
  readonly newHires: readonly NewHire[];
  readonly parents: readonly Person[];
}

const TEACHERS: readonly (readonly [string, string])[] = [
  ['Воронцова Елена Павловна', 'учитель русского языка'],
  ['Бережной Артём Николаевич', 'учитель математики'],
  ['Ёлкина Мария Петровна', 'учитель начальных классов'],
  ['Гусейнов Рашид Алиевич', 'учитель физической культуры'],
  ['Цой Виктория Олеговна', 'учитель английского языка'],
  ['Лаптева Нина Фёдоровна', 'учитель биологии'],
  ['Щербак Игорь Станиславович', 'учитель технологии'],
  ['Назарова Юлия Андреевна', 'воспитатель'],
  ['Корнеева Ольга Дмитриевна', 'заместитель директора по учебной работе'],
];

const NEW_STAFF: readonly (readonly [string, string])[] = [
  ['Рябинин Кирилл Олегович', 'учитель истории'],
  ['Соловьёва Алина Игоревна', 'учитель-логопед'],
  ['Тихонов Максим Сергеевич', 'педагог-психолог'],
];

const PARENTS: readonly (readonly [string, string])[] = [
  ['Абрамова Светлана Юрьевна', '5А'],
  ['Белоусов Денис Андреевич', '7Б'],
  ['Вишнякова Ирина Олеговна', '2А'],
  ['Громова Наталья Викторовна', '9А'],
  ['Дёмина Оксана Сергеевна', '6А'],
  ['Ефимов Роман Павлович', '8А'],
  ['Журавлёва Анна Борисовна', '3Б'],
  ['Зимин Алексей Петрович', '5А'],
  ['Иванова Татьяна Львовна', '1А'],
  ['Киселёва Марина Юрьевна', '4А'],
  ['Лебедев Сергей Иванович', '7Б'],
  ['Морозова Екатерина Олеговна', '6А'],
];

/**
 * The people of the example.
 * @param appointed day on which the consultant was appointed
 * @param days working days of the half year, the last one before today at the end
 */
export function examplePeople(
  chance: Chance,
  appointed: IsoDate,
  days: readonly IsoDate[],
): ExamplePeople {
  const member = (name: string, position: string, room = ''): Person => ({
    ...newPerson(chance.id(), 'staff', name),
    position,
    room,
  });
  const director: Person = {
    ...member('Орлова Людмила Ивановна', 'Директор', '110'),
    phone: '8 (42100) 0-00-11',
    terms: [openTerm('director', '2019-08-26')],
  };
  const consultant: Person = {
    ...member('Ковалёва Анна Сергеевна', 'учитель информатики', '204'),
    phone: '8 (42100) 0-00-12',
    email: 'kovaleva@shi11.example',
    terms: [openTerm('consultant', appointed)],
  };
  return {
    director,
    consultant,
    teachers: TEACHERS.map(([name, position]) => member(name, position)),
    newHires: hires(days, (i) => member(...(NEW_STAFF[i] ?? ['', '']))),
    parents: PARENTS.map(([name, className]) => ({
      ...newPerson(chance.id(), 'parent', name),
      className,
    })),
  };
}

/** Trained in time; begun, with days left; late: the first session was held after the fifth working day. */
function hires(days: readonly IsoDate[], person: (i: number) => Person): readonly NewHire[] {
  const day = (back: number): IsoDate => days.at(-back) ?? '';
  return [
    { person: person(0), hired: day(19), sessions: [day(18), day(16)] },
    { person: person(1), hired: day(3), sessions: [day(1)] },
    { person: person(2), hired: day(9), sessions: [day(2)] },
  ];
}

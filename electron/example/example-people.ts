import { newPerson, type Person, openTerm } from '#shared/domain/person';
import type { IsoDate } from '#shared/lib/iso-date';
import { newHires, type NewHire } from './example-trainings';
import type { Chance } from './seeded';

/** Everybody in the example school; all names are invented. */
export interface ExamplePeople {
  readonly director: Person;
  readonly consultant: Person;
  readonly teachers: readonly Person[];
  readonly newHires: readonly NewHire[];
  readonly parents: readonly Person[];
}

/** Name, position, subjects. */
type Member = readonly [name: string, position: string, subjects: string];

const TEACHERS: readonly Member[] = [
  ['Воронцова Елена Павловна', 'учитель русского языка', 'русский язык, литература'],
  ['Бережной Артём Николаевич', 'учитель математики', 'алгебра, геометрия'],
  ['Ёлкина Мария Петровна', 'учитель начальных классов', 'начальные классы'],
  ['Гусейнов Рашид Алиевич', 'учитель физической культуры', 'физкультура'],
  ['Цой Виктория Олеговна', 'учитель английского языка', 'английский язык'],
  ['Лаптева Нина Фёдоровна', 'учитель биологии', 'биология, химия'],
  ['Щербак Игорь Станиславович', 'учитель технологии', 'труд (технология)'],
  ['Назарова Юлия Андреевна', 'воспитатель', ''],
  ['Корнеева Ольга Дмитриевна', 'заместитель директора по учебной работе', 'география'],
];

const NEW_STAFF: readonly Member[] = [
  ['Рябинин Кирилл Олегович', 'учитель истории', 'история, обществознание'],
  ['Соловьёва Алина Игоревна', 'учитель-логопед', ''],
  ['Тихонов Максим Сергеевич', 'педагог-психолог', ''],
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
 * @param days working days of the half year, the last one before today at the end @param today the school's date
 */
export function examplePeople(
  chance: Chance,
  appointed: IsoDate,
  days: readonly IsoDate[],
  today: IsoDate,
): ExamplePeople {
  const member = (name: string, position: string, subjects = '', room = ''): Person => ({
    ...newPerson(chance.id(), 'staff', name),
    position,
    subjects,
    room,
  });
  const director: Person = {
    ...member('Орлова Людмила Ивановна', 'Директор', '', '110'),
    phone: '8 (42100) 0-00-11',
    terms: [openTerm('director', '2019-08-26')],
  };
  const consultant: Person = {
    ...member('Ковалёва Анна Сергеевна', 'учитель информатики', 'информатика', '204'),
    phone: '8 (42100) 0-00-12',
    email: 'kovaleva@shi11.example',
    terms: [openTerm('consultant', appointed)],
  };
  return {
    director,
    consultant,
    teachers: TEACHERS.map((each) => member(...each)),
    newHires: newHires(chance, days, today, (i) => member(...(NEW_STAFF[i] ?? ['', '', '']))),
    parents: PARENTS.map(([name, className]) => ({
      ...newPerson(chance.id(), 'parent', name),
      className,
    })),
  };
}

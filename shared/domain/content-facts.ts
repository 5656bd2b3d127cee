import { shortDate } from '#shared/lib/iso-date';
import type { ScheduleContent } from './approval-statement';
import { roomText } from './room-text';
import type { Schedule } from './schedule';
import { RUSSIAN_ZONES } from './time-zones';
import { wordChanges, type Piece } from './word-changes';

/** One requisite that two editions name differently. */
export interface FactChange {
  readonly field: string;
  /** Empty when nothing was named. */
  readonly was: readonly Piece[];
  readonly is: readonly Piece[];
}

type Words<T> = readonly (readonly [field: string, words: (content: T) => string])[];

const VALIDITY: Words<Pick<Schedule, 'validFrom' | 'validTo'>> = [
  [
    'Срок действия',
    ({ validFrom, validTo }) =>
      `с ${shortDate(validFrom)}${validTo === null ? '' : ` по ${shortDate(validTo)}`}`,
  ],
];

const REQUISITES: Words<ScheduleContent> = [
  ['Консультант', ({ consultant }) => holderText(consultant)],
  ['Замещает консультанта', ({ substitute }) => holderText(substitute)],
  ['Приказ о назначении', ({ school }) => orderText(school.order)],
  ['Полное название школы', ({ school }) => school.fullName.trim()],
  ['Краткое название школы', ({ school }) => school.shortName.trim()],
  ['Адрес', ({ school }) => school.address.trim()],
  ['Сайт', ({ school }) => school.site.trim()],
  ['Часовой пояс', ({ school }) => zoneText(school.timeZone)],
  [
    'Техническая поддержка',
    ({ school: { support } }) =>
      listed([support.phone, named('для сотрудников', support.staffEmail)]),
  ],
  ['Поддержка для родителей', ({ school: { support } }) => support.parentsEmail.trim()],
];

/** In what the validity of two states of an edition differs. */
export function validityChanges(before: Schedule, after: Schedule): readonly FactChange[] {
  return changesOf(VALIDITY, before, after);
}

/** In what validity, persons and requisites of the school differ between two editions. */
export function factChanges(
  before: ScheduleContent,
  after: ScheduleContent,
): readonly FactChange[] {
  return [...changesOf(VALIDITY, before, after), ...changesOf(REQUISITES, before, after)];
}

function changesOf<T>(all: Words<T>, before: T, after: T): readonly FactChange[] {
  return all.flatMap(([field, words]) => {
    const [was, is] = [words(before), words(after)];
    return was === is ? [] : [{ field, ...wordChanges(was, is) }];
  });
}

type Holder = NonNullable<ScheduleContent['consultant']>;

/** «Щербак Пётр Ильич, учитель, каб. 204, тел. 2-00-00, эл. почта …». */
function holderText(holder: Holder | null): string {
  if (holder === null) return '';
  const { name, position, room, phone, email } = holder;
  const contacts = [roomText(room), named('тел.', phone), named('эл. почта', email)];
  return listed([name, position, ...contacts]);
}

function orderText({ number, date }: ScheduleContent['school']['order']): string {
  return listed([number, named('от', date === null ? '' : shortDate(date))]).replace(
    ', от ',
    ' от ',
  );
}

function zoneText(zone: string): string {
  return RUSSIAN_ZONES.find((each) => each.zone === zone)?.words ?? zone;
}

function named(what: string, words: string): string {
  return words.trim() === '' ? '' : `${what} ${words.trim()}`;
}

function listed(words: readonly string[]): string {
  return words
    .map((word) => word.trim())
    .filter((word) => word !== '')
    .join(', ');
}

import type { DayOff, Decree, SchoolCalendar, Stretch } from '#shared/domain/work-calendar';
import { shortDate } from '#shared/lib/iso-date';
import { READING_WORDS } from './reading-form';
import { daysText } from './years';

/** What one commit changed in the calendar, a line each. @param before undefined for its first state */
export function calendarChanges(
  before: SchoolCalendar | undefined,
  after: SchoolCalendar,
): readonly string[] {
  return [
    ...entryChanges(before?.decrees ?? [], after.decrees, decreeText, ['Внесено', 'Отозвано']),
    ...entryChanges(before?.daysOff ?? [], after.daysOff, dayOffText, ['Внесён', 'Отозван']),
    ...stretchChanges(before?.stretches ?? [], after.stretches),
    ...readingChanges(before, after),
  ];
}

function decreeText({ title, year }: Decree): string {
  return `${title} (на ${year}\u00A0год)`;
}

function dayOffText(dayOff: DayOff): string {
  const whose = dayOff.kind === 'regional' ? 'региона' : 'школы';
  return `выходной ${whose} «${dayOff.name}», ${daysText(dayOff)}`;
}

interface Entry {
  readonly id: string;
  readonly withdrawnOn: string | null;
}

function entryChanges<T extends Entry>(
  before: readonly T[],
  after: readonly T[],
  words: (entry: T) => string,
  [entered, withdrawn]: readonly [string, string],
): readonly string[] {
  return after.flatMap((entry) => {
    const known = before.find(({ id }) => id === entry.id);
    if (known === undefined) return [`${entered}: ${words(entry)}`];
    const isNew = known.withdrawnOn === null && entry.withdrawnOn !== null;
    return isNew ? [`${withdrawn}: ${words(entry)}`] : [];
  });
}

function stretchChanges(before: readonly Stretch[], after: readonly Stretch[]): readonly string[] {
  const words = (stretch: Stretch): string => `«${stretch.name}», ${daysText(stretch)}`;
  const changed = after.flatMap((stretch) => {
    const known = before.find(({ id }) => id === stretch.id);
    if (known === undefined) return [`Добавлено: ${words(stretch)}`];
    const isSame = words(known) === words(stretch) && known.kind === stretch.kind;
    return isSame ? [] : [`Изменено: ${words(known)} → ${words(stretch)}`];
  });
  const removed = before.filter(({ id }) => !after.some((each) => each.id === id));
  return [...changed, ...removed.map((stretch) => `Убрано: ${words(stretch)}`)];
}

function readingChanges(
  before: SchoolCalendar | undefined,
  { readings }: SchoolCalendar,
): readonly string[] {
  const [was, now] = [before?.readings ?? [], readings];
  if (JSON.stringify(was) === JSON.stringify(now)) return [];
  const last = now.at(-1);
  if (last === undefined) return [`Срок обучения снова считается ${READING_WORDS['next-day']}`];
  return [`Срок обучения считается ${READING_WORDS[last.reading]}, с ${shortDate(last.from)}`];
}

import type { Id } from '#shared/lib/ids';
import { shortDate, type IsoDate } from '#shared/lib/iso-date';
import type { Publication } from './publication';
import type { Schedule } from './schedule';
import { approvalDay } from './schedule-standing';

/**
 * The day of an edition's approval: of a paper one the date on the paper. Null for an edition that isn't
 * approved: only an approved one may hang on the stand and on the site (п. 2, 2.2).
 */
export function approvedOn({ state }: Pick<Schedule, 'state'>): IsoDate | null {
  return state.kind === 'approved' ? approvalDay(state) : null;
}

/** A sentence when an edition can't have been put up on a day, else null. @param today the school's date */
export function putUpIssue(
  on: IsoDate,
  edition: Pick<Schedule, 'state'> | undefined,
  today: IsoDate,
): string | null {
  if (edition === undefined) return 'Размещать нечего: такой редакции графика в журнале нет.';
  const approved = approvedOn(edition);
  if (approved === null) return 'Разместить можно только утверждённую редакцию.';
  if (on > today) return 'Дата размещения не может быть позже сегодняшней.';
  return on < approved
    ? `Редакция утверждена ${shortDate(approved)}: раньше её не могли разместить.`
    : null;
}

/** A sentence when something can't have been taken down on a day, else null. @param today the school's date */
export function takenDownIssue(
  { on }: Pick<Publication, 'on'>,
  takenDown: IsoDate,
  today: IsoDate,
): string | null {
  if (takenDown > today) return 'Дата снятия не может быть позже сегодняшней.';
  return takenDown < on ? `График размещён ${shortDate(on)}: раньше его не могли снять.` : null;
}

/**
 * A sentence when a publication may not be written so, else null. What was put up, in which of the two kinds
 * of places and when stays as it was first written down: a wrong one is annulled and entered anew.
 * @param today the school's date
 */
export function publicationChangeIssue(
  next: Publication,
  previous: Publication | undefined,
  today: IsoDate,
): string | null {
  if (previous === undefined) {
    return next.annulled === null && next.takenDown === null ? null : NEW_ENDED;
  }
  if (previous.annulled !== null) return 'Аннулированное размещение изменить нельзя.';
  if (essence(next) !== essence(previous)) return STAYS;
  return next.takenDown === null || next.takenDown === previous.takenDown
    ? null
    : takenDownIssue(next, next.takenDown, today);
}

const NEW_ENDED = 'Новое размещение не может быть сразу снято или аннулировано.';
const STAYS =
  'Редакцию, вид места и дату размещения изменить нельзя: аннулируйте запись и внесите новую.';

function essence({ schedule, place, on }: Publication): string {
  return [schedule, place, on].join(' ');
}

/** Whoever is newly named as the one who put it up; null when nobody is. */
export function newlyNamed(next: Publication, previous: Publication | undefined): Id | null {
  return next.by.person === previous?.by.person ? null : next.by.person;
}

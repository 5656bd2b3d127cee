import {
  orderedSlots,
  overlapping,
  slotTimes,
  WEEKDAY_WORDS,
  type Slot,
} from '#shared/domain/slot';
import type { Person } from '#shared/domain/person';
import { missingRequisites } from '#shared/domain/school';
import type { PosterInput } from './poster-head';
import { roomOf } from './poster-table';

const MOST_NAMED = 3;

/** «понедельник 14:30–15:15, среда 10:00–10:45 и ещё 4». */
function named(slots: readonly Slot[]): string {
  const words = orderedSlots(slots)
    .slice(0, MOST_NAMED)
    .map((slot) => `${WEEKDAY_WORDS[slot.weekday].toLowerCase()} ${slotTimes(slot)}`);
  const more = slots.length - words.length;
  return words.join(', ') + (more > 0 ? ` и ещё ${more}` : '');
}

function consultantWarnings(consultant: Person | undefined): readonly string[] {
  if (consultant === undefined) {
    return [
      'Консультант не назначен: на плакате так и написано. Укажите его в «Настройки → Школа».',
    ];
  }
  const missing: string[] = [];
  if (consultant.position.trim() === '') missing.push('должность');
  if (consultant.room.trim() === '') missing.push('кабинет');
  if (consultant.phone.trim() === '' && consultant.email.trim() === '') {
    missing.push('телефон или эл. почта');
  }
  return missing.length === 0 ? [] : [`У консультанта не указаны: ${missing.join(', ')}.`];
}

function slotWarnings(slots: readonly Slot[], ownRoom: string): readonly string[] {
  if (slots.length === 0) {
    return ['В этой редакции нет ни одного приёма: на плакате так и написано.'];
  }
  const roomless = slots.filter((slot) => roomOf(slot, ownRoom) === '');
  const meeting = slots.filter((slot) => overlapping(slots, slot).length > 0);
  return [
    ...(roomless.length === 0 ? [] : [`Не указан кабинет: ${named(roomless)}.`]),
    ...(meeting.length === 0 ? [] : [`Приёмы идут одновременно: ${named(meeting)}.`]),
  ];
}

/** What is blank or doubtful on a poster, as sentences for the preview; none when all is complete. */
export function posterWarnings({ school, consultant, schedule }: PosterInput): readonly string[] {
  const contacts = school.support;
  const missing = missingRequisites(school);
  const support = [contacts.phone, contacts.staffEmail, contacts.parentsEmail];
  return [
    ...(missing.length === 0
      ? []
      : [`Не заполнены: ${missing.join(', ')}. Откройте «Настройки → Школа».`]),
    ...(support.some((contact) => contact.trim() === '')
      ? ['Не заполнены контакты поддержки «Дневник.ру». Откройте «Настройки → Школа».']
      : []),
    ...consultantWarnings(consultant),
    ...slotWarnings(schedule.slots, consultant?.room ?? ''),
  ];
}

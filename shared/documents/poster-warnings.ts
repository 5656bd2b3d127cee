import type { ScheduleContent } from '#shared/domain/approval-statement';
import {
  orderedSlots,
  overlapping,
  slotTimes,
  WEEKDAY_WORDS,
  type Slot,
} from '#shared/domain/slot';
import { missingRequisites } from '#shared/domain/school';
import { NBSP } from '#shared/lib/text';
import type { PosterInput } from './poster-head';
import type { PosterMark } from './poster-mark';
import { holdersShown, roomOf } from './schedule-people';

const MOST_NAMED = 3;

/** «понедельник 14:30–15:15, среда 10:00–10:45 и ещё 4». */
function named(slots: readonly Slot[]): string {
  const words = orderedSlots(slots)
    .slice(0, MOST_NAMED)
    .map((slot) => `${WEEKDAY_WORDS[slot.weekday].toLowerCase()} ${slotTimes(slot)}`);
  const more = slots.length - words.length;
  return words.join(', ') + (more > 0 ? ` и ещё ${more}` : '');
}

const NOBODY = {
  consultant: 'Консультант не назначен',
  substitute: 'Часть приёмов ведёт замещающий, а он не назначен',
} as const;
const WHOSE = { consultant: 'консультанта', substitute: 'замещающего' } as const;

function holderWarnings(content: ScheduleContent, told: string): readonly string[] {
  return holdersShown(content).flatMap(({ by, person }) => {
    if (person === null) return [`${NOBODY[by]}: ${told}. Укажите его в «Настройки → Школа».`];
    const missing: string[] = [];
    if (person.position.trim() === '') missing.push('должность');
    if (person.room.trim() === '') missing.push('кабинет');
    if (person.phone.trim() === '' && person.email.trim() === '') {
      missing.push('телефон или эл. почта');
    }
    return missing.length === 0 ? [] : [`У ${WHOSE[by]} не указаны: ${missing.join(', ')}.`];
  });
}

/** Receptions at the same time that one person can't hold; two may each hold one. */
function meetingOf(slots: readonly Slot[]): readonly Slot[] {
  return slots.filter((slot) => overlapping(slots, slot).some(({ by }) => by === slot.by));
}

function slotWarnings(content: ScheduleContent, told: string): readonly string[] {
  const { slots } = content;
  if (slots.length === 0) {
    return [`В этой редакции нет ни одного приёма: ${told}.`];
  }
  const roomless = slots.filter((slot) => roomOf(slot, content) === '');
  const meeting = meetingOf(slots);
  return [
    ...(roomless.length === 0 ? [] : [`Не указан кабинет: ${named(roomless)}.`]),
    ...(meeting.length === 0 ? [] : [`Приёмы идут одновременно: ${named(meeting)}.`]),
  ];
}

/** What a preview must say besides the contents. */
export interface PosterFacts {
  /** True when a director is named in «Настройки → Школа»: an approved edition names its own. */
  readonly isDirectorNamed: boolean;
  /** How the document tells of what isn't there, in the middle of a sentence. */
  readonly told: { readonly nobody: string; readonly nothing: string };
}

/** A document that says in words what isn't there. @param where «на плакате» */
export function toldIn(where: string): PosterFacts['told'] {
  const words = `${where} так и${NBSP}написано`;
  return { nobody: words, nothing: words };
}

function approvalWarnings(mark: PosterMark, facts: PosterFacts): readonly string[] {
  if (mark.kind !== 'approved') {
    if (facts.isDirectorNamed) return [];
    return ['Руководитель не назван: утвердить график некому. Укажите его в «Настройки → Школа».'];
  }
  const { name, position } = mark.director;
  const isBlank = name.trim() === '' || position.trim() === '';
  const missing = name.trim() === '' ? 'фамилии руководителя' : 'должности руководителя';
  return isBlank
    ? [`В грифе нет ${missing}: впишите её от руки или утвердите новую редакцию.`]
    : [];
}

/** A draft's requisites are still the settings'; an approved edition is shown as it was approved. */
function mend(mark: PosterMark): string {
  return mark.kind === 'approved'
    ? 'Утверждённое не меняется: заполните их в «Настройки → Школа» для следующей редакции.'
    : 'Откройте «Настройки → Школа».';
}

/** What is blank or doubtful on a poster, as sentences for the preview; none when all is complete. */
export function posterWarnings(
  { content, mark }: Pick<PosterInput, 'content' | 'mark'>,
  facts: PosterFacts,
): readonly string[] {
  const { school } = content;
  const contacts = school.support;
  const missing = missingRequisites(school);
  const support = [contacts.phone, contacts.staffEmail, contacts.parentsEmail];
  return [
    ...(missing.length === 0 ? [] : [`Не заполнены: ${missing.join(', ')}. ${mend(mark)}`]),
    ...(support.some((contact) => contact.trim() === '')
      ? [`Не заполнены контакты поддержки «Дневник.ру». ${mend(mark)}`]
      : []),
    ...holderWarnings(content, facts.told.nobody),
    ...slotWarnings(content, facts.told.nothing),
    ...approvalWarnings(mark, facts),
  ];
}

import { counted, durationText, NBSP } from '#shared/lib/text';
import { addDays, longDate, shortDate, timeRange, weekdayOf } from '#shared/lib/iso-date';
import type { IsoDate } from '#shared/lib/iso-date';
import { daysOfYear } from '#shared/domain/filter-words';
import type { Days, Fate } from '#shared/domain/plan-fact';
import type { Reception } from '#shared/domain/reception';
import type { ReceptionMark } from '#shared/domain/reception-mark';
import { roomText } from '#shared/domain/room-text';
import { SLOT_AUDIENCE_WORDS } from '#shared/domain/slot';
import type { StatusTone } from '../../ui/status';

const WEEKDAYS = ['', 'пн', 'вт', 'ср', 'чт', 'пт', 'сб', 'вс'] as const;

/** «02.11.2026, пн». */
export function dayText(date: IsoDate): string {
  return `${shortDate(date)}, ${WEEKDAYS[weekdayOf(date)] ?? ''}`;
}

/** «Ноябрь 2026», with the days when the month isn't whole. */
export function monthText({ from, to }: Days): string {
  const [, month = '', year = ''] = /\u00A0(.+)\u00A0(\d{4})/u.exec(longDate(from)) ?? [];
  const name = NOMINATIVE[month] ?? month;
  const isWhole = from.endsWith('-01') && addDays(to, 1).endsWith('-01');
  return `${name} ${year}${isWhole ? '' : `, ${daysOfYear({ from, to })}`}`;
}

const NOMINATIVE: Readonly<Record<string, string>> = {
  января: 'Январь',
  февраля: 'Февраль',
  марта: 'Март',
  апреля: 'Апрель',
  мая: 'Май',
  июня: 'Июнь',
  июля: 'Июль',
  августа: 'Август',
  сентября: 'Сентябрь',
  октября: 'Октябрь',
  ноября: 'Ноябрь',
  декабря: 'Декабрь',
};

/** «02.11.2026, 14:30–16:00», as a reception is called in a sentence. */
export function receptionName({
  date,
  start,
  end,
}: Pick<Reception, 'date' | 'start' | 'end'>): string {
  return `${shortDate(date)}, ${timeRange(start, end)}`;
}

/** For whom a reception is, what about and where. */
export function receptionWords({ audience, direction, room, kind, by }: Reception): string {
  return [
    SLOT_AUDIENCE_WORDS[audience].toLowerCase(),
    direction.trim(),
    roomText(room),
    { regular: '', moved: 'перенесённый', extra: 'дополнительный' }[kind],
    by === 'substitute' ? 'ведёт замещающий' : '',
  ]
    .filter((part) => part !== '')
    .join(', ');
}

/** «3 консультации, 35 мин». */
export function consultedText({ count, minutes }: { count: number; minutes: number }): string {
  return `${counted(count, ['консультация', 'консультации', 'консультаций'])}, ${durationText(minutes)}`;
}

/** What became of a reception, in words; for a held one the link to its records says it. */
export function fateText(fate: Exclude<Fate, { kind: 'held' }>): string {
  switch (fate.kind) {
    case 'empty':
      return 'Проведён, обращений не было';
    case 'missed':
      return `Не состоялся: ${fate.reason}`;
    case 'day-off':
      return `Не ожидался, ${fate.why}`;
    case 'ahead':
      return fate.isOn ? 'Идёт сейчас' : 'Ещё не начался';
    case 'unmarked':
      return 'Нужно отметить';
  }
}

export function fateTone(fate: Exclude<Fate, { kind: 'held' }>): StatusTone {
  switch (fate.kind) {
    case 'empty':
      return 'done';
    case 'missed':
      return 'late';
    case 'unmarked':
      return 'soon';
    case 'day-off':
    case 'ahead':
      return 'plain';
  }
}

/** What a mark says, in the middle of a sentence. */
export function markText({ outcome }: ReceptionMark): string {
  switch (outcome.kind) {
    case 'empty':
      return 'обращений не было';
    case 'missed':
      return `не состоялся: ${outcome.reason}`;
    case 'open':
      return 'отметка снята';
  }
}

/** What was marked of so many receptions, after their names. */
export function missedText(count: number): string {
  return `отмечено, что не${NBSP}${count === 1 ? 'состоялся' : 'состоялись'}`;
}

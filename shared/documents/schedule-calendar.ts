// «Календарь .ics»: an edition as a calendar file (RFC 5545), for telephones and calendar programs.
import { isMovedBefore } from '#shared/domain/reception';
import { roomText } from '#shared/domain/room-text';
import { editionText } from '#shared/domain/schedule';
import { isOnDayOf } from '#shared/domain/exception-rules';
import type { ScheduleException } from '#shared/domain/schedule-exception';
import { SLOT_AUDIENCE_WORDS, type Slot } from '#shared/domain/slot';
import { momentOf, shortDate, type IsoDate, type TimeOfDay } from '#shared/lib/iso-date';
import { calendarFile, calendarMoment, calendarText, calendarTime } from './calendar-lines';
import { calendarRuns, calendarSpan, type CalendarRun, type CalendarSpan } from './calendar-runs';
import { calendarZone } from './calendar-zone';
import { draftWords, WEEKS_NOTE, WHOM, type EditionFile } from './edition-file';
import { validityText } from './poster-head';
import { checksumText } from './poster-mark';
import { roomOf } from './schedule-people';
import { parentsSupport, staffSupport } from './support-texts';

type Held = Pick<Slot, 'audience' | 'direction' | 'room' | 'by' | 'start' | 'end'>;

/** An event before it becomes lines. */
interface CalendarEvent {
  /** Names it among the events of the edition. */
  readonly name: string;
  readonly date: IsoDate;
  readonly held: Held;
  /** In brackets after what it is. */
  readonly note: string;
  /** How it is repeated: lines of the file. */
  readonly repeated: readonly string[];
  /** Further sentences of the description. */
  readonly words: readonly string[];
}

const PRODUCT = '-//Zhurnal konsultanta//Schedule 1.0//RU';

const filled = (texts: readonly string[]): readonly string[] =>
  texts.filter((text) => text.trim() !== '');

/** The whole file as text; its bytes are UTF-8. The same edition gives the same file. */
export function scheduleCalendar(input: EditionFile): string {
  const { content } = input;
  const zone = content.school.timeZone;
  const span = calendarSpan(input);
  const events = [
    ...calendarRuns(content, span, input).map((run) => regularEvent(run, zone)),
    ...content.exceptions
      .filter((each) => !isMovedBefore(each, content.exceptions))
      .flatMap((each) => furtherEvent(each, input, span)),
  ];
  return calendarFile([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:${PRODUCT}`,
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${calendarText(calendarName(input))}`,
    `X-WR-TIMEZONE:${zone}`,
    ...calendarZone(zone, span.from, span.to),
    ...events.flatMap((event) => eventLines(event, input)),
    'END:VCALENDAR',
  ]);
}

function calendarName(input: EditionFile): string {
  return `${plate(input)}${filled(['График консультаций', input.content.school.shortName]).join(', ')}`;
}

/** What stands before every title of an edition that isn't to be relied on: «ПРИМЕР. ПРОЕКТ. ». */
function plate(input: EditionFile): string {
  const words = [input.isExample ? 'ПРИМЕР' : '', draftWords(input)?.word ?? ''];
  return filled(words)
    .map((word) => `${word}. `)
    .join('');
}

function regularEvent({ slot, number, ...run }: CalendarRun, zone: string): CalendarEvent {
  const until = calendarMoment(momentOf(run.last, slot.start, zone));
  const interval = run.stepDays === 14 ? ';INTERVAL=2' : '';
  const without = run.without.map((date) => calendarTime(date, slot.start)).join(',');
  return {
    name: number === 1 ? slot.id : `${slot.id}-${String(number)}`,
    date: run.first,
    held: slot,
    note: WEEKS_NOTE[slot.weeks],
    repeated:
      run.first === run.last
        ? []
        : [
            `RRULE:FREQ=WEEKLY${interval};UNTIL=${until}`,
            ...(without === '' ? [] : [`EXDATE;TZID=${zone}:${without}`]),
          ],
    words: [],
  };
}

/** Moved receptions and extra ones that the file's days hold, each as an event of its own. */
function furtherEvent(
  exception: ScheduleException,
  { content: { slots } }: EditionFile,
  { from, to }: CalendarSpan,
): readonly CalendarEvent[] {
  if (exception.kind === 'none') return [];
  const { id, reason } = exception;
  const words = filled([reason]);
  if (exception.kind === 'extra') {
    const { date } = exception;
    if (date < from || date > to) return [];
    return [{ name: id, date, held: exception, note: 'дополнительный приём', repeated: [], words }];
  }
  const slot = slots.find((each) => each.id === exception.slot);
  const { toDate: date, date: instead, start, end, room } = exception;
  if (slot === undefined || date < from || date > to || !isOnDayOf(exception, slot)) return [];
  const note = `перенесён с ${shortDate(instead)}, ${slot.start}`;
  return [{ name: id, date, held: { ...slot, start, end, room }, note, repeated: [], words }];
}

function eventLines(event: CalendarEvent, input: EditionFile): readonly string[] {
  const { name, date, held, repeated } = event;
  const zone = input.content.school.timeZone;
  const at = (time: TimeOfDay): string => `;TZID=${zone}:${calendarTime(date, time)}`;
  const location = locationText(held, input);
  return [
    'BEGIN:VEVENT',
    `UID:${input.schedule}-${name}`,
    `DTSTAMP:${calendarMoment(input.created)}`,
    `DTSTART${at(held.start)}`,
    `DTEND${at(held.end)}`,
    ...repeated,
    `SUMMARY:${calendarText(summaryText(event, input))}`,
    ...(location === '' ? [] : [`LOCATION:${calendarText(location)}`]),
    `DESCRIPTION:${calendarText(descriptionText(event, input))}`,
    `CATEGORIES:${calendarText(SLOT_AUDIENCE_WORDS[held.audience])}`,
    `STATUS:${STATUS[input.mark.kind]}`,
    // A reception is for others to come to: it takes nobody's time.
    'TRANSP:TRANSPARENT',
    'CLASS:PUBLIC',
    'END:VEVENT',
  ];
}

const STATUS = {
  approved: 'CONFIRMED',
  draft: 'TENTATIVE',
  submitted: 'TENTATIVE',
  cancelled: 'CANCELLED',
} as const;

function summaryText({ held, note }: CalendarEvent, input: EditionFile): string {
  const what = `Консультация по «Дневник.ру»: ${WHOM[held.audience].toLowerCase()}`;
  return `${plate(input)}${what}${note === '' ? '' : ` (${note})`}`;
}

function locationText(held: Held, { content }: EditionFile): string {
  const { shortName, address } = content.school;
  return filled([roomText(roomOf(held, content)), shortName, address]).join(', ');
}

function descriptionText({ held, words }: CalendarEvent, input: EditionFile): string {
  const { content, mark } = input;
  const holder = content[held.by];
  const contacts = filled([holder?.phone ?? '', holder?.email ?? '']).join(', ');
  const [staff, parents] = [staffSupport(content.school), parentsSupport(content.school)];
  const support = held.audience === 'parents' ? parents : staff;
  return filled([
    held.direction,
    ...words,
    holder === null ? '' : `Консультирует: ${filled([holder.name, contacts]).join(', ')}`,
    support.contacts.length === 0
      ? ''
      : `Если консультанта нет на месте: ${support.contacts.join(', ')}`,
    `${editionText(content)}. ${validityText(content).replace(/\.?$/u, '.')}`,
    mark.kind === 'approved'
      ? `График утверждён ${shortDate(mark.on)}. Контрольная сумма ${checksumText(mark, 8)}`
      : (draftWords(input)?.why ?? ''),
  ]).join('\n');
}

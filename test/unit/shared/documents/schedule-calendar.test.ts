import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { scheduleContent } from '#shared/domain/approval-statement';
import { receptionsOn } from '#shared/domain/reception';
import { firstWorkWeek, WORK_DAYS } from '#shared/domain/school';
import { calendarEntries } from '#shared/documents/calendar-reading';
import { foldedLine } from '#shared/documents/calendar-lines';
import { calendarSpan } from '#shared/documents/calendar-runs';
import type { EditionFile } from '#shared/documents/edition-file';
import { scheduleCalendar } from '#shared/documents/schedule-calendar';
import { RUSSIAN_ZONES } from '#shared/domain/time-zones';
import { fixedId } from '#shared/lib/ids';
import { addDays, offsetAt, type IsoDate } from '#shared/lib/iso-date';
import { anyEdition, slot } from '../../../helpers/editions';
import { editionFile, fileOf, withSubstitute } from '../../../helpers/edition-files';
import { HOLDERS, IN_PROGRAM, posterContent, SCHOOL } from '../../../helpers/posters';

const components = (text: string) => new ICAL.Component(ICAL.parse(text) as unknown[]);
const DAY = /^\d{4}-\d\d-\d\d/u;
const wall = (time: ICAL.Time): string => time.toString().replace('T', ' ').slice(0, 16);

/** Every occurrence as another program's reader finds it: «2026-09-02 14:30–15:30». */
function foreignOccurrences(text: string): string[] {
  const found = components(text)
    .getAllSubcomponents('vevent')
    .flatMap((component) => {
      const event = new ICAL.Event(component);
      const length = event.endDate.subtractDate(event.startDate);
      const all: string[] = [];
      const walk = event.iterator();
      for (let at = walk.next() as ICAL.Time | null; at; at = walk.next() as ICAL.Time | null) {
        const end = at.clone();
        end.addDuration(length);
        all.push(
          `${wall(at)}–${wall(end).slice(11)} ${component.getFirstPropertyValue('uid') as string}`,
        );
      }
      return all;
    });
  return found.map((each) => each.slice(0, 22)).sort();
}

/** The program's own receptions of the file's days. */
function ownOccurrences(input: EditionFile): string[] {
  const { from, to } = calendarSpan(input);
  const all: string[] = [];
  for (let date = from; date <= to; date = addDays(date, 1)) {
    for (const { start, end } of receptionsOn(input.content, date, input))
      all.push(`${date} ${start}–${end}`);
  }
  return all.sort();
}

/** Weeks by walking: the one that the first working day of September lies in is the first. */
function naiveWeeks(first: IsoDate, last: IsoDate) {
  const weeks: { monday: IsoDate; week: number }[] = [];
  for (let monday = first, week = 1; monday <= last; monday = addDays(monday, 7), week += 1) {
    const days = [0, 1, 2, 3, 4].map((n) => addDays(monday, n).slice(5));
    const before = [1, 2].map((n) => addDays(monday, -n).slice(5));
    if (days.includes('09-01') || before.includes('09-01')) week = 1;
    weeks.push({ monday, week });
  }
  return weeks;
}

const ZONES = [
  ...RUSSIAN_ZONES.map(({ zone }) => zone),
  'Asia/Kolkata',
  'Europe/Berlin',
  'America/New_York',
  'Australia/Lord_Howe',
];

/** An edition with any receptions and exceptions, approved or not, in any zone. */
const anyFile = fc
  .tuple(
    anyEdition(1),
    fc.constantFrom(...ZONES),
    fc.constantFrom(...WORK_DAYS),
    fc.nat({ max: 90 }),
  )
  .map(([edition, timeZone, days, late]) => {
    const content = scheduleContent(edition, { ...SCHOOL, timeZone }, HOLDERS);
    const on = addDays(edition.validFrom, late - 30);
    return editionFile(content, {
      workWeek: firstWorkWeek(days),
      mark: late % 2 === 0 ? { ...IN_PROGRAM, on } : { kind: 'draft' },
      today: edition.validFrom,
    });
  });

describe('the calendar file', { timeout: 60_000 }, () => {
  it('gives another program the receptions that this one has', () => {
    fc.assert(
      fc.property(anyFile, (input) => {
        expect(foreignOccurrences(scheduleCalendar(input))).toEqual(ownOccurrences(input));
      }),
      { numRuns: 50 },
    );
  });

  it('holds a reception once that two exceptions move from one day', () => {
    const moved = { kind: 'moved', slot: slot(1).id, date: '2026-11-25', room: '' } as const;
    const when = { toDate: '2026-11-27', start: '09:00', end: '10:00', reason: '' };
    const exceptions = [1, 2].map((n) => ({ ...moved, ...when, id: fixedId(8, n) }));
    const input = editionFile(posterContent(0, { slots: [slot(1)], exceptions }));
    const own = ownOccurrences(input);
    expect(own.filter((each) => each.startsWith('2026-11-27'))).toHaveLength(1);
    expect(foreignOccurrences(scheduleCalendar(input))).toEqual(own);
  });

  it('is read back by the preview as another program reads it', () => {
    fc.assert(
      fc.property(anyFile, (input) => {
        const text = scheduleCalendar(input);
        const own = calendarEntries(text).map((e) => `${e.date} ${e.start}–${e.end}`);
        expect([...own].sort()).toEqual(foreignOccurrences(text));
        expect(own).toEqual([...own].sort());
      }),
      { numRuns: 50 },
    );
  });

  it('keeps odd and even weeks over ten turns of the school year', () => {
    const slots = [slot(1, { weeks: 'odd' }), slot(2, { weeks: 'even', weekday: 5 })];
    const content = posterContent(0, { slots, validFrom: '2024-09-02', validTo: '2034-08-31' });
    const input = editionFile(content, { mark: { kind: 'draft' }, today: '2024-09-02' });
    const own = ownOccurrences(input);
    expect(foreignOccurrences(scheduleCalendar(input))).toEqual(own);
    const naive = naiveWeeks('2024-09-02', '2034-08-31').flatMap(({ monday, week }) =>
      week % 2 === 1 ? [addDays(monday, 2)] : [addDays(monday, 4)],
    );
    expect(own.map((each) => each.slice(0, 10))).toEqual(naive.filter((d) => d <= '2034-08-31'));
  });

  it.each([
    ['from the last day of August on', '2026-08-31', '2026-08-20', '2027-08-31'],
    ['made on its first day', '2026-08-31', '2026-08-31', '2027-08-31'],
    ['made in the next August', '2026-08-31', '2027-08-30', '2027-08-31'],
    ['made a year later', '2026-08-31', '2027-09-01', '2028-08-31'],
    ['begun in July', '2026-07-31', '2026-07-31', '2026-08-31'],
  ])('without an end goes to the end of its school year: %s', (_, validFrom, today, last) => {
    const content = posterContent(0, { validFrom, validTo: null });
    const input = editionFile(content, { mark: { kind: 'draft' }, today });
    expect(calendarSpan(input).to).toBe(last);
  });

  it('is told the moment of every reception by the zone that it brings', () => {
    for (const timeZone of ZONES) {
      const school = { ...posterContent(0).school, timeZone };
      const slots = [slot(1, { start: '12:30', end: '13:15' })];
      const input = editionFile(posterContent(0, { school, slots }));
      const [event] = components(scheduleCalendar(input)).getAllSubcomponents('vevent');
      const walk = new ICAL.Event(event).iterator();
      for (let at = walk.next() as ICAL.Time | null; at; at = walk.next() as ICAL.Time | null) {
        const utc = at.toUnixTime() * 1_000;
        const local = new Date(utc + offsetAt(utc, timeZone) * 60_000).toISOString();
        expect(local.slice(11, 16), timeZone).toBe('12:30');
        expect(local.slice(0, 10)).toBe(DAY.exec(at.toString())?.[0]);
      }
    }
  });

  it('has a clock of one offset for every zone of Russia', () => {
    for (const { zone } of RUSSIAN_ZONES) {
      const school = { ...posterContent(0).school, timeZone: zone };
      const text = scheduleCalendar(editionFile(posterContent(3, { school })));
      expect(text.match(/TZOFFSETTO/gu), zone).toHaveLength(1);
    }
  });

  it('is the same whenever it is made, with the same name for each reception', () => {
    const [first, later] = ['2026-09-01', '2026-12-01'].map((today) =>
      scheduleCalendar(fileOf(15, 20, { today })),
    );
    expect(first).toBe(later);
    const draft = scheduleCalendar(fileOf(15, 20, { mark: { kind: 'draft' } }));
    const uids = (text: string) => text.replaceAll('\r\n ', '').match(/UID:.*/gu) ?? [];
    expect(uids(draft)).toEqual(uids(first ?? ''));
    expect(new Set(uids(draft)).size).toBe(uids(draft).length);
  });

  it('ends with the school year when the edition has no last day', () => {
    const content = posterContent(3, { validTo: null });
    const days = (today: IsoDate) => calendarSpan(editionFile(content, { today }));
    expect(days('2026-09-01')).toEqual({ from: '2026-09-01', to: '2027-08-31' });
    expect(days('2027-10-01')).toEqual({ from: '2026-09-01', to: '2028-08-31' });
  });

  it('begins with the day of the approval when that is later', () => {
    const mark = { ...IN_PROGRAM, on: '2026-09-20' };
    expect(calendarSpan(fileOf(3, 0, { mark })).from).toBe('2026-09-20');
  });
});

describe('its lines', { timeout: 60_000 }, () => {
  it('are of 75 octets at most, ended by CR LF, and whole when unfolded', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (words) => {
        const line = `X:${words.replace(/[\r\n]/gu, '')}`;
        const folded = foldedLine(line);
        for (const part of folded.split('\r\n')) {
          expect(new TextEncoder().encode(part).length).toBeLessThanOrEqual(75);
        }
        expect(folded.replaceAll('\r\n ', '')).toBe(line);
      }),
    );
    const text = scheduleCalendar(fileOf(15, 20));
    expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/u);
  });

  it('carry every text whole, whatever it holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 80 }), (words) => {
        // eslint-disable-next-line no-control-regex -- fields of the program take none
        fc.pre(!/[\u0000-\u001F\u007F]/u.test(words) && words.trim() !== '');
        const slots = [slot(1, { direction: words, room: `a${words}` })];
        const text = scheduleCalendar(editionFile(posterContent(0, { slots })));
        const [event] = components(text).getAllSubcomponents('vevent');
        const value = (name: string) => event?.getFirstPropertyValue(name) as string;
        expect(value('description').split('\n')[0]).toBe(words);
        expect(value('location').startsWith(`a${words}`.trim())).toBe(true);
        expect(calendarEntries(text)[0]?.description).toBe(value('description'));
      }),
    );
  });

  it('tell where, by whom, for whom, and what to do when nobody is there', () => {
    const content = withSubstitute(3);
    const events = components(scheduleCalendar(editionFile(content))).getAllSubcomponents('vevent');
    const told = events.map((event) => event.getFirstPropertyValue('description') as string);
    expect(told[0]).toContain('Консультирует: Ковалёва Анна Сергеевна, 8 (4212) 55-10-11');
    expect(told[1]).toContain('Консультирует: Петренко Олег Игоревич');
    expect(told[0]).toContain('support-bbz@company.dnevnik.ru');
    expect(told[1]).toContain('team@company.dnevnik.ru');
    expect(told[0]).toContain('График утверждён 01.09.2026. Контрольная сумма 1a2b');
    expect(told.join('\n')).not.toContain('..');
    expect(events[1]?.getFirstPropertyValue('location')).toBe('каб.\u00A0112, КГКОУ ШИ 11');
    expect(events.map((event) => event.getFirstPropertyValue('categories'))).toEqual([
      'Сотрудники',
      'Родители',
      'Новые сотрудники',
    ]);
  });

  it.each([
    ['draft', 'TENTATIVE', 'ПРОЕКТ. '],
    ['submitted', 'TENTATIVE', 'ПРОЕКТ. '],
    ['cancelled', 'CANCELLED', 'ОТМЕНЁН. '],
  ] as const)('say that an edition is not to be relied on: %s', (kind, status, word) => {
    const text = scheduleCalendar(fileOf(1, 0, { mark: { kind }, isExample: true }));
    const [event] = components(text).getAllSubcomponents('vevent');
    expect(event?.getFirstPropertyValue('status')).toBe(status);
    expect(event?.getFirstPropertyValue('summary')).toMatch(new RegExp(`^ПРИМЕР. ${word}`, 'u'));
  });
});

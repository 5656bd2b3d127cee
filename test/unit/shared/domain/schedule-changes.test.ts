import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ScheduleContent } from '#shared/domain/approval-statement';
import type { FactChange } from '#shared/domain/content-facts';
import type { PartChange } from '#shared/domain/part-changes';
import { newSchedule, takeOver, type Schedule } from '#shared/domain/schedule';
import {
  changesSummary,
  editionChanges,
  isNothing,
  scheduleChanges,
} from '#shared/domain/schedule-changes';
import type { Slot } from '#shared/domain/slot';
import type { Piece } from '#shared/domain/word-changes';
import { slot } from '../../../helpers/deeds';
import { anyEdition } from '../../../helpers/editions';

const CONTENT: ScheduleContent = {
  edition: 1,
  validFrom: '2026-09-01',
  validTo: null,
  slots: [slot({ weekday: 3 })],
  exceptions: [],
  substitute: null,
  school: {
    fullName: '',
    shortName: '',
    address: '',
    site: '',
    timeZone: 'Asia/Vladivostok',
    order: { number: '', date: null },
    support: { phone: '', staffEmail: '', parentsEmail: '' },
  },
  consultant: null,
};

/** No receptions from a day on, for a week. */
function vacation(from: string, to: string): ScheduleContent['exceptions'][number] {
  return { kind: 'none', id: slot().id, from, to, slot: null, reason: 'каникулы' };
}

const marked = (pieces: readonly Piece[]): string =>
  pieces
    .map(({ text, isChanged }) => (isChanged ? `[${text}]` : text))
    .join('')
    .replaceAll('\u00A0', ' ');
const told = ({ kind, was, is }: PartChange): string => `${kind}: ${marked(was)} → ${marked(is)}`;
const fact = ({ field, was, is }: FactChange): string => `${field}: ${marked(was)} → ${marked(is)}`;

function receptions(before: readonly Slot[], after: readonly Slot[]): readonly string[] {
  const changes = scheduleChanges(
    { ...CONTENT, slots: [...before] },
    { ...CONTENT, slots: [...after] },
  );
  return changes.receptions.map(told);
}

describe('a reception of a new edition', () => {
  const was = { weekday: 3, start: '14:30', end: '15:15', room: '204', direction: '' } as const;

  it.each<[string, Partial<Slot>, string]>([
    ['another time', { start: '15:30', end: '16:15' }, 'Среда [15:30–16:15], сотрудники, каб. 204'],
    ['another room', { room: '311' }, 'Среда 14:30–15:15, сотрудники, каб. [311]'],
    ['another day', { weekday: 4 }, '[Четверг] 14:30–15:15, сотрудники, каб. 204'],
    [
      'another day and time',
      { weekday: 5, start: '09:00', end: '09:45' },
      '[Пятница 09:00–09:45], сотрудники, каб. 204',
    ],
    ['for others', { audience: 'parents' }, 'Среда 14:30–15:15, [родители], каб. 204'],
    [
      'by the substitute',
      { by: 'substitute' },
      'Среда 14:30–15:15, сотрудники, каб. 204, [ведёт замещающий]',
    ],
  ])('is the same one at %s', (_what, change, expected) => {
    expect(receptions([slot(was)], [slot({ ...was, ...change })])).toEqual([
      expect.stringMatching(/^changed: .* → /u),
    ]);
    expect(receptions([slot(was)], [slot({ ...was, ...change })])[0]?.split(' → ')[1]).toBe(
      expected,
    );
  });

  it('is another one when day, time and room are others', () => {
    const other = slot({ ...was, weekday: 5, start: '09:00', end: '09:45', room: '311' });
    expect(receptions([slot(was)], [other])).toEqual([
      'added:  → Пятница 09:00–09:45, сотрудники, каб. 311',
      'removed: Среда 14:30–15:15, сотрудники, каб. 204 → ',
    ]);
  });

  it('is paired with the most alike, and never twice', () => {
    const [early, late] = [slot(was), slot({ ...was, start: '16:00', end: '16:45' })];
    const moved = slot({ ...was, start: '16:15', end: '17:00' });
    expect(receptions([early, late], [moved])).toEqual([
      'changed: Среда [16:00–16:45], сотрудники, каб. 204 → Среда [16:15–17:00], сотрудники, каб. 204',
      'removed: Среда 14:30–15:15, сотрудники, каб. 204 → ',
    ]);
    expect(receptions([early], [slot(was), slot(was)])).toEqual([
      'added:  → Среда 14:30–15:15, сотрудники, каб. 204',
    ]);
  });

  it('is the same one by its id while an edition is being drawn, whatever it says', () => {
    const [own, other] = [slot(was), slot({ ...was, weekday: 1 })];
    const before = { ...newSchedule(slot().id, '2026-09-01'), slots: [own] };
    const mended = {
      ...own,
      weekday: 5,
      start: '09:00',
      end: '10:00',
      audience: 'parents',
    } as const;
    const changes = editionChanges(before, { ...before, slots: [mended, other] });
    expect(changes.receptions.map(({ kind, id }) => [kind, id])).toEqual([
      ['changed', own.id],
      ['added', other.id],
    ]);
  });
});

describe('exceptions of a new edition', () => {
  const exceptionsOf = (
    before: ScheduleContent['exceptions'],
    after: ScheduleContent['exceptions'],
    validFrom = '2026-09-01',
  ): readonly string[] =>
    scheduleChanges(
      { ...CONTENT, exceptions: before },
      { ...CONTENT, exceptions: after, validFrom },
    ).exceptions.map(told);

  it('are not missed when they are over before it begins', () => {
    const exceptions = [
      vacation('2026-10-26', '2026-11-03'),
      vacation('2026-11-04', '2026-11-09'),
      vacation('2026-12-29', '2027-01-10'),
    ];
    expect(exceptionsOf(exceptions, [], '2026-11-09')).toEqual([
      'removed: 04.11.2026–09.11.2026: приёма нет: каникулы → ',
      'removed: 29.12.2026–10.01.2027: приёма нет: каникулы → ',
    ]);
  });

  it('are changed when their days shift, and others when they are far apart', () => {
    const [autumn, later] = [
      vacation('2026-10-26', '2026-11-03'),
      vacation('2026-10-26', '2026-11-08'),
    ];
    expect(exceptionsOf([autumn], [later])).toEqual([
      'changed: [26.10.2026–03.11.2026]: приёма нет: каникулы → [26.10.2026–08.11.2026]: приёма нет: каникулы',
    ]);
    const spring = vacation('2027-03-23', '2027-03-29');
    expect(exceptionsOf([autumn], [spring]).map((each) => each.split(':')[0])).toEqual([
      'added',
      'removed',
    ]);
  });
});

describe('requisites of a new edition', () => {
  const person = { name: 'Щербак Пётр Ильич', position: 'учитель', room: '', phone: '', email: '' };

  it('tell who consults and who stands in, the order, the school', () => {
    const order = { number: '75', date: '2026-09-01' };
    const after = {
      ...CONTENT,
      validTo: '2027-05-31',
      consultant: person,
      substitute: { ...person, name: 'Орлова Вера Павловна' },
      school: { ...CONTENT.school, order, timeZone: 'Asia/Khabarovsk' },
    };
    const { facts } = scheduleChanges(
      { ...CONTENT, consultant: { ...person, room: '204' } },
      after,
    );
    expect(facts.map(fact)).toEqual([
      'Срок действия: с 01.09.2026 → с 01.09.2026 [по 31.05.2027]',
      'Консультант: Щербак Пётр Ильич, учитель, [каб. 204] → Щербак Пётр Ильич, учитель',
      'Замещает консультанта:  → [Орлова Вера Павловна, учитель]',
      'Приказ о назначении:  → [75 от 01.09.2026]',
      expect.stringMatching(/^Часовой пояс: /u),
    ]);
  });
});

describe('in a sentence', () => {
  it('the difference is counted', () => {
    const after = {
      ...CONTENT,
      slots: [
        slot({ weekday: 3, room: '1' }),
        slot({ weekday: 1, start: '08:00', end: '08:45', room: '' }),
      ],
      exceptions: [vacation('2026-10-26', '2026-11-03')],
      consultant: { name: 'А', position: '', room: '', phone: '', email: '' },
      validTo: '2027-05-31',
    };
    expect(changesSummary(scheduleChanges(CONTENT, after)).replaceAll('\u00A0', ' ')).toBe(
      'Приёмы: изменено 1, добавлено 1. Исключения: добавлено 1. Срок действия, консультант.',
    );
    expect(changesSummary(scheduleChanges(CONTENT, CONTENT))).toBe('Содержание то же.');
  });
});

const contents = anyEdition(1).map((edition) => ({ ...CONTENT, ...pick(edition) }));
function pick({ slots, exceptions, validFrom, validTo }: Schedule) {
  return { slots, exceptions, validFrom, validTo };
}

describe('any two editions', () => {
  it('of which one only took the other over do not differ', () => {
    fc.assert(
      fc.property(anyEdition(1), (before) => {
        const draft = newSchedule(slot().id, before.validFrom);
        const today = before.validFrom;
        const taken = takeOver(
          { ...draft, validTo: before.validTo },
          before,
          today,
          () => slot().id,
        );
        expect(
          scheduleChanges({ ...CONTENT, ...pick(before) }, { ...CONTENT, ...pick(taken) }),
        ).toEqual({ receptions: [], exceptions: [], facts: [] });
      }),
    );
  });

  it('differ by each part once: what was, less what is gone, more what is new, is what is', () => {
    fc.assert(
      fc.property(contents, contents, (before, after) => {
        const { receptions: changes } = scheduleChanges(before, after);
        const n = (kind: PartChange['kind']) => changes.filter((each) => each.kind === kind).length;
        expect(before.slots.length - n('removed') + n('added')).toBe(after.slots.length);
        expect(new Set(changes.map(({ id }) => id)).size).toBe(changes.length);
      }),
    );
  });

  it('never hide a difference: one field changed in one reception is told', () => {
    const fields = fc.constantFrom<Partial<Slot>>(
      { weekday: 7 },
      { start: '00:01' },
      { end: '23:58' },
      { audience: 'new-staff' },
      { direction: 'Иное' },
      { room: 'иной' },
      { weeks: 'even' },
      { by: 'substitute' },
    );
    fc.assert(
      fc.property(contents, fc.nat(2), fields, (before, place, change) => {
        const slots = before.slots.map((each, i) => (i === place ? { ...each, ...change } : each));
        const isSame = JSON.stringify(slots) === JSON.stringify(before.slots);
        const changes = scheduleChanges(before, { ...before, slots });
        expect(isNothing({ ...changes, exceptions: [] })).toBe(isSame);
      }),
    );
  });
});

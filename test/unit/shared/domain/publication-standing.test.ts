import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PUBLICATION_PLACES, type Publication } from '#shared/domain/publication';
import { isStale, isUpEverywhere, placeKey } from '#shared/domain/publication-places';
import {
  isUrgentDeed,
  publicationStanding,
  type PublicationDeed,
  type PublicationStanding,
} from '#shared/domain/publication-standing';
import type { Schedule } from '#shared/domain/schedule';
import { approvalOf, editionInForce, standingOf } from '#shared/domain/schedule-standing';
import { fixedId } from '#shared/lib/ids';
import { addDays, type IsoDate } from '#shared/lib/iso-date';
import { anyDay, anyEditions, edition } from '../../../helpers/editions';
import { publication } from '../../../helpers/publications';

const ZONE = 'Asia/Vladivostok';
const at = { at: '2026-11-01T02:00:00.000Z', zone: ZONE } as const;
const CANCELLED = { kind: 'cancelled', reason: 'ошибка', approved: null, ...at } as const;

/** 1 from September on, 2 from 9 November to 31 December. */
const first = edition(1);
const second = edition(2, { validFrom: '2026-11-09', validTo: '2026-12-31' });
const CANCELLED_TODAY = {
  kind: 'cancelled',
  reason: 'ошибка',
  at: '2026-11-20T02:00:00.000Z',
  zone: ZONE,
  approved: approvalOf(second),
} as const;
const onStand = publication(1);
const onSite = publication(3, { schedule: fixedId(6, 1), place: 'site', where: 'shi11.example' });

function standing(
  publications: readonly Publication[],
  schedules: readonly Schedule[],
  day: IsoDate,
): PublicationStanding {
  return publicationStanding(publications, schedules, day);
}

function kinds(deeds: readonly PublicationDeed[]): readonly string[] {
  return deeds.map((deed) => {
    if (deed.kind === 'stale') return `stale ${deed.hung.publication.place}`;
    return deed.kind === 'missing' ? `missing ${deed.place}` : deed.kind;
  });
}

function approved(schedules: readonly Schedule[]): readonly Schedule[] {
  return schedules.filter(({ state }) => state.kind === 'approved');
}

describe('what hangs and what has to be done', () => {
  it.each<[string, readonly Publication[], readonly Schedule[], IsoDate, readonly string[]]>([
    ['nothing is approved', [], [], '2026-09-10', []],
    ['nothing hangs', [], [first], '2026-09-10', ['missing stand', 'missing site']],
    ['the site has none', [onStand], [first], '2026-09-10', ['missing site']],
    ['all is in order', [onStand, onSite], [first], '2026-09-10', []],
    [
      'the next one is in force',
      [onStand, onSite],
      [first, second],
      '2026-11-09',
      ['stale stand', 'stale site'],
    ],
    [
      'the stand has it already',
      [onStand, onSite, publication(2, { on: '2026-11-09' })],
      [first, second],
      '2026-11-09',
      ['stale site'],
    ],
    ['the next one begins soon', [onStand, onSite], [first, second], '2026-10-26', ['beginning']],
    ['the next one is far', [onStand, onSite], [first, second], '2026-10-25', []],
    [
      'the shown one was cancelled',
      [onStand],
      [{ ...first, state: CANCELLED }],
      '2026-11-09',
      ['stale stand'],
    ],
    [
      'the shown one is cancelled today, and one before it is in force',
      [publication(2), onSite],
      [first, { ...second, state: CANCELLED_TODAY }],
      '2026-11-20',
      ['stale stand'],
    ],
    [
      'the only one is cancelled today',
      [publication(2)],
      [{ ...second, state: CANCELLED_TODAY }],
      '2026-11-20',
      ['stale stand', 'ended'],
    ],
    [
      'the end comes',
      [publication(2), publication(4, { ...onSite, schedule: fixedId(6, 2) })],
      [second],
      '2026-12-17',
      ['ending'],
    ],
    [
      'the end is far',
      [publication(2), publication(4, { ...onSite, schedule: fixedId(6, 2) })],
      [second],
      '2026-12-16',
      [],
    ],
    ['it is over', [publication(2)], [second], '2027-01-01', ['stale stand', 'ended']],
    [
      'a later one follows the gap',
      [],
      [second, edition(3, { validFrom: '2027-01-11' })],
      '2027-01-01',
      ['ended', 'beginning'],
    ],
    [
      'the end comes, and the next one begins after a gap',
      [publication(2), publication(4, { ...onSite, schedule: fixedId(6, 2) })],
      [second, edition(3, { validFrom: '2027-01-11' })],
      '2026-12-20',
      ['ending'],
    ],
    [
      'the end comes, and the next one begins on the next day',
      [publication(2), publication(4, { ...onSite, schedule: fixedId(6, 2) })],
      [second, edition(3, { validFrom: '2027-01-01' })],
      '2026-12-17',
      [],
    ],
    [
      'the end comes, and a short one lies within it',
      [publication(2), publication(4, { ...onSite, schedule: fixedId(6, 2) })],
      [second, edition(3, { validFrom: '2026-12-31', validTo: '2026-12-31' })],
      '2026-12-17',
      ['ending', 'beginning'],
    ],
    [
      'nothing is in force until one that is far',
      [],
      [second, edition(3, { validFrom: '2027-03-01' })],
      '2027-01-20',
      ['ended'],
    ],
    ['one without an end takes over', [onStand, onSite], [first, second], '2027-01-01', []],
    [
      'it was taken down',
      [{ ...onStand, takenDown: '2026-09-08' }, onSite],
      [first],
      '2026-09-10',
      ['missing stand'],
    ],
    [
      'it was annulled, and the one before hangs again',
      [onStand, onSite, publication(2, { on: '2026-11-09', annulled: { reason: 'не тот стенд' } })],
      [first, second],
      '2026-11-09',
      ['stale stand', 'stale site'],
    ],
    [
      'what was taken down had replaced what was there before',
      [onStand, onSite, publication(2, { on: '2026-11-09', takenDown: '2026-11-10' })],
      [first],
      '2026-11-12',
      ['missing stand'],
    ],
  ])('%s', (_what, publications, schedules, day, expected) => {
    expect(kinds(standing(publications, schedules, day).deeds)).toEqual(expected);
  });

  it('takes a place for the same whatever its case, «ё» and spaces, and an address however it begins', () => {
    const same = (place: Publication['place'], a: string, b: string): boolean =>
      placeKey({ place, where: a }) === placeKey({ place, where: b });
    expect(same('stand', 'Приёмная,  1 этаж', ' приемная, 1 Этаж')).toBe(true);
    expect(same('stand', '1 этаж', '2 этаж')).toBe(false);
    expect(same('site', 'https://www.shi11.example/bbz/', 'SHI11.example/bbz')).toBe(true);
    expect(same('site', 'shi11.example/bbz', 'shi11.example')).toBe(false);
    expect(placeKey({ place: 'stand', where: 'x' })).not.toBe(
      placeKey({ place: 'site', where: 'x' }),
    );
  });

  it('goes by what was written down later on one day', () => {
    const morning = publication(2, { on: '2026-11-09', registeredAt: '2026-11-09T01:00:00.000Z' });
    const back = publication(5, {
      schedule: fixedId(6, 1),
      on: '2026-11-09',
      registeredAt: '2026-11-09T05:00:00.000Z',
    });
    for (const both of [
      [morning, back],
      [back, morning],
    ]) {
      const { places } = standing(both, [first, second], '2026-11-09');
      expect(places.map((each) => each.publication.id)).toEqual([back.id]);
    }
  });

  it.each<[string, readonly Publication[], readonly Schedule[], IsoDate]>([
    ['its first day', [onSite], [first], '2026-09-01'],
    ['the day it was taken down', [{ ...onStand, takenDown: '2026-09-08' }], [first], '2026-09-08'],
    ['before editions that followed each other', [], [first, second], '2026-09-01'],
    ['the end of a gap', [], [edition(1, { validTo: '2026-10-01' }), second], '2026-11-09'],
  ])('counts the days without a schedule from %s', (_what, publications, schedules, since) => {
    const { deeds } = standing(publications, schedules, '2026-11-20');
    const [deed] = deeds.filter((each) => each.kind === 'missing' && each.place === 'stand');
    expect(deed).toMatchObject({ since });
  });

  it('is a deed of today when the next edition begins in three days, and says where it isn’t yet', () => {
    const early = publication(2, { on: '2026-11-05' });
    const on = (day: IsoDate): PublicationDeed | undefined =>
      standing([onStand, onSite, early], [first, second], day).deeds[0];
    expect(on('2026-11-05')).toMatchObject({ kind: 'beginning', left: 4, places: ['site'] });
    expect([on('2026-11-05'), on('2026-11-06')].map((deed) => deed && isUrgentDeed(deed))).toEqual([
      false,
      true,
    ]);
  });
});

const anyPublication = (n: number): fc.Arbitrary<Publication> =>
  fc
    .record({
      schedule: fc.integer({ min: 1, max: 4 }).map((i) => fixedId(6, i)),
      place: fc.constantFrom(...PUBLICATION_PLACES),
      where: fc.constantFrom('1 этаж', '1 Этаж', 'Учительская', 'учительская '),
      on: anyDay,
      down: fc.option(fc.nat({ max: 60 })),
      isAnnulled: fc.boolean(),
    })
    .map(({ down, isAnnulled, ...fields }) =>
      publication(n, {
        ...fields,
        takenDown: down === null ? null : addDays(fields.on, down),
        annulled: isAnnulled ? { reason: 'ошибка' } : null,
      }),
    );
const anyPublications = fc
  .integer({ min: 0, max: 6 })
  .chain((count) => fc.tuple(...Array.from({ length: count }, (_, i) => anyPublication(i + 1))));

describe('of any register', () => {
  it('each place shows one publication at most, and its deed agrees with where its edition stands', () => {
    fc.assert(
      fc.property(anyPublications, anyEditions, anyDay, (publications, schedules, day) => {
        const { places, deeds, inForce } = standing(publications, schedules, day);
        const keys = places.map(({ publication: each }) => placeKey(each));
        expect(new Set(keys).size).toBe(keys.length);
        for (const each of places) {
          expect(each.publication.annulled ?? each.publication.takenDown).toBeNull();
          expect(each.standing).toBe(standingOf(each.edition, approved(schedules), day));
          expect(isStale(each)).toBe(
            deeds.some(
              (deed) => deed.kind === 'stale' && deed.hung.publication === each.publication,
            ),
          );
        }
        expect(inForce?.id).toBe(editionInForce(approved(schedules), day)?.id);
        const isMissing = PUBLICATION_PLACES.filter(
          (place) => inForce !== null && places.every(({ publication: p }) => p.place !== place),
        );
        const told = deeds.flatMap((deed) => (deed.kind === 'missing' ? [deed.place] : []));
        expect(told).toEqual(isMissing);
      }),
    );
  });

  it('the days without a schedule are those that a naive walk back counts', () => {
    fc.assert(
      fc.property(anyPublications, anyEditions, anyDay, (publications, schedules, day) => {
        const { deeds } = standing(publications, schedules, day);
        for (const deed of deeds) {
          if (deed.kind !== 'missing') continue;
          expect(deed.since <= day).toBe(deed.days >= 0);
          expect(addDays(deed.since, deed.days)).toBe(day);
          for (let back = deed.since; back <= day; back = addDays(back, 1)) {
            expect(editionInForce(schedules, back)).toBeDefined();
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  it('an edition put up in both kinds of places leaves nothing to do but what hangs elsewhere', () => {
    fc.assert(
      fc.property(anyPublications, anyEditions, anyDay, (publications, schedules, day) => {
        const inForce = editionInForce(approved(schedules), day);
        fc.pre(inForce !== undefined);
        const { places } = standing(publications, schedules, day);
        const replaced = [...new Map(places.map((each) => [placeKey(each.publication), each]))];
        const renewed = replaced.map(([, { publication: before }], i) =>
          publication(20 + i, {
            ...before,
            id: fixedId(9, 20 + i),
            schedule: inForce.id,
            on: addDays(day, 900),
          }),
        );
        const both = PUBLICATION_PLACES.map((place, i) =>
          publication(30 + i, { place, where: 'новое место', on: day, schedule: inForce.id }),
        );
        const after = standing([...publications, ...renewed, ...both], schedules, day);
        expect(kinds(after.deeds).filter((kind) => /^(stale|missing)/u.test(kind))).toEqual([]);
        expect(isUpEverywhere(inForce, after.places)).toBe(true);
      }),
    );
  });
});

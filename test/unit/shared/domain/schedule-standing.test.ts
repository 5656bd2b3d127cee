import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newSchedule, type Schedule } from '#shared/domain/schedule';
import { approvedSince, type ApprovalState } from '#shared/domain/schedule-approval';
import {
  editionBefore,
  editionInForce,
  editionToOpen,
  inForceFrom,
  STANDING_WORDS,
  standingOf,
} from '#shared/domain/schedule-standing';
import { fixedId } from '#shared/lib/ids';
import { addDays, type IsoDate } from '#shared/lib/iso-date';

const ZONE = 'Asia/Vladivostok';
const scan = { sha256: 'a'.repeat(64), name: 'скан.pdf', bytes: 100 };

/** Approved in the program at noon in Vladivostok. */
function signed(date: IsoDate): ApprovalState {
  const approval = {
    by: 'program',
    statement: '{}',
    key: fixedId(5, 1),
    signature: '0'.repeat(128),
  } as const;
  return { kind: 'approved', at: `${date}T02:00:00.000Z`, zone: ZONE, approval };
}
/** Approved on paper with this date; noted in the program much later. */
function onPaper(date: IsoDate): ApprovalState {
  const approval = { by: 'paper', statement: '{}', date, scan } as const;
  return { kind: 'approved', at: '2027-12-31T02:00:00.000Z', zone: ZONE, approval };
}
/** Cancelled at noon in Vladivostok. @param before what it was until then */
function cancelled(date: IsoDate, before: ApprovalState): ApprovalState {
  const at = `${date}T02:00:00.000Z`;
  return { kind: 'cancelled', at, zone: ZONE, reason: 'Ошибка', approved: approvedSince(before) };
}
function edition(
  n: number,
  validFrom: IsoDate,
  validTo: IsoDate | null,
  state: ApprovalState,
): Schedule {
  return { ...newSchedule(fixedId(6, n), validFrom), edition: n, validTo, state };
}

const standing = (n: number, all: readonly Schedule[], day: IsoDate): string | undefined => {
  const found = all.find((each) => each.edition === n);
  return found && standingOf(found, all, day);
};

describe('the first day in force', () => {
  it.each([
    ['its own first day', edition(1, '2026-09-01', null, signed('2026-08-20')), '2026-09-01'],
    [
      'the day of a later approval',
      edition(1, '2026-09-01', null, signed('2026-09-10')),
      '2026-09-10',
    ],
    [
      'the date on the paper, not of its entry',
      edition(1, '2026-09-01', null, onPaper('2026-09-03')),
      '2026-09-03',
    ],
    ['nothing for a draft', edition(1, '2026-09-01', null, { kind: 'draft' }), null],
  ])('is %s', (_what, schedule, day) => {
    expect(inForceFrom(schedule)).toBe(day);
  });

  it('is by the school’s calendar of that time', () => {
    const at = '2026-09-09T20:00:00.000Z';
    const taken = { ...signed('2026-09-10'), at };
    expect(inForceFrom(edition(1, '2026-09-01', null, taken))).toBe('2026-09-10');
    const inMoscow = { ...taken, zone: 'Europe/Moscow' };
    expect(inForceFrom(edition(1, '2026-09-01', null, inMoscow))).toBe('2026-09-09');
  });
});

describe('where an edition stands', () => {
  const autumn = edition(1, '2026-09-01', null, signed('2026-08-25'));
  const holidays = edition(2, '2026-10-26', '2026-11-03', signed('2026-10-20'));
  const spring = edition(3, '2027-01-11', null, onPaper('2027-01-09'));
  const draft = edition(4, '2026-09-01', null, { kind: 'draft' });
  const all = [draft, spring, autumn, holidays];

  it.each<[IsoDate, readonly string[]]>([
    ['2026-08-31', ['upcoming', 'upcoming', 'upcoming', 'draft']],
    ['2026-09-01', ['in-force', 'upcoming', 'upcoming', 'draft']],
    ['2026-10-25', ['in-force', 'upcoming', 'upcoming', 'draft']],
    ['2026-10-26', ['replaced', 'in-force', 'upcoming', 'draft']],
    ['2026-11-03', ['replaced', 'in-force', 'upcoming', 'draft']],
    ['2026-11-04', ['in-force', 'over', 'upcoming', 'draft']],
    ['2027-01-11', ['replaced', 'over', 'in-force', 'draft']],
  ])('on %s: %j', (day, expected) => {
    expect([1, 2, 3, 4].map((n) => standing(n, all, day))).toEqual(expected);
  });

  it.each(['submitted', 'withdrawn'] as const)('is its state while %s', (kind) => {
    const sent = edition(1, '2026-09-01', null, { kind, at: null });
    expect(standing(1, [sent], '2026-10-01')).toBe(kind);
    expect(editionInForce([sent], '2026-10-01')).toBeUndefined();
  });

  it('gives way to a back-dated paper only from the date on it', () => {
    const paper = edition(2, '2026-09-01', null, onPaper('2026-09-15'));
    const both = [autumn, paper];
    expect(editionInForce(both, '2026-09-14')?.edition).toBe(1);
    expect(editionInForce(both, '2026-09-15')?.edition).toBe(2);
  });

  it('is the higher number of two that begin on one day', () => {
    const later = edition(2, '2026-09-01', null, signed('2026-08-26'));
    expect(editionInForce([later, autumn], '2026-09-01')?.edition).toBe(2);
    expect(editionInForce([autumn, later], '2026-09-01')?.edition).toBe(2);
    expect(standing(1, [autumn, later], '2026-09-01')).toBe('replaced');
  });

  it('has a word for each place', () => {
    for (const word of Object.values(STANDING_WORDS)) expect(word).toMatch(/^[а-яё, ]+$/u);
  });
});

describe('a cancelled edition', () => {
  const first = edition(1, '2026-09-01', null, signed('2026-08-25'));
  const second = edition(2, '2026-10-01', null, cancelled('2026-10-20', signed('2026-09-25')));
  const both = [second, first];

  it('was in force until the end of the day of its cancelling; then the one before is again', () => {
    const force = (day: IsoDate) => editionInForce(both, day)?.edition;
    expect(['2026-09-30', '2026-10-01', '2026-10-20', '2026-10-21'].map(force)).toEqual([
      1, 2, 2, 1,
    ]);
    expect(['2026-10-20', '2026-10-21'].map((day) => standing(1, both, day))).toEqual([
      'replaced',
      'in-force',
    ]);
    expect(['2026-09-30', '2026-10-20', '2026-10-21'].map((day) => standing(2, both, day))).toEqual(
      ['cancelled', 'cancelled', 'cancelled'],
    );
  });

  it('leaves none behind when the one before is over', () => {
    const over = edition(1, '2026-09-01', '2026-10-10', signed('2026-08-25'));
    expect(editionInForce([over, second], '2026-10-21')).toBeUndefined();
    expect(standing(1, [over, second], '2026-10-21')).toBe('over');
  });

  it('ends by its own last day when that came first', () => {
    const state = cancelled('2026-11-20', onPaper('2026-09-25'));
    const short = edition(2, '2026-10-01', '2026-10-31', state);
    expect(editionInForce([short], '2026-10-31')).toBe(short);
    expect(editionInForce([short], '2026-11-01')).toBeUndefined();
  });

  it('was never in force when it was cancelled before its first day, or never approved', () => {
    const early = edition(2, '2026-10-01', null, cancelled('2026-09-28', signed('2026-09-25')));
    const draft = edition(3, '2026-09-05', null, cancelled('2026-09-30', { kind: 'draft' }));
    for (const day of ['2026-09-28', '2026-10-01', '2026-10-05']) {
      expect(editionInForce([early, draft, first], day)).toBe(first);
    }
    expect(inForceFrom(draft)).toBeNull();
  });

  it('gives way at once to another that is approved on the same day', () => {
    const next = edition(3, '2026-10-01', null, signed('2026-10-20'));
    expect(editionInForce([...both, next], '2026-10-20')).toBe(next);
  });
});

describe('what a new edition is compared to', () => {
  const before = (all: readonly Schedule[], day: IsoDate, validFrom = day) =>
    editionBefore(all, { id: fixedId(6, 9), validFrom }, day)?.edition;
  const autumn = edition(1, '2026-09-01', '2026-12-28', signed('2026-08-25'));
  const spring = edition(2, '2027-01-11', null, signed('2026-12-20'));

  it('is the one that it takes the place of, else the last one, else nothing', () => {
    expect(before([autumn, spring], '2026-12-21')).toBe(1);
    expect(before([autumn, spring], '2026-12-21', '2027-02-01')).toBe(2);
    expect(before([autumn, spring], '2027-02-01', '2026-10-01')).toBe(2);
    expect(before([autumn], '2027-01-05')).toBe(1);
    expect(before([autumn, spring], '2027-01-05')).toBe(2);
    const draft = edition(1, '2026-09-01', null, { kind: 'draft' });
    expect(before([draft], '2026-10-01')).toBeUndefined();
    expect(editionBefore([autumn], autumn, '2026-10-01')).toBeUndefined();
  });

  it('is not one that was cancelled before it began', () => {
    const never = edition(2, '2027-01-11', null, cancelled('2026-12-22', signed('2026-12-20')));
    expect(before([autumn, never], '2027-01-20')).toBe(1);
  });
});

const DAY_0 = '2026-09-01';
const day = fc.nat(40).map((n) => addDays(DAY_0, n));
const editions = fc
  .array(
    fc.record({
      from: day,
      days: fc.option(fc.nat(15)),
      state: fc.oneof(
        day.map(signed),
        day.map(onPaper),
        fc
          .tuple(day, fc.oneof(day.map(signed), day.map(onPaper)))
          .map(([on, was]) => cancelled(on, was)),
        fc.constant({ kind: 'draft' } as const),
      ),
    }),
    { maxLength: 6 },
  )
  .map((each) =>
    each.map(({ from, days, state }, i) =>
      edition(i + 1, from, days === null ? null : addDays(from, days), state),
    ),
  );

/** The same, told as a calendar is read: day after day, who has begun by then and not ended. */
function naive(all: readonly Schedule[], today: IsoDate): number | undefined {
  let force: { n: number; since: IsoDate } | undefined;
  for (const { state, validFrom, validTo, edition: n } of all) {
    const had = state.kind === 'cancelled' ? state.approved : state;
    if (had === null || !('approval' in had)) continue;
    const approved = had.approval.by === 'paper' ? had.approval.date : (had.at ?? '').slice(0, 10);
    const isCancelled = state.kind === 'cancelled' && today > (state.at ?? '').slice(0, 10);
    for (let since = DAY_0; since <= today; since = addDays(since, 1)) {
      if (since < validFrom || since < approved) continue;
      const isHeld = !isCancelled && (validTo === null || today <= validTo);
      if (isHeld && (force === undefined || since >= force.since)) force = { n: n ?? 0, since };
      break;
    }
  }
  return force?.n;
}

describe('the edition in force', () => {
  it('is the one that a calendar read day by day gives, and only it stands so', () => {
    fc.assert(
      fc.property(editions, day, fc.nat(), (all, today, turn) => {
        const turned = [...all.slice(turn % 7), ...all.slice(0, turn % 7)];
        const found = editionInForce(turned, today);
        expect(found?.edition).toBe(naive(all, today));
        const standing = turned.filter((each) => standingOf(each, turned, today) === 'in-force');
        expect(standing).toEqual(found?.state.kind === 'approved' ? [found] : []);
      }),
      { numRuns: 500 },
    );
  });

  it('is what a screen opens with, else the newest', () => {
    const autumn = edition(1, '2026-09-01', null, signed('2026-08-25'));
    const draft = edition(2, '2026-09-01', null, { kind: 'draft' });
    expect(editionToOpen([draft, autumn], '2026-09-01')).toBe(autumn);
    expect(editionToOpen([autumn, draft], '2026-08-01')).toBe(draft);
    expect(editionToOpen([], '2026-08-01')).toBeUndefined();
  });
});

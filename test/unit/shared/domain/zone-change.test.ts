import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scheduleTimes } from '#shared/domain/by-schedule';
import type { Schedule } from '#shared/domain/schedule';
import { approvedSince, type ApprovalState } from '#shared/domain/schedule-approval';
import { standingOf } from '#shared/domain/schedule-standing';
import { emptySchool } from '#shared/domain/school';
import { addDays, dateAt, type IsoDate } from '#shared/lib/iso-date';
import { settleState } from '../../../../electron/ledger/approval-step';
import {
  anyDay,
  anyEdition,
  anyMoment,
  anyTime,
  anyZone,
  approvedAt,
  editionAt,
} from '../../../helpers/editions';

const SENT: ApprovalState = { kind: 'submitted', at: null };
const CANCELLING: ApprovalState = {
  kind: 'cancelled',
  at: null,
  zone: null,
  reason: 'Ошибка',
  approved: null,
};

/** A step as the ledger takes it while the school is in a zone; the window may say any other. */
function taken(schedule: Schedule, next: ApprovalState, at: string, zone: string): Schedule {
  const before = next.kind === 'approved' ? SENT : schedule.state;
  const state = settleState(next, before, { at, school: emptySchool(zone) });
  return { ...schedule, state };
}

const approved = fc
  .tuple(anyEdition(1), anyMoment, anyZone)
  .map(([edition, at, zone]) => taken(edition, approvedAt(at, 'Europe/Moscow'), at, zone));

describe('a school whose zone is set anew', () => {
  it('keeps the days of its editions, where they stood and what was held by them', () => {
    fc.assert(
      fc.property(approved, anyZone, anyDay, anyTime, (edition, zone, date, time) => {
        const { receptionsOn, bySchedule } = scheduleTimes([edition], emptySchool(zone));
        const held = editionAt([edition], date, time);
        const verdict = bySchedule({ date, time, audience: 'staff' });
        expect(verdict === 'no-schedule').toBe(held === undefined);
        const { at, zone: clock, approval } = approvedSince(edition.state) ?? {};
        expect(approval?.by).toBe('program');
        const day = dateAt(Date.parse(at ?? ''), clock ?? '');
        const first = day > edition.validFrom ? day : edition.validFrom;
        expect(receptionsOn(addDays(first, -1))).toBeNull();
        expect(standingOf(edition, [edition], addDays(first, -1))).toBe('upcoming');
        expect(standingOf(edition, [edition], first)).not.toBe('upcoming');
      }),
    );
  });

  it('cancels from then on by the new clock, and changes nothing before', () => {
    const isPast = (day: IsoDate, at: string, zone: string): boolean =>
      day < dateAt(Date.parse(at), zone);
    fc.assert(
      fc.property(
        approved,
        anyMoment,
        anyZone,
        anyDay,
        anyTime,
        (edition, at, zone, date, time) => {
          fc.pre(isPast(date, at, zone));
          const cancelled = taken(edition, CANCELLING, at, zone);
          const consultation = { date, time, audience: 'parent' } as const;
          const verdictOf = (each: Schedule, school: string): string =>
            scheduleTimes([each], emptySchool(school)).bySchedule(consultation);
          expect(verdictOf(cancelled, zone)).toBe(verdictOf(edition, 'Europe/Moscow'));
        },
      ),
    );
  });
});

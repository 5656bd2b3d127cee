import { describe, expect, it } from 'vitest';
import { publicationStanding } from '#shared/domain/publication-standing';
import type { Stretch } from '#shared/domain/work-calendar';
import { fixedId } from '#shared/lib/ids';
import type { IsoDate } from '#shared/lib/iso-date';
import { cancelledAt, edition } from '../../../helpers/editions';

const YEAR = edition(1, { validTo: '2027-05-31' });
const NEXT = edition(2, { validFrom: '2027-09-01' });

function stretch(kind: Stretch['kind'], from: IsoDate, to: IsoDate): Stretch {
  return { id: fixedId(8, 1), kind, name: 'название', from, to };
}

/** True when the list of what to do says that no schedule is in force. */
function isTold(day: IsoDate, editions = [YEAR], stretches: readonly Stretch[] = []): boolean {
  const { deeds } = publicationStanding([], editions, day, stretches);
  return deeds.some(({ kind }) => kind === 'ended');
}

describe('a schedule that ended with the school year', () => {
  it.each([
    ['2027-06-01', false],
    ['2027-07-15', false],
    ['2027-08-17', false],
    ['2027-08-18', true],
    ['2027-08-31', true],
    ['2027-09-01', true],
    ['2027-10-01', true],
  ])('is spoken of on %s: %s', (day, told) => {
    expect(isTold(day)).toBe(told);
  });

  it('isn’t any more when the next one is approved from 1 September on', () => {
    expect(isTold('2027-08-20', [YEAR, NEXT])).toBe(false);
    const late = edition(2, { validFrom: '2027-09-06' });
    expect(isTold('2027-07-15', [YEAR, late])).toBe(false);
    expect(isTold('2027-08-20', [YEAR, late])).toBe(true);
  });

  it.each([
    ['after the last term', [stretch('term', '2027-03-29', '2027-05-26')], '2027-05-27', false],
    [
      'while the last term goes on',
      [stretch('term', '2027-03-29', '2027-06-10')],
      '2027-06-10',
      true,
    ],
    ['in the vacation', [stretch('vacation', '2027-05-24', '2027-08-31')], '2027-05-24', false],
    ['before the vacation', [stretch('vacation', '2027-06-05', '2027-08-31')], '2027-06-04', true],
    [
      'in June, with terms of autumn alone',
      [stretch('term', '2026-11-09', '2026-12-30')],
      '2027-06-01',
      false,
    ],
    [
      'in May, with terms of autumn alone',
      [stretch('term', '2026-11-09', '2026-12-30')],
      '2027-05-30',
      true,
    ],
  ])('is quiet by the calendar: %s', (_, stretches, day, told) => {
    const short = edition(1, { validTo: '2027-05-20' });
    expect(isTold(day, [short], stretches)).toBe(told);
  });

  it('that went on into summer is quiet from its end on', () => {
    expect(isTold('2027-07-01', [edition(1, { validTo: '2027-06-30' })])).toBe(false);
    const cancelled = cancelledAt(edition(1), '2027-06-10T02:00:00.000Z');
    expect(isTold('2027-06-11', [cancelled])).toBe(false);
  });
});

describe('a schedule that ended earlier', () => {
  it('is spoken of all summer: the school has been without one since', () => {
    for (const day of ['2027-05-15', '2027-06-15', '2027-07-15', '2027-08-31'])
      expect(isTold(day, [edition(1, { validTo: '2027-03-19' })])).toBe(true);
  });
});

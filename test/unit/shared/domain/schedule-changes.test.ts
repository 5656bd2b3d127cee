import { describe, expect, it } from 'vitest';
import type { ScheduleContent } from '#shared/domain/approval-statement';
import { scheduleChanges } from '#shared/domain/schedule-changes';
import { slot } from '../../../helpers/deeds';

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

describe('what a new edition changes', () => {
  it('is what it adds and what it takes away', () => {
    const after = { ...CONTENT, slots: [slot({ weekday: 5, room: '' })] };
    expect(scheduleChanges(CONTENT, after)).toEqual({
      added: ['Пятница 14:30–15:15, сотрудники, Учёт посещаемости'],
      removed: ['Среда 14:30–15:15, сотрудники, каб. 204, Учёт посещаемости'],
    });
  });

  it('is not an exception that is over before it begins, only one that would still come', () => {
    const exceptions = [
      vacation('2026-10-26', '2026-11-03'),
      vacation('2026-11-04', '2026-11-09'),
      vacation('2026-12-29', '2027-01-10'),
    ];
    const after = { ...CONTENT, validFrom: '2026-11-09' };
    expect(scheduleChanges({ ...CONTENT, exceptions }, after).removed).toEqual([
      '04.11.2026–09.11.2026: приёма нет: каникулы',
      '29.12.2026–10.01.2027: приёма нет: каникулы',
      'Срок действия: с 01.09.2026',
    ]);
  });
});

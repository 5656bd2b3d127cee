import { describe, expect, it } from 'vitest';
import {
  incidentCounts,
  isLeftOpen,
  leftOpenLately,
  newestIncidentsFirst,
} from '#shared/domain/incident-counts';
import { incident } from '../../../helpers/incidents';

const NOVEMBER = { from: '2026-11-01', to: '2026-11-30' };

describe('counts of exceptional situations', () => {
  it('count a period from its first day to its last, by reason and by who asked', () => {
    const { total, byReason, byAudience } = incidentCounts(
      [
        incident({ date: '2026-11-01' }),
        incident({ date: '2026-11-30', reason: 'fault', audience: 'parent' }),
        incident({ date: '2026-11-15', reason: 'fault' }),
        incident({ date: '2026-10-31' }),
        incident({ date: '2026-12-01' }),
      ],
      NOVEMBER,
    );
    expect(total).toBe(3);
    expect(byReason).toEqual({ absence: 0, competence: 1, fault: 2, time: 0, other: 0 });
    expect(byAudience).toEqual({ staff: 2, parent: 1, other: 0 });
  });

  it('leave out what was entered by mistake', () => {
    const annulled = incident({ annulled: { reason: 'внесено дважды' } });
    expect(incidentCounts([annulled], NOVEMBER).total).toBe(0);
  });
});

describe('an incident that leaves the person with nothing', () => {
  it('is left open until something is handed out or a request is prepared', () => {
    expect(isLeftOpen(incident())).toBe(true);
    expect(isLeftOpen(incident({ handedOut: ['contacts'] }))).toBe(false);
    expect(isLeftOpen(incident({ request: 'r' }))).toBe(false);
    expect(isLeftOpen(incident({ annulled: { reason: 'ошибка' } }))).toBe(false);
  });
});

describe('what «Сегодня» reminds of', () => {
  it('are those of the last 14 days who left with nothing, newest first', () => {
    const [first, last] = [incident({ date: '2026-11-10' }), incident({ date: '2026-11-23' })];
    const others = [
      incident({ date: '2026-11-09' }),
      incident({ date: '2026-11-24' }),
      incident({ date: '2026-11-20', handedOut: ['leaflet'] }),
    ];
    expect(leftOpenLately([first, ...others, last], '2026-11-23')).toEqual([last, first]);
  });
});

describe('the order of incidents', () => {
  it('is the newest first, by day and time', () => {
    const [early, late, earlier] = [
      incident({ time: '08:00' }),
      incident({ time: '17:00' }),
      incident({ date: '2026-11-19', time: '23:00' }),
    ];
    expect(newestIncidentsFirst([early, late, earlier])).toEqual([late, early, earlier]);
  });
});

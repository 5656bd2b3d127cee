import { describe, expect, it } from 'vitest';
import { meetingStanding, meetingText } from '#shared/domain/meeting-words';
import type { ParentMeeting } from '#shared/domain/parent-meeting';
import {
  deedOf,
  foundMeetings,
  inListOrder,
} from '../../../../../renderer/features/meetings/meeting-lines';
import { meeting } from '../../../../helpers/meetings';

const HELD = { kind: 'held', from: '18:00', to: '19:00' } as const;

function row(date: string, change: Partial<ParentMeeting> = {}) {
  const value = meeting({ date, ...change });
  return { id: value.id, seq: 1, value };
}

describe('the list of meetings', () => {
  it('begins with the next one, then goes back from the last one that was held', () => {
    const newestFirst = [
      row('2026-12-24'),
      row('2026-12-03'),
      row('2026-11-12', { state: HELD }),
      row('2026-09-10', { state: HELD }),
    ];
    expect(inListOrder(newestFirst).map(({ value }) => value.date)).toEqual([
      ...['2026-12-03', '2026-12-24', '2026-11-12', '2026-09-10'],
    ]);
  });

  it('finds by any words of date, class, agenda, place and who led', () => {
    const rows = [row('2026-12-24'), row('2026-11-12', { place: 'каб. 12', classes: ['5А'] })];
    expect(foundMeetings(rows, '12.11 журнал 5а')).toEqual([rows[1]]);
    expect(foundMeetings(rows, 'бумажн')).toEqual(rows);
    expect(foundMeetings(rows, 'педсовет')).toEqual([]);
  });
});

describe('where a meeting stands', () => {
  it.each([
    ['2026-11-24', false, 'to-come', 'begin'],
    ['2026-11-23', false, 'to-come', 'begin'],
    ['2026-11-22', false, 'not-held', 'begin'],
    ['2026-11-22', true, 'going-on', 'go-on'],
  ] as const)('planned for %s, counted %s: %s', (date, isGoingOn, standing, deed) => {
    expect(meetingStanding(meeting({ date }), '2026-11-23', isGoingOn)).toBe(standing);
    expect(deedOf(standing)).toBe(deed);
  });

  it('is over when it was held or annulled', () => {
    const annulled = { kind: 'annulled', reason: 'перенесено' } as const;
    expect(meetingStanding(meeting({ state: HELD }), '2026-11-23', true)).toBe('held');
    expect(deedOf(meetingStanding(meeting({ state: annulled }), '2026-11-23', false))).toBeNull();
  });

  it('is called by its day and its classes, of many the first ones', () => {
    const classes = ['5А', '5Б', '6А', '6Б', '7А', '7Б'];
    expect(meetingText(meeting({ date: '2026-11-12' }))).toBe('Собрание 12.11.2026, 8 «Б»');
    expect(meetingText(meeting({ date: '2026-11-12', classes }))).toBe(
      'Собрание 12.11.2026, 5А, 5Б, 6А, 6Б и\u00A0ещё\u00A02',
    );
  });
});

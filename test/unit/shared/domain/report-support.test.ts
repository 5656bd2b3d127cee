import { describe, expect, it } from 'vitest';
import { newMeeting, type ParentMeeting } from '#shared/domain/parent-meeting';
import { meetingsHeld, reportRequests } from '#shared/domain/report-support';
import {
  newSupportRequest,
  type RequestStep,
  type SupportRequest,
} from '#shared/domain/support-request';
import { fixedId } from '#shared/lib/ids';

const NOVEMBER = { from: '2026-11-01', to: '2026-11-30' };
const ZONE = 'Asia/Vladivostok';
/** 23 November, noon in Moscow. */
const NOW = Date.parse('2026-11-23T09:00:00.000Z');

const sent = (at: string): RequestStep => ({ kind: 'sent', at, channel: 'email', unmet: [] });
const answered = (at: string): RequestStep => ({ kind: 'answered', at, text: 'Исправлено' });
const refused = (at: string): RequestStep => ({
  kind: 'refused',
  at,
  ground: 'too-little',
  text: '',
});
const reopened = (at: string): RequestStep => ({ kind: 'reopened', at, text: '' });

function requests(...ways: readonly (readonly RequestStep[])[]): readonly SupportRequest[] {
  return ways.map((steps, i) => ({
    ...newSupportRequest(fixedId(8, i + 1), 'staff'),
    subject: 'Не сохраняется отметка',
    steps: [...steps],
  }));
}

const of = (...ways: readonly (readonly RequestStep[])[]) =>
  reportRequests(requests(...ways), NOVEMBER, NOW, ZONE);

describe('requests to support in a report', () => {
  it('are those that were first sent in the period, by the school’s calendar', () => {
    // 1 November in Vladivostok, still October in Moscow.
    const first = [sent('2026-10-31T15:00:00.000Z')];
    const before = [sent('2026-10-31T13:00:00.000Z'), sent('2026-11-05T09:00:00.000Z')];
    const after = [sent('2026-11-30T15:00:00.000Z')];
    expect(of(first, before, after, []).sent).toBe(1);
  });

  it('tell what became of them', () => {
    const told = of(
      [sent('2026-11-10T06:00:00.000Z'), answered('2026-11-10T07:00:00.000Z')],
      [sent('2026-11-10T06:00:00.000Z'), answered('2026-11-10T09:00:00.000Z')],
      [
        ...[sent('2026-11-11T06:00:00.000Z'), refused('2026-11-11T10:00:00.000Z')],
        ...[reopened('2026-11-12T06:00:00.000Z'), sent('2026-11-12T07:00:00.000Z')],
      ],
    );
    expect(told).toEqual({
      ...{ sent: 3, answered: 2, waiting: 1, medianMinutes: 60 },
      refused: { 'too-little': 1, incorrect: 0 },
    });
  });

  it('leave out annulled ones', () => {
    const [one] = requests([sent('2026-11-10T06:00:00.000Z')]);
    const annulled = [{ ...one, annulled: { reason: 'дважды' } }] as readonly SupportRequest[];
    const none = reportRequests(annulled, NOVEMBER, NOW, ZONE);
    expect(none).toMatchObject({ sent: 0, waiting: 0, medianMinutes: null });
  });
});

describe('meetings in a report', () => {
  it('are those that were held in the period, by their day', () => {
    const meeting = (n: number, date: string, state: ParentMeeting['state']): ParentMeeting => ({
      ...newMeeting(fixedId(9, n), date, '18:00'),
      state,
    });
    const held = { kind: 'held', from: '18:00', to: '19:00' } as const;
    const all = [
      meeting(1, '2026-11-30', held),
      meeting(2, '2026-11-01', held),
      meeting(3, '2026-11-12', { kind: 'planned' }),
      meeting(4, '2026-12-01', held),
    ];
    const dates = meetingsHeld(all, NOVEMBER).map(({ date }) => date);
    expect(dates).toEqual(['2026-11-01', '2026-11-30']);
  });
});

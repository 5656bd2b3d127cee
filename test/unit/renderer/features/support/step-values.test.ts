import { describe, expect, it } from 'vitest';
import {
  newSupportRequest,
  type RequestStep,
  type RequestStepKind,
} from '#shared/domain/support-request';
import {
  freshStep,
  parseStep,
  toStep,
  type StepValues,
} from '../../../../../renderer/features/support/step-values';

const ZONE = 'Asia/Vladivostok';
const NOW = Date.parse('2026-11-23T14:05:00+10:00');
const SENT: RequestStep = {
  kind: 'sent',
  at: '2026-11-23T03:00:00.000Z',
  channel: 'email',
  unmet: [],
};
const REQUEST = { ...newSupportRequest('00000000-0000-4000-8000-0000000000aa', 'staff') };

function made(kind: RequestStepKind, change: Partial<StepValues>, steps: readonly RequestStep[]) {
  const request = { ...REQUEST, steps: [...steps] };
  const values = { ...freshStep(request, kind, '2026-11-23', '14:05'), ...change };
  return toStep(values, { request, kind, unmet: ['where'], zone: ZONE, now: NOW });
}

describe('a step of a request', () => {
  it('is now, by the school’s clock, and keeps what was not met when it went out', () => {
    expect(made('sent', {}, [])).toEqual({
      ok: true,
      value: { kind: 'sent', at: '2026-11-23T04:05:00.000Z', channel: 'email', unmet: ['where'] },
    });
  });

  it('goes out by a way of its paragraph, whatever a draft kept', () => {
    const values = { ...freshStep(REQUEST, 'sent', '2026-11-23', '14:05') };
    const ground = { kind: 'sent', unmet: [], zone: ZONE, now: NOW } as const;
    const parents = { ...REQUEST, path: 'parent' } as const;
    expect(toStep({ ...values, channel: 'email' }, { ...ground, request: parents })).toMatchObject({
      value: { channel: 'by-parent' },
    });
    expect(toStep({ ...values, channel: 'by-parent' }, { ...ground, request: REQUEST })).toEqual({
      ok: false,
      error: { channel: 'Укажите, как отправлено' },
    });
  });

  it.each<[RequestStepKind, Partial<StepValues>, object]>([
    ['registered', {}, { number: 'Укажите номер обращения' }],
    ['answered', { text: ' ' }, { text: 'Запишите, что ответила поддержка' }],
    ['refused', {}, { ground: 'Укажите причину отклонения' }],
    ['closed', { date: null }, { date: 'Укажите дату: день, месяц и год' }],
    ['closed', { time: null }, { time: 'Укажите время: часы и минуты' }],
    ['closed', { time: '14:06' }, { date: 'Это время ещё не наступило. Проверьте дату и время' }],
    [
      'closed',
      { time: '12:59' },
      { date: 'Эта отметка раньше предыдущей. Проверьте дату и время' },
    ],
    [
      'closed',
      { text: '\u0000' },
      {
        text: 'Чем кончилось: в тексте есть служебный знак, который нельзя напечатать. Удалите его и повторите',
      },
    ],
  ])('%s with %o says what is wrong', (kind, change, error) => {
    expect(made(kind, change, [SENT])).toEqual({ ok: false, error });
  });

  it('offers to call the record solved only after an answer', () => {
    const answered: RequestStep = { kind: 'answered', at: SENT.at, text: 'Исправлено' };
    const offers = (steps: RequestStep[]) =>
      freshStep({ path: 'staff', steps }, 'closed', '2026-11-23', '14:05').withRecord;
    expect([offers([SENT]), offers([SENT, answered])]).toEqual([false, true]);
  });

  it('comes back from a draft, and from nothing else', () => {
    const kept = freshStep(REQUEST, 'refused', '2026-11-23', '14:05');
    expect(parseStep(structuredClone(kept))).toEqual(kept);
    for (const other of [null, 1, { ...kept, ground: 'x' }, { ...kept, time: 5 }])
      expect(parseStep(other)).toBeUndefined();
  });
});

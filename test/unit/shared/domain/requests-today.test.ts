import { describe, expect, it } from 'vitest';
import { requestsToday } from '#shared/domain/requests-today';
import type { RequestStep } from '#shared/domain/support-request';
import { fixedId } from '#shared/lib/ids';
import { goodRequest } from '../../../helpers/support-requests';

/** Noon in Moscow. */
const NOW = Date.parse('2026-11-23T09:00:00.000Z');
const sent = (at: string): RequestStep => ({ kind: 'sent', at, channel: 'email', unmet: [] });

function request(n: number, steps: readonly RequestStep[], annulled = false) {
  const base = goodRequest({ id: fixedId(8, n), steps: [...steps] });
  return annulled ? { ...base, annulled: { reason: 'ошибка' } } : base;
}

const idsOf = (due: readonly { readonly request: { readonly id: string } }[]) =>
  due.map((each) => each.request.id);

describe('requests to support in «Сегодня»', () => {
  it('are overdue after two of the service’s days without an answer, the longest wait first', () => {
    const { overdue, waiting } = requestsToday(
      [
        request(1, [sent('2026-11-23T08:00:00.000Z')]),
        request(2, [sent('2026-11-18T08:00:00.000Z')]),
        request(3, [sent('2026-11-10T08:00:00.000Z')]),
      ],
      NOW,
    );
    expect(idsOf(overdue)).toEqual([fixedId(8, 3), fixedId(8, 2)]);
    expect(waiting).toBe(1);
  });

  it('are ours when an answer or a refusal came, and stay away when nothing is to be done', () => {
    const at = '2026-11-10T08:00:00.000Z';
    const { overdue, ours, waiting } = requestsToday(
      [
        request(1, [sent(at), { kind: 'answered', at, text: 'Обновите страницу' }]),
        request(2, [sent(at), { kind: 'refused', at, ground: 'too-little', text: '' }]),
        request(3, [sent(at), { kind: 'closed', at, text: '' }]),
        request(4, []),
        request(5, [sent(at)], true),
      ],
      NOW,
    );
    expect(idsOf(ours)).toEqual([fixedId(8, 1), fixedId(8, 2)]);
    expect([overdue.length, waiting]).toEqual([0, 0]);
  });
});

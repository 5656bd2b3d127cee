import { describe, expect, it } from 'vitest';
import {
  newSupportRequest,
  type RequestStep,
  type SupportRequest,
} from '#shared/domain/support-request';
import {
  lineWords,
  requestLine,
  shownLines,
  waitSentence,
} from '../../../../../renderer/features/support/request-lines';

const NOW = Date.parse('2026-11-23T15:00:00+03:00');

function line(serial: number, steps: readonly RequestStep[], change: Partial<SupportRequest> = {}) {
  const id = `00000000-0000-4000-8000-${String(serial).padStart(12, '0')}`;
  const subject = `Обращение ${String(serial)}`;
  const value = {
    ...newSupportRequest(id, 'staff'),
    serial,
    subject,
    steps: [...steps],
    ...change,
  };
  return requestLine({ id, seq: serial, value }, NOW);
}

const sent = (at: string): RequestStep => ({ kind: 'sent', at, channel: 'email', unmet: [] });
const step = (kind: 'answered' | 'closed' | 'reopened'): RequestStep => ({
  kind,
  at: '2026-11-23T11:00:00.000Z',
  text: 'Готово',
});

const draft = line(1, []);
const fresh = line(2, [sent('2026-11-23T10:00:00.000Z')]);
const overdue = line(3, [sent('2026-11-19T10:00:00.000Z')]);
const older = line(4, [sent('2026-11-23T07:00:00.000Z')]);
const closed = line(5, [sent('2026-11-23T10:00:00.000Z'), step('answered'), step('closed')]);
const answered = line(6, [sent('2026-11-23T10:00:00.000Z'), step('answered')]);
const wrong = line(7, [], { annulled: { reason: 'Дважды' } });
const ALL = [draft, fresh, overdue, older, closed, answered, wrong];

function serials(shown: 'open' | 'all', typed = ''): readonly (number | null)[] {
  return shownLines(ALL, shown, typed).map(({ row }) => row.value.serial);
}

describe('the list of requests', () => {
  it('begins with what is overdue, then what waits for the school, then for support', () => {
    expect(serials('open')).toEqual([3, 6, 1, 4, 2]);
    expect(serials('all')).toEqual([3, 6, 1, 4, 2, 7, 5]);
  });

  it('finds by words of the subject, by place and by support’s number', () => {
    const registered: RequestStep = {
      kind: 'registered',
      at: '2026-11-23T11:00:00.000Z',
      number: 'ББЖ-77',
    };
    const lines = [...ALL, line(8, [registered], { where: 'Журналы → Ёлка' })];
    const found = (typed: string) =>
      shownLines(lines, 'all', typed).map((one) => one.row.value.serial);
    expect(found('обращение 3')).toEqual([3]);
    expect(found('елка журналы')).toEqual([8]);
    expect(found('ббж-77')).toEqual([8]);
    expect(found('нет такого')).toEqual([]);
  });

  it('says how long support has had it, in its own working hours', () => {
    expect([draft, fresh, overdue, closed, wrong].map(lineWords)).toEqual([
      'Готовится',
      'Отправлено, ждёт 2\u00A0ч',
      'Нет ответа 50\u00A0ч',
      'Закрыто',
      'Аннулировано',
    ]);
    expect(waitSentence(overdue)).toContain('Пора напомнить');
    const parents = line(9, overdue.row.value.steps, { path: 'parent' });
    expect(waitSentence(parents)).toMatch(/поддержки\. Спросите родителя, ответили ли ему\.$/u);
    expect([draft, answered, closed].map(waitSentence)).toEqual([null, null, null]);
  });
});

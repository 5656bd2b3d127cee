import { describe, expect, it } from 'vitest';
import { emptySchool } from '#shared/domain/school';
import { fixedId } from '#shared/lib/ids';
import {
  exceptionValues,
  fittingReasons,
  freshException,
  parseExceptionValues,
  toException,
  withDate,
  withException,
  withSlot,
} from '../../../../../renderer/features/schedule/exception-form';
import {
  extraReception,
  movedReception,
  noReception,
  wednesday,
} from '../../../../helpers/exceptions';

const SCHOOL = emptySchool('Asia/Vladivostok');
const SLOT = wednesday(1);
/** Its reception of 02.12.2026 is moved already. */
const ONE = { slots: [SLOT], exceptions: [movedReception(7, { date: '2026-12-02' })] };
const FRESH = freshException(fixedId(5, 1), '112');
const NO_DATE = 'Укажите дату: день, месяц и год';
const LATER = 'Окончание должно быть позже начала';
const ALL_KINDS = [
  noReception(1, { slot: SLOT.id, reason: 'педсовет' }),
  noReception(1, { to: '2026-12-02' }),
  movedReception(1),
  extraReception(1, { direction: 'Вход', room: '7' }),
];

describe('the form of an exception', () => {
  it.each(ALL_KINDS)('shows and gives back %o', (exception) => {
    const values = exceptionValues(exception, '112');
    expect(toException(values, ONE, SCHOOL)).toEqual({ ok: true, value: exception });
  });

  it('tidies what was typed', () => {
    const values = exceptionValues(extraReception(1), '');
    const typed = { ...values, direction: ' Вход ', room: ' 7 ', reason: ' собрание ' };
    expect(toException(typed, { slots: [], exceptions: [] }, SCHOOL)).toMatchObject({
      value: { direction: 'Вход', room: '7', reason: 'собрание' },
    });
  });

  const none = exceptionValues(noReception(1), '');
  const moved = exceptionValues(movedReception(1), '');
  const extra = exceptionValues(extraReception(1), '');
  it.each([
    [FRESH, { date: NO_DATE, to: NO_DATE }],
    [{ ...none, to: '2026-11-24' }, { to: 'Последний день не может быть раньше первого' }],
    [{ ...none, slot: fixedId(4, 9) }, { slot: expect.stringContaining('больше нет') as string }],
    [{ ...moved, slot: '' }, { slot: 'Выберите приём, который переносится' }],
    [{ ...moved, date: '2026-11-24' }, { date: expect.stringContaining('по средам') as string }],
    [
      { ...moved, date: '2026-12-02' },
      { date: expect.stringContaining('уже перенесён') as string },
    ],
    [{ ...moved, toDate: null }, { toDate: NO_DATE }],
    [{ ...extra, start: null }, { start: 'Укажите время: часы и минуты' }],
    [{ ...extra, end: '17:00' }, { end: LATER }],
    [{ ...extra, reason: 'к'.repeat(201) }, { reason: 'Причина: не больше 200 знаков' }],
  ])('%o: %o', (values, error) => {
    expect(toException(values, ONE, SCHOOL)).toEqual({ ok: false, error });
  });

  it('ends on the day on which it begins, until the end is typed', () => {
    const day = withDate(FRESH, '2026-11-25');
    expect(day).toMatchObject({ date: '2026-11-25', to: '2026-11-25' });
    expect(withDate(day, null)).toMatchObject({ date: null, to: null });
    const range = { ...day, to: '2026-11-27', isOneDay: false };
    expect(withDate(range, '2026-11-26')).toMatchObject({ date: '2026-11-26', to: '2026-11-27' });
  });

  it('takes hours, room and the next day of the reception that is moved', () => {
    const values = { ...FRESH, kind: 'moved' as const };
    const next = { start: '14:00', end: '15:00', room: '204', date: '2026-11-25' };
    expect(withSlot(values, SLOT, '2026-11-23', SCHOOL)).toMatchObject({ slot: SLOT.id, ...next });
    const dated = { ...values, date: '2026-12-02' };
    expect(withSlot(dated, SLOT, '2026-11-23', SCHOOL)).toMatchObject({
      ...next,
      date: '2026-12-02',
    });
    const odd = { ...SLOT, weeks: 'odd' as const };
    // The week of 23.11.2026 is the thirteenth.
    expect(withSlot(values, odd, '2026-11-23', SCHOOL)).toMatchObject(next);
    const even = { ...SLOT, weeks: 'even' as const };
    const later = { ...next, date: '2026-12-02' };
    expect(withSlot(values, even, '2026-11-23', SCHOOL)).toMatchObject(later);
    expect(withSlot(FRESH, SLOT, '2026-11-23', SCHOOL)).toEqual({ ...FRESH, slot: SLOT.id });
    expect(withSlot(values, undefined, '2026-11-23', SCHOOL)).toEqual(values);
  });

  it('reads its own drafts, also half-filled ones, and nothing else', () => {
    const half = { ...FRESH, kind: 'moved', start: null, toDate: '2026-11-25' };
    expect(parseExceptionValues(JSON.parse(JSON.stringify(half)))).toEqual(half);
    const strange = [{ kind: 'all' }, { to: 5 }, { slot: null }, { isOneDay: 1 }, { id: '' }];
    for (const other of [null, 'x', {}, ...strange.map((change) => ({ ...FRESH, ...change }))]) {
      expect(parseExceptionValues(other)).toBeUndefined();
    }
  });
});

describe('usual reasons', () => {
  it.each([
    ['к', ['каникулы', 'командировка']],
    ['Отп', ['отпуск']],
    ['день', ['праздничный день']],
    ['педсовет', []],
    ['ремонт', []],
  ])('for «%s»: %o', (typed, expected) => {
    expect(fittingReasons(typed)).toEqual(expected);
  });

  it('are six', () => {
    expect(fittingReasons('')).toHaveLength(6);
  });
});

describe('an edition’s exceptions', () => {
  it('have a changed one in its place and a new one at the end', () => {
    const [first, second] = [noReception(1), noReception(2)];
    const changed = { ...first, reason: 'отпуск' };
    expect(withException([first, second], changed)).toEqual([changed, second]);
    expect(withException([first], second)).toEqual([first, second]);
  });
});

import { describe, expect, it } from 'vitest';
import { fixedId } from '#shared/lib/ids';
import {
  freshSlot,
  parseSlotValues,
  toSlot,
} from '../../../../../renderer/features/schedule/slot-form';

const FRESH = freshSlot(fixedId(4, 1), '204');

describe('the form of a reception', () => {
  it('opens with an hour after lessons in the consultant’s room, ready to save', () => {
    expect(FRESH).toMatchObject({ weekday: 1, room: '204', weeks: 'every', audience: 'staff' });
    expect(toSlot(FRESH)).toEqual({ ok: true, value: FRESH });
  });

  it('tidies what was typed', () => {
    const result = toSlot({ ...FRESH, direction: ' Вход ', room: ' 7 ' });
    expect(result).toMatchObject({ ok: true, value: { direction: 'Вход', room: '7' } });
  });

  it.each([
    [{ start: null }, { start: 'Укажите время: часы и минуты' }],
    [{ end: null }, { end: 'Укажите время: часы и минуты' }],
    [{ start: '15:00' }, { end: 'Окончание должно быть позже начала' }],
    [{ room: 'к'.repeat(201) }, { room: 'Кабинет: не больше 200 знаков' }],
  ])('with %o says %o', (change, error) => {
    expect(toSlot({ ...FRESH, ...change })).toEqual({ ok: false, error });
  });

  it('reads its own drafts, also half-filled ones, and nothing else', () => {
    const half = { ...FRESH, start: null, end: '13:00' };
    expect(parseSlotValues(JSON.parse(JSON.stringify(half)))).toEqual(half);
    for (const other of [null, 'x', {}, { ...FRESH, weekday: 9 }, { ...FRESH, start: 5 }]) {
      expect(parseSlotValues(other)).toBeUndefined();
    }
  });
});

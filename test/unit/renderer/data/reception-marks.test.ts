import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { receptionMarkId } from '#shared/domain/reception-mark-rules';
import type { ReceptionMark } from '#shared/domain/reception-mark';
import type { RecordState } from '#shared/ledger/commit';
import { fixedId } from '#shared/lib/ids';
import { saveMarks } from '../../../../renderer/data/reception-marks';
import { fakeMain, type FakeMain } from '../../../helpers/fake-bridge';

const PLACE = { date: '2026-11-25', source: fixedId(7, 1), start: '14:30', end: '15:30' };
const EMPTY = { place: PLACE, outcome: { kind: 'empty' } } as const;

/** The mark as somebody else has made it since. */
function marked(outcome: ReceptionMark['outcome']): RecordState {
  const id = receptionMarkId(PLACE);
  const value: ReceptionMark = { v: 1, id, ...PLACE, outcome };
  const by = { role: 'consultant', person: null } as const;
  const at = '2026-11-25T06:00:00.000Z';
  return { table: 'receptionMark', id, base: 0, seq: 9, at, by, action: 'reception.mark', value };
}

describe('a second mark of a reception', () => {
  let main: FakeMain;
  beforeEach(() => {
    main = fakeMain();
    vi.stubGlobal('bridge', main.bridge);
  });
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  it.each([
    [
      'marked',
      marked({ kind: 'missed', reason: 'болезнь' }),
      'Приём 25 ноября 2026 г., 14:30–15:30, тем временем уже отметили. Ничего не записано: проверьте эту отметку и, если она неверна, исправьте её.',
    ],
    [
      'marked, and it can’t be read',
      null,
      'Приём тем временем уже отметили. Ничего не записано: проверьте эту отметку и, если она неверна, исправьте её.',
    ],
    [
      'taken back',
      marked({ kind: 'open' }),
      'Отметку о приёме 25 ноября 2026 г., 14:30–15:30, тем временем уже сняли. Ничего не записано: проверьте и отметьте снова.',
    ],
  ])('says plainly that it was %s meanwhile', async (_, current, sentence) => {
    main.refuseNext = { kind: 'stale', current };
    const answer = await saveMarks([EMPTY], fixedId(9, 1));
    expect(answer.ok ? '' : answer.error.replaceAll('\u00A0', ' ')).toBe(sentence);
    expect(main.taken).toEqual([]);
  });

  it('is told as usual when it is refused for another reason', async () => {
    main.refuseNext = { kind: 'not-allowed', message: 'Приём ещё не начался.' };
    const answer = await saveMarks([EMPTY], fixedId(9, 2));
    expect(answer).toEqual({ ok: false, error: 'Приём ещё не начался.' });
  });
});

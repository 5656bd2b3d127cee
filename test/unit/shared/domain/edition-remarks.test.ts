import { expect, it } from 'vitest';
import { toldRemarks } from '#shared/domain/edition-remarks';
import type { Schedule } from '#shared/domain/schedule';
import { edition, slot } from '../../../helpers/deeds';

const [monday, tuesday] = [slot({ weekday: 1, room: '' }), slot({ weekday: 2, room: '' })];
const friday = slot({ weekday: 5, room: '' });
const sent = edition({ slots: [friday, tuesday, monday] });
const vacation = sent.exceptions[0]?.id ?? '';
const returned: Schedule = {
  ...sent,
  state: {
    kind: 'returned',
    at: '2026-10-05T04:10:00.000Z',
    remarks: '',
    parts: [
      { of: vacation, text: 'До 5 ноября' },
      { of: friday.id, text: 'Педсовет' },
      { of: monday.id, text: 'Рано' },
    ],
  },
};
const told = (now: Schedule): readonly string[] =>
  toldRemarks(now, returned).map(({ about, since, text }) => `${since}: ${about} — ${text}`);

it('remarks stand in the order of the lists, each with what it is about', () => {
  expect(told(returned)).toEqual([
    'same: Понедельник 14:30–15:15, сотрудники, Учёт посещаемости — Рано',
    'same: Пятница 14:30–15:15, сотрудники, Учёт посещаемости — Педсовет',
    expect.stringMatching(/^same: 26\.10\.2026–03\.11\.2026: .*каникулы — До 5 ноября$/u),
  ]);
});

it('a remark on what was mended or taken out since keeps the words that it was about', () => {
  const slots = [{ ...monday, start: '15:00' }, tuesday];
  expect(told({ ...returned, slots, exceptions: [] })).toEqual([
    'changed: Понедельник 14:30–15:15, сотрудники, Учёт посещаемости — Рано',
    'removed: Пятница 14:30–15:15, сотрудники, Учёт посещаемости — Педсовет',
    expect.stringMatching(/^removed: 26\.10\.2026–03\.11\.2026/u),
  ]);
});

it('there are none on an edition that was not returned', () => {
  expect(toldRemarks(sent, sent)).toEqual([]);
});

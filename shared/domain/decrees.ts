import type { IsoDate } from '#shared/lib/iso-date';
import type { DayOffTransfer, Decree } from './work-calendar';

/** A holiday of the law; days are `MM-DD`, both inclusive. */
export interface Holiday {
  readonly from: string;
  readonly to: string;
  readonly name: string;
}

/** Non-working holidays (ТК РФ, ст. 112, часть первая). */
export const HOLIDAYS: readonly Holiday[] = [
  { from: '01-01', to: '01-06', name: 'Новогодние каникулы' },
  { from: '01-07', to: '01-07', name: 'Рождество Христово' },
  { from: '01-08', to: '01-08', name: 'Новогодние каникулы' },
  { from: '02-23', to: '02-23', name: 'День защитника Отечества' },
  { from: '03-08', to: '03-08', name: 'Международный женский день' },
  { from: '05-01', to: '05-01', name: 'Праздник Весны и Труда' },
  { from: '05-09', to: '05-09', name: 'День Победы' },
  { from: '06-12', to: '06-12', name: 'День России' },
  { from: '11-04', to: '11-04', name: 'День народного единства' },
];

/** Days off that meet a holiday up to this one go where a decree says (ТК РФ, ст. 112, часть вторая). */
export const LAST_JANUARY_HOLIDAY = '01-08';

/** What a decree says of a year: which days off go where. */
export type YearDecree = Pick<Decree, 'year' | 'title' | 'transfers'>;

/**
 * Decrees of the years that the first release knew; one entered for the same year goes before it. They hold from
 * ever, so the list is closed: a decree that joined it later would move deadlines that have passed. Those of later
 * years belong into `RELEASED_DECREES`.
 */
export const BUILT_IN_DECREES: readonly YearDecree[] = [
  decree('29.08.2022', 1505, 2023, ['01-01 → 02-24', '01-08 → 05-08']),
  decree('10.08.2023', 1314, 2024, [
    '01-06 → 05-10',
    '01-07 → 12-31',
    '04-27 → 04-29',
    '11-02 → 04-30',
    '12-28 → 12-30',
  ]),
  decree('04.10.2024', 1335, 2025, [
    '01-04 → 05-02',
    '01-05 → 12-31',
    '02-23 → 05-08',
    '03-08 → 06-13',
    '11-01 → 11-03',
  ]),
  decree('24.09.2025', 1466, 2026, ['01-03 → 01-09', '01-04 → 12-31']),
  decree('17.09.2026', 1187, 2027, ['01-02 → 11-05', '01-03 → 12-31', '02-20 → 02-22']),
];

/** @param moves `MM-DD → MM-DD`: the day off, and the day that it goes to */
function decree(on: string, number: number, year: number, moves: readonly string[]): YearDecree {
  const dateOf = (day = ''): IsoDate => `${String(year)}-${day}`;
  const transfers = moves.map((move): DayOffTransfer => {
    const [from, to] = move.split(' → ');
    return { from: dateOf(from), to: dateOf(to) };
  });
  const title = `Постановление Правительства РФ от ${on} №\u00A0${String(number)}`;
  return { year, title, transfers };
}

import { describe, expect, it } from 'vitest';
import { readDate, readMinutes, readTime } from '../../../../../renderer/data/imports/cell-values';
import { excelDate, isDateFormat } from '../../../../../renderer/data/imports/excel-values';

describe('a date in a cell', () => {
  it.each([
    ['05.09.2025', '2025-09-05', null],
    ['5.9.25', '2025-09-05', null],
    ['5/9/2025', '2025-09-05', null],
    ['05-09-2025', '2025-09-05', null],
    ['05. 09. 2025 г.', '2025-09-05', null],
    ['2025-09-05', '2025-09-05', null],
    ['2025.9.5', '2025-09-05', null],
    ['2025-09-05T14:30', '2025-09-05', '14:30'],
    ['2025-09-05 14:30:59', '2025-09-05', '14:30'],
    ['05.09.2025 9:05', '2025-09-05', '09:05'],
    ['05.09.2025, 14:30', '2025-09-05', '14:30'],
    ['05.09.2025 г. в 14:30', '2025-09-05', '14:30'],
    ['5 сент. 2025', '2025-09-05', null],
    ['5 сентября 2025 г.', '2025-09-05', null],
    ['«5» сентября 2025 года', '2025-09-05', null],
    ['12 мая 2025', '2025-05-12', null],
    ['1 МАР 25', '2025-03-01', null],
    ['пятница, 05.09.2025', '2025-09-05', null],
    ['45905', '2025-09-05', null],
    ['45905.604166667', '2025-09-05', '14:30'],
    ['45905,604166667', '2025-09-05', '14:30'],
    ['29.02.2024', '2024-02-29', null],
  ])('«%s» is %s, time %s', (cell, date, time) => {
    expect(readDate(cell)).toEqual({ date, time });
  });

  it.each(['31.02.2025', '29.02.2025', '00.01.2025', '5.13.2025', '2025-02-30', '32 мая 2025'])(
    '«%s» does not exist',
    (cell) => {
      expect(readDate(cell)).toBe('no-such-day');
    },
  );

  it.each(['', 'вчера', 'сентябрь 2025', '5 фуфлября 2025', '1234', '123456', '5.9', '__proto__'])(
    '«%s» is none',
    (cell) => {
      expect(readDate(cell)).toBe('no-date');
    },
  );
});

describe('a time in a cell', () => {
  it.each([
    ['14:30', '14:30', null],
    ['9.05', '09:05', null],
    ['9-05', '09:05', null],
    ['14:30:15', '14:30', null],
    ['14 ч 30 мин', '14:30', null],
    ['14 ч.', '14:00', null],
    ['14', '14:00', null],
    ['0.6041666667', '14:30', null],
    ['14:30–15:15', '14:30', 45],
    ['14.30 - 15.00', '14:30', 30],
    ['14:30 до 14:40', '14:30', 10],
  ])('«%s» is %s, lasting %s', (cell, time, minutes) => {
    expect(readTime(cell)).toEqual({ time, minutes });
  });

  it.each(['', '25:00', '14:60', 'после уроков', '14:30 и позже'])('«%s» is none', (cell) => {
    expect(readTime(cell)).toBeUndefined();
  });
});

describe('minutes in a cell', () => {
  it.each([
    ['15', 15],
    ['15 мин', 15],
    ['15 минут', 15],
    ['15,0', 15],
    ['0:15', 15],
    ['01:20', 80],
    ['1 ч', 60],
    ['1 ч 20 мин', 80],
    ['1,5 часа', 90],
    ['полчаса', 30],
  ])('«%s» are %s', (cell, minutes) => {
    expect(readMinutes(cell)).toBe(minutes);
  });

  it.each(['', 'долго', '-5', '1:2:3:4'])('«%s» are none', (cell) => {
    expect(readMinutes(cell)).toBeUndefined();
  });
});

describe('a date of Excel', () => {
  it.each([
    [45_905, false, '2025-09-05'],
    [45_905.604166667, false, '2025-09-05T14:30'],
    [0.604166667, false, '14:30'],
    [60.5, false, '1900-02-28T12:00'],
    [1, false, '1900-01-01'],
    [44_443, true, '2025-09-05'],
    [-1, false, '-1'],
    [1e300, false, '1e+300'],
  ])('%s (from 1904: %s) is %s', (serial, is1904, text) => {
    expect(excelDate(serial, is1904)).toBe(text);
  });

  it.each([
    [14, undefined, true],
    [0, undefined, false],
    [164, 'dd/mm/yyyy', true],
    [164, '[$-419]D MMMM YYYY"г."', true],
    [164, '[h]:mm', true],
    [164, '0.00" дней"', false],
    [164, '[Red]0;General', false],
    [164, '# ##0\\ "шт"', false],
  ])('is told by its format: %s «%s» → %s', (id, code, isDate) => {
    expect(isDateFormat(id, code)).toBe(isDate);
  });
});

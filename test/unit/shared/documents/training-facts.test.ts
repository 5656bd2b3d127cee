import { describe, expect, it } from 'vitest';
import { deadlineRule, lateText, numberRanges } from '#shared/documents/training-facts';
import { listWarnings, sheetWarnings } from '#shared/documents/training-warnings';
import { fixedId } from '#shared/lib/ids';
import { NBSP, durationText } from '#shared/lib/text';
import { listInput, sheetInput } from '../../../helpers/training-papers';

const words = (text: string): string => text.replaceAll(NBSP, ' ');

describe('the rule of a deadline', () => {
  const counted = { ...sheetInput().deadline };
  const present = { startedOn: '2026-10-05', absences: [] };

  it('says from which day it was counted and by which week', () => {
    expect(words(deadlineRule(counted, present))).toBe(
      '5 рабочих дней со дня вступления в должность (п. 2.2.1 Регламента), считая со следующего рабочего дня; пятидневная рабочая неделя',
    );
    const stricter = { ...counted, reading: 'same-day', week: 6 } as const;
    expect(words(deadlineRule(stricter, present))).toContain(
      'считая день вступления в должность; шестидневная',
    );
  });

  it('names the days that were skipped and the year without a decree', () => {
    const id = fixedId(8, 1);
    const absences = [
      { id, from: '2028-01-10', to: '2028-01-12', reason: 'больничный' },
      { id, from: '2028-01-14', to: '2028-01-14', reason: 'отпуск' },
      { id, from: '2028-01-20', to: null, reason: 'отпуск' },
    ];
    const deadline = { date: '2028-01-20', pausedSince: '2028-01-20', provisionalYears: [2028] };
    const rule = deadlineRule({ ...counted, ...deadline }, { startedOn: '2028-01-09', absences });
    expect(words(rule)).toContain(
      'дни отсутствия не считаются: 10.01.2028–12.01.2028, 14.01.2028, с 20.01.2028; день возвращения не указан, срок может стать позже',
    );
    expect(words(rule)).toContain('постановление о переносе выходных на 2028 год не внесено');
    expect(rule).not.toMatch(/больничный|отпуск/u);
  });

  it('says nothing of absences that the count has nothing to do with', () => {
    const id = fixedId(8, 1);
    const absences = [
      { id, from: '2026-09-01', to: '2026-10-04', reason: 'отпуск' },
      { id, from: '2026-10-13', to: null, reason: 'больничный' },
    ];
    const rule = deadlineRule(counted, { startedOn: '2026-10-05', absences });
    expect(rule).toBe(deadlineRule(counted, present));
  });
});

describe('words of the sheets', () => {
  it.each([
    [[1, 2, 3, 5], '1–3, 5'],
    [[1, 2], '1, 2'],
    [[7], '7'],
    [[], ''],
  ])('numbers %j are «%s»', (numbers, text) => {
    expect(numberRanges(numbers)).toBe(text);
  });

  it.each([
    [45, '45 мин'],
    [60, '1 ч'],
    [185, '3 ч 5 мин'],
  ])('%i minutes are «%s»', (minutes, text) => {
    expect(words(durationText(minutes))).toBe(text);
  });

  it.each([
    [0, 'в срок'],
    [1, 'на 1 рабочий день позже срока'],
    [5, 'на 5 рабочих дней позже срока'],
  ])('%i days late are «%s»', (late, text) => {
    expect(words(lateText(late))).toBe(text);
  });
});

describe('the warnings', () => {
  it('are none when all is there', () => {
    expect(sheetWarnings([sheetInput()])).toEqual([]);
  });

  it('name those whom they are about when there are several', () => {
    const nobody = sheetInput({ name: 'Цой Виктория Олеговна', trainers: [] });
    expect(sheetWarnings([nobody]).map(words)).toEqual([
      'Ответственный за консультирование не назначен: впишите его должность и фамилию от руки.',
    ]);
    expect(words(sheetWarnings([sheetInput(), nobody])[0] ?? '')).toContain('Цой В.О.');
  });

  it('tell of a school without a name and of a list that nobody signs', () => {
    const school = { fullName: '', shortName: ' ' };
    expect(sheetWarnings([sheetInput({ school })])).toEqual([
      expect.stringContaining('Настройки → Школа'),
    ]);
    expect(listWarnings({ ...listInput([]), consultant: undefined })).toHaveLength(2);
  });
});

import { describe, expect, it } from 'vitest';
import { emptyCalendar } from '#shared/domain/work-calendar';
import { workCalendar } from '#shared/domain/work-days';

/** Working days as the decrees' years have them: five-day weeks are published figures, six-day ones follow from the rule. */
const TOTALS = [
  [2023, 247, 298, 'Постановление Правительства РФ от 29.08.2022 № 1505'],
  [2024, 248, 300, 'Постановление Правительства РФ от 10.08.2023 № 1314'],
  [2025, 247, 299, 'Постановление Правительства РФ от 04.10.2024 № 1335'],
  [2026, 247, 299, 'Постановление Правительства РФ от 24.09.2025 № 1466'],
  [2027, 247, 299, 'Постановление Правительства РФ от 17.09.2026 № 1187'],
] as const;

describe('the production calendar', () => {
  const calendar = workCalendar(emptyCalendar(), null);

  it.each(TOTALS)(
    'of %i has %i working days in a five-day week, %i in a six-day one',
    (year, five, six, decree) => {
      expect(calendar.workingDaysOf(year, 5)).toBe(five);
      expect(calendar.workingDaysOf(year, 6)).toBe(six);
      expect(calendar.decreeOf(year)?.title.replaceAll('\u00A0', ' ')).toBe(decree);
    },
  );
});

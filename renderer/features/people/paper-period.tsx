import { useState } from 'react';
import { periodDays, PERIOD_WORDS } from '#shared/domain/period';
import type { IsoDate } from '#shared/lib/iso-date';
import { useSchool } from '../../data/records';
import { useToday } from '../../data/today';
import { DateField } from '../../ui/date-field';
import { SelectField } from '../../ui/select-field';

const NAMED = ['school-year', 'month', 'last-month'] as const;
const CHOICES = [...NAMED, 'own'] as const;
type PeriodChoice = (typeof CHOICES)[number];

/** Both days, inclusive. */
export interface Days {
  readonly from: IsoDate;
  readonly to: IsoDate;
}

/** A period that is being chosen. */
export interface ChosenPeriod {
  readonly choice: PeriodChoice;
  readonly from: IsoDate | null;
  readonly to: IsoDate | null;
  readonly setChoice: (choice: PeriodChoice) => void;
  readonly setFrom: (day: IsoDate | null) => void;
  readonly setTo: (day: IsoDate | null) => void;
  /** First and last day; null while one is missing or they are turned round. */
  readonly days: Days | null;
}

/** Begins with the school year. */
export function usePaperPeriod(): ChosenPeriod {
  const zone = useSchool()?.value.timeZone ?? null;
  const today = useToday(zone);
  const [choice, setChoice] = useState<PeriodChoice>('school-year');
  const [own, setOwn] = useState<Pick<ChosenPeriod, 'from' | 'to'>>({ from: null, to: null });
  const { from, to } = choice === 'own' || today === '' ? own : periodDays(choice, today);
  return {
    choice,
    from,
    to,
    setChoice: (next) => {
      // Own dates begin with those that were shown.
      setOwn({ from, to });
      setChoice(next);
    },
    setFrom: (day) => {
      setOwn({ from: day, to });
    },
    setTo: (day) => {
      setOwn({ from, to: day });
    },
    days: from === null || to === null || to < from ? null : { from, to },
  };
}

const WORDS: Readonly<Record<PeriodChoice, string>> = { ...PERIOD_WORDS, own: 'Свои даты' };

/** «Период», and two days of one's own. */
export function PaperPeriod({ period }: { period: ChosenPeriod }) {
  const { choice, from, to, setChoice, setFrom, setTo } = period;
  const isTurned = from !== null && to !== null && to < from;
  return (
    <>
      <SelectField
        label="Период"
        value={choice}
        onChange={setChoice}
        options={CHOICES.map((value) => ({ value, label: WORDS[value] }))}
      />
      {choice === 'own' ? (
        <>
          <DateField
            label="С"
            value={from}
            error={from === null ? 'Укажите первый день' : undefined}
            onChange={setFrom}
          />
          <DateField
            label="По"
            value={to}
            error={
              isTurned ? 'Раньше первого дня' : to === null ? 'Укажите последний день' : undefined
            }
            onChange={setTo}
          />
        </>
      ) : null}
    </>
  );
}

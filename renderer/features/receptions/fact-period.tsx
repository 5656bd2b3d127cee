import { useMemo, useState } from 'react';
import { periodDays, PERIOD_WORDS, schoolYear } from '#shared/domain/period';
import type { Days } from '#shared/domain/plan-fact';
import type { Stretch } from '#shared/domain/work-calendar';
import { dayNumber } from '#shared/lib/day-number';
import type { IsoDate } from '#shared/lib/iso-date';
import { useCalendar } from '../../data/calendar';
import { DateField } from '../../ui/date-field';
import { SelectField } from '../../ui/select-field';

const NAMED = ['month', 'last-month', 'school-year'] as const;
type Named = (typeof NAMED)[number];

/** A period that is being chosen: named, a term of the calendar by its id, or own days. */
export interface ChosenPeriod {
  readonly choice: string;
  readonly own: { readonly from: IsoDate | null; readonly to: IsoDate | null };
  /** Terms of this school year. */
  readonly terms: readonly Stretch[];
  /** Null while there is something to mend. */
  readonly days: Days | null;
  /** What is to be mended, as a sentence; null when nothing is. */
  readonly problem: string | null;
  readonly choose: (choice: string) => void;
  readonly setOwn: (own: ChosenPeriod['own']) => void;
}

/** Begins with the month. @param today the school's date, empty while it isn't known */
export function useFactPeriod(today: IsoDate): ChosenPeriod {
  const [choice, setChoice] = useState('month');
  const [own, setOwn] = useState<ChosenPeriod['own']>({ from: null, to: null });
  const stretches = useCalendar()?.calendar.stretches;
  const terms = useMemo(() => {
    if (today === '') return [];
    const year = schoolYear(today);
    return (stretches ?? [])
      .filter(({ kind, from, to }) => kind === 'term' && from <= year.to && to >= year.from)
      .sort((a, b) => a.from.localeCompare(b.from));
  }, [stretches, today]);
  const { from, to } = today === '' ? own : daysOf(choice, terms, own, today);
  const problem = problemOf(from, to);
  const days = useMemo(
    () => (from === null || to === null || problem !== null ? null : { from, to }),
    [from, to, problem],
  );
  return {
    choice,
    own,
    terms,
    days: today === '' ? null : days,
    problem: today === '' ? null : problem,
    choose: (next) => {
      // Own days begin with those that were shown.
      if (next === 'own') setOwn({ from, to });
      setChoice(next);
    },
    setOwn,
  };
}

/** Nobody compares more at once: a slip in the year. */
const MOST_DAYS = 3_660;

function problemOf(from: IsoDate | null, to: IsoDate | null): string | null {
  if (from === null || to === null) return 'Укажите оба дня: первый и последний.';
  if (to < from) return 'Последний день раньше первого: поменяйте их местами.';
  return dayNumber(to) - dayNumber(from) > MOST_DAYS
    ? 'Период длиннее десяти лет: проверьте год.'
    : null;
}

function daysOf(
  choice: string,
  terms: readonly Stretch[],
  own: ChosenPeriod['own'],
  today: IsoDate,
): ChosenPeriod['own'] {
  if (choice === 'own') return own;
  const term = terms.find(({ id }) => id === choice);
  if (term !== undefined) return term;
  return periodDays(isNamed(choice) ? choice : 'month', today);
}

function isNamed(choice: string): choice is Named {
  return NAMED.some((name) => name === choice);
}

/** «Период», and two days of one's own. */
export function FactPeriod({ period }: { period: ChosenPeriod }) {
  const { choice, own, terms } = period;
  const isTurned = own.from !== null && own.to !== null && own.to < own.from;
  return (
    <>
      <SelectField
        label="Период"
        labelPlacement="inline"
        width={176}
        value={choice}
        onChange={period.choose}
        options={[
          ...NAMED.map((value) => ({ value, label: PERIOD_WORDS[value] })),
          ...terms.map(({ id, name }) => ({ value: id, label: name })),
          { value: 'own', label: 'Свои даты…' },
        ]}
      />
      {choice === 'own' ? (
        <>
          <DateField
            label="С"
            labelPlacement="inline"
            width={132}
            value={own.from}
            onChange={(from) => {
              period.setOwn({ ...own, from });
            }}
          />
          <DateField
            label="По"
            labelPlacement="inline"
            width={132}
            value={own.to}
            error={isTurned ? 'Раньше, чем «С»' : undefined}
            onChange={(to) => {
              period.setOwn({ ...own, to });
            }}
          />
        </>
      ) : null}
    </>
  );
}

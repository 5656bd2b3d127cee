import { useEffect, useMemo, useState } from 'react';
import { periodDays, PERIOD_WORDS, schoolYear } from '#shared/domain/period';
import type { Days } from '#shared/domain/plan-fact';
import type { Stretch } from '#shared/domain/work-calendar';
import { dayNumber } from '#shared/lib/day-number';
import type { IsoDate } from '#shared/lib/iso-date';
import { useCalendar } from './calendar';

const NAMED_PERIODS = ['month', 'last-month', 'school-year'] as const;
type Named = (typeof NAMED_PERIODS)[number];

/** A period that is being chosen: named, a term of the calendar by its id, or own days. */
export interface ChosenPeriod {
  readonly choice: string;
  readonly own: { readonly from: IsoDate | null; readonly to: IsoDate | null };
  /** What is offered: named periods, the terms of this school year, own days. */
  readonly options: readonly { readonly value: string; readonly label: string }[];
  /** Terms of all school years that the calendar has. */
  readonly terms: readonly Stretch[];
  /** Null while there is something to mend. */
  readonly days: Days | null;
  /** What is to be mended, as a sentence; null when nothing is. */
  readonly problem: string | null;
  readonly choose: (choice: string) => void;
  readonly setOwn: (own: ChosenPeriod['own']) => void;
}

/** What was chosen last in this window: one comes back from the records to the same period, and goes from page to page with it. */
let kept: Pick<ChosenPeriod, 'choice' | 'own'> = { choice: 'month', own: { from: null, to: null } };

/** Begins with the month, or with what was chosen last; its fields are `ui/period-fields`. @param today the school's date, empty while it isn't known */
export function useChosenPeriod(today: IsoDate): ChosenPeriod {
  const [choice, setChoice] = useState(kept.choice);
  const [own, setOwn] = useState(kept.own);
  useEffect(() => {
    kept = { choice, own };
  }, [choice, own]);
  const stretches = useCalendar()?.calendar.stretches;
  const terms = useMemo(
    () =>
      (stretches ?? [])
        .filter(({ kind }) => kind === 'term')
        .sort((a, b) => a.from.localeCompare(b.from)),
    [stretches],
  );
  const { from, to } = today === '' ? own : daysOf(choice, terms, own, today);
  const problem = problemOf(from, to);
  const days = useMemo(
    () => (from === null || to === null || problem !== null ? null : { from, to }),
    [from, to, problem],
  );
  return {
    choice,
    own,
    options: optionsOf(terms, today),
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

function optionsOf(terms: readonly Stretch[], today: IsoDate): ChosenPeriod['options'] {
  const year = today === '' ? null : schoolYear(today);
  const ofYear = terms.filter(({ from, to }) => year && from <= year.to && to >= year.from);
  return [
    ...NAMED_PERIODS.map((value) => ({ value, label: PERIOD_WORDS[value] })),
    ...ofYear.map(({ id, name }) => ({ value: id, label: name })),
    { value: 'own', label: 'Свои даты…' },
  ];
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
  return NAMED_PERIODS.some((name) => name === choice);
}

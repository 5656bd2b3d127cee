import { useState } from 'react';
import { useDraftedForm } from '../../data/drafts';
import { newId } from '../../platform/clock';
import { useFocusOnFailure } from '../../ui/use-autofocus';
import { errorsOfStep, firstWrongStep, parseStep, STEPS } from './first-start-steps';
import { saveSchool } from './save-school';
import {
  parseSchoolValues,
  schoolPuts,
  schoolValues,
  type SchoolErrors,
  type SchoolRecords,
  type SchoolValues,
} from './school-values';

/** Where the first start is, what stands in it, and its ways on and back. */
export interface FirstStart {
  /** From 0; «Готово» is the last. */
  readonly step: number;
  /** False until what was typed before has been looked for. */
  readonly isLoaded: boolean;
  /** True when what was typed is on record. */
  readonly isDone: boolean;
  readonly values: SchoolValues;
  readonly errors: SchoolErrors;
  /** Why the ledger did not take it, or null. */
  readonly problem: string | null;
  readonly set: (change: Partial<SchoolValues>) => void;
  readonly next: () => void;
  readonly back: () => void;
}

/**
 * The steps of the first start. What is typed is the draft of «Настройки → Школа» and goes to the ledger at
 * once, by the last «Дальше»: until then the ledger holds only its first line, so the program opens here
 * again after a power cut, at the step that a draft of its own remembers.
 */
export function useFirstStart(records: SchoolRecords): FirstStart {
  const form = useDraftedForm('school', parseSchoolValues, schoolValues(records));
  const place = useDraftedForm('first-start', parseStep, { step: 0 });
  const [isDone, setDone] = useState(false);
  const check = useChecks();
  const { step } = place.values;
  const go = (to: number): void => {
    check.pass();
    place.write({ step: to });
    void form.flush();
    void place.flush();
  };
  const finish = async (): Promise<void> => {
    const puts = schoolPuts(form.values, records, { consultant: newId(), director: newId() });
    if (!puts.ok) {
      go(Math.max(0, firstWrongStep(puts.error)));
      check.fail(puts.error);
      return;
    }
    const problem = puts.value.length === 0 ? null : await saveSchool(form.commit, puts.value);
    check.refuse(problem);
    if (problem !== null) return;
    setDone(true);
    await Promise.all([form.reset(), place.reset()]);
  };
  const next = (): void => {
    const puts = schoolPuts(form.values, records, { consultant: newId(), director: newId() });
    const errors = puts.ok ? {} : errorsOfStep(puts.error, step);
    if (Object.keys(errors).length > 0) check.fail(errors);
    else if (step + 1 < STEPS.length) go(step + 1);
    else void finish();
  };
  return {
    step: isDone ? STEPS.length : step,
    isLoaded: form.found !== undefined && place.found !== undefined,
    isDone,
    values: form.values,
    errors: check.errors,
    problem: check.problem,
    set: (change) => {
      form.write({ ...form.values, ...change });
      check.pass();
    },
    next,
    back: () => {
      setDone(false);
      go(isDone ? STEPS.length - 1 : Math.max(0, step - 1));
    },
  };
}

interface Checks {
  readonly errors: SchoolErrors;
  readonly problem: string | null;
  readonly pass: () => void;
  /** Shows what is wrong and leads to the first field of it. */
  readonly fail: (errors: SchoolErrors) => void;
  readonly refuse: (problem: string | null) => void;
}

/** What is wrong with a step. */
function useChecks(): Checks {
  const [errors, setErrors] = useState<SchoolErrors>({});
  const [problem, setProblem] = useState<string | null>(null);
  const [failures, setFailures] = useState(0);
  useFocusOnFailure(failures);
  return {
    errors,
    problem,
    pass: () => {
      setErrors({});
      setProblem(null);
    },
    fail: (wrong) => {
      setErrors(wrong);
      setFailures((count) => count + 1);
    },
    refuse: setProblem,
  };
}

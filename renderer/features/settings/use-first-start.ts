import { useState } from 'react';
import { useDraftedForm, type DraftedForm } from '../../data/drafts';
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
  const { form, place, isLoaded, go } = useTyped(records);
  const [isDone, setDone] = useState(false);
  const check = useChecks();
  const { step } = place.values;
  const puts = (): ReturnType<typeof schoolPuts> =>
    schoolPuts(form.values, records, { consultant: newId(), director: newId() });
  const finish = async (): Promise<void> => {
    const checked = puts();
    if (!checked.ok) {
      go(Math.max(0, firstWrongStep(checked.error)));
      check.fail(checked.error);
      return;
    }
    const problem =
      checked.value.length === 0 ? null : await saveSchool(form.commit, checked.value);
    check.refuse(problem);
    if (problem !== null) return;
    setDone(true);
    await Promise.all([form.reset(), place.reset()]);
  };
  const next = (): void => {
    const checked = puts();
    const errors = checked.ok ? {} : errorsOfStep(checked.error, step);
    if (Object.keys(errors).length > 0) check.fail(errors);
    else if (step === LAST) void finish();
    else go(step + 1);
  };
  const back = (): void => {
    check.pass();
    setDone(false);
    go(isDone ? LAST : Math.max(0, step - 1));
  };
  const set = (change: Partial<SchoolValues>): void => {
    check.pass();
    form.write({ ...form.values, ...change });
  };
  const shown = { step: isDone ? LAST + 1 : step, values: form.values, isLoaded, isDone };
  return { ...shown, errors: check.errors, problem: check.problem, set, next, back };
}

/** The last step that is filled in. */
const LAST = STEPS.length - 1;

interface Typed {
  readonly form: DraftedForm<SchoolValues>;
  readonly place: DraftedForm<{ readonly step: number }>;
  readonly isLoaded: boolean;
  /** Goes to a step; what was typed so far is on the disk then. */
  readonly go: (step: number) => void;
}

/** What was typed, and the step where: two drafts. */
function useTyped(records: SchoolRecords): Typed {
  const form = useDraftedForm('school', parseSchoolValues, schoolValues(records));
  const place = useDraftedForm('first-start', parseStep, { step: 0 });
  const go = (step: number): void => {
    place.write({ step });
    void form.flush();
    void place.flush();
  };
  return { form, place, isLoaded: form.found !== undefined && place.found !== undefined, go };
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

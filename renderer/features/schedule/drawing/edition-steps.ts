import type { Schedule } from '#shared/domain/schedule';

/** What drawing changes in an edition. */
export type Drawn = Pick<Schedule, 'validFrom' | 'validTo' | 'slots' | 'exceptions'>;

/** What an edition said before a step, or after one that was taken back, and what the step was in words. */
interface Step {
  readonly drawn: Drawn;
  readonly words: string;
}

/** The steps of an open edition that can be taken back, and those that were; the latest last. */
export interface EditionSteps {
  readonly past: readonly Step[];
  readonly future: readonly Step[];
}

/** Nobody goes further back. */
const MOST_STEPS = 200;

export const NO_STEPS: EditionSteps = { past: [], future: [] };

/** What of an edition its steps keep. */
export function drawnOf({ validFrom, validTo, slots, exceptions }: Schedule): Drawn {
  return { validFrom, validTo, slots, exceptions };
}

/** A new step: what was taken back before it can't be brought again. @param before what the edition said until then */
export function withStep({ past }: EditionSteps, before: Drawn, words: string): EditionSteps {
  return { past: [...past, { drawn: before, words }].slice(-MOST_STEPS), future: [] };
}

/** Where a step back or forward leads. */
export interface StepTaken {
  readonly steps: EditionSteps;
  /** What the edition is to say. */
  readonly drawn: Drawn;
  /** The step that was taken back or brought again. */
  readonly words: string;
}

/** Takes the last step back; null when there is none. @param now what the edition says */
export function stepBack({ past, future }: EditionSteps, now: Drawn): StepTaken | null {
  const last = past.at(-1);
  if (last === undefined) return null;
  const { drawn, words } = last;
  return {
    drawn,
    words,
    steps: { past: past.slice(0, -1), future: [...future, { drawn: now, words }] },
  };
}

/** Brings again what was taken back last; null when there is nothing. @param now what the edition says */
export function stepForward({ past, future }: EditionSteps, now: Drawn): StepTaken | null {
  const last = future.at(-1);
  if (last === undefined) return null;
  const { drawn, words } = last;
  return {
    drawn,
    words,
    steps: { past: [...past, { drawn: now, words }], future: future.slice(0, -1) },
  };
}

import { canonicalJson } from '#shared/ledger/canonical-json';
import type { Schedule } from '#shared/domain/schedule';
import { isEditable } from '#shared/domain/schedule-approval';
import type { Refusal } from '#shared/ledger/commit';
import type { Id } from '#shared/lib/ids';
import type { Result } from '#shared/lib/result';
import type { Row } from '../../../data/database';
import {
  drawnOf,
  NO_STEPS,
  stepBack,
  stepForward,
  withStep,
  type Drawn,
  type EditionSteps,
  type StepTaken,
} from './edition-steps';
import { drawingRefusalText, formRefusalText } from './pen-refusals';

/**
 * Writes a state of the edition. @param base line of its state before. @returns its line, or why it was not taken:
 * null when it could not even be sent
 */
type Send = (base: number, value: Schedule, commit: Id) => Promise<Result<number, Refusal | null>>;

type PenParts = {
  readonly send: Send;
  readonly newId: () => Id;
  /** Says what was not taken. */
  readonly tell: (problem: string) => void;
};

/** What a pen shows. */
export interface PenView {
  /** What is seen: what is on the ledger, and what is on its way there. */
  readonly schedule: Schedule;
  /** Line of the state on the ledger. */
  readonly seq: number;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
}

/** Nudges of one thing that follow each other faster than this are one step, milliseconds. */
const NUDGE_PAUSE = 700;

/**
 * Draws in an open edition: what is drawn is seen at once and goes to the ledger as one commit a step, one after
 * another; so does taking a step back. What changes the edition from elsewhere, and a commit that isn't taken, ends
 * the steps: there is nothing of one's own left to go back to.
 */
export class EditionPen {
  readonly #parts: PenParts;
  readonly #listeners = new Set<() => void>();
  #stored: Pick<Row<'schedule'>, 'seq' | 'value'>;
  #latest: Pick<Row<'schedule'>, 'seq' | 'value'>;
  #shown: Schedule;
  #steps: EditionSteps = NO_STEPS;
  #held: {
    key: string;
    before: Drawn;
    words: string;
    timer: ReturnType<typeof setTimeout>;
  } | null = null;
  #queue: Promise<void> = Promise.resolve();
  /** Commits that are on their way. */
  #waiting = 0;
  /** What was drawn before a refusal goes nowhere after it. */
  #round = 0;
  #view: PenView;

  constructor(row: Row<'schedule'>, parts: PenParts) {
    this.#parts = parts;
    this.#stored = row;
    this.#latest = row;
    this.#shown = row.value;
    this.#view = this.#seen();
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly view = (): PenView => this.#view;

  /** Takes over what the journal says of the edition. */
  follow(row: Row<'schedule'>): void {
    if (row.seq > this.#latest.seq) this.#latest = row;
    if (this.#waiting > 0 || this.#held !== null || this.#latest.seq <= this.#stored.seq) return;
    const isOther = !sameDrawn(this.#latest.value, this.#stored.value);
    this.#stored = this.#latest;
    this.#shown = this.#stored.value;
    if (isOther || !isEditable(this.#shown.state)) this.#steps = NO_STEPS;
    this.#tellChange();
  }

  /**
   * A step. @param words what was done: «приём добавлен» @param nudge steps of the same name that follow each other
   * fast are one
   */
  draw(change: Partial<Drawn>, words: string, nudge?: string): void {
    const next = { ...this.#shown, ...change };
    if (this.#held !== null && this.#held.key !== nudge) this.flush();
    if (nudge === undefined) {
      this.#step(drawnOf(this.#shown), next, words);
      return;
    }
    const before = this.#held?.before ?? drawnOf(this.#shown);
    clearTimeout(this.#held?.timer);
    const timer = setTimeout(() => {
      this.flush();
    }, NUDGE_PAUSE);
    this.#held = { key: nudge, before, words, timer };
    this.#shown = next;
    this.#tellChange();
  }

  /** Sends what is still being nudged. */
  flush(): void {
    const held = this.#held;
    if (held === null) return;
    clearTimeout(held.timer);
    this.#held = null;
    if (sameDrawn(held.before, this.#shown)) this.#tellChange();
    else this.#step(held.before, this.#shown, held.words);
  }

  /** What is on the ledger with all that was drawn; null when some of it was refused, which was told. */
  async settled(): Promise<Pick<Row<'schedule'>, 'seq' | 'value'> | null> {
    const round = this.#round;
    this.flush();
    await this.#queue;
    return round === this.#round ? this.#stored : null;
  }

  /** A step that a form takes. @returns why it was not taken, null when it was */
  async save(base: number, value: Schedule, commit: Id, words: string): Promise<string | null> {
    const isOfShown = base === this.#stored.seq;
    this.flush();
    const shown = this.#shown;
    await this.#queue;
    // What the form was opened over may have been on its way until now: it is one's own, and no stranger's.
    const from = isOfShown && this.#shown === shown ? this.#stored.seq : base;
    const before = drawnOf(this.#shown);
    this.#waiting += 1;
    const answer = await this.#parts.send(from, value, commit);
    this.#waiting -= 1;
    if (answer.ok) {
      this.#stored = { seq: answer.value, value };
      this.#shown = value;
      this.#steps = withStep(this.#steps, before, words);
      this.#tellChange();
    }
    this.#catchUp();
    return answer.ok ? null : formRefusalText(answer.error);
  }

  /** Takes the last step back. @returns what it was, null when there is none */
  undo(): string | null {
    return this.#go(stepBack);
  }

  /** Brings again what was taken back last. @returns what it was, null when there is nothing */
  redo(): string | null {
    return this.#go(stepForward);
  }

  #go(to: (steps: EditionSteps, now: Drawn) => StepTaken | null): string | null {
    this.flush();
    const taken = to(this.#steps, drawnOf(this.#shown));
    if (taken === null) return null;
    this.#steps = taken.steps;
    this.#write({ ...this.#shown, ...taken.drawn });
    return taken.words;
  }

  #step(before: Drawn, next: Schedule, words: string): void {
    this.#steps = withStep(this.#steps, before, words);
    this.#write(next);
  }

  #write(next: Schedule): void {
    this.#shown = next;
    this.#waiting += 1;
    const round = this.#round;
    this.#queue = this.#queue.then(() => this.#deliver(next, round));
    this.#tellChange();
  }

  async #deliver(next: Schedule, round: number): Promise<void> {
    if (round === this.#round) {
      const answer = await this.#parts.send(this.#stored.seq, next, this.#parts.newId());
      if (answer.ok) this.#stored = { seq: answer.value, value: next };
      else this.#giveUp(drawingRefusalText(answer.error));
    }
    this.#waiting -= 1;
    this.#tellChange();
    this.#catchUp();
  }

  /** What was to follow was drawn on what was not taken: it goes with it. */
  #giveUp(problem: string): void {
    this.#round += 1;
    clearTimeout(this.#held?.timer);
    this.#held = null;
    this.#steps = NO_STEPS;
    this.#shown = this.#stored.value;
    this.#parts.tell(problem);
  }

  #catchUp(): void {
    this.follow({ ...this.#latest, id: this.#shown.id });
  }

  #seen(): PenView {
    return {
      schedule: this.#shown,
      seq: this.#stored.seq,
      canUndo: this.#steps.past.length > 0 || this.#held !== null,
      canRedo: this.#steps.future.length > 0 && this.#held === null,
    };
  }

  #tellChange(): void {
    this.#view = this.#seen();
    for (const listener of this.#listeners) listener();
  }
}

function sameDrawn(a: Drawn, b: Drawn): boolean {
  const text = ({ validFrom, validTo, slots, exceptions }: Drawn): string =>
    canonicalJson({ validFrom, validTo, slots, exceptions });
  return text(a) === text(b);
}

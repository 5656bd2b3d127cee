import { describe, expect, it } from 'vitest';
import type { Person } from '#shared/domain/person';
import type { Training, TrainingState } from '#shared/domain/training';
import {
  undoingOf,
  type LoadedStaff,
  type StaffNow,
} from '../../../../../renderer/data/imports/send-staff';
import type { StaffRow } from '../../../../../renderer/data/imports/staff-plan';
import { person, training } from '../../../../helpers/records';

const [ANNA, PYOTR, MARIA] = [person(0), person(1), person(2)];
const BEFORE = { ...MARIA, room: '' };
const rowOf = (fate: StaffRow['fate'], value: Person, line: number): StaffRow => ({
  ...{ line, fate, said: [], startedOn: null },
  person: value,
});
const [OF_ANNA, OF_PYOTR] = [training(ANNA.id), training(PYOTR.id)];
const LIST: LoadedStaff = {
  rows: [rowOf('new', ANNA, 1), rowOf('new', PYOTR, 2), rowOf('filled', MARIA, 3)],
  trainings: [OF_ANNA, OF_PYOTR],
  before: [{ id: MARIA.id, seq: 1, value: BEFORE }],
};
const COMPLETED: TrainingState = {
  ...{ kind: 'completed', on: '2026-10-07', deadline: '2026-10-12', late: 0 },
  ...{ reason: '', unfinished: [], unfinishedNote: '' },
};

/** The journal some days later: the ledger has dated what it took. */
function later(
  people: readonly Person[] = [ANNA, PYOTR, MARIA],
  trainings: readonly Training[] = [OF_ANNA, OF_PYOTR],
  taught: readonly Training[] = [],
): StaffNow {
  const registered = { registeredAt: '2026-10-05T01:00:00.000Z', registeredOn: '2026-10-05' };
  return {
    people: people.map((value, i) => ({ id: value.id, seq: 10 + i, value })),
    trainings: trainings.map((value, i) => {
      return { id: value.id, seq: 20 + i, value: { ...value, ...registered } };
    }),
    taught: new Set(taught.map(({ id }) => id)),
  };
}

const changedBy = (now: StaffNow) => {
  const { puts, kept } = undoingOf(LIST, now);
  return { ids: puts.map(({ id }) => id), kept };
};

describe('taking back a list of the staff', () => {
  it('archives who was new, empties what was filled in, cancels what began with it', () => {
    const { puts, kept } = undoingOf(LIST, later());
    expect(kept).toBe(0);
    expect(puts).toMatchObject([
      { id: ANNA.id, base: 10, value: { archived: true } },
      { id: PYOTR.id, base: 11, value: { archived: true } },
      { id: MARIA.id, base: 12, value: BEFORE },
      { id: OF_ANNA.id, base: 20, value: { state: { kind: 'cancelled' } } },
      { id: OF_PYOTR.id, base: 21, value: { state: { kind: 'cancelled' } } },
    ]);
  });

  const rest = { ids: [PYOTR.id, MARIA.id, OF_PYOTR.id], kept: 1 };
  it.each([
    ['was completed', later(undefined, [{ ...OF_ANNA, state: COMPLETED }, OF_PYOTR])],
    ['was changed', later(undefined, [{ ...OF_ANNA, position: 'завуч' }, OF_PYOTR])],
    ['has a session', later(undefined, undefined, [OF_ANNA])],
  ])('leaves somebody whose training %s, and takes the rest back', (_what, now) => {
    expect(changedBy(now)).toEqual(rest);
  });

  it('leaves somebody who was changed since, with the training', () => {
    const appointed = { ...ANNA, room: '301' };
    expect(changedBy(later([appointed, PYOTR, MARIA]))).toEqual(rest);
  });

  it('leaves nothing to do when all were worked with', () => {
    const worked = [ANNA, PYOTR, MARIA].map((each) => ({ ...each, phone: '21-14' }));
    expect(changedBy(later(worked))).toEqual({ ids: [], kept: 3 });
  });
});

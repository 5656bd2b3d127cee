import { programmeFor, type Programme } from '#shared/domain/programme';
import type { Training } from '#shared/domain/training';
import type { Id } from '#shared/lib/ids';
import { addDays, type IsoDate } from '#shared/lib/iso-date';
import type { TrainingRow } from '../training-rows';
import type { StaffRow } from './staff-plan';

/** Whoever took office so many days ago was trained long since, or never: a list tells nothing of it. */
export const RECENT_DAYS = 30;

/** What trainings of a list are made of. */
export interface TrainingGround {
  readonly programmes: readonly Programme[];
  /** The trainings that the journal has. */
  readonly known: readonly Pick<TrainingRow, 'person' | 'training'>[];
  readonly newId: () => Id;
  /** The school's date. */
  readonly today: IsoDate;
}

/**
 * Trainings of those in a list who took office lately or will (п. 2.2.1), by the programme of their position. Nobody
 * is in two at once, and a list that is loaded again begins none anew.
 */
export function trainingsOf(
  rows: readonly StaffRow[],
  { programmes, known, newId, today }: TrainingGround,
): readonly Training[] {
  const since = addDays(today, -RECENT_DAYS);
  const wasBegun = begunIn(known);
  const taken = new Set<string>();
  return rows.flatMap(({ person, startedOn }): Training[] => {
    if (person === null || startedOn === null || startedOn < since) return [];
    if (person.position === '' || wasBegun(person.id, startedOn)) return [];
    // Two spellings in a list may be one person.
    if (taken.has(person.id)) return [];
    taken.add(person.id);
    return [
      {
        v: 2,
        id: newId(),
        person: person.id,
        basis: 'hired',
        startedOn,
        position: person.position,
        ownWeek: person.ownWeek,
        registeredAt: null,
        registeredOn: null,
        items: [...programmeFor(programmes, person.position).items],
        absences: [],
        state: { kind: 'open' },
      },
    ];
  });
}

/** Tells whether somebody is in training, or was trained for that day; what was entered by mistake doesn't count. */
function begunIn(known: TrainingGround['known']): (person: Id, startedOn: IsoDate) => boolean {
  const inTraining = new Set<Id>();
  const begun = new Set<string>();
  for (const { person, training } of known) {
    if (training.state.kind === 'open') inTraining.add(person.id);
    if (training.state.kind !== 'cancelled') begun.add(`${person.id} ${training.startedOn}`);
  }
  return (person, startedOn) => inTraining.has(person) || begun.has(`${person} ${startedOn}`);
}

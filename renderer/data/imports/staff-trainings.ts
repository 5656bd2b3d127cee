import { programmeFor, type Programme } from '#shared/domain/programme';
import type { Training } from '#shared/domain/training';
import type { Id } from '#shared/lib/ids';
import { addDays, type IsoDate } from '#shared/lib/iso-date';
import type { StaffRow } from './staff-plan';

/** Whoever took office so many days ago was trained long since, or never: a list tells nothing of it. */
export const RECENT_DAYS = 30;

/** What trainings of a list are made of. */
export interface TrainingGround {
  readonly programmes: readonly Programme[];
  /** Those who are in training: nobody is in two at once. */
  readonly inTraining: ReadonlySet<Id>;
  readonly newId: () => Id;
  /** The school's date. */
  readonly today: IsoDate;
}

/** Trainings of those in a list who took office lately or will (п. 2.2.1), by the programme of their position. */
export function trainingsOf(
  rows: readonly StaffRow[],
  { programmes, inTraining, newId, today }: TrainingGround,
): readonly Training[] {
  const since = addDays(today, -RECENT_DAYS);
  const taken = new Set(inTraining);
  return rows.flatMap(({ person, startedOn }): Training[] => {
    if (person === null || startedOn === null || startedOn < since) return [];
    if (person.position === '' || taken.has(person.id)) return [];
    // Two spellings in a list may be one person.
    taken.add(person.id);
    return [
      {
        v: 1,
        id: newId(),
        person: person.id,
        basis: 'hired',
        startedOn,
        position: person.position,
        registeredAt: null,
        items: [...programmeFor(programmes, person.position).items],
        absences: [],
        state: { kind: 'open' },
      },
    ];
  });
}

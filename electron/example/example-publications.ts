import type { Person } from '#shared/domain/person';
import type { Publication } from '#shared/domain/publication';
import { dateAt, type IsoDate, type TimeOfDay } from '#shared/lib/iso-date';
import { commitStep, type CommitStep, type Desk, type ExampleStep } from './example-step';
import { seeded } from './seeded';

type PutUp = Pick<Publication, 'place' | 'where'> & {
  /** Working days after the approval. */
  readonly after: number;
  readonly time: TimeOfDay;
};

/** Where the schedule of the example hangs. */
const PLACES: readonly PutUp[] = [
  { place: 'stand', where: '1 этаж, у входа', after: 0, time: '08:20' },
  { place: 'site', where: 'shi11.example/bbzh', after: 0, time: '10:40' },
  { place: 'stand', where: 'Учительская', after: 1, time: '08:15' },
];

/**
 * The approved edition is put up at once, by the consultant.
 * @param editions their steps, the approval among them @param days working days of the half year, oldest first
 */
export function publicationSteps(
  desk: Desk,
  { id: person, name }: Pick<Person, 'id' | 'name'>,
  editions: readonly ExampleStep[],
  days: readonly IsoDate[],
): readonly CommitStep[] {
  const chance = seeded(`publications ${days[0] ?? ''}`);
  return editions.flatMap((step) => {
    if (step.kind !== 'approve') return [];
    const { schedule } = step;
    const approved = days.indexOf(dateAt(Date.parse(step.at), desk.zone));
    return PLACES.map(({ place, where, after, time }) => {
      const on = days[approved + after] ?? '';
      const unchanged = { photo: null, takenDown: null, registeredAt: null, annulled: null };
      const at = { schedule, place, where, on, by: { person, name } };
      const value: Publication = { v: 1, id: chance.id(), ...at, ...unchanged };
      return commitStep(desk, on, time, 'publication.add', [{ table: 'publication', value }]);
    });
  });
}

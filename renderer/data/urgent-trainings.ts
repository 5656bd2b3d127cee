import { byUrgency, isUrgent, warnedTraining } from '#shared/domain/training-notice';
import type { TrainingRow } from './trainings';

/** Trainings that go on, the most urgent first; those whose deadline waits for somebody's return come last. */
export function openByUrgency(rows: readonly TrainingRow[]): readonly TrainingRow[] {
  const open = rows.filter(({ training }) => training.state.kind === 'open');
  const warned = open.map((row) => ({ row, warned: warnedOf(row) }));
  const waiting = warned.filter((each) => each.warned === null);
  const counting = warned.flatMap(({ row, warned: of }) => (of === null ? [] : [{ row, of }]));
  counting.sort((a, b) => byUrgency(a.of, b.of));
  return [...counting, ...waiting].map(({ row }) => row);
}

/** How many of them are overdue or have no more than two working days left. */
export function urgentCount(rows: readonly TrainingRow[]): number {
  return rows.filter((row) => {
    const warned = warnedOf(row);
    return warned !== null && isUrgent(warned);
  }).length;
}

function warnedOf({ training, person, deadline, standing }: TrainingRow) {
  return warnedTraining(training, person, deadline, standing);
}

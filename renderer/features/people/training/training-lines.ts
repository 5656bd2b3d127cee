import { compareText, foldText } from '#shared/lib/text';
import type { TrainingRow } from '../../../data/trainings';

/** Which trainings the list shows. */
export const SHOWN = ['open', 'over', 'all'] as const;
export type Shown = (typeof SHOWN)[number];
export const SHOWN_WORDS: Readonly<Record<Shown, string>> = {
  open: 'Идёт сейчас',
  over: 'Закончено',
  all: 'Все',
};

/** Trainings of a kind, of people whose name or position holds all that is typed, the most urgent first. */
export function shownTrainings(
  rows: readonly TrainingRow[],
  shown: Shown,
  typed: string,
): readonly TrainingRow[] {
  const parts = foldText(typed).split(/\s+/u).filter(Boolean);
  return rows
    .filter((row) => shown === 'all' || isOpen(row) === (shown === 'open'))
    .filter(({ person, training }) => {
      if (parts.length === 0) return true;
      const words = foldText(`${person.name} ${training.position}`);
      return parts.every((part) => words.includes(part));
    })
    .sort(byUrgency);
}

/** True for a training that goes on. */
export function isOpen({ training }: TrainingRow): boolean {
  return training.state.kind === 'open';
}

/** Open ones by their deadlines, then those that are over, the newest first. */
function byUrgency(a: TrainingRow, b: TrainingRow): number {
  if (isOpen(a) !== isOpen(b)) return isOpen(a) ? -1 : 1;
  const order = isOpen(a) ? compare(a.deadline.date, b.deadline.date) : compare(endOf(b), endOf(a));
  return order || compareText(a.person.name, b.person.name);
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** The day on which it was over; what was entered by mistake comes last. */
function endOf({ training: { state } }: TrainingRow): string {
  return 'on' in state ? state.on : '';
}

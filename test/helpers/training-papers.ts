import type { TrainingSheetInput } from '#shared/documents/training-facts';
import type { ListedTraining, TrainingListInput } from '#shared/documents/training-list';
import { firstProgramme, type ProgrammeItem } from '#shared/domain/programme';
import { fixedId } from '#shared/lib/ids';
import { training } from './records';
import { SCHOOL } from './posters';

/** Items of a programme as long as they may be. */
export function longItems(count: number): readonly ProgrammeItem[] {
  return Array.from({ length: count }, (_, i) => ({
    key: fixedId(5, 100 + i),
    title:
      `тема ${String(i + 1)}: ${'ведение поурочного планирования и учёт успеваемости '.repeat(4)}`
        .slice(0, 200)
        .trim(),
    topic: fixedId(2, 101),
    minutes: 15 + i,
  }));
}

/** A sheet of a usual training of two lessons, filled in; parts can be replaced. */
export function sheetInput(change: Partial<TrainingSheetInput> = {}): TrainingSheetInput {
  const { items } = firstProgramme();
  const keys = items.map(({ key }) => key);
  const trainer = 'Ковалёва Анна Сергеевна';
  return {
    isBlank: false,
    school: SCHOOL,
    training: training(fixedId(3, 2), {
      position: 'Учитель физики',
      items,
      state: {
        kind: 'completed',
        on: '2026-10-09',
        deadline: '2026-10-12',
        late: 0,
        reason: '',
        unfinished: [],
        unfinishedNote: '',
      },
    }),
    name: 'Щербак Пётр Ильич',
    genitive: { name: 'Щербака Петра Ильича', position: 'учителя физики' },
    deadline: {
      date: '2026-10-12',
      week: 5,
      reading: 'next-day',
      pausedSince: null,
      provisionalYears: [],
    },
    sessions: [
      { date: '2026-10-06', minutes: 60, items: keys.slice(0, 4), record: '№ 112', trainer },
      { date: '2026-10-09', minutes: 120, items: keys.slice(4), record: '№ 118', trainer },
    ],
    trainers: [
      {
        name: trainer,
        position: 'Учитель информатики',
        office: 'consultant',
        order: { number: '75', date: '2026-09-01' },
      },
    ],
    printed: '2026-11-23',
    made: '2026-11-23T01:00:00.000Z',
    ...change,
  };
}

/** A line of the director's list: trained in time, unless parts are replaced. */
export function listedTraining(change: Partial<ListedTraining> = {}): ListedTraining {
  return {
    name: 'Щербак Пётр Ильич',
    position: 'учитель физики',
    startedOn: '2026-10-05',
    deadline: '2026-10-12',
    isProvisional: false,
    standing: { kind: 'completed', on: '2026-10-09', late: 0 },
    state: { kind: 'open' },
    done: 9,
    items: 9,
    ...change,
  };
}

/** The director's list of these lines. */
export function listInput(rows: readonly ListedTraining[]): TrainingListInput {
  const { school, printed, made, trainers } = sheetInput();
  const days = { from: '2026-09-01', to: '2027-08-31' };
  return { school, printed, made, ...days, rows, consultant: trainers[0], director: undefined };
}

import type { TrainingSheetInput } from '#shared/documents/training-facts';
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
    deadline: { date: '2026-10-12', week: 5, reading: 'next-day', provisionalYears: [] },
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

import { useEffect, useSyncExternalStore } from 'react';
import { FIRST_PROGRAMME_ID, firstProgramme, type Programme } from '#shared/domain/programme';
import { SCHOOL_ID } from '#shared/domain/school';
import { useCalendar } from './calendar';
import type { Row } from './database';
import { sharedLive } from './shared-live';
import { useToday } from './today';
import type { trainingRows, TrainingParts, TrainingRow } from './training-rows';
import { database, reportError } from './view';

export type { TrainingRow } from './training-rows';

const useTrainingRecords = sharedLive('trainings', () => database.training.toArray());
const useSessionRecords = sharedLive('sessions', () => database.session.toArray());
const useEverybody = sharedLive('people', () => database.person.toArray());
const useTheSchool = sharedLive('the school', () => database.school.get(SCHOOL_ID));

/**
 * All trainings with their deadlines, where they stand today, their sessions and what is left of the programme;
 * live, in no order. Made once for a change or a new day, however many ask. Null while they are being read.
 */
export function useTrainings(): readonly TrainingRow[] | null {
  const rules = useRules();
  const trainings = useTrainingRecords();
  const sessions = useSessionRecords();
  const people = useEverybody();
  const school = useTheSchool()?.value;
  const calendar = useCalendar()?.calendar;
  const today = useToday(school?.timeZone ?? null);
  const isRead = trainings !== undefined && sessions !== undefined && people !== undefined;
  if (!isRead || school === undefined || calendar === undefined || rules === undefined) return null;
  return madeOnce({ trainings, sessions, people, school, calendar, today }, rules.trainingRows);
}

let made: { readonly parts: TrainingParts; readonly rows: readonly TrainingRow[] } | undefined;

function madeOnce(
  parts: TrainingParts,
  make: (parts: TrainingParts) => readonly TrainingRow[],
): readonly TrainingRow[] {
  const isSame =
    made !== undefined &&
    (Object.keys(parts) as (keyof TrainingParts)[]).every((key) => made?.parts[key] === parts[key]);
  if (made === undefined || !isSame) made = { parts, rows: make(parts) };
  return made.rows;
}

interface Rules {
  readonly trainingRows: typeof trainingRows;
}
let rules: Rules | undefined;
const waiting = new Set<() => void>();

/** The rules of deadlines are not needed for the first screen. */
function useRules(): Rules | undefined {
  useEffect(() => {
    if (rules !== undefined) return;
    import('./training-rows')
      .then((loaded) => {
        rules = loaded;
        for (const tell of waiting) tell();
      })
      .catch((error: unknown) => {
        reportError('the rules of deadlines could not be loaded', error);
      });
  }, []);
  return useSyncExternalStore(waitForRules, () => rules);
}

function waitForRules(tell: () => void): () => void {
  waiting.add(tell);
  return () => waiting.delete(tell);
}

/** A programme, and the `base` of its next change; seq 0: the first one, that nobody has edited yet. */
export interface ProgrammeRow {
  readonly programme: Programme;
  readonly seq: number;
}

/** All templates of training, archived ones as well, live, the first one first. Undefined while they are being read. */
export const useProgrammes: () => readonly ProgrammeRow[] | undefined = sharedLive(
  'programmes',
  async () => programmeRows(await database.programme.toArray()),
);

function programmeRows(rows: readonly Row<'programme'>[]): readonly ProgrammeRow[] {
  const kept = rows.map(({ value: programme, seq }) => ({ programme, seq }));
  const isFirst = ({ programme }: ProgrammeRow): boolean => programme.id === FIRST_PROGRAMME_ID;
  const first = kept.find(isFirst) ?? { programme: firstProgramme(), seq: 0 };
  return [first, ...kept.filter((row) => !isFirst(row))];
}

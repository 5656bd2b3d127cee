import type { TrainingSession } from '#shared/domain/training';
import { EARLIEST_START } from '#shared/domain/training-rules';
import type { RecordsAfter } from './records-after';
import type { CommitContext, NewestRecords } from './rule-context';
import { today } from './training-ends';

/**
 * What a session adds to the journal: a day that has come, trainings that go on, items of their programmes.
 * What it told before stays, whatever became of its trainings.
 * @returns a sentence why it may not be added, or null
 */
export async function addedIssue(
  session: TrainingSession,
  { after }: RecordsAfter,
  { one }: NewestRecords,
  context: CommitContext,
): Promise<string | null> {
  const { date, trainings, items } = session;
  const previous = await one('session', session.id);
  if (date !== previous?.date && (date < EARLIEST_START || date > today(context))) return NO_DAY;
  if (isRepeated(trainings) || isRepeated(items)) return TWICE;
  const known = new Set(previous?.items);
  for (const id of trainings) {
    const training = await after('training', id);
    const isNew = previous?.trainings.includes(id) !== true;
    if (isNew && training?.state.kind !== 'open') return IS_OVER;
    for (const { key } of training?.items ?? []) known.add(key);
  }
  return items.every((key) => known.has(key)) ? null : NO_ITEM;
}

const NO_DAY = 'День занятия — не раньше 01.01.1990 и не позже сегодняшнего.';
const TWICE = 'На занятии один сотрудник или одна тема записаны дважды.';
const IS_OVER =
  'Обучение этого сотрудника уже закончено. Чтобы записать занятие, сначала нажмите «Продолжить обучение».';
const NO_ITEM = 'В программе обучения этих сотрудников нет такой темы.';

function isRepeated(ids: readonly string[]): boolean {
  return new Set(ids).size < ids.length;
}

import { emptySchool } from '#shared/domain/school';
import type { Training } from '#shared/domain/training';
import { trainingDeadline } from '#shared/domain/training-deadline';
import { CALENDAR_ID, emptyCalendar } from '#shared/domain/work-calendar';
import { dateAt, type IsoDate } from '#shared/lib/iso-date';
import { canonicalJson } from '#shared/ledger/canonical-json';
import type { RecordsAfter } from './records-after';
import type { CommitContext } from './rule-context';

/** The school's date at the time of a commit. */
export function today({ at, school }: Pick<CommitContext, 'at' | 'school'>): IsoDate {
  return dateAt(Date.parse(at), school?.timeZone ?? 'UTC');
}

/**
 * A training is ended and taken up again by deeds of their own, which change nothing else of it; what was
 * ended stays as it was promised. @returns a sentence why the step may not be taken, or null
 */
export function stepIssue(
  next: Training,
  previous: Training | undefined,
  context: CommitContext,
): string | null {
  if (previous === undefined || (!isOver(next) && !isOver(previous))) return null;
  const isEnd = isOver(next) && !isOver(previous);
  const isReopening = next.state.kind === 'open';
  if (!isEnd && !isReopening) return ENDED;
  if (context.action !== (isEnd ? 'training.end' : 'training.reopen')) return NOT_THIS_STEP;
  if (content(next) !== content(previous)) return STATE_ALONE;
  return 'on' in next.state && next.state.on > today(context) ? NOT_YET : null;
}

const ENDED = 'Обучение уже закончено. Чтобы изменить его, сначала нажмите «Продолжить обучение».';
const NOT_THIS_STEP =
  'Обучение завершают, прекращают и продолжают кнопками на странице сотрудника.';
const STATE_ALONE =
  'Когда обучение заканчивают или продолжают, остальные сведения о нём не меняют: исправьте их отдельно.';
const NOT_YET = 'День, когда обучение закончено, ещё не наступил.';

function isOver({ state }: Training): boolean {
  return state.kind === 'completed' || state.kind === 'ended';
}

function content({ state: _state, ...rest }: Training): string {
  // The ledger keeps when it was written down, whatever a form sends.
  return canonicalJson({ ...rest, registeredAt: null, registeredOn: null });
}

/** What a training that ends keeps of its deadline is what the journal itself counts then. @returns a sentence why they differ, or null */
export async function endIssue(
  next: Training,
  { after }: RecordsAfter,
  context: CommitContext,
): Promise<string | null> {
  const { state } = next;
  // What was over before keeps its figures: no step leads from one end to another.
  if (!('deadline' in state) || context.action !== 'training.end') return null;
  const calendar = (await after('calendar', CALENDAR_ID)) ?? emptyCalendar();
  const school = context.school ?? emptySchool('UTC');
  const open: Training = { ...next, state: { kind: 'open' } };
  const deadline = trainingDeadline(open, school, calendar, today(context));
  return state.deadline === deadline.date && state.late === deadline.lateOn(state.on)
    ? null
    : OTHER_DEADLINE;
}

const OTHER_DEADLINE =
  'Срок обучения с тех пор сосчитан иначе. Закройте окно и откройте его ещё раз: в нём будет новый срок.';

/** The person whom somebody's spelling was merged into, else themselves. */
export function spelledAs(
  person: string,
  { mergedInto }: Pick<CommitContext, 'mergedInto'>,
): string {
  const seen = new Set([person]);
  let last = person;
  for (
    let next = mergedInto(last);
    next !== undefined && !seen.has(next);
    next = mergedInto(last)
  ) {
    seen.add(next);
    last = next;
  }
  return last;
}

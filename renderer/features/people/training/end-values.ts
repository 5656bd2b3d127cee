import { fieldIssues } from '#shared/domain/fields';
import { trainingSchema, type Training } from '#shared/domain/training';
import { sessionAfterEndIssue, untaughtEndIssue } from '#shared/domain/training-rules';
import type { Id } from '#shared/lib/ids';
import type { IsoDate } from '#shared/lib/iso-date';
import { failed, ok, type Result } from '#shared/lib/result';

/** What stands in «Обучение завершено» and «Обучение прекращено», as typed: also what a draft keeps. */
export interface EndValues {
  readonly on: IsoDate | null;
  /** Why it was late, or why it was stopped. */
  readonly reason: string;
  /** Why the items that are left needn't be gone through. */
  readonly unfinishedNote: string;
}
export type EndErrors = Readonly<Partial<Record<keyof EndValues, string>>>;

/** What an end is judged by. */
export interface EndGround {
  readonly training: Training;
  readonly deadline: IsoDate;
  /** Working days after the deadline on the day that is typed; 0 in time. */
  readonly late: number;
  /** Items that weren't gone through. */
  readonly unfinished: readonly Id[];
  /** Day of the last session that counts; null when none was held. */
  readonly lastSession: IsoDate | null;
  /** The school's date. */
  readonly today: IsoDate;
}

/** The completed training, or what is wrong where: what is late and what is left out want their reasons. */
export function toCompleted(values: EndValues, ground: EndGround): Result<Training, EndErrors> {
  const { training, deadline, late, unfinished } = ground;
  const isNoteMissing = unfinished.length > 0 && values.unfinishedNote.trim() === '';
  const state = {
    kind: 'completed',
    on: values.on ?? '',
    deadline,
    late,
    reason: late > 0 ? values.reason.trim() : '',
    unfinished,
    unfinishedNote: unfinished.length > 0 ? values.unfinishedNote.trim() : '',
  };
  const noteError = isNoteMissing ? { unfinishedNote: NO_NOTE } : {};
  return checked({ ...training, state }, { ...noteError, ...dayError(values, ground) });
}

/** The training that was stopped before it was over, or what is wrong where. */
export function toStopped(values: EndValues, ground: EndGround): Result<Training, EndErrors> {
  const { training, deadline, late } = ground;
  const reason = values.reason.trim();
  const state = { kind: 'ended', on: values.on ?? '', deadline, late, reason };
  return checked({ ...training, state }, dayError(values, ground));
}

const NO_NOTE = 'Напишите, почему этого достаточно: это будет в листе обучения';

function dayError({ on }: EndValues, { today, lastSession }: EndGround): EndErrors {
  if (on === null) return {};
  if (on > today) return { on: 'Этот день ещё не наступил' };
  const issue = sessionAfterEndIssue(on, lastSession);
  return issue === null ? {} : { on: issue };
}

function checked(next: unknown, own: EndErrors): Result<Training, EndErrors> {
  const parsed = trainingSchema.safeParse(next);
  const issues = parsed.success ? [] : fieldIssues(parsed.error);
  const told = issues.map(({ path, message }): [string, string] => {
    const field = path.replace(/^state\./u, '');
    return [FIELDS.includes(field) ? field : 'on', message];
  });
  const early = parsed.success ? untaughtEndIssue(parsed.data) : null;
  const earlyError = early === null ? {} : { on: early };
  const errors: EndErrors = { ...Object.fromEntries(told), ...earlyError, ...own };
  return parsed.success && Object.keys(errors).length === 0 ? ok(parsed.data) : failed(errors);
}

const FIELDS: readonly string[] = ['on', 'reason', 'unfinishedNote'];

/** Reads what a draft kept; undefined when it is of another shape. */
export function parseEndValues(content: unknown): EndValues | undefined {
  if (typeof content !== 'object' || content === null) return undefined;
  const { on, reason, unfinishedNote } = content as Readonly<Record<string, unknown>>; // checked here
  const fits =
    (on === null || typeof on === 'string') &&
    typeof reason === 'string' &&
    typeof unfinishedNote === 'string';
  return fits ? (content as EndValues) : undefined;
}

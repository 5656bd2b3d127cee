import { fieldIssues } from '#shared/domain/fields';
import type { ProgrammeItem } from '#shared/domain/programme';
import { startIssue } from '#shared/domain/training-rules';
import { WORK_DAYS, type WorkDays } from '#shared/domain/school';
import {
  TRAINING_BASES,
  trainingSchema,
  type Training,
  type TrainingBasis,
} from '#shared/domain/training';
import type { Id } from '#shared/lib/ids';
import type { IsoDate } from '#shared/lib/iso-date';
import { failed, ok, type Result } from '#shared/lib/result';
import { typedLine, typedNumber } from '#shared/lib/typed';

/** An absence as typed. */
export interface AbsenceValues {
  readonly id: Id;
  readonly from: IsoDate | null;
  readonly to: IsoDate | null;
  readonly reason: string;
}

/** A topic of the programme as typed. */
export interface ItemValues {
  readonly key: Id;
  readonly title: string;
  readonly topic: Id;
  readonly minutes: string;
}

/** What stands in «Исправить обучение», as typed: also what a draft keeps. */
export interface EditValues {
  readonly startedOn: IsoDate | null;
  readonly basis: TrainingBasis;
  readonly position: string;
  readonly ownWeek: WorkDays | null;
  readonly absences: readonly AbsenceValues[];
  readonly items: readonly ItemValues[];
}

/** What is wrong, by the path of the field: «startedOn», «absences.0.to», «items.2.title». */
export type EditErrors = Readonly<Record<string, string>>;

/** A training as form values. */
export function editValues({ items, ...training }: Training): EditValues {
  const { startedOn, basis, position, ownWeek, absences } = training;
  return { startedOn, basis, position, ownWeek, absences, items: items.map(itemValues) };
}

/** A topic of a programme as form values. */
function itemValues({ key, title, topic, minutes }: ProgrammeItem): ItemValues {
  return { key, title, topic, minutes: String(minutes) };
}

/** The training that the form describes, as far as it is filled in. */
export function edited(values: EditValues, before: Training): unknown {
  return {
    ...before,
    startedOn: values.startedOn ?? '',
    basis: values.basis,
    position: typedLine(values.position),
    ownWeek: values.ownWeek,
    absences: values.absences.map(({ id, from, to, reason }) => ({
      id,
      from: from ?? '',
      to,
      reason: typedLine(reason),
    })),
    items: values.items.map(({ key, title, topic, minutes }) => ({
      key,
      title: typedLine(title),
      topic,
      minutes: typedNumber(minutes),
    })),
  };
}

/** The training that the form describes, checked by the ledger's own validator, or what is wrong where. @param today the school's date */
export function toTraining(
  values: EditValues,
  before: Training,
  today: IsoDate,
): Result<Training, EditErrors> {
  const checked = trainingSchema.safeParse(edited(values, before));
  const issues = checked.success ? [] : fieldIssues(checked.error);
  const { startedOn } = values;
  const isMoved = startedOn !== null && startedOn !== before.startedOn;
  const start = isMoved ? startIssue(startedOn, today) : null;
  const errors: EditErrors = {
    ...Object.fromEntries(issues.map(({ path, message }) => [path, message])),
    ...(start === null ? {} : { startedOn: start }),
  };
  return checked.success && start === null ? ok(checked.data) : failed(errors);
}

/** Reads what a draft kept; undefined when it is of another shape. */
export function parseEditValues(content: unknown): EditValues | undefined {
  if (!isObject(content)) return undefined;
  const { startedOn, basis, position, ownWeek, absences, items } = content;
  const fits =
    isDate(startedOn) &&
    TRAINING_BASES.some((each) => each === basis) &&
    typeof position === 'string' &&
    [null, ...WORK_DAYS].some((each) => each === ownWeek) &&
    isListOf(absences, isAbsence) &&
    isListOf(items, isItem);
  return fits ? (content as unknown as EditValues) : undefined; // what the conditions above have shown
}

function isAbsence(content: unknown): boolean {
  if (!isObject(content)) return false;
  const { id, from, to, reason } = content;
  return typeof id === 'string' && isDate(from) && isDate(to) && typeof reason === 'string';
}

function isItem(content: unknown): boolean {
  const fields = ['key', 'title', 'topic', 'minutes'];
  return isObject(content) && fields.every((field) => typeof content[field] === 'string');
}

function isObject(content: unknown): content is Readonly<Record<string, unknown>> {
  return typeof content === 'object' && content !== null;
}

function isDate(content: unknown): boolean {
  return content === null || typeof content === 'string';
}

function isListOf(content: unknown, fits: (one: unknown) => boolean): boolean {
  return Array.isArray(content) && content.every(fits);
}

import {
  CHANNELS,
  consultationSchema,
  newConsultation,
  OUTCOMES,
  type Channel,
  type Consultation,
  type Outcome,
  type OutcomeKind,
} from '#shared/domain/consultation';
import { fieldIssues } from '#shared/domain/fields';
import { PERSON_KINDS, type PersonKind } from '#shared/domain/person';
import type { Id } from '#shared/lib/ids';
import type { IsoDate, TimeOfDay } from '#shared/lib/iso-date';
import { failed, ok, type Result } from '#shared/lib/result';

/** What stands in the form, as typed: also what a draft keeps. */
export interface FormValues {
  readonly id: Id;
  readonly date: IsoDate | null;
  readonly time: TimeOfDay | null;
  readonly minutes: string;
  readonly audience: PersonKind;
  /** The known person who was picked, null while the name is only typed. */
  readonly person: Id | null;
  readonly name: string;
  readonly position: string;
  readonly className: string;
  readonly channel: Channel;
  readonly topics: readonly Id[];
  readonly question: string;
  readonly answer: string;
  readonly outcome: OutcomeKind;
  readonly returnOn: IsoDate | null;
}

export type FormErrors = Readonly<Partial<Record<keyof FormValues, string>>>;

/** The form as it opens: now, ten minutes, in person, solved (product.md). */
export function freshValues(
  id: Id,
  now: { date: IsoDate; time: TimeOfDay },
  audience: PersonKind,
): FormValues {
  return { ...valuesOf(newConsultation(id, now.date, now.time)), audience };
}

/** A record's content as form values, for «Исправить». */
export function valuesOf(consultation: Consultation): FormValues {
  const [visitor] = consultation.visitors;
  const { outcome } = consultation;
  return {
    id: consultation.id,
    date: consultation.date,
    time: consultation.time,
    minutes: String(consultation.minutes),
    audience: consultation.audience,
    person: visitor?.person ?? null,
    name: visitor?.name ?? '',
    position: visitor?.position ?? '',
    className: visitor?.className ?? '',
    channel: consultation.channel,
    topics: consultation.topics,
    question: consultation.question,
    answer: consultation.answer,
    outcome: outcome.kind,
    returnOn: outcome.kind === 'return' ? outcome.on : null,
  };
}

/** «Сохранить и ещё одну» keeps date, channel, class and topics (product.md). */
export function nextValues(values: FormValues, id: Id, time: TimeOfDay): FormValues {
  const { date, channel, className, topics, audience } = values;
  const fresh = freshValues(id, { date: date ?? '', time }, audience);
  return { ...fresh, date, channel, className, topics };
}

const FIELD_OF_PATH: Readonly<Record<string, keyof FormValues>> = {
  'visitors.0.name': 'name',
  'visitors.0.className': 'className',
  'outcome.on': 'returnOn',
};

/** The record that the form describes, checked by the ledger's own validator, or what is wrong where. */
export function toConsultation(
  values: FormValues,
  previous: Consultation | null,
): Result<Consultation, FormErrors> {
  const base = previous ?? newConsultation(values.id, '', '');
  const [, ...others] = base.visitors;
  const { person, position } = values;
  const className = values.audience === 'parent' ? values.className.trim() : '';
  const name = values.name.trim().replace(/\s+/gu, ' ');
  const checked = consultationSchema.safeParse({
    ...base,
    date: values.date ?? '',
    time: values.time ?? '',
    minutes: Number(values.minutes.trim() === '' ? NaN : values.minutes),
    audience: values.audience,
    visitors: [{ person, name, position, className }, ...others],
    channel: values.channel,
    topics: values.topics,
    question: values.question.trim(),
    answer: values.answer.trim(),
    outcome: outcomeOf(values, previous),
  });
  if (checked.success) return ok(checked.data);
  return failed(formErrors(fieldIssues(checked.error)));
}

function outcomeOf({ outcome, returnOn }: FormValues, previous: Consultation | null): Outcome {
  if (outcome === 'return') return { kind: 'return', on: returnOn };
  if (outcome === 'solved') return { kind: 'solved' };
  const request = previous?.outcome.kind === 'support' ? previous.outcome.request : null;
  return { kind: 'support', request };
}

/** Complaints by the form's fields; one that belongs to no field stands with the question. */
export function formErrors(
  issues: readonly { readonly path: string; readonly message: string }[],
): FormErrors {
  const errors: Partial<Record<keyof FormValues, string>> = {};
  for (const { path, message } of issues) {
    const [first = ''] = path.split('.');
    errors[FIELD_OF_PATH[path] ?? (isField(first) ? first : 'question')] ??= message;
  }
  return errors;
}

function isField(name: string): name is keyof FormValues {
  return [
    'date',
    'time',
    'minutes',
    'audience',
    'channel',
    'topics',
    'question',
    'answer',
  ].includes(name);
}

/** Reads what a draft kept; undefined when it is of another shape. */
export function parseValues(content: unknown): FormValues | undefined {
  if (typeof content !== 'object' || content === null) return undefined;
  const draft = content as Readonly<Record<string, unknown>>; // each member is checked below
  const texts = ['id', 'minutes', 'name', 'position', 'className', 'question', 'answer'];
  const dates = ['date', 'time', 'person', 'returnOn'];
  const fits =
    texts.every((key) => typeof draft[key] === 'string') &&
    dates.every((key) => draft[key] === null || typeof draft[key] === 'string') &&
    PERSON_KINDS.some((kind) => kind === draft['audience']) &&
    CHANNELS.some((channel) => channel === draft['channel']) &&
    OUTCOMES.some((outcome) => outcome === draft['outcome']) &&
    Array.isArray(draft['topics']) &&
    draft['topics'].every((topic) => typeof topic === 'string');
  return fits ? (content as FormValues) : undefined;
}

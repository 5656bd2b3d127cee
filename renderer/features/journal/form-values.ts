import {
  consultationSchema,
  newConsultation,
  type Channel,
  type Consultation,
  type Outcome,
  type OutcomeKind,
  type Visitor,
} from '#shared/domain/consultation';
import { fieldIssues } from '#shared/domain/fields';
import type { PersonKind } from '#shared/domain/person';
import type { Id } from '#shared/lib/ids';
import type { IsoDate, TimeOfDay } from '#shared/lib/iso-date';
import { failed, ok, type Result } from '#shared/lib/result';

/** One who turned to the consultant, as typed. */
export interface VisitorValues {
  /** The known person who was picked, null while the name is only typed. */
  readonly person: Id | null;
  readonly name: string;
  readonly position: string;
  readonly className: string;
}

/** What stands in the form, as typed: also what a draft keeps. The visitor in it is the first of a group. */
export interface FormValues extends VisitorValues {
  readonly id: Id;
  readonly date: IsoDate | null;
  readonly time: TimeOfDay | null;
  readonly minutes: string;
  readonly audience: PersonKind;
  /** Who else came, of a group. */
  readonly others: readonly VisitorValues[];
  readonly channel: Channel;
  readonly topics: readonly Id[];
  readonly question: string;
  readonly answer: string;
  readonly outcome: OutcomeKind;
  readonly returnOn: IsoDate | null;
  /** The record whose question this one goes on with. */
  readonly earlier: Id | null;
}

export const NOBODY: VisitorValues = { person: null, name: '', position: '', className: '' };

export type FormErrors = Readonly<Partial<Record<keyof FormValues, string>>>;

/** The form as it opens: now, ten minutes, in person, solved (product.md). */
export function freshValues(
  id: Id,
  now: { date: IsoDate; time: TimeOfDay },
  audience: PersonKind,
): FormValues {
  return { ...valuesOf(newConsultation(id, now.date, now.time)), audience };
}

/** A new record that goes on with the question of an earlier one: the same people, topics and words of the question. */
export function answerValues(fresh: FormValues, earlier: Consultation): FormValues {
  const { audience, name, person, position, className, others, topics, question } =
    valuesOf(earlier);
  const who = { audience, name, person, position, className, others };
  return { ...fresh, ...who, topics, question, earlier: earlier.id };
}

/** A record's content as form values, for «Исправить». */
export function valuesOf(consultation: Consultation): FormValues {
  const [visitor = NOBODY, ...others] = consultation.visitors;
  const { outcome } = consultation;
  return {
    ...visitor,
    others,
    id: consultation.id,
    date: consultation.date,
    time: consultation.time,
    minutes: String(consultation.minutes),
    audience: consultation.audience,
    channel: consultation.channel,
    topics: consultation.topics,
    question: consultation.question,
    answer: consultation.answer,
    outcome: outcome.kind,
    returnOn: outcome.kind === 'return' ? outcome.on : null,
    earlier: consultation.links.earlier,
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
  visitors: 'others',
};

/** The record that the form describes, checked by the ledger's own validator, or what is wrong where. */
export function toConsultation(
  values: FormValues,
  previous: Consultation | null,
): Result<Consultation, FormErrors> {
  const base = previous ?? newConsultation(values.id, '', '');
  const checked = consultationSchema.safeParse({
    ...base,
    date: values.date ?? '',
    time: values.time ?? '',
    minutes: Number(values.minutes.trim() === '' ? NaN : values.minutes),
    audience: values.audience,
    visitors: visitorsOf(values),
    channel: values.channel,
    topics: values.topics,
    question: values.question.trim(),
    answer: values.answer.trim(),
    outcome: outcomeOf(values, previous),
    links: { ...base.links, earlier: values.earlier },
  });
  if (checked.success) return ok(checked.data);
  return failed(formErrors(fieldIssues(checked.error)));
}

/** Who came; of the others those rows in which something stands. */
export function visitorsOf(values: FormValues): readonly Visitor[] {
  const tidy = ({ person, name, position, className }: VisitorValues): Visitor => ({
    person,
    name: name.trim().replace(/\s+/gu, ' '),
    position,
    className: values.audience === 'parent' ? className.trim() : '',
  });
  const others = values.others.map(tidy);
  return [tidy(values), ...others.filter((each) => each.name !== '' || each.className !== '')];
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
    const field = FIELD_OF_PATH[path] ?? FIELD_OF_PATH[first];
    errors[field ?? (isField(first) ? first : 'question')] ??= message;
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

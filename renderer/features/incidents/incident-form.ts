import { fieldIssues } from '#shared/domain/fields';
import {
  HANDED_OUT,
  INCIDENT_REASONS,
  incidentSchema,
  newIncident,
  type HandedOut,
  type Incident,
  type IncidentReason,
} from '#shared/domain/incident';
import { knownByName } from '#shared/domain/known-people';
import { PERSON_KINDS, type Person, type PersonKind } from '#shared/domain/person';
import type { Id } from '#shared/lib/ids';
import type { IsoDate, TimeOfDay } from '#shared/lib/iso-date';
import { failed, ok, type Result } from '#shared/lib/result';
import type { IncidentStart } from '../../data/incidents';

/** What stands in the form, as typed: also what a draft keeps. */
export interface IncidentValues {
  readonly date: IsoDate | null;
  readonly time: TimeOfDay | null;
  readonly audience: PersonKind;
  /** Who was picked from the list; null for what was only typed. */
  readonly person: Id | null;
  readonly name: string;
  readonly className: string;
  readonly question: string;
  /** Empty until one is chosen: a reason that stands there by itself would be counted. */
  readonly reason: IncidentReason | '';
  readonly note: string;
  readonly handedOut: readonly HandedOut[];
  readonly request: Id | null;
}

type FieldName = 'date' | 'time' | 'name' | 'className' | 'question' | 'reason' | 'note';
export type IncidentErrors = Readonly<Partial<Record<FieldName, string>>>;

/** The form of an incident as it opens. */
export function valuesOf(incident: Incident): IncidentValues {
  const { date, time, audience, who, question, reason, note, handedOut, request } = incident;
  return { date, time, audience, ...who, question, reason, note, handedOut, request };
}

/** A new incident: now, with what is known already, the reason still to be chosen. */
export function freshValues(
  now: { readonly date: IsoDate; readonly time: TimeOfDay },
  start: IncidentStart,
): IncidentValues {
  const blank = { ...newIncident('', now.date, now.time), ...start };
  return { ...valuesOf(blank), reason: '' };
}

/** The values for somebody else: who is known is known as who they are; the typed name stays. */
export function withAudience(values: IncidentValues, audience: PersonKind): IncidentValues {
  return { ...values, audience, person: null };
}

/** The incident that the form describes, checked by the ledger's own validator, or what is wrong where. */
export function toIncident(
  values: IncidentValues,
  base: Incident,
  people: readonly Person[],
): Result<Incident, IncidentErrors> {
  const { audience, person, question, note, handedOut, request } = values;
  const name = values.name.trim().replace(/\s+/gu, ' ');
  const checked = incidentSchema.safeParse({
    ...base,
    date: values.date ?? '',
    time: values.time ?? '',
    audience,
    who: {
      person: person ?? knownByName(people, audience, name)?.id ?? null,
      name,
      className: audience === 'parent' ? values.className.trim() : '',
    },
    question: question.trim(),
    reason: values.reason,
    note: note.trim(),
    handedOut,
    request,
  });
  // A refinement is judged only when the rest is right: the name is asked for at once.
  const nameless = audience === 'staff' && name === '' ? { name: 'Укажите ФИО сотрудника' } : {};
  if (checked.success) return ok(checked.data);
  const issues = fieldIssues(checked.error).map(({ path, message }) => [
    FIELD_OF[path] ?? path,
    message,
  ]);
  return failed({ ...Object.fromEntries(issues), ...nameless });
}

const FIELD_OF: Readonly<Record<string, FieldName>> = {
  'who.name': 'name',
  'who.className': 'className',
};

/** Reads what a draft kept; undefined when it is of another shape. */
export function parseValues(content: unknown): IncidentValues | undefined {
  if (typeof content !== 'object' || content === null) return undefined;
  const draft = content as Readonly<Record<keyof IncidentValues, unknown>>; // checked below
  const { handedOut } = draft;
  const isText = (value: unknown): boolean => typeof value === 'string';
  const isTextOrNull = (value: unknown): boolean => value === null || isText(value);
  const fits =
    [draft.name, draft.className, draft.question, draft.note].every(isText) &&
    [draft.date, draft.time, draft.person, draft.request].every(isTextOrNull) &&
    isOneOf(PERSON_KINDS, draft.audience) &&
    (draft.reason === '' || isOneOf(INCIDENT_REASONS, draft.reason)) &&
    Array.isArray(handedOut) &&
    handedOut.every((each) => isOneOf(HANDED_OUT, each));
  return fits ? (content as IncidentValues) : undefined; // just checked
}

function isOneOf(known: readonly string[], value: unknown): boolean {
  return typeof value === 'string' && known.includes(value);
}

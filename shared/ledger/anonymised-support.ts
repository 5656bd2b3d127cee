import { NAME_LIMIT, TEXT_LIMIT } from '#shared/domain/fields';
import type { Incident } from '#shared/domain/incident';
import { isMentioned, type Pattern } from '#shared/domain/mentions';
import type { ParentMeeting } from '#shared/domain/parent-meeting';
import { REDACTED_NAME } from '#shared/domain/redaction';
import type { RequestStep, SupportRequest } from '#shared/domain/support-request';
import type { Id } from '#shared/lib/ids';
import { changed, cleaned, mentionsElsewhere, renewed, type Subject } from './anonymised-text';

/** The meeting stays, with its number of people; who led it doesn't. */
export function anonymisedMeeting(value: ParentMeeting, subject: Subject): ParentMeeting | null {
  const pattern = mentionsElsewhere(subject);
  const { state } = value;
  const reason = state.kind === 'annulled' ? cleaned(state.reason, pattern, TEXT_LIMIT) : '';
  return changed(value, {
    place: cleaned(value.place, pattern, NAME_LIMIT),
    agenda: cleaned(value.agenda, pattern, TEXT_LIMIT),
    ledBy: namedLess(value.ledBy, subject, pattern),
    state: state.kind === 'annulled' ? (changed(state, { reason }) ?? state) : state,
  });
}

/** The request stays as it went its way; texts and names of files lose the person. */
export function anonymisedRequest(value: SupportRequest, subject: Subject): SupportRequest | null {
  const pattern = mentionsElsewhere(subject);
  const line = (text: string): string => cleaned(text, pattern, NAME_LIMIT);
  const text = (long: string): string => cleaned(long, pattern, TEXT_LIMIT);
  const { annulled } = value;
  return changed(value, {
    ...{ subject: line(value.subject), role: line(value.role), className: line(value.className) },
    ...{ since: line(value.since), seen: text(value.seen), expected: text(value.expected) },
    ...{ where: text(value.where), tried: text(value.tried), read: text(value.read) },
    files: renewed(value.files, (one) => changed(one, { name: line(one.name) }) ?? one),
    steps: renewed(value.steps, (one) => cleanedStep(one, text)),
    annulled: annulled && (changed(annulled, { reason: text(annulled.reason) }) ?? annulled),
  });
}

function cleanedStep(step: RequestStep, text: (long: string) => string): RequestStep {
  if (!('text' in step)) return step;
  const words = text(step.text);
  return words === step.text ? step : { ...step, text: words };
}

/** The incident stays for the report: its day, its reason, what was handed out. */
export function anonymisedIncident(value: Incident, subject: Subject): Incident | null {
  const { who, annulled } = value;
  const isOwn = isThePerson(who, subject);
  const pattern = isOwn ? subject.mentions.wide : mentionsElsewhere(subject);
  const text = (long: string): string => cleaned(long, pattern, TEXT_LIMIT);
  return changed(value, {
    who: isOwn
      ? (changed(who, { name: REDACTED_NAME, className: '' }) ?? who)
      : namedLess(who, subject, pattern),
    question: text(value.question),
    note: text(value.note),
    annulled: annulled && (changed(annulled, { reason: text(annulled.reason) }) ?? annulled),
  });
}

/** Somebody named in a record: by their record, or only by what was typed. */
interface Named {
  readonly person: Id | null;
  readonly name: string;
}

/** True when it is the person, by their record or, without one, by their whole name. */
function isThePerson({ person, name }: Named, { persons, mentions }: Subject): boolean {
  return person === null ? isMentioned(name, mentions.strict) : persons.has(person);
}

function namedLess<T extends Named>(named: T, subject: Subject, pattern: Pattern): T {
  const isOwn = isThePerson(named, subject);
  const name = isOwn ? REDACTED_NAME : cleaned(named.name, pattern, NAME_LIMIT);
  return name === named.name ? named : { ...named, name };
}

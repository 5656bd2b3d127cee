import { fieldIssues } from '#shared/domain/fields';
import { personSchema, type Person, type PersonKind, PERSON_KINDS } from '#shared/domain/person';
import { failed, ok, type Result } from '#shared/lib/result';

/** What stands in the form of a person, as typed: also what a draft keeps. */
export interface PersonValues {
  readonly kind: PersonKind;
  readonly name: string;
  readonly position: string;
  readonly className: string;
  readonly phone: string;
  readonly email: string;
  readonly room: string;
}

export type PersonErrors = Readonly<Partial<Record<keyof PersonValues, string>>>;

const TEXTS = ['name', 'position', 'className', 'phone', 'email', 'room'] as const;

/** A person's record as form values. */
export function personValues(person: Person): PersonValues {
  const { kind, name, position, className, phone, email, room } = person;
  return { kind, name, position, className, phone, email, room };
}

/** The record that the form describes, checked by the ledger's own validator, or what is wrong where. */
export function toPerson(values: PersonValues, before: Person): Result<Person, PersonErrors> {
  const texts = Object.fromEntries(
    TEXTS.map((field) => [field, values[field].trim().replace(/\s+/gu, ' ')]),
  );
  const checked = personSchema.safeParse({ ...before, ...texts, kind: values.kind });
  if (checked.success) return ok(checked.data);
  return failed(
    Object.fromEntries(fieldIssues(checked.error).map(({ path, message }) => [path, message])),
  );
}

/** Reads what a draft kept; undefined when it is of another shape. */
export function parsePersonValues(content: unknown): PersonValues | undefined {
  if (typeof content !== 'object' || content === null) return undefined;
  const draft = content as Readonly<Record<string, unknown>>; // each member is checked below
  const fits =
    TEXTS.every((field) => typeof draft[field] === 'string') &&
    PERSON_KINDS.some((kind) => kind === draft['kind']);
  return fits ? (content as PersonValues) : undefined;
}

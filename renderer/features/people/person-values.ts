import { fieldIssues } from '#shared/domain/fields';
import {
  CASES,
  PERSON_KINDS,
  personSchema,
  withTexts,
  type CaseForms,
  type Person,
  type PersonKind,
} from '#shared/domain/person';
import { WORK_DAYS, type WorkDays } from '#shared/domain/school';
import { failed, ok, type Result } from '#shared/lib/result';
import { typedLine } from '#shared/lib/typed';

/** What stands in the form of a person, as typed: also what a draft keeps. */
export interface PersonValues {
  readonly kind: PersonKind;
  readonly name: string;
  readonly position: string;
  readonly subjects: string;
  /** Days of the own work week; null: as the school's. */
  readonly ownWeek: WorkDays | null;
  readonly className: string;
  readonly phone: string;
  readonly email: string;
  readonly room: string;
  /** Forms corrected by hand; an empty one leaves the suggestion. */
  readonly declined: { readonly name: CaseForms; readonly position: CaseForms };
}

export type PersonErrors = Readonly<Partial<Record<keyof PersonValues, string>>>;

const TEXTS = [
  'name',
  'position',
  'subjects',
  'className',
  'phone',
  'email',
  'room',
] as const satisfies readonly (keyof PersonValues)[];

/** A person's record as form values. */
export function personValues(person: Person): PersonValues {
  const { kind, name, position, subjects, ownWeek, className, phone, email, room } = person;
  const { declined } = person;
  return { kind, name, position, subjects, ownWeek, className, phone, email, room, declined };
}

/** What stands in the form after something was typed. Who types the kept name or position again has its forms again. */
export function typedValues(
  values: PersonValues,
  change: Partial<PersonValues>,
  kept: Person,
): PersonValues {
  const next = withTexts(values, change);
  const formsOf = (field: 'name' | 'position'): CaseForms =>
    change[field]?.trim() === kept[field] ? kept.declined[field] : next.declined[field];
  return { ...next, declined: { name: formsOf('name'), position: formsOf('position') } };
}

/** The record that the form describes, checked by the ledger's own validator, or what is wrong where. */
export function toPerson(values: PersonValues, before: Person): Result<Person, PersonErrors> {
  const texts = Object.fromEntries(TEXTS.map((field) => [field, typedLine(values[field])]));
  const { kind, ownWeek } = values;
  const declined = {
    name: trimmedForms(values.declined.name),
    position: trimmedForms(values.declined.position),
  };
  const checked = personSchema.safeParse({ ...before, ...texts, kind, ownWeek, declined });
  if (checked.success) return ok(checked.data);
  return failed(
    Object.fromEntries(fieldIssues(checked.error).map(({ path, message }) => [path, message])),
  );
}

function trimmedForms(forms: CaseForms): CaseForms {
  const { genitive, dative, accusative, instrumental } = forms;
  return {
    genitive: genitive.trim(),
    dative: dative.trim(),
    accusative: accusative.trim(),
    instrumental: instrumental.trim(),
  };
}

/** Reads what a draft kept; undefined when it is of another shape. */
export function parsePersonValues(content: unknown): PersonValues | undefined {
  if (typeof content !== 'object' || content === null) return undefined;
  const draft = content as Readonly<Record<string, unknown>>; // each member is checked below
  const fits =
    TEXTS.every((field) => typeof draft[field] === 'string') &&
    PERSON_KINDS.some((kind) => kind === draft['kind']) &&
    [null, ...WORK_DAYS].some((days) => days === draft['ownWeek']) &&
    areForms(draft['declined'], 'name') &&
    areForms(draft['declined'], 'position');
  return fits ? (content as PersonValues) : undefined;
}

function areForms(content: unknown, part: 'name' | 'position'): boolean {
  if (typeof content !== 'object' || content === null) return false;
  const forms = (content as Readonly<Record<string, unknown>>)[part]; // checked below
  if (typeof forms !== 'object' || forms === null) return false;
  return CASES.every(
    (form) => typeof (forms as Readonly<Record<string, unknown>>)[form] === 'string',
  );
}

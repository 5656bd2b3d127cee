import { fieldIssues } from '#shared/domain/fields';
import { changeOffice, type OfficeIssues, type OfficeOutcome } from '#shared/domain/offices';
import { knownByName } from '#shared/domain/known-people';
import {
  newPerson,
  personSchema,
  withTexts,
  type Office,
  type Person,
} from '#shared/domain/person';
import type { Id } from '#shared/lib/ids';
import type { IsoDate } from '#shared/lib/iso-date';
import { failed, type Result } from '#shared/lib/result';

/** What stands in the dialog of an appointment, as typed: also what its draft keeps. */
export interface OfficeValues {
  readonly name: string;
  /** Somebody known who was picked; null while a name is typed. */
  readonly person: Id | null;
  readonly position: string;
  readonly from: IsoDate | null;
  /** Last day of a substitute. */
  readonly to: IsoDate | null;
  readonly orderNumber: string;
  readonly orderDate: IsoDate | null;
}

export type OfficeErrors = OfficeIssues & { readonly position?: string | undefined };

/** The dialog as it opens: from today on. */
export function emptyOffice(today: IsoDate): OfficeValues {
  return {
    name: '',
    person: null,
    position: '',
    from: today,
    to: null,
    orderNumber: '',
    orderDate: null,
  };
}

/** What the form is judged by. */
export interface OfficeSituation {
  readonly office: Office;
  readonly people: readonly Person[];
  readonly today: IsoDate;
  /** Id of somebody whom the journal doesn't know yet. */
  readonly newId: Id;
}

/** The records after the appointment that the form describes, or what is wrong where. */
export function toOffice(
  values: OfficeValues,
  { office, people, today, newId }: OfficeSituation,
): Result<OfficeOutcome, OfficeErrors> {
  const name = values.name.trim();
  if (name === '') return failed({ person: 'Укажите ФИО' });
  if (values.from === null) return failed({ from: 'Укажите день' });
  const known =
    people.find(({ id }) => id === values.person) ??
    knownByName(people, 'staff', name) ??
    newPerson(newId, 'staff', name);
  const position = values.position.trim() || known.position;
  const checked = personSchema.safeParse(withTexts(known, { position, archived: false }));
  if (!checked.success) {
    const issues = fieldIssues(checked.error);
    return failed({ person: issues[0]?.message ?? 'Проверьте ФИО' });
  }
  const order = { number: values.orderNumber.trim(), date: values.orderDate };
  const { from } = values;
  const to = office === 'substitute' ? values.to : null;
  return changeOffice(people, { office, person: checked.data, from, to, order }, today);
}

/** What stands in the dialog when another name is typed: the position of somebody picked goes with them. */
export function retyped(values: OfficeValues, name: string): OfficeValues {
  return { ...values, name, person: null, position: values.person === null ? values.position : '' };
}

const TEXTS = ['name', 'position', 'orderNumber'] as const;
const DATES = ['from', 'to', 'orderDate', 'person'] as const;

/** Reads what a draft kept; undefined when it is of another shape. */
export function parseOffice(content: unknown): OfficeValues | undefined {
  if (typeof content !== 'object' || content === null) return undefined;
  const draft = content as Readonly<Record<string, unknown>>; // each member is checked below
  const fits =
    TEXTS.every((field) => typeof draft[field] === 'string') &&
    DATES.every((field) => draft[field] === null || typeof draft[field] === 'string');
  return fits ? (content as OfficeValues) : undefined;
}

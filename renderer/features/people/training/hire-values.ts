import { fieldIssues } from '#shared/domain/fields';
import { foldedName } from '#shared/domain/known-people';
import {
  isOffered,
  newPerson,
  personSchema,
  resolvePerson,
  withTexts,
  type Person,
} from '#shared/domain/person';
import { programmeFor, type Programme } from '#shared/domain/programme';
import {
  TRAINING_BASES,
  trainingSchema,
  type Training,
  type TrainingBasis,
} from '#shared/domain/training';
import { IN_TRAINING, startIssue } from '#shared/domain/training-rules';
import type { Id } from '#shared/lib/ids';
import type { IsoDate } from '#shared/lib/iso-date';
import { failed, ok, type Result } from '#shared/lib/result';
import { typedLine } from '#shared/lib/typed';

/** What stands in «Добавить сотрудника», as typed: also what a draft keeps. */
export interface HireValues {
  readonly name: string;
  /** Somebody known who was picked, one of two of the same name perhaps; null while a name is typed. */
  readonly person: Id | null;
  readonly position: string;
  readonly startedOn: IsoDate | null;
  readonly phone: string;
  readonly email: string;
  readonly basis: TrainingBasis;
  /** True when somebody of the same name is known and this is somebody else. */
  readonly isNamesake: boolean;
}
export type HireErrors = Readonly<Partial<Record<keyof HireValues, string>>>;

/** The form as it opens. */
export const NOBODY_YET: HireValues = {
  name: '',
  person: null,
  position: '',
  startedOn: null,
  phone: '',
  email: '',
  basis: 'hired',
  isNamesake: false,
};

/** A new member of the staff on the way to the journal: the person and the training. */
export interface Hire {
  /** The person's record as it becomes; null when nothing of it changes. */
  readonly person: Person | null;
  readonly training: Training;
}

/** What the form is checked against. */
export interface HireGround {
  readonly people: readonly Person[];
  /** Those who are in training: nobody is in two at once. */
  readonly inTraining: ReadonlySet<Id>;
  /** Programmes of the ledger: the position says which one is taught. */
  readonly programmes: readonly Programme[];
  readonly today: IsoDate;
  /** Ids of the new records. */
  readonly ids: { readonly person: Id; readonly training: Id };
}

/** What tells who is meant. */
export type HireName = Pick<HireValues, 'name' | 'person' | 'isNamesake'>;

/** The known member of the staff who was picked or whose name is typed, unless the form says that it is somebody else. */
export function knownHire(
  { name, person, isNamesake }: HireName,
  people: readonly Person[],
): Person | undefined {
  const picked = person === null ? undefined : resolvePerson(people, person);
  if (picked !== undefined && !picked.redacted && !isNamesake) return picked;
  const wanted = foldedName(name);
  if (isNamesake || wanted === '') return undefined;
  const found = people.filter(
    (each) => each.kind === 'staff' && !each.redacted && foldedName(each.name) === wanted,
  );
  // Who left and is in the archive may come back, when nobody of the name is there.
  const known = found.find(isOffered) ?? found[0];
  return known === undefined ? undefined : resolvePerson(people, known.id);
}

/** The form once it names somebody: the ground that was chosen goes with the person whom it was chosen for. */
export function renamed(
  values: HireValues,
  to: Pick<HireValues, 'name' | 'person'>,
  people: readonly Person[],
): HireValues {
  const next = { ...values, ...to, isNamesake: false };
  const isSameOne = knownHire(next, people)?.id === knownHire(values, people)?.id;
  return isSameOne ? next : { ...next, basis: NOBODY_YET.basis };
}

/** The records that the form describes, checked by the ledger's own validators, or what is wrong where. */
export function toHire(values: HireValues, ground: HireGround): Result<Hire, HireErrors> {
  const known = knownHire(values, ground.people);
  const before = known ?? newPerson(ground.ids.person, 'staff', values.name);
  const told = knownOf(values, before);
  const person = personSchema.safeParse(withTexts(before, told));
  const training = trainingSchema.safeParse(trainingOf(values, known, ground));
  const errors = {
    ...errorsOf(training.success ? [] : fieldIssues(training.error)),
    ...errorsOf(person.success ? [] : fieldIssues(person.error)),
    ...dateError(values, ground.today),
    ...(known !== undefined && ground.inTraining.has(known.id) ? { name: IN_TRAINING } : {}),
  };
  if (Object.keys(errors).length > 0 || !person.success || !training.success) return failed(errors);
  const isChanged =
    known === undefined || Object.keys(told).some((key) => !isSame(known, told, key));
  return ok({ person: isChanged ? person.data : null, training: training.data });
}

/** What the form tells of the person; what it leaves empty stays as it was known. */
function knownOf(values: HireValues, before: Person): Partial<Person> {
  return {
    position: typedLine(values.position),
    phone: typedLine(values.phone) || before.phone,
    email: typedLine(values.email) || before.email,
    archived: false,
  };
}

function isSame(known: Person, told: Partial<Person>, key: string): boolean {
  const field = key as keyof Person; // a key of `told`
  return known[field] === told[field];
}

/** The training that the form describes, as far as it is filled in. @param known whose it is, unless it is somebody new's */
export function trainingOf(
  values: HireValues,
  known: Person | undefined,
  { programmes, ids }: HireGround,
): Training {
  return {
    v: 2,
    id: ids.training,
    person: known?.id ?? ids.person,
    // Somebody new isn't asked for the ground.
    basis: known === undefined ? NOBODY_YET.basis : values.basis,
    startedOn: values.startedOn ?? '',
    position: typedLine(values.position),
    ownWeek: known?.ownWeek ?? null,
    registeredAt: null,
    registeredOn: null,
    items: [...programmeFor(programmes, values.position).items],
    absences: [],
    state: { kind: 'open' },
  };
}

function dateError({ startedOn }: HireValues, today: IsoDate): HireErrors {
  if (startedOn === null) return { startedOn: 'Укажите дату вступления в должность' };
  const issue = startIssue(startedOn, today);
  return issue === null ? {} : { startedOn: issue };
}

const FIELDS: readonly string[] = Object.keys(NOBODY_YET);

/** Complaints by the form's fields; one that belongs to no field stands with the position, whose programme it is. */
function errorsOf(
  issues: readonly { readonly path: string; readonly message: string }[],
): HireErrors {
  return Object.fromEntries(
    issues.map(({ path, message }) => [FIELDS.includes(path) ? path : 'position', message]),
  );
}

/** Reads what a draft kept; undefined when it is of another shape. */
export function parseHireValues(content: unknown): HireValues | undefined {
  if (typeof content !== 'object' || content === null) return undefined;
  const draft = content as Readonly<Record<string, unknown>>; // each member is checked below
  const { person, startedOn, basis, isNamesake } = draft;
  const fits =
    ['name', 'position', 'phone', 'email'].every((key) => typeof draft[key] === 'string') &&
    (person === null || typeof person === 'string') &&
    (startedOn === null || typeof startedOn === 'string') &&
    TRAINING_BASES.some((each) => each === basis) &&
    typeof isNamesake === 'boolean';
  return fits ? (content as HireValues) : undefined;
}

import { fieldIssues } from '#shared/domain/fields';
import { appointmentOrder, heldTerm, isOrderOfSchool } from '#shared/domain/offices';
import {
  officeHolder,
  personSchema,
  withTexts,
  type Office,
  type Person,
} from '#shared/domain/person';
import {
  firstWorkWeek,
  schoolSchema,
  withWorkWeek,
  WORK_DAYS,
  workWeekOn,
  type School,
  type WorkDays,
} from '#shared/domain/school';
import type { Id } from '#shared/lib/ids';
import type { IsoDate } from '#shared/lib/iso-date';
import { failed, ok, type Result } from '#shared/lib/result';
import type { PutRequest } from '#shared/ledger/commit';
import type { Row } from '../../data/database';
import { firstHolder } from './first-holder';

/** What stands in «Настройки → Школа»: the school, the consultant and the director on one page. */
export interface SchoolValues {
  readonly fullName: string;
  readonly shortName: string;
  readonly address: string;
  readonly site: string;
  readonly timeZone: string;
  readonly workDays: WorkDays;
  readonly orderNumber: string;
  readonly orderDate: IsoDate | null;
  readonly consultantName: string;
  readonly consultantPosition: string;
  readonly consultantRoom: string;
  readonly consultantPhone: string;
  readonly consultantEmail: string;
  readonly directorName: string;
  readonly directorPosition: string;
  /** Who held the offices when the form was filled in: it tells of them and of nobody else. */
  readonly consultant: Id | null;
  readonly director: Id | null;
}
/** The fields that are lines of text. */
export type SchoolText = Exclude<
  keyof SchoolValues,
  'orderDate' | 'timeZone' | 'workDays' | 'consultant' | 'director'
>;
export type SchoolErrors = Readonly<Partial<Record<keyof SchoolValues, string>>>;

/** The records that the form shows and writes. */
export interface SchoolRecords {
  readonly school: Row<'school'>;
  readonly people: readonly Row<'person'>[];
  readonly today: IsoDate;
}

/** The form as it opens. */
export function schoolValues({ school, people, today }: SchoolRecords): SchoolValues {
  const persons = people.map((row) => row.value);
  const consultant = officeHolder(persons, 'consultant', today);
  const director = officeHolder(persons, 'director', today);
  const { fullName, shortName, address, site, timeZone } = school.value;
  const order = appointmentOrder(school.value, persons, today);
  return {
    fullName,
    shortName,
    address,
    site,
    timeZone,
    workDays: workWeekOn(school.value, today),
    orderNumber: order.number,
    orderDate: order.date,
    consultantName: consultant?.name ?? '',
    consultantPosition: consultant?.position ?? '',
    consultantRoom: consultant?.room ?? '',
    consultantPhone: consultant?.phone ?? '',
    consultantEmail: consultant?.email ?? '',
    directorName: director?.name ?? '',
    directorPosition: director?.position ?? '',
    consultant: consultant?.id ?? null,
    director: director?.id ?? null,
  };
}

/** What was typed, without what it tells of somebody who doesn't hold the office any more. @param kept as the form opens */
export function ofHolders(typed: SchoolValues, kept: SchoolValues): SchoolValues {
  const { orderNumber, orderDate, consultant, director } = kept;
  return {
    ...typed,
    ...(typed.consultant === consultant
      ? {}
      : { ...officeTexts('consultant', kept), orderNumber, orderDate, consultant }),
    ...(typed.director === director ? {} : { ...officeTexts('director', kept), director }),
  };
}

function officeTexts(office: keyof typeof OFFICE_FIELDS, kept: SchoolValues) {
  return Object.fromEntries(Object.values(OFFICE_FIELDS[office]).map((name) => [name, kept[name]]));
}

/** The changes that the form describes, checked by the ledger's validators, or what is wrong where. */
export function schoolPuts(
  values: SchoolValues,
  records: SchoolRecords,
  ids: { readonly consultant: Id; readonly director: Id },
): Result<readonly PutRequest[], SchoolErrors> {
  const puts: PutRequest[] = [];
  const errors: Partial<Record<keyof SchoolValues, string>> = {};
  const school = schoolSchema.safeParse(schoolOf(values, records));
  if (!school.success) Object.assign(errors, renamed(school.error, SCHOOL_FIELDS));
  else if (!same(school.data, records.school.value)) {
    const { id, seq } = records.school;
    puts.push({ table: 'school', id, base: seq, value: school.data });
  }
  for (const office of ['consultant', 'director'] as const) {
    const put = officePut(office, values, records, ids[office]);
    if (!put.ok) Object.assign(errors, put.error);
    else if (put.value !== null) puts.push(put.value);
  }
  return Object.keys(errors).length > 0 ? failed(errors) : ok(puts);
}

function schoolOf(values: SchoolValues, records: SchoolRecords): School {
  const before = records.school.value;
  return {
    ...before,
    fullName: values.fullName.trim(),
    shortName: values.shortName.trim(),
    address: values.address.trim(),
    site: values.site.trim(),
    timeZone: values.timeZone,
    workWeek: workWeekOf(values.workDays, records),
    order: isOrderInTerm(records) ? before.order : orderOf(values),
  };
}

function orderOf({ orderNumber, orderDate }: SchoolValues): School['order'] {
  return { number: orderNumber.trim(), date: orderDate };
}

/** After a change of the consultant the order stands with the term, not with the school. */
function isOrderInTerm({ people, today }: SchoolRecords): boolean {
  const persons = people.map((row) => row.value);
  const held = heldTerm(persons, 'consultant', today);
  return held !== null && !isOrderOfSchool(persons, held);
}

function withOrder(person: Person, values: SchoolValues, records: SchoolRecords): Person {
  if (!isOrderInTerm(records)) return person;
  const persons = records.people.map((row) => row.value);
  const held = heldTerm(persons, 'consultant', records.today);
  const terms = person.terms.map((term, i) =>
    i === held?.index ? { ...term, order: orderOf(values) } : term,
  );
  return { ...person, terms };
}

/** What nobody has filled in yet gets the week that always held; later another one holds from today on. */
function workWeekOf(days: WorkDays, { school, today }: SchoolRecords): School['workWeek'] {
  if (isUntouched(school)) return firstWorkWeek(days);
  if (workWeekOn(school.value, today) === days) return school.value.workWeek;
  return withWorkWeek(school.value, days, today);
}

/** True for the school of the ledger's first line, which the program wrote. */
export function isUntouched(school: Row<'school'>): boolean {
  return school.seq === 1;
}

const SCHOOL_FIELDS: Readonly<Record<string, keyof SchoolValues>> = {
  'order.number': 'orderNumber',
  'order.date': 'orderDate',
};
const OFFICE_FIELDS: Readonly<
  Record<Extract<Office, 'consultant' | 'director'>, Readonly<Record<string, SchoolText>>>
> = {
  consultant: {
    name: 'consultantName',
    position: 'consultantPosition',
    room: 'consultantRoom',
    phone: 'consultantPhone',
    email: 'consultantEmail',
  },
  director: { name: 'directorName', position: 'directorPosition' },
};

/** The change of a person in office: a correction of their record, or the first holder of the office. */
function officePut(
  office: 'consultant' | 'director',
  values: SchoolValues,
  records: SchoolRecords,
  newId: Id,
): Result<PutRequest | null, SchoolErrors> {
  const { people, today } = records;
  const fields = OFFICE_FIELDS[office];
  const typed = Object.fromEntries(
    Object.entries(fields).map(([field, name]) => [field, values[name].trim()]),
  );
  const holder = officeHolder(
    people.map((row) => row.value),
    office,
    today,
  );
  if (holder === undefined && Object.values(typed).every((text) => text === '')) return ok(null);
  const known = holder ?? firstHolder(office, typed['name'] ?? '', records, newId);
  const before = office === 'consultant' ? withOrder(known, values, records) : known;
  const checked = personSchema.safeParse(withTexts(before, typed));
  if (!checked.success) return failed(renamed(checked.error, fields));
  if (holder !== undefined && same(checked.data, holder)) return ok(null);
  const base = people.find((row) => row.id === checked.data.id)?.seq ?? 0;
  return ok({ table: 'person', id: checked.data.id, base, value: checked.data });
}

function renamed(
  error: Parameters<typeof fieldIssues>[0],
  names: Readonly<Record<string, keyof SchoolValues>>,
): SchoolErrors {
  return Object.fromEntries(
    fieldIssues(error).map(({ path, message }) => [names[path] ?? path, message]),
  );
}

function same(a: object, b: object): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** Reads what a draft kept; undefined when it is of another shape. */
export function parseSchoolValues(content: unknown): SchoolValues | undefined {
  if (typeof content !== 'object' || content === null) return undefined;
  const draft = content as Readonly<Record<string, unknown>>; // each member is checked below
  const { orderDate, workDays, consultant, director, ...texts } = draft;
  const names = Object.values(OFFICE_FIELDS).flatMap((fields) => Object.values(fields));
  const all = [...names, 'fullName', 'shortName', 'address', 'site', 'timeZone', 'orderNumber'];
  const fits = all.every((name) => typeof texts[name] === 'string');
  const othersFit = [orderDate, consultant, director].every(
    (each) => each === null || typeof each === 'string',
  );
  const daysFit = WORK_DAYS.some((days) => days === workDays);
  return fits && othersFit && daysFit ? (content as SchoolValues) : undefined;
}

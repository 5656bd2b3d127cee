import { withHolders } from '#shared/domain/schedule-holders';
import { isTimeZone } from '#shared/lib/iso-date';
import {
  RECORD_VERSIONS,
  isTableName,
  recordSchemas,
  type AnyRecord,
  type TableName,
} from './records';

/** A record as the ledger holds it, or why this program can't use it. */
export type Upgraded =
  | { readonly ok: true; readonly table: TableName; readonly value: AnyRecord }
  | { readonly ok: false; readonly fault: 'newer' | 'unreadable' };

/** A stored record as far as a step may look at it. */
type Stored = Readonly<Record<string, unknown>>;

/**
 * The steps from a version to the next one, by table. Each is frozen once it was shipped and has a test
 * of its own: journals of that age exist for ever.
 */
const STEPS: { readonly [T in TableName]?: Readonly<Record<number, (stored: Stored) => Stored>> } =
  {
    // Exceptions came with the approval of editions.
    schedule: {
      1: (stored) => ({ ...stored, v: 2, exceptions: [] }),
      // Who holds a reception, and remarks on parts of an edition, came with the drawing of schedules.
      2: (stored) => ({ ...withHolders(stored), v: 3, state: withParts(stored['state']) }),
      // The clock that an approval or a cancelling was taken by; the last builds that wrote version 3 wrote it already.
      3: (stored) => ({ ...stored, v: 4, state: withClock(stored['state']) }),
    },
    // As in editions of the schedule.
    regulation: { 1: (stored) => ({ ...stored, v: 2, state: withClock(stored['state']) }) },
    // Series of numbers, links and people's merging came with the journal's own tools.
    consultation: {
      1: (stored) => ({
        ...stored,
        v: 2,
        number: inSeries(stored['number']),
        links: { earlier: null, meeting: null },
        annulled: annulment(stored['annulled']),
      }),
    },
    person: {
      1: (stored) => ({ ...stored, v: 2, mergedInto: null, redacted: false }),
      // Subjects, an own week, declined forms and orders of appointment came with the training of new staff.
      2: (stored) => ({
        ...stored,
        v: 3,
        subjects: '',
        ownWeek: null,
        declined: { name: noForms(), position: noForms() },
        terms: withOrders(stored['terms']),
      }),
    },
    // The week that a deadline is counted by, and the day of registration, came into the training itself; the
    // last builds that wrote version 1 wrote them already.
    training: {
      1: (stored) => ({
        ownWeek: null,
        registeredOn: dayOf(stored['registeredAt']),
        ...stored,
        v: 2,
      }),
    },
    // The work week came with the first start; until then every school was taken to work five days.
    school: {
      1: (stored) => ({ ...stored, v: 2, workWeek: [{ from: '1900-01-01', days: 5 }] }),
      2: (stored) => ({
        ...stored,
        v: 3,
        numbering: [{ from: '1900-01-01', series: 'calendar-year' }],
        tolerance: [{ from: '1900-01-01', minutes: 15 }],
      }),
    },
  };

function inSeries(number: unknown): unknown {
  return isObject(number) ? { ...number, series: 'calendar-year' } : number;
}

/** The day of a moment; the school's zone isn't known to a step. */
function dayOf(moment: unknown): unknown {
  return typeof moment === 'string' ? moment.slice(0, 10) : null;
}

function noForms(): unknown {
  return { genitive: '', dative: '', accusative: '', instrumental: '' };
}

function withOrders(terms: unknown): unknown {
  if (!Array.isArray(terms)) return terms;
  const order = { number: '', date: null };
  return terms.map((term: unknown) => (isObject(term) ? { ...term, order } : term));
}

function withParts(state: unknown): unknown {
  if (!isObject(state) || !('kind' in state)) return state;
  if (state.kind === 'returned') return { ...state, parts: [] };
  return state.kind === 'cancelled' ? { ...state, approved: null } : state;
}

function withClock(state: unknown): unknown {
  if (!isObject(state) || !('kind' in state)) return state;
  if (state.kind === 'approved') return { zone: approvedIn(state), ...state };
  if (state.kind !== 'cancelled' || !('approved' in state)) return state;
  const { approved } = state;
  // It never had an approval: no day is counted by its clock, and its moment is shown on the school's.
  if (!isObject(approved)) return { zone: null, ...state };
  const zone = approvedIn(approved);
  return { zone, ...state, approved: { zone, ...approved } };
}

/** The clock that most is set by in Russia; the journal's own zone isn't known to a step. */
const LAST_RESORT = 'Europe/Moscow';

/** The school's zone as the approval's statement says it: what the director had before them. */
function approvedIn(approved: object): string {
  const statement = parsed(within(approved, 'approval', 'statement'));
  const zone = within(statement, 'content', 'school', 'timeZone');
  // A statement that can't be read is no approval: its verdict says so, whatever zone stands beside it.
  return typeof zone === 'string' && isTimeZone(zone) ? zone : LAST_RESORT;
}

function within(value: unknown, ...keys: readonly string[]): unknown {
  return keys.reduce<unknown>(
    (inner, key) => (isObject(inner) ? new Map(Object.entries(inner)).get(key) : undefined),
    value,
  );
}

function parsed(text: unknown): unknown {
  try {
    return typeof text === 'string' ? JSON.parse(text) : undefined;
  } catch {
    return undefined; // not even JSON
  }
}

function annulment(annulled: unknown): unknown {
  return isObject(annulled) ? { ...annulled, kind: 'annulled' } : annulled;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

/**
 * Brings a stored value to the shape that this program works with, step by step. Signatures are verified
 * over the stored bytes, never over this value.
 */
export function upgradeRecord(table: string, stored: unknown): Upgraded {
  if (!isTableName(table)) return { ok: false, fault: 'newer' };
  const version = versionOf(stored);
  if (version > RECORD_VERSIONS[table]) return { ok: false, fault: 'newer' };
  const checked = recordSchemas[table].safeParse(stepped(table, version, stored));
  return checked.success
    ? { ok: true, table, value: checked.data }
    : { ok: false, fault: 'unreadable' };
}

function stepped(table: TableName, version: number, stored: unknown): unknown {
  const step = STEPS[table]?.[version];
  // A value with a version is an object; its contents are checked after the last step.
  return step === undefined ? stored : stepped(table, version + 1, step(stored as Stored));
}

function versionOf(stored: unknown): number {
  if (typeof stored !== 'object' || stored === null) return 0;
  const version = (stored as { v?: unknown }).v;
  return typeof version === 'number' ? version : 0;
}

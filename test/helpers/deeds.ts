import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { newPerson, type Person, openTerm } from '#shared/domain/person';
import { emptySchool, type School } from '#shared/domain/school';
import type { Schedule } from '#shared/domain/schedule';
import type { Slot } from '#shared/domain/slot';
import type { DeskAnswer, DeskEdition, DirectorDesk } from '#shared/ipc/access';
import type { Committed } from '#shared/ledger/commit';
import { keysOf, makeKey } from '../../electron/access/director-keys';
import { approve, readDesk } from '../../electron/access/director';
import type { DirectorTools } from '../../electron/access/director-tools';
import { BackOff, type FailuresByKey } from '../../electron/access/back-off';
import { createDirectorRole } from '../../electron/access/director-role';
import type { Journal } from '../../electron/ledger/journal';
import { accepted, AUTHOR } from './journals';
import { put, request, schedule } from './records';

/** The director's passphrase in tests. */
export const PASSPHRASE = 'четыре случайных слова подряд';

/** The computer's uptime as a test sets it, seconds. */
export interface Uptime {
  seconds: number;
}

/** A reception with everything filled in. */
export function slot(change: Partial<Slot> = {}): Slot {
  return {
    id: randomUUID(),
    weekday: 2,
    start: '14:30',
    end: '15:15',
    audience: 'staff',
    direction: 'Учёт посещаемости',
    room: '204',
    weeks: 'every',
    by: 'consultant',
    ...change,
  };
}

/** An edition that may be submitted. */
export function edition(change: Partial<Schedule> = {}): Schedule {
  const first = slot();
  const exceptions = [
    {
      kind: 'none',
      id: randomUUID(),
      from: '2026-10-26',
      to: '2026-11-03',
      slot: first.id,
      reason: 'каникулы',
    },
  ] as const;
  return schedule({ slots: [first, slot({ weekday: 4 })], exceptions: [...exceptions], ...change });
}

/** A person who holds an office from a date on. */
export function officer(office: 'director' | 'consultant', name: string): Person {
  return {
    ...newPerson(randomUUID(), 'staff', name),
    position: office === 'director' ? 'Директор' : 'Учитель информатики',
    terms: [openTerm(office, '2020-09-01')],
  };
}

const nothing = (): Promise<void> => Promise.resolve();

/** What the director's deeds work with, over a real journal; the memory of failures is the test's. */
export function toolsOn(
  { ledger }: Journal,
  folder: string,
  more: { uptime?: Uptime; memory?: { kept?: FailuresByKey }; told?: Committed[] } = {},
): DirectorTools {
  const { uptime = { seconds: 1_000 }, memory = {}, told = [] } = more;
  const now = (): number => uptime.seconds;
  const kept = {
    read: () => memory.kept,
    write: (failures: FailuresByKey) => {
      memory.kept = failures;
    },
  };
  return {
    ledger,
    attachmentFolder: path.join(folder, 'attachments'),
    draftFolder: path.join(folder, 'drafts'),
    keptView: { leave: nothing, forget: nothing, catchUp: nothing },
    stopOutgoing: nothing,
    role: createDirectorRole(now, () => undefined),
    backOff: new BackOff(kept, now),
    tell: (committed) => void told.push(committed),
    now: Date.now,
  };
}

/** Writes the school, a director and a consultant. */
export async function staffed({ ledger }: Journal): Promise<{
  director: Person;
  consultant: Person;
  school: School;
}> {
  const director = officer('director', 'Орлова Вера Павловна');
  const consultant = officer('consultant', 'Щербак Пётр Ильич');
  const school: School = {
    ...emptySchool('Asia/Vladivostok'),
    fullName: 'Краевая школа-интернат № 11',
    shortName: 'КГКОУ ШИ 11',
    order: { number: '75', date: '2026-09-01' },
  };
  const base = ledger.index.seqOf('school', school.id);
  const puts = [put('person', director), put('person', consultant), put('school', school, base)];
  accepted(await ledger.commit(request('school.edit', ...puts), AUTHOR));
  return { director, consultant, school };
}

/** Writes an edition and sends it for approval. */
export async function submitted(
  { ledger }: Journal,
  value: Schedule = edition(),
): Promise<Schedule> {
  const added = await ledger.commit(request('schedule.add', put('schedule', value)), AUTHOR);
  const { seq } = accepted(added);
  const next: Schedule = { ...value, state: { kind: 'submitted', at: null } };
  const sent = await ledger.commit(request('schedule.submit', put('schedule', next, seq)), AUTHOR);
  return accepted(sent).states[0]?.value as Schedule; // what was put a line above
}

/** Makes the first key; the role is open after it. @throws when it was refused */
export async function firstKey(tools: DirectorTools): Promise<string> {
  const answer = await makeKey(tools, {
    commit: randomUUID(),
    reason: 'first',
    passphrase: PASSPHRASE,
  });
  if (answer.kind !== 'done') throw new Error(JSON.stringify(answer));
  return (await keysOf(tools.ledger))[0]?.id ?? '';
}

/** The director's desk with an edition on it. @throws when there is none */
export async function deskOf(tools: DirectorTools, id: string): Promise<OnDesk> {
  return onDesk(await readDesk(tools, { kind: 'approve', schedule: id }));
}

/** An edition of the schedule as it lies on the desk. */
export type OnDesk = Extract<DeskEdition, { readonly what: 'schedule' }>;

/** The edition of the schedule that lies on a desk. @throws when there is none */
export function onDesk(desk: DirectorDesk | null): OnDesk {
  if (desk?.edition?.what !== 'schedule') throw new Error('nothing lies on the desk');
  return desk.edition;
}

/** Approves what lies on the desk, while the role lasts or by a passphrase. */
export async function approveShown(
  tools: DirectorTools,
  id: string,
  {
    passphrase = null,
    commit = randomUUID(),
  }: { passphrase?: string | null; commit?: string } = {},
): Promise<DeskAnswer> {
  const { base, seen } = await deskOf(tools, id);
  return approve(tools, { commit, schedule: id, base, seen, passphrase });
}

import {
  type Redaction,
  type RedactionBasis,
  type RedactionPreview,
  type RedactionStatement,
} from '#shared/domain/redaction';
import { SCHOOL_ID, type School } from '#shared/domain/school';
import type { DeskAnswer } from '#shared/ipc/access';
import type { DeskRedaction, RedactionOrder } from '#shared/ipc/redaction';
import { canonicalJson } from '#shared/ledger/canonical-json';
import { dateAt } from '#shared/lib/iso-date';
import type { Id } from '#shared/lib/ids';
import { removeDrafts } from '../drafts/named-drafts';
import { isDiskFull } from '../files/atomic-write';
import { BarredLedger, DamagedLedger, type OnProgress } from '../ledger/erase-in-file';
import { pendingRedactions } from '../ledger/pending-erasures';
import { sha256 } from '../ledger/sha256';
import { inStamp } from './approvals';
import { directorOf, takeRole } from './director-keys';
import {
  beforehand,
  CHANGED,
  commitAsDirector,
  inTurn,
  type DirectorTools,
} from './director-tools';
import { planRedaction, type RedactionPlan } from './redaction-plan';
import { signText } from './sealed-key';

/** «Обезличить» as the director's window asks for it. */
export interface RedactDeed extends RedactionOrder {
  readonly person: Id;
  readonly onProgress: OnProgress;
}

/** What lies on the director's desk of a person to anonymise. */
export async function readRedactionDesk(
  { ledger, draftFolder }: DirectorTools,
  person: Id,
): Promise<DeskRedaction> {
  const plan = await planRedaction(ledger, draftFolder, person);
  if (!plan.ok) return { ok: false, message: plan.error };
  return { ok: true, preview: previewOf(plan.value), seen: planSum(plan.value) };
}

/** What the school wrote for itself: a redaction leaves it, people can change it. The calendar's past they can't. */
const BY_HAND = ['topic', 'school', 'programme', 'regulation'] as const;

/** What a plan would do, for the screen. */
export function previewOf(plan: RedactionPlan): RedactionPreview {
  const { counts, categories, trainings, hasNamesakes, staying } = plan;
  const byHand = BY_HAND.reduce((sum, table) => sum + (staying[table] ?? 0), 0);
  const schedules = staying.schedule ?? 0;
  const isInCalendar = staying.calendar !== undefined;
  const found = { counts, categories, trainings, schedules, byHand, isInCalendar, hasNamesakes };
  return { name: plan.person.name, ...found };
}

/** SHA-256 of what a plan would do: the director signs what they have seen, or nothing. */
function planSum({ persons, puts, erased, drafts }: RedactionPlan): string {
  const bases = puts.map(({ table, id, base }) => ({ table, id, base }));
  return sha256(canonicalJson({ persons, bases, erased, drafts }));
}

/**
 * «Обезличить» (152-ФЗ): the signed redaction first, with the new states of all that named the person, so
 * that the intent is on the disk; then drafts, the bodies in the ledger's file, and what the windows keep.
 */
export function redact(tools: DirectorTools, deed: RedactDeed): Promise<DeskAnswer> {
  return inTurn(async () => {
    const known = await beforehand(tools, { commit: deed.commit, action: 'redact' }, null);
    const signed = known ?? (await sign(tools, deed));
    return signed.kind === 'done' ? carryOut(tools, deed.onProgress) : signed;
  });
}

async function sign(tools: DirectorTools, deed: RedactDeed): Promise<DeskAnswer> {
  const { ledger } = tools;
  const refused = await takeRole(tools, deed.passphrase);
  if (refused !== null) return refused;
  // Before the long reading: what is committed meanwhile isn't in the plan, so the redaction may not follow it.
  const { head } = ledger;
  const plan = await planRedaction(ledger, tools.draftFolder, deed.person);
  if (!plan.ok) return { kind: 'refused', message: plan.error };
  if (planSum(plan.value) !== deed.seen) return { kind: 'refused', message: CHANGED };
  const director = await directorOf(tools);
  const school = (await ledger.current('school', SCHOOL_ID))?.value as School | undefined; // its table
  // The role may have ended while the ledger was read: with the screen locked nothing is signed.
  const key = tools.role.opened();
  if (key === undefined) return { kind: 'passphrase-needed' };
  if (school === undefined) return { kind: 'refused', message: CHANGED };
  const statement = canonicalJson(
    statementOf(plan.value, {
      deed,
      school,
      head,
      number: ledger.index.redactions.length + 1,
      now: tools.now(),
      director: inStamp(director),
    }),
  );
  const id = deed.commit;
  const value: Redaction = {
    v: 1,
    id,
    statement,
    key: key.id,
    signature: signText(statement, key.privateKey),
  };
  const order = {
    commit: id,
    action: 'redact',
    person: director?.id ?? null,
    onto: head.seq,
  } as const;
  const put = { table: 'redaction', id, base: 0, value } as const;
  return commitAsDirector(tools, order, put, ...plan.value.puts);
}

interface StatementFacts {
  readonly deed: { readonly commit: Id; readonly basis: RedactionBasis };
  readonly school: School;
  readonly head: { readonly seq: number; readonly hash: string };
  readonly number: number;
  readonly director: RedactionStatement['director'];
  readonly now: number;
}

function statementOf(
  { persons, erased, counts, categories, drafts }: RedactionPlan,
  { deed, school, head, number, director, now }: StatementFacts,
): RedactionStatement {
  const { fullName, shortName, address, timeZone } = school;
  return {
    v: 1,
    what: 'redaction',
    redaction: deed.commit,
    number,
    persons: [...persons],
    basis: deed.basis,
    erased: erased.map(([seq, puts]) => [seq, [...puts]]),
    counts,
    categories: [...categories],
    drafts: [...drafts],
    operator: { fullName, shortName, address, timeZone },
    director,
    on: dateAt(now, timeZone),
    at: new Date(now).toISOString(),
    head: { seq: head.seq, hash: head.hash },
    program: 'Журнал консультанта',
  };
}

const HIDDEN = 'Имя уже убрано из записей, но прежние их состояния ещё лежат в файле журнала.';
const LATER = 'Если закрыть окно, программа закончит сама при следующем запуске.';
const FULL = `${HIDDEN} На диске нет места, чтобы переписать файл: нужно столько, сколько занимает сам журнал. Журнал цел. Освободите место и нажмите «Закончить». ${LATER}`;
const FAILED = `${HIDDEN} Диск не дал переписать файл. Журнал цел. Нажмите «Закончить» ещё раз. ${LATER}`;
const DAMAGED = `${HIDDEN} Файл журнала повреждён, поэтому он не переписан. Обратитесь к тому, кто обслуживает компьютер.`;

/** Takes out what the redactions of the ledger name and what the windows keep of it. */
async function carryOut(
  { ledger, draftFolder, keptView, stopOutgoing }: DirectorTools,
  onProgress: OnProgress,
): Promise<DeskAnswer> {
  // Before the drafts: a form that is still open must not keep its text again.
  await keptView.leave();
  try {
    // They hold names, and on Windows a file that they read can't be replaced.
    await stopOutgoing();
    // The drafts may be another program's by now, as well as the file.
    await ledger.mustBeOurs();
    const { redactions } = ledger.index;
    const pending = await pendingRedactions({ redactions, line: (seq) => ledger.line(seq) });
    for (const { drafts, at } of pending) await removeDrafts(draftFolder, drafts, at);
    await ledger.eraseNamed(onProgress);
    return { kind: 'done' };
  } catch (error) {
    if (error instanceof BarredLedger)
      return { kind: 'unfinished', message: `${HIDDEN} ${error.message}` };
    if (error instanceof DamagedLedger) return { kind: 'unfinished', message: DAMAGED };
    return { kind: 'unfinished', message: isDiskFull(error) ? FULL : FAILED };
  } finally {
    await keptView.forget(ledger);
  }
}

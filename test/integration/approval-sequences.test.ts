import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Schedule } from '#shared/domain/schedule';
import { isEditable, type ApprovalState, type StateKind } from '#shared/domain/schedule-approval';
import { approvalOf } from '#shared/domain/schedule-standing';
import { WINDOW_ACTIONS } from '#shared/ledger/actions';
import { verdictOn } from '../../electron/access/approvals';
import { approve, cancelEdition, readDesk, sendBack } from '../../electron/access/director';
import type { DirectorTools } from '../../electron/access/director-tools';
import type { Journal } from '../../electron/ledger/journal';
import { edition, firstKey, onDesk, slot, staffed, toolsOn } from '../helpers/deeds';
import { AUTHOR, journalOf, newFolder, removeFolders } from '../helpers/journals';
import { put, request } from '../helpers/records';

let journal: Journal;
let tools: DirectorTools;
beforeAll(async () => {
  const folder = await newFolder();
  journal = await journalOf(folder);
  tools = toolsOn(journal, folder);
  await staffed(journal);
  await firstKey(tools);
});
afterAll(async () => {
  await journal.close();
  await removeFolders();
});

/** Where an edition may get to from where it stands; onto itself by an edit. */
const NEXT: Readonly<Record<StateKind, readonly StateKind[]>> = {
  draft: ['draft', 'submitted', 'cancelled'],
  submitted: ['submitted', 'withdrawn', 'returned', 'approved'],
  returned: ['returned', 'submitted', 'cancelled'],
  withdrawn: ['withdrawn', 'submitted', 'cancelled'],
  approved: ['approved', 'cancelled'],
  cancelled: ['cancelled'],
};

const STATES: readonly ApprovalState[] = [
  { kind: 'draft' },
  { kind: 'submitted', at: null },
  { kind: 'returned', at: null, remarks: 'Иное', parts: [] },
  { kind: 'withdrawn', at: null },
  { kind: 'cancelled', at: null, zone: null, reason: 'Не нужна', approved: null },
];

type Command =
  | { readonly by: 'director'; readonly deed: 'approve' | 'return' | 'cancel' }
  | {
      readonly by: 'consultant';
      readonly action: (typeof WINDOW_ACTIONS)[number];
      readonly state: ApprovalState;
      readonly changes: boolean;
    };

/** Steps that are right somewhere, so that runs get far. */
const right = fc.constantFrom<Pick<Extract<Command, { by: 'consultant' }>, 'action' | 'state'>>(
  { action: 'schedule.edit', state: { kind: 'draft' } },
  { action: 'schedule.edit', state: { kind: 'returned', at: null, remarks: 'Иное', parts: [] } },
  { action: 'schedule.submit', state: { kind: 'submitted', at: null } },
  { action: 'schedule.submit', state: { kind: 'submitted', at: null } },
  { action: 'schedule.withdraw', state: { kind: 'withdrawn', at: null } },
);
const any = fc.record({
  action: fc.constantFrom(...WINDOW_ACTIONS),
  state: fc.constantFrom(...STATES),
});
const command: fc.Arbitrary<Command> = fc.oneof(
  fc
    .tuple(fc.oneof(right, any), fc.boolean())
    .map(([step, changes]): Command => ({ by: 'consultant', ...step, changes })),
  fc.constantFrom('approve', 'return', 'cancel').map((deed): Command => ({ by: 'director', deed })),
);

const mine = (action: 'submit' | 'withdraw', state: 'submitted' | 'withdrawn'): Command => ({
  by: 'consultant',
  action: `schedule.${action}`,
  state: { kind: state, at: null },
  changes: false,
});
/** Past every state there is. */
const WHOLE_WAY: Command[] = [
  mine('submit', 'submitted'),
  mine('withdraw', 'withdrawn'),
  mine('submit', 'submitted'),
  { by: 'director', deed: 'return' },
  mine('submit', 'submitted'),
  { by: 'director', deed: 'approve' },
  { by: 'director', deed: 'cancel' },
];

async function stored(id: string): Promise<Schedule> {
  return (await journal.ledger.current('schedule', id))?.value as Schedule; // its table
}

async function decide(id: string, deed: 'approve' | 'return' | 'cancel'): Promise<void> {
  const desk = await readDesk(tools, { kind: deed, schedule: id });
  const { base, seen, content } = onDesk(desk);
  const decision = { commit: randomUUID(), schedule: id, base, seen, passphrase: null };
  if (deed === 'approve') await approve(tools, decision);
  if (deed === 'cancel') await cancelEdition(tools, { ...decision, reason: 'Ошибка' });
  const parts = content.slots.slice(0, 1).map((each) => ({ of: each.id, text: 'Иначе' }));
  if (deed === 'return') await sendBack(tools, { ...decision, remarks: '', parts });
}

async function carryOut(id: string, each: Command): Promise<void> {
  if (each.by === 'director') {
    await decide(id, each.deed);
    return;
  }
  const before = await stored(id);
  const slots = each.changes ? [...before.slots.slice(0, 9), slot()] : before.slots;
  const base = journal.ledger.index.seqOf('schedule', id);
  const next = put('schedule', { ...before, slots, state: each.state }, base);
  await journal.ledger.commit(request(each.action, next), AUTHOR);
}

it('no commands of both roles leave the state machine, and what was approved always verifies', async () => {
  const reached = new Set<StateKind>();
  await fc.assert(
    fc.asyncProperty(fc.array(command, { minLength: 4, maxLength: 16 }), async (commands) => {
      const first = edition();
      reached.add(first.state.kind);
      await journal.ledger.commit(request('schedule.add', put('schedule', first)), AUTHOR);
      let before = await stored(first.id);
      for (const each of commands) {
        await carryOut(first.id, each);
        const after = await stored(first.id);
        expect(NEXT[before.state.kind]).toContain(after.state.kind);
        const { state: _was, ...held } = before;
        const { state: _is, ...content } = after;
        expect(isEditable(before.state) ? content : held).toEqual(content);
        const verdict = await verdictOn(
          journal.ledger,
          { table: 'schedule', id: first.id },
          tools.attachmentFolder,
        );
        expect(verdict?.kind ?? 'none').toBe(approvalOf(after) === null ? 'none' : 'holds');
        const approvedBefore = approvalOf(before);
        expect(approvalOf(after)).toEqual(approvedBefore ?? approvalOf(after));
        reached.add(after.state.kind);
        before = after;
      }
    }),
    { numRuns: 40, examples: [[WHOLE_WAY]] },
  );
  expect([...reached].sort()).toEqual(Object.keys(NEXT).sort());
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Schedule } from '#shared/domain/schedule';
import {
  approvalStateSchema,
  attachmentSchema,
  isEditable,
  mayMove,
  type ApprovalState,
} from '#shared/domain/schedule-approval';
import { ACTIONS, type Action } from '#shared/ledger/actions';
import { fixedId } from '#shared/lib/ids';
import { settle } from '../../../../electron/ledger/rules';
import { edition, slot } from '../../../helpers/deeds';

const AT = '2026-10-05T04:10:00.000Z';
const scan = { sha256: 'a'.repeat(64), name: 'скан.pdf', bytes: 100 };
const signature = '0'.repeat(128);
const STATES = {
  draft: { kind: 'draft' },
  submitted: { kind: 'submitted', at: null },
  returned: { kind: 'returned', at: null, remarks: 'Исправьте', parts: [] },
  withdrawn: { kind: 'withdrawn', at: null },
  signed: {
    kind: 'approved',
    at: null,
    zone: null,
    approval: { by: 'program', statement: '{}', key: fixedId(5, 1), signature },
  },
  paper: {
    kind: 'approved',
    at: null,
    zone: null,
    approval: { by: 'paper', statement: '{}', date: '2026-09-01', scan },
  },
  cancelled: { kind: 'cancelled', at: null, zone: null, reason: 'Не нужна', approved: null },
} as const satisfies Record<string, ApprovalState>;
type Name = keyof typeof STATES;
const NAMES = Object.keys(STATES) as Name[];

/** All steps that there are: who may take them. What isn't here nobody may. */
const ALLOWED: Readonly<Partial<Record<`${Name} → ${Name}`, 'consultant' | 'director'>>> = {
  'draft → draft': 'consultant',
  'draft → submitted': 'consultant',
  'draft → cancelled': 'consultant',
  'submitted → withdrawn': 'consultant',
  'submitted → returned': 'director',
  'submitted → signed': 'director',
  'submitted → paper': 'consultant',
  'returned → returned': 'consultant',
  'returned → submitted': 'consultant',
  'returned → cancelled': 'consultant',
  'withdrawn → withdrawn': 'consultant',
  'withdrawn → submitted': 'consultant',
  'withdrawn → cancelled': 'consultant',
  'signed → cancelled': 'director',
  'paper → cancelled': 'director',
};
const ROLES = ['consultant', 'director'] as const;
const TABLE = NAMES.flatMap((from) =>
  NAMES.flatMap((to) => ROLES.map((who) => [from, to, who] as const)),
);

describe('a step of an edition', () => {
  it.each(TABLE)('%s → %s by the %s', (from, to, who) => {
    const expected = ALLOWED[`${from} → ${to}`] === who;
    expect(mayMove(STATES[from], STATES[to], who)).toBe(expected);
  });

  it.each(NAMES)('leaves the content open in %s only while nobody has it before them', (name) => {
    expect(isEditable(STATES[name])).toBe(['draft', 'returned', 'withdrawn'].includes(name));
  });
});

const context = (action: Action, role: 'consultant' | 'director' | 'program') => ({
  at: AT,
  action,
  role,
  school: undefined,
  isKnown: () => true,
  mergedInto: () => undefined,
  takeNumber: () => 1,
});
/** Commands that are right somewhere, so that runs get far; the action is the one of the step. */
const RIGHT = [
  { to: 'draft', action: 'schedule.edit', role: 'consultant' },
  { to: 'returned', action: 'schedule.edit', role: 'consultant' },
  { to: 'withdrawn', action: 'schedule.edit', role: 'consultant' },
  { to: 'submitted', action: 'schedule.submit', role: 'consultant' },
  { to: 'withdrawn', action: 'schedule.withdraw', role: 'consultant' },
  { to: 'returned', action: 'schedule.return', role: 'director' },
  { to: 'signed', action: 'schedule.approve', role: 'director' },
  { to: 'paper', action: 'schedule.approve-on-paper', role: 'consultant' },
  { to: 'cancelled', action: 'schedule.cancel', role: 'consultant' },
  { to: 'cancelled', action: 'schedule.cancel', role: 'director' },
] as const;
const any = fc.record({
  to: fc.constantFrom(...NAMES),
  action: fc.constantFrom(...(Object.keys(ACTIONS) as Action[])),
  role: fc.constantFrom('consultant', 'director', 'program'),
});
const command = fc
  .tuple(
    fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...RIGHT) }, { weight: 1, arbitrary: any }),
    fc.boolean(),
  )
  .map(([step, changes]) => ({ ...step, changes }));
const content = ({
  slots,
  exceptions,
  validFrom,
  validTo,
  edition: number,
}: Schedule): unknown => ({
  slots,
  exceptions,
  validFrom,
  validTo,
  number,
});
const nameOf = ({ state }: Schedule): Name => {
  if (state.kind !== 'approved') return state.kind;
  return state.approval.by === 'program' ? 'signed' : 'paper';
};

describe('the rules of the ledger', () => {
  it('let no commands out of the machine, nor change content that somebody has before them', () => {
    fc.assert(
      fc.property(fc.array(command, { maxLength: 60 }), (commands) => {
        let now: Schedule = { ...edition(), edition: 1 };
        for (const { to, action, role, changes } of commands) {
          const slots = changes ? [slot()] : now.slots;
          const next = { ...now, edition: changes ? 9 : 1, slots, state: STATES[to] };
          const settled = settle('schedule', next, now, context(action, role));
          if (!settled.ok) continue;
          const after = settled.value as Schedule; // its table
          expect(ALLOWED[`${nameOf(now)} → ${nameOf(after)}`]).toBe(role);
          expect(after.edition).toBe(1);
          const held = isEditable(now.state) ? null : content(now);
          expect(isEditable(now.state) ? null : content(after)).toEqual(held);
          now = after;
        }
      }),
      { numRuns: 300 },
    );
  });

  it('say when a step was taken, whatever the window says', () => {
    const draft: Schedule = { ...edition(), edition: 1 };
    const state = { kind: 'submitted', at: '1999-01-01T00:00:00.000Z' } as const;
    const settled = settle(
      'schedule',
      { ...draft, state },
      draft,
      context('schedule.submit', 'consultant'),
    );
    expect(settled).toMatchObject({ ok: true, value: { state: { kind: 'submitted', at: AT } } });
  });

  it('send nothing that is empty to the director', () => {
    const draft: Schedule = { ...edition({ slots: [], exceptions: [] }), edition: 1 };
    const sent = { ...draft, state: STATES.submitted };
    const settled = settle('schedule', sent, draft, context('schedule.submit', 'consultant'));
    expect(settled).toMatchObject({
      ok: false,
      error: expect.stringMatching(/^[А-ЯЁ].*\.$/u) as string,
    });
  });
});

describe('what a state holds', () => {
  it.each(NAMES)('of %s is whole', (name) => {
    expect(approvalStateSchema.safeParse(STATES[name]).success).toBe(true);
    expect(approvalStateSchema.safeParse({ ...STATES[name], more: 1 }).success).toBe(false);
  });

  it.each<[string, unknown]>([
    ['no remarks', { ...STATES.returned, remarks: '  ' }],
    ['no reason', { ...STATES.cancelled, reason: '' }],
    [
      'half a signature',
      { ...STATES.signed, approval: { ...STATES.signed.approval, signature: '00' } },
    ],
    ['a key on paper', { ...STATES.paper, approval: { ...STATES.paper.approval, signature } }],
    ['nothing approved', { kind: 'approved', at: null, zone: null }],
  ])('is refused with %s', (_what, state) => {
    expect(approvalStateSchema.safeParse(state).success).toBe(false);
  });

  it.each<[string, unknown]>([
    ['an empty file', { ...scan, bytes: 0 }],
    ['a file over 25 MB', { ...scan, bytes: 25_000_001 }],
    ['a name of two lines', { ...scan, name: 'а\nб' }],
    ['a path for a sum', { ...scan, sha256: '../ledger.jsonl' }],
  ])('names no attachment that is %s', (_what, attachment) => {
    expect(attachmentSchema.safeParse(attachment).success).toBe(false);
  });
});

import { z } from 'zod';
import { idSchema } from '#shared/lib/ids';
import { dateSchema, isTimeZone, momentSchema } from '#shared/lib/iso-date';
import { longText, nameText, required } from './fields';

/*
 * An edition on its way from the draft to the stand (п. 2: the consultant draws the schedule up and
 * approves it together with the director). What is stored is where it stands; whether it is in force,
 * replaced or over follows from the dates (`schedule-standing.ts`).
 */

/** When the ledger took the step; null only on the way to it. */
const at = momentSchema.nullable();

/**
 * The zone (IANA) that the school's clock was set to at that moment; null only on the way to the ledger, which
 * says it. With it the day of the step stays what it was when the school's zone is set anew.
 */
const zone = z.string().refine(isTimeZone, 'Такого часового пояса нет').nullable();

const hash = z.string().regex(/^[0-9a-f]{64}$/);

/** A file kept beside the ledger under the name of its SHA-256. */
export const attachmentSchema = z.strictObject({
  sha256: hash,
  name: nameText('Имя файла'),
  /** Size in bytes. */
  bytes: z.number().int().min(1).max(25_000_000),
});
export type Attachment = Readonly<z.infer<typeof attachmentSchema>>;

/**
 * What was approved, word for word: the canonical JSON of an `ApprovalStatement`. It is kept as text,
 * for a signature and a check sum are of bytes.
 */
const statement = z.string().min(2).max(600_000);

const byProgram = z.strictObject({
  by: z.literal('program'),
  statement,
  /** The director's key that made the signature. */
  key: idSchema,
  /** Ed25519 over the statement's UTF-8 bytes (RFC 8032), hex. */
  signature: z.string().regex(/^[0-9a-f]{128}$/),
});
const onPaper = z.strictObject({
  by: z.literal('paper'),
  statement,
  /** The date that the director wrote under the original. */
  date: dateSchema,
  /** The signed original, scanned or photographed. */
  scan: attachmentSchema,
});

const approvalSchema = z.discriminatedUnion('by', [byProgram, onPaper]);
export type Approval = Readonly<z.infer<typeof approvalSchema>>;

/** An approval, when the ledger took it and by which clock. */
const approvedSinceSchema = z.strictObject({ at, zone, approval: approvalSchema });
export type ApprovedSince = Readonly<z.infer<typeof approvedSinceSchema>>;

/** As many remarks as an edition has parts: receptions and exceptions. */
export const REMARK_LIMIT = 400;

/** What the director wants changed in one reception or one exception. */
export const remarkSchema = z.strictObject({
  /** The reception or the exception of the edition as it was sent. */
  of: idSchema,
  text: required(longText('Замечание'), 'Напишите, что исправить'),
});
export type Remark = Readonly<z.infer<typeof remarkSchema>>;
/** What the director says when an edition goes back: on the whole of it, and on its parts. */
export interface Remarks {
  readonly remarks: string;
  readonly parts: readonly Remark[];
}
const WHAT_TO_MEND = 'Напишите, что нужно исправить';
const reason = required(longText('Причина'), 'Укажите причину');

export const approvalStateSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('draft') }),
  z.strictObject({ kind: z.literal('submitted'), at }),
  z
    .strictObject({
      kind: z.literal('returned'),
      at,
      /** On the whole edition; may be empty when there are remarks on its parts. */
      remarks: longText('Замечания'),
      parts: z.array(remarkSchema).max(REMARK_LIMIT, `Не больше ${String(REMARK_LIMIT)} замечаний`),
    })
    .refine(({ remarks, parts }) => remarks.trim() !== '' || parts.length > 0, {
      path: ['remarks'],
      message: WHAT_TO_MEND,
    }),
  z.strictObject({ kind: z.literal('withdrawn'), at }),
  z.strictObject({ kind: z.literal('approved'), at, zone, approval: approvalSchema }),
  z.strictObject({
    kind: z.literal('cancelled'),
    at,
    zone,
    reason,
    /** The approval that it had until then: what was held by it stays held by it. Null: it had none. */
    approved: approvedSinceSchema.nullable(),
  }),
]);

/** Where an edition stands. */
export type ApprovalState = Readonly<z.infer<typeof approvalStateSchema>>;
export type StateKind = ApprovalState['kind'];

/** The approval that stands, or stood until it was cancelled; null where there was none. */
export function approvedSince(state: ApprovalState): ApprovedSince | null {
  if (state.kind === 'cancelled') return state.approved;
  return state.kind === 'approved'
    ? { at: state.at, zone: state.zone, approval: state.approval }
    : null;
}

/** An edition's state in a word, for lists. */
export const STATE_WORDS: Readonly<Record<StateKind, string>> = {
  draft: 'черновик',
  submitted: 'на утверждении',
  returned: 'на доработке',
  withdrawn: 'отозвана',
  approved: 'утверждена',
  cancelled: 'отменена',
};

/** Who may take a step. */
type Mover = 'consultant' | 'director';

/**
 * The only steps that there are, each with who may take it. «Утверждён на бумаге» is the consultant's
 * step: the director's hand is on the paper. A step onto itself is a change of the content.
 */
const MOVES: Readonly<Record<StateKind, Partial<Record<StateKind, readonly Mover[]>>>> = {
  draft: { draft: ['consultant'], submitted: ['consultant'], cancelled: ['consultant'] },
  submitted: {
    withdrawn: ['consultant'],
    returned: ['director'],
    approved: ['consultant', 'director'],
  },
  returned: { returned: ['consultant'], submitted: ['consultant'], cancelled: ['consultant'] },
  withdrawn: { withdrawn: ['consultant'], submitted: ['consultant'], cancelled: ['consultant'] },
  approved: { cancelled: ['director'] },
  cancelled: {},
};

/** True when an edition's receptions, exceptions and dates may be changed. */
export function isEditable({ kind }: ApprovalState): boolean {
  return kind === 'draft' || kind === 'returned' || kind === 'withdrawn';
}

/** True when the step is one of those that there are and this role may take it. */
export function mayMove(from: ApprovalState, to: ApprovalState, who: Mover): boolean {
  if (MOVES[from.kind][to.kind]?.includes(who) !== true) return false;
  if (to.kind !== 'approved') return true;
  return to.approval.by === (who === 'director' ? 'program' : 'paper');
}

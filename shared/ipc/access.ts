import type { ApprovalVerdict, ScheduleContent } from '#shared/domain/approval-statement';
import type { DirectorKey } from '#shared/domain/director-key';
import type { RedactionBasis, RedactionPreview } from '#shared/domain/redaction';
import type { Attachment } from '#shared/domain/schedule-approval';
import type { Id } from '#shared/lib/ids';
import type { IsoDate } from '#shared/lib/iso-date';

/** Who acts: the consultant, or for a few minutes after their passphrase the director as well. */
export type RoleState =
  { readonly kind: 'consultant' } | { readonly kind: 'director'; readonly secondsLeft: number };

/** What the director is asked to their own window for. */
export type DirectorErrand =
  | { readonly kind: 'approve' | 'return'; readonly schedule: Id }
  | { readonly kind: 'redact'; readonly person: Id }
  | { readonly kind: 'key' };

/** The preview, or the sentence why this person can't be anonymised. */
export type RedactionAnswer =
  | { readonly ok: true; readonly preview: RedactionPreview }
  | { readonly ok: false; readonly message: string };

/** The person on the director's desk; `seen` binds the deed to what was shown. */
export type DeskRedaction =
  | { readonly ok: true; readonly preview: RedactionPreview; readonly seen: string }
  | { readonly ok: false; readonly message: string };

/** The director's order to anonymise. */
export interface RedactionOrder {
  /** Id of the commit, and of the redaction that it makes. */
  readonly commit: Id;
  readonly seen: string;
  readonly basis: RedactionBasis;
  readonly passphrase: string | null;
}

/** How far a long work has got. */
export interface Progress {
  readonly done: number;
  readonly of: number;
}

/** A key of the director's, without what is sealed in it. */
export interface KeyInfo extends Pick<DirectorKey, 'id' | 'reason' | 'name' | 'position'> {
  /** When it was made, UTC. */
  readonly at: string;
  readonly fingerprint: string;
}

/** What lies before the director: shown by their own window, read from the ledger by the main process. */
export interface DirectorDesk {
  readonly errand: DirectorErrand;
  readonly edition: {
    readonly content: ScheduleContent;
    /** What is in force now, to see what changes; null when nothing is. */
    readonly before: ScheduleContent | null;
    readonly base: number;
    readonly seen: string;
    /** False when it has left the director's desk meanwhile. */
    readonly isSubmitted: boolean;
  } | null;
  /** Null for other errands. */
  readonly redaction: DeskRedaction | null;
  readonly director: { readonly name: string; readonly position: string };
  /** The key in use; null before the first sign-off. */
  readonly key: KeyInfo | null;
  readonly role: RoleState;
  /** Seconds until a passphrase is tried again. */
  readonly waitSeconds: number;
  readonly readOnly: string | null;
}

/** What the director has seen and decides on; no passphrase while the role lasts. */
export interface DeskDecision {
  readonly commit: Id;
  readonly base: number;
  readonly seen: string;
  readonly passphrase: string | null;
}

/** What came of the director's deed. */
export type DeskAnswer =
  | { readonly kind: 'done' }
  /** The role has ended meanwhile. */
  | { readonly kind: 'passphrase-needed' }
  | { readonly kind: 'wrong-passphrase'; readonly waitSeconds: number }
  /** Nothing was tried: too many wrong ones before. */
  | { readonly kind: 'wait'; readonly waitSeconds: number }
  /** It is on the ledger, and something is left to do: the same deed again goes on with it. */
  | { readonly kind: 'unfinished'; readonly message: string }
  | { readonly kind: 'refused'; readonly message: string };

/** An approved edition and whether it is what was approved. */
export interface CheckedApproval {
  readonly schedule: Id;
  readonly verdict: ApprovalVerdict;
}

/** «Утверждён на бумаге»: the date under the original and its scan. */
export interface PaperApproval {
  readonly commit: Id;
  readonly schedule: Id;
  readonly base: number;
  readonly date: IsoDate;
  readonly scan: Attachment;
}

/** Answer to «Выбрать файл». */
export type PickAnswer =
  | { readonly kind: 'picked'; readonly attachment: Attachment }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly message: string };

/** A kept file with what it is by its first bytes. */
export type AttachmentAnswer =
  | {
      readonly ok: true;
      readonly type: 'application/pdf' | 'image/png' | 'image/jpeg';
      readonly bytes: Uint8Array;
    }
  | { readonly ok: false; readonly message: string };

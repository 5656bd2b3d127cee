import type { ApprovalVerdict, ScheduleContent } from '#shared/domain/approval-statement';
import type { Cancelling } from '#shared/domain/cancelling';
import type { DirectorKey } from '#shared/domain/director-key';
import type { RegulationContent, RegulationStatement } from '#shared/domain/regulation-statement';
import type { Attachment } from '#shared/domain/schedule-approval';
import type { Standing } from '#shared/domain/schedule-standing';
import type { Id } from '#shared/lib/ids';
import type { IsoDate } from '#shared/lib/iso-date';
import type { DeskRedaction } from './redaction';

export type { DeskAnswer } from './desk-answer';

/** Who acts: the consultant, or for a few minutes after their passphrase the director as well. */
export type RoleState =
  { readonly kind: 'consultant' } | { readonly kind: 'director'; readonly secondsLeft: number };

/** An edition that the director decides on: of the schedule, or of the school's own regulation. */
export type EditionRef = { readonly schedule: Id } | { readonly regulation: Id };

/** What the director is asked to their own window for. */
export type DirectorErrand =
  | ({ readonly kind: 'approve' | 'return' | 'cancel' } & EditionRef)
  | { readonly kind: 'redact'; readonly person: Id }
  | { readonly kind: 'key' };

/** A key of the director's, without what is sealed in it. */
export interface KeyInfo extends Pick<DirectorKey, 'id' | 'reason' | 'name' | 'position'> {
  /** When it was made, UTC. */
  readonly at: string;
  readonly fingerprint: string;
}

/** What an edition on the desk is compared to. */
export type DeskBefore<Content = ScheduleContent> =
  /** No edition was approved before. */
  | { readonly kind: 'none' }
  /** There is one, but it isn't what was approved. */
  | { readonly kind: 'broken'; readonly edition: number | null }
  | { readonly kind: 'edition'; readonly content: Content; readonly standing: Standing };

/** What an edition says, and what it is compared to: in force, else approved last, to see what changes. */
type DeskContent =
  | { readonly what: 'schedule'; readonly content: ScheduleContent; readonly before: DeskBefore }
  | {
      readonly what: 'regulation';
      readonly content: RegulationContent;
      /** None: the source is what it is compared to. */
      readonly before: DeskBefore<RegulationContent>;
    };

/** An edition as it lies before the director. */
export type DeskEdition = DeskContent & {
  readonly base: number;
  readonly seen: string;
  /** False when it stands elsewhere by now: no longer sent for approval, or no longer approved. */
  readonly isReady: boolean;
  /** What a cancelling comes to; null for other errands. */
  readonly cancelling: Cancelling | null;
};

/** What lies before the director: shown by their own window, read from the ledger by the main process. */
export interface DirectorDesk {
  readonly errand: DirectorErrand;
  readonly edition: DeskEdition | null;
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

/** An edition that was approved, be it cancelled by now, and whether it is what was approved. */
export type CheckedApproval =
  | { readonly schedule: Id; readonly verdict: ApprovalVerdict }
  | { readonly regulation: Id; readonly verdict: ApprovalVerdict<RegulationStatement> };

/** «Утверждён на бумаге»: the date under the original and its scan. */
export type PaperApproval = EditionRef & {
  readonly commit: Id;
  readonly base: number;
  readonly date: IsoDate;
  readonly scan: Attachment;
};

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

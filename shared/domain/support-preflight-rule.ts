import type { RequestFacts } from './support-preflight-facts';
import type { RequestCheck } from './support-request';

/** What the service may do with an unmet check: refuse the request (п. 6), or ask back and lose a day. */
export type PreflightSeverity = 'refusal' | 'advice';
/** Paragraph of the regulation that wants it; «ФЗ» is 152-ФЗ. */
export type PreflightParagraph = '3' | '6' | 'ФЗ';

/** What one check says of a request. */
export interface PreflightVerdict {
  readonly check: RequestCheck;
  readonly isMet: boolean;
  /** «refusal» of a check of 152-ФЗ: it must not leave as it is. */
  readonly severity: PreflightSeverity;
  /** What is there, or what is missing and what to add. A sentence without its full stop. */
  readonly words: string;
  readonly paragraph: PreflightParagraph;
}

/** A requirement that is written down: the check and the help have one source. */
export interface PreflightRule {
  readonly check: RequestCheck;
  readonly severity: PreflightSeverity;
  readonly paragraph: PreflightParagraph;
  /** When it is met, for the help. */
  readonly requirement: string;
  /** Said when it is met. */
  readonly met: string;
  /** What is missing and what to add; null when it is met. */
  readonly issue: (facts: RequestFacts) => string | null;
}

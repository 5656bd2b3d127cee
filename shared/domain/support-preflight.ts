import { factsOf } from './support-preflight-facts';
import type { PreflightVerdict } from './support-preflight-rule';
import { PREFLIGHT_RULES } from './support-preflight-rules';
import type { RequestCheck, SupportRequest } from './support-request';

export type {
  PreflightParagraph,
  PreflightSeverity,
  PreflightVerdict,
} from './support-preflight-rule';

/**
 * What a support engineer would say of a request before it leaves: one verdict for each requirement of п. 3 and
 * п. 6, in the order of `REQUEST_CHECKS`. Takes any text, a few milliseconds for the longest. The user may send
 * it anyway; the record keeps what wasn't met.
 */
export function preflight(request: SupportRequest): readonly PreflightVerdict[] {
  const facts = factsOf(request);
  return PREFLIGHT_RULES.map(({ check, severity, paragraph, met, issue }) => {
    const missing = issue(facts);
    return { check, severity, paragraph, isMet: missing === null, words: missing ?? met };
  });
}

/** Checks that a request doesn't meet: what the record of its sending keeps. */
export function unmetChecks(request: SupportRequest): RequestCheck[] {
  return preflight(request)
    .filter(({ isMet }) => !isMet)
    .map(({ check }) => check);
}

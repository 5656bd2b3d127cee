import { requestWait, type RequestWait } from './support-age';
import { requestStatus, type RequestStatus, type SupportRequest } from './support-request';

/** A request that somebody has to do something about. */
export interface RequestDue {
  readonly request: SupportRequest;
  readonly status: RequestStatus;
  /** Null while nobody has it. */
  readonly wait: RequestWait | null;
}

/** What «Сегодня» says of requests to support (п. 3, 6). */
export interface RequestsToday {
  /** Without an answer for too long, the longest wait first: support has to be reminded. */
  readonly overdue: readonly RequestDue[];
  /** An answer or a refusal came, or it is to be sent once more: it's the consultant's turn. */
  readonly ours: readonly RequestDue[];
  /** How many wait for an answer, not too long yet. */
  readonly waiting: number;
}

/** Where something came back and the next step is the consultant's. */
const OURS: readonly RequestStatus[] = ['answered', 'refused', 'reopened'];

/** Requests by what they need today; closed, annulled and unsent ones need nothing. @param now ms since 1970 (UTC) */
export function requestsToday(requests: readonly SupportRequest[], now: number): RequestsToday {
  const open = requests
    .filter(({ annulled }) => annulled === null)
    .map((request) => ({
      request,
      status: requestStatus(request),
      wait: requestWait(request, now),
    }))
    .filter(({ status }) => status !== 'closed' && status !== 'draft');
  const atSupport = open.filter(({ status }) => !OURS.includes(status));
  const overdue = atSupport.filter(({ wait }) => wait?.isOverdue === true);
  return {
    overdue: overdue.sort((a, b) => (b.wait?.minutes ?? 0) - (a.wait?.minutes ?? 0)),
    ours: open.filter(({ status }) => OURS.includes(status)),
    waiting: atSupport.length - overdue.length,
  };
}

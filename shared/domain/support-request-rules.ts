import {
  REQUEST_CHANNELS,
  type RequestChannel,
  type RequestPath,
  type RequestStatus,
  type RequestStepKind,
} from './support-request';

/** Steps that may follow where a request stands; a refused or an answered one is opened again before it is sent again. */
export const NEXT_STEPS: Readonly<Record<RequestStatus, readonly RequestStepKind[]>> = {
  draft: ['sent', 'closed'],
  // Another letter or call, a reminder among them, is sent as well.
  sent: ['registered', 'answered', 'refused', 'sent', 'closed'],
  // A number that was mistyped is registered once more.
  registered: ['answered', 'refused', 'registered', 'sent', 'closed'],
  answered: ['closed', 'reopened'],
  refused: ['reopened', 'closed'],
  reopened: ['sent', 'closed'],
  closed: ['reopened'],
};

/** How a request of a path goes out: the school's by any channel of п. 3, a parent's only by himself (п. 5). */
export const CHANNELS_OF: Readonly<Record<RequestPath, readonly RequestChannel[]>> = {
  staff: REQUEST_CHANNELS.filter((channel) => channel !== 'by-parent'),
  parent: ['by-parent'],
};

/** True while what a request says may be changed: nobody has it yet, or it is to be sent once more. */
export function isComposed(status: RequestStatus): boolean {
  return status === 'draft' || status === 'reopened';
}

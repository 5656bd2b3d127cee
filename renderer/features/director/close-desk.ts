import { reportError } from '../../data/view';
import { call } from '../../platform/bridge';

/** Closes the director's window. */
export function closeDesk(): void {
  call('desk:close', null).catch((error: unknown) => {
    reportError("the director's window did not close", error);
  });
}

import { flushDrafts } from '../../data/drafts';
import { reportError } from '../../data/view';
import { call } from '../../platform/bridge';

/** Closes the director's window; what was typed a moment ago is kept first. */
export function closeDesk(): void {
  void flushDrafts()
    .catch((error: unknown) => {
      reportError('a draft of the director was not kept', error);
    })
    .then(() => call('desk:close', null))
    .catch((error: unknown) => {
      reportError("the director's window did not close", error);
    });
}

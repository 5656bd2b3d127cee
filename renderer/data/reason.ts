import { useState } from 'react';
import type { Id } from '#shared/lib/ids';
import { useOneAtATime } from '../platform/one-at-a-time';
import { useDraftedForm } from './drafts';

/** What stands in a dialog that asks for a reason. */
export interface ReasonForm {
  readonly reason: string;
  readonly problem: string | null;
  readonly isBusy: boolean;
  readonly onReason: (reason: string) => void;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}

/**
 * A reason, drafted, on its way to a deed.
 * @param missing the sentence when nothing is written @param send does it: null when it was taken, else a sentence
 */
export function useReason(
  key: string,
  missing: string,
  send: (reason: string, commit: Id) => Promise<string | null>,
  onClose: () => void,
): ReasonForm {
  const draft = useDraftedForm(key, asText, '');
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const once = useOneAtATime();
  const confirm = async (): Promise<void> => {
    const reason = draft.values.trim();
    if (reason === '') {
      setProblem(missing);
      return;
    }
    setBusy(true);
    const failure = await send(reason, draft.commit);
    setBusy(false);
    setProblem(failure);
    if (failure !== null) return;
    await draft.drop();
    onClose();
  };
  return {
    reason: draft.values,
    problem,
    isBusy,
    onReason: (text) => {
      draft.write(text);
      setProblem(null);
    },
    onConfirm: () => void once(confirm),
    onClose: () => {
      void draft.flush();
      onClose();
    },
  };
}

function asText(content: unknown): string | undefined {
  return typeof content === 'string' ? content : undefined;
}

import { useEffect, useState } from 'react';
import type { Id } from '#shared/lib/ids';
import type { Result } from '#shared/lib/result';
import { useOneAtATime } from '../platform/one-at-a-time';
import { useDraftedForm } from './drafts';

/** What a dialog that writes a record works with. */
export interface RecordFormParts<T, V, E> {
  /** Name of its draft. */
  readonly draftKey: string;
  /** Reads what a draft kept; undefined when it is of another shape. */
  readonly parse: (content: unknown) => T | undefined;
  readonly initial: T;
  /** State of the record that `initial` shows: a draft of another state is not put in, it would undo what came between. */
  readonly base?: string;
  /** What the fields describe, or what is wrong where. */
  readonly check: (values: T) => Result<V, E>;
  /** Sends it: null when it was taken, else a sentence. */
  readonly send: (value: V, commit: Id) => Promise<string | null>;
  readonly onSaved?: (value: V) => void;
  readonly onClose: () => void;
}

/** What stands in the dialog, what is wrong with it, and its way to the journal. */
export interface RecordForm<T, E> {
  readonly values: T;
  readonly errors: E | undefined;
  /** Why it was not taken. */
  readonly problem: string | null;
  /** True when a draft was left out because the record has changed since. */
  readonly isOutdated: boolean;
  /** Why the draft is not kept. */
  readonly draftProblem: string | null;
  readonly isSaving: boolean;
  /** How often saving has found something wrong: with each time the focus goes to the first such field. */
  readonly failures: number;
  readonly write: (values: T) => void;
  /** Shows what is wrong with a field that can't be seen from its value. */
  readonly complain: (errors: E) => void;
  readonly save: () => void;
  /** Closing keeps what was typed. */
  readonly close: () => void;
  /** Forgets what was typed. */
  readonly drop: () => Promise<void>;
}

/** A drafted form of one record. */
export function useRecordForm<T, V, E>(parts: RecordFormParts<T, V, E>): RecordForm<T, E> {
  const draft = useBasedDraft(parts);
  const [errors, setErrors] = useState<E>();
  const [failures, setFailures] = useState(0);
  const sending = useSending(parts.send);
  const once = useOneAtATime();
  const save = async (): Promise<void> => {
    const checked = parts.check(draft.values);
    if (!checked.ok) {
      setErrors(checked.error);
      setFailures((count) => count + 1);
      return;
    }
    if (!(await sending.send(checked.value, draft.commit))) return;
    await draft.drop();
    parts.onSaved?.(checked.value);
    parts.onClose();
  };
  return {
    values: draft.values,
    errors,
    problem: sending.problem,
    isOutdated: draft.isOutdated,
    draftProblem: draft.problem,
    isSaving: sending.isSaving,
    failures,
    write: (values) => {
      draft.write(values);
      setErrors(undefined);
      sending.forgive();
    },
    complain: setErrors,
    save: () => void once(save),
    close: () => {
      void draft.flush();
      parts.onClose();
    },
    drop: draft.drop,
  };
}

interface Based<T> {
  readonly base: string;
  readonly values: T;
}

/** The draft of a form, kept with the state of the record that it was begun on. */
function useBasedDraft<T>({
  draftKey,
  parse,
  initial,
  base = '',
}: Pick<RecordFormParts<T, unknown, unknown>, 'draftKey' | 'parse' | 'initial' | 'base'>) {
  const [isOutdated, setOutdated] = useState(false);
  const parseBased = (content: unknown): Based<T> | undefined => {
    const found = basedOf(content);
    const values = parse(found.values);
    const isOfThis = found.base === base;
    // Asked once, when the draft has been read.
    setOutdated(values !== undefined && !isOfThis);
    return values !== undefined && isOfThis ? { base, values } : undefined;
  };
  const draft = useDraftedForm(draftKey, parseBased, { base, values: initial });
  const { drop } = draft;
  useEffect(() => {
    if (isOutdated) void drop();
  }, [isOutdated, drop]);
  return {
    ...draft,
    isOutdated,
    values: draft.values.values,
    write: (values: T) => {
      draft.write({ base, values });
    },
  };
}

/** What a draft kept; one without a base is of a form that needs none. */
function basedOf(content: unknown): Based<unknown> {
  if (typeof content !== 'object' || content === null || !('base' in content)) {
    return { base: '', values: content };
  }
  return content as Based<unknown>; // the form's own parser checks the values
}

/** What is being sent, and what came of it last. */
function useSending<V>(send: (value: V, commit: Id) => Promise<string | null>) {
  const [problem, setProblem] = useState<string | null>(null);
  const [isSaving, setSaving] = useState(false);
  return {
    problem,
    isSaving,
    forgive: () => {
      setProblem(null);
    },
    /** True when it was taken. */
    send: async (value: V, commit: Id): Promise<boolean> => {
      setSaving(true);
      const failure = await send(value, commit);
      setSaving(false);
      setProblem(failure);
      return failure === null;
    },
  };
}

import { useCallback, useEffect, useRef, useState } from 'react';
import type { Id } from '#shared/lib/ids';
import { call } from '../platform/bridge';
import { newId } from '../platform/clock';
import { reportError } from './view';

/** Typing pauses this long before the draft goes to disk: it is there well within a second. */
const SAVE_AFTER_MS = 400;

/** Forms in which something may have been typed a moment ago. */
const openForms = new Set<() => Promise<void>>();

/** Brings what is typed in any form to the disk now: the window is about to show another journal. */
export async function flushDrafts(): Promise<void> {
  await Promise.all([...openForms].map((flush) => flush()));
}

/** A form's draft: the commit id that its saving will use, what was found, and how to keep and drop it. */
export interface FormDraft<T> {
  /** Undefined while the draft is being looked for; null when there is none. */
  readonly found: { readonly at: string; readonly content: T } | null | undefined;
  /** Id of the commit that the form sends: kept with the draft, so that a crash can't write it twice. */
  readonly commit: Id;
  /** Keeps what is typed, soon. */
  readonly keep: (content: T) => void;
  /** Brings what is typed to the disk now (the form is closing). */
  readonly flush: () => Promise<void>;
  /** Brings this to the disk now. @returns null when it is there, else why not */
  readonly save: (content: T) => Promise<string | null>;
  /** Forgets the draft; the form's next saving is a new commit. */
  readonly drop: () => Promise<void>;
  /** Why the last draft was not kept, or null. */
  readonly problem: string | null;
}

/**
 * Keeps a form's content in the data folder while it is typed and finds it again.
 * @param parse checks what was found: a draft of another shape is no draft
 */
export function useDraft<T>(key: string, parse: (content: unknown) => T | undefined): FormDraft<T> {
  const { found, commit, forget } = useFoundDraft(key, parse);
  const [problem, setProblem] = useState<string | null>(null);
  const send = useCallback(
    async (content: T): Promise<string | null> => {
      const answer = await call('draft:save', { key, commit, content }).catch(lost);
      const failure = answer.ok ? null : answer.message;
      setProblem(failure);
      return failure;
    },
    [key, commit],
  );
  const { keep, flush, cancel } = usePause(send);
  const save = useCallback(
    (content: T) => {
      cancel();
      return send(content);
    },
    [cancel, send],
  );
  const drop = useCallback(async (): Promise<void> => {
    cancel();
    forget();
    const answer = await call('draft:remove', { key }).catch(lost);
    setProblem(answer.ok ? null : answer.message);
  }, [key, cancel, forget]);
  return { found, commit, keep, flush, save, drop, problem };
}

/** A form whose fields are one value: what stands in it, and its draft. */
export interface DraftedForm<T> extends FormDraft<T> {
  /** What was typed, else what a draft kept, else what the form opens with. */
  readonly values: T;
  /** True when there is something to save. */
  readonly isChanged: boolean;
  /** Puts new values into the form and keeps them. */
  readonly write: (values: T) => void;
  /** Forgets what was typed. */
  readonly reset: () => Promise<void>;
}

/** A drafted form. @param initial what it opens with */
export function useDraftedForm<T>(
  key: string,
  parse: (content: unknown) => T | undefined,
  initial: T,
): DraftedForm<T> {
  const draft = useDraft(key, parse);
  const [typed, setTyped] = useState<{ readonly values: T } | null>(null);
  return {
    ...draft,
    values: typed?.values ?? draft.found?.content ?? initial,
    isChanged: typed !== null || Boolean(draft.found),
    write: (values) => {
      setTyped({ values });
      draft.keep(values);
    },
    reset: async () => {
      await draft.drop();
      setTyped(null);
    },
  };
}

interface Found<T> extends Pick<FormDraft<T>, 'found' | 'commit'> {
  /** There is no draft any more, and the next one is of a new commit. */
  readonly forget: () => void;
}

/** Looks for a form's draft once; a found one brings the commit that it was meant for. */
function useFoundDraft<T>(key: string, parse: (content: unknown) => T | undefined): Found<T> {
  const [found, setFound] = useState<FormDraft<T>['found']>();
  const [commit, setCommit] = useState<Id>(newId);
  const check = useRef(parse);
  useEffect(() => {
    let alive = true;
    void readDraft(key, check.current).then((draft) => {
      if (!alive) return;
      if (draft !== null) setCommit(draft.commit);
      setFound(draft);
    });
    return () => {
      alive = false;
    };
  }, [key]);
  const forget = useCallback((): void => {
    setCommit(newId());
    setFound(null);
  }, []);
  return { found, commit, forget };
}

interface Pause<T> extends Pick<FormDraft<T>, 'keep' | 'flush'> {
  /** Nothing that was typed waits to be sent any more. */
  readonly cancel: () => void;
}

/** Sends what is typed when the typing pauses, and not at each key. */
function usePause<T>(send: (content: T) => Promise<unknown>): Pause<T> {
  const pending = useRef<{ timer: number; content: T } | undefined>(undefined);
  const cancel = useCallback((): void => {
    if (pending.current !== undefined) window.clearTimeout(pending.current.timer);
    pending.current = undefined;
  }, []);
  const flush = useCallback(async (): Promise<void> => {
    const waiting = pending.current;
    cancel();
    if (waiting !== undefined) await send(waiting.content);
  }, [cancel, send]);
  const keep = useCallback(
    (content: T): void => {
      cancel();
      const timer = window.setTimeout(() => void flush(), SAVE_AFTER_MS);
      pending.current = { timer, content };
    },
    [cancel, flush],
  );
  // A form that leaves the screen keeps what was typed a moment ago.
  const flushRef = useRef(flush);
  useEffect(() => {
    flushRef.current = flush;
  });
  useEffect(() => {
    const flushNow = (): Promise<void> => flushRef.current();
    openForms.add(flushNow);
    return () => {
      openForms.delete(flushNow);
      void flushNow();
    };
  }, []);
  return { keep, flush, cancel };
}

async function readDraft<T>(
  key: string,
  parse: (content: unknown) => T | undefined,
): Promise<{ at: string; content: T; commit: Id } | null> {
  try {
    const draft = await call('draft:read', { key });
    const content = draft === null ? undefined : parse(draft.content);
    if (draft === null || content === undefined) return null;
    return { at: draft.at, content, commit: draft.commit };
  } catch (error) {
    reportError('the draft could not be read', error);
    return null;
  }
}

function lost(error: unknown): { ok: false; message: string } {
  reportError('the draft could not be kept', error);
  return {
    ok: false,
    message: 'Черновик не сохраняется. Сам текст остаётся в форме, пока она открыта.',
  };
}

/** True when a form's draft waits in the data folder. */
export function useHasDraft(key: string, again: unknown): boolean {
  const [has, setHas] = useState(false);
  useEffect(() => {
    let alive = true;
    void readDraft(key, (content) => content).then((draft) => {
      if (alive) setHas(draft !== null);
    });
    return () => {
      alive = false;
    };
  }, [key, again]);
  return has;
}

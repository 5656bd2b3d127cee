import { useState, type ReactNode } from 'react';
import type { Id } from '#shared/lib/ids';
import type { Result } from '#shared/lib/result';
import { useDraftedForm } from '../../data/drafts';
import { useOneAtATime } from '../../platform/one-at-a-time';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Notice } from '../../ui/notice';
import { useShortcut } from '../../ui/shortcut';
import { useFocusOnFailure } from '../../ui/use-autofocus';

/** What a dialog that changes an edition works with. */
export interface EditionFormParts<T, V, E> {
  /** Name of its draft. */
  readonly draftKey: string;
  /** Reads what a draft kept; undefined when it is of another shape. */
  readonly parse: (content: unknown) => T | undefined;
  readonly initial: T;
  /** What the fields describe, or what is wrong where. */
  readonly check: (values: T) => Result<V, E>;
  /** Sends it: null when it was taken, else a sentence. */
  readonly send: (value: V, commit: Id) => Promise<string | null>;
  readonly onSaved?: (value: V) => void;
  readonly onClose: () => void;
}

/** What stands in the dialog, what is wrong with it, and its way to the journal. */
export interface EditionForm<T, E> {
  readonly values: T;
  readonly errors: E | undefined;
  /** Why it was not taken. */
  readonly problem: string | null;
  /** Why the draft is not kept. */
  readonly draftProblem: string | null;
  readonly isSaving: boolean;
  readonly write: (values: T) => void;
  /** Shows what is wrong with a field that can't be seen from its value. */
  readonly complain: (errors: E) => void;
  readonly save: () => void;
  /** Closing keeps what was typed. */
  readonly close: () => void;
}

/** A drafted form of an edition. */
export function useEditionForm<T, V, E>(parts: EditionFormParts<T, V, E>): EditionForm<T, E> {
  const draft = useDraftedForm(parts.draftKey, parts.parse, parts.initial);
  const [errors, setErrors] = useState<E>();
  const [failures, setFailures] = useState(0);
  const [problem, setProblem] = useState<string | null>(null);
  const [isSaving, setSaving] = useState(false);
  useFocusOnFailure(failures);
  const once = useOneAtATime();
  const save = async (): Promise<void> => {
    const checked = parts.check(draft.values);
    if (!checked.ok) {
      setErrors(checked.error);
      setFailures((count) => count + 1);
      return;
    }
    setSaving(true);
    const failure = await parts.send(checked.value, draft.commit);
    setSaving(false);
    setProblem(failure);
    if (failure !== null) return;
    await draft.drop();
    parts.onSaved?.(checked.value);
    parts.onClose();
  };
  return {
    values: draft.values,
    errors,
    problem,
    draftProblem: draft.problem,
    isSaving,
    write: (values) => {
      draft.write(values);
      setErrors(undefined);
      setProblem(null);
    },
    complain: setErrors,
    save: () => void once(save),
    close: () => {
      void draft.flush();
      parts.onClose();
    },
  };
}

type EditionDialogProps = {
  title: string;
  /** The button's words. */
  deed?: string;
  form: Pick<
    EditionForm<unknown, unknown>,
    'problem' | 'draftProblem' | 'isSaving' | 'save' | 'close'
  >;
  children: ReactNode;
};

/** The frame of these dialogs: what is wrong on top, «Отмена» and the deed below; Ctrl+Enter saves. */
export function EditionDialog({ title, deed = 'Сохранить', form, children }: EditionDialogProps) {
  useShortcut('Ctrl+Enter', form.save);
  return (
    <Dialog
      title={title}
      isOpen
      onClose={form.close}
      footerNote={form.draftProblem}
      footer={
        <>
          <Button variant="quiet" onPress={form.close}>
            Отмена
          </Button>
          <Button variant="primary" isDisabled={form.isSaving} onPress={form.save}>
            {deed}
          </Button>
        </>
      }
    >
      {form.problem === null ? null : <Notice tone="error">{form.problem}</Notice>}
      {children}
    </Dialog>
  );
}

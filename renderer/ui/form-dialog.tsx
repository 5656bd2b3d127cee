import type { ReactNode } from 'react';
import { Button } from './button';
import { Dialog } from './dialog';
import { Notice } from './notice';
import { useShortcut } from './shortcut';
import { useFocusOnFailure } from './use-autofocus';

export type FormDialogProps = {
  title: string;
  /** The button's words. */
  deed?: string | undefined;
  width?: 'normal' | 'wide' | undefined;
  form: {
    /** Why it was not taken. */
    readonly problem: string | null;
    /** True when a draft was left out because the record has changed since. */
    readonly isOutdated?: boolean;
    /** Why the draft is not kept. */
    readonly draftProblem: string | null;
    readonly isSaving: boolean;
    readonly failures: number;
    readonly save: () => void;
    readonly close: () => void;
  };
  /** What helps while the form is being written, at the right of the fields. */
  aside?: ReactNode;
  children: ReactNode;
};

const OUTDATED =
  'Раньше здесь была начата правка, но с тех пор запись изменилась. Показано то, что записано сейчас.';

/** A form in a dialog: what is wrong on top, «Отмена» and the deed below; Ctrl+Enter saves. */
export function FormDialog({
  title,
  deed = 'Сохранить',
  width,
  form,
  aside,
  children,
}: FormDialogProps) {
  useShortcut('Ctrl+Enter', form.save);
  useFocusOnFailure(form.failures);
  return (
    <Dialog
      title={title}
      width={width}
      aside={aside}
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
      {form.isOutdated === true ? <Notice tone="info">{OUTDATED}</Notice> : null}
      {form.problem === null ? null : <Notice tone="error">{form.problem}</Notice>}
      {children}
    </Dialog>
  );
}

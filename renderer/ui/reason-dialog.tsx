import { Button } from './button';
import { Dialog } from './dialog';
import { Notice } from './notice';
import { useShortcut } from './shortcut';
import { TextArea } from './text-field';

export type ReasonDialogProps = {
  title: string;
  /** What will become of it, and whether it can be taken back. */
  consequence: string;
  /** The button's words: the deed. */
  deed: string;
  reason: string;
  maxLength: number;
  onReason: (reason: string) => void;
  problem: string | null;
  isBusy: boolean;
  onConfirm: () => void;
  onClose: () => void;
};

/** A deed that can't be taken back and that wants its reason. */
export function ReasonDialog(props: ReasonDialogProps) {
  const { title, consequence, deed, reason, maxLength, problem, isBusy } = props;
  useShortcut('Ctrl+Enter', props.onConfirm);
  return (
    <Dialog
      title={title}
      isOpen
      onClose={props.onClose}
      footer={
        <>
          <Button variant="quiet" onPress={props.onClose}>
            Отмена
          </Button>
          <Button variant="danger" isDisabled={isBusy} onPress={props.onConfirm}>
            {deed}
          </Button>
        </>
      }
    >
      <Notice tone="info">{consequence}</Notice>
      <TextArea
        label="Причина"
        isRequired
        rows={3}
        maxLength={maxLength}
        value={reason}
        onChange={props.onReason}
        error={problem ?? undefined}
      />
    </Dialog>
  );
}

import type { ReactNode } from 'react';
import { Button } from './button';
import { Dialog } from './dialog';
import { DocumentPreview, type ShownAnswer } from './document-preview';
import { useShortcut } from './shortcut';

/** A document that is made elsewhere, with what can be done with it. */
export type ShownDocument = {
  /** Null while it is being made. */
  answer: ShownAnswer | null;
  isReady: boolean;
  /** Where something else is printed than saved: whether that is ready. */
  isPrintReady?: boolean;
  save: () => void;
  print: () => void;
};

export type DocumentDialogProps = {
  title: string;
  /** Name of the preview when the title says more: «Плакат». */
  label?: string | undefined;
  document: ShownDocument;
  /** Controls beside the sheets: the size of the paper and the like. */
  children?: ReactNode;
  /** How a document that isn't a PDF is shown. */
  sheet?: ReactNode;
  /** For a side of words alone: the keys that scroll it get there by Tab. */
  isSideText?: boolean;
  /** In place of a sentence while it is being made: how far it has got. */
  waiting?: ReactNode;
  /** True to show the sheets as a black printer makes them. */
  isGrey?: boolean | undefined;
  onClose: () => void;
};

/** A document seen before it is saved or printed, with what is missing in it. Ctrl+P prints it. */
export function DocumentDialog(props: DocumentDialogProps) {
  const { title, label = title, document, children, onClose, ...shown } = props;
  const { answer, isReady, isPrintReady = isReady, save, print } = document;
  useShortcut('Ctrl+P', print);
  return (
    <Dialog
      title={title}
      width="page"
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button variant="quiet" onPress={onClose}>
            Закрыть просмотр
          </Button>
          <Button isDisabled={!isPrintReady} onPress={print}>
            Печать
          </Button>
          <Button variant="primary" isDisabled={!isReady} onPress={save}>
            Сохранить
          </Button>
        </>
      }
    >
      <DocumentPreview {...{ label, answer }} {...shown} controls={children} />
    </Dialog>
  );
}

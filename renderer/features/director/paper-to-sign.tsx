import type { ReactNode } from 'react';
import type { DocumentRequest } from '#shared/ipc/contract';
import { useMadeDocument, type DocumentName } from '../../data/documents';
import { Button } from '../../ui/button';
import { DocumentPreview } from '../../ui/document-preview';
import { useShortcut } from '../../ui/shortcut';
import { useToast } from '../../ui/toast';
import { Frame } from './frame';

type PaperToSignProps = {
  title: string;
  who: string;
  /** The same object as long as it is the same document. */
  request: DocumentRequest;
  name: DocumentName;
  /** Name of the preview. */
  label: string;
  /** What to do with the paper. */
  children: ReactNode;
  /** Where one goes on from here. */
  onward: string;
  onOnward: () => void;
};

/** A paper that the director prints and signs by hand at once, while it is at hand. */
export function PaperToSign(props: PaperToSignProps) {
  const { title, who, request, name, label, children, onward, onOnward } = props;
  const toast = useToast();
  const { answer, isReady, save, print } = useMadeDocument(request, name, toast.show);
  useShortcut('Ctrl+P', print);
  return (
    <Frame
      title={title}
      who={who}
      foot={
        <div className="director-buttons">
          <Button isDisabled={!isReady} onPress={save}>
            Сохранить
          </Button>
          <Button isDisabled={!isReady} onPress={print}>
            Печать
          </Button>
          <Button variant="primary" onPress={onOnward}>
            {onward}
          </Button>
        </div>
      }
    >
      <p>{children}</p>
      <DocumentPreview label={label} answer={answer} />
    </Frame>
  );
}

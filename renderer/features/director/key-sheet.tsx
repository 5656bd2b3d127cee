import { useMemo } from 'react';
import { useDirectorKeys } from '../../data/approvals';
import { useMadeDocument } from '../../data/documents';
import { Button } from '../../ui/button';
import { DocumentPreview } from '../../ui/document-preview';
import { useShortcut } from '../../ui/shortcut';
import { useToast } from '../../ui/toast';
import { Frame } from './frame';

type KeySheetProps = { keyId: string; who: string; onDone: () => void };

/** «Лист ключа»: printed, signed by hand and kept in the safe. */
export function KeySheet({ keyId, who, onDone }: KeySheetProps) {
  const request = useMemo(() => ({ kind: 'key-sheet', key: keyId }) as const, [keyId]);
  const toast = useToast();
  const { answer, isReady, save, print } = useMadeDocument(request, 'Лист ключа', toast.show);
  useShortcut('Ctrl+P', print);
  return (
    <Frame
      title="Лист ключа руководителя"
      who={who}
      foot={
        <div className="director-buttons">
          <Button isDisabled={!isReady} onPress={save}>
            Сохранить
          </Button>
          <Button isDisabled={!isReady} onPress={print}>
            Печать
          </Button>
          <Button variant="primary" onPress={onDone}>
            Продолжить
          </Button>
        </div>
      }
    >
      <p>
        Напечатайте лист, подпишите от руки и храните в сейфе: по нему проверят, что документы
        утверждали вы. Напечатать его можно и позже, «Настройки → Доступ».
      </p>
      <DocumentPreview
        label="Лист ключа"
        bytes={answer?.ok === true ? answer.bytes : null}
        problem={answer?.ok === false ? answer.message : null}
        warnings={answer?.ok === true ? answer.warnings : []}
      />
    </Frame>
  );
}

/** The sheet of the key that was made last. */
export function NewestKeySheet(props: Omit<KeySheetProps, 'keyId'>) {
  const newest = useDirectorKeys()?.[0];
  return newest === undefined ? null : <KeySheet {...props} keyId={newest.id} />;
}

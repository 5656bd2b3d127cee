import { useMemo } from 'react';
import { useMadeDocument } from '../../data/documents';
import { Button } from '../../ui/button';
import { DocumentPreview } from '../../ui/document-preview';
import { useShortcut } from '../../ui/shortcut';
import { useToast } from '../../ui/toast';
import { closeDesk } from './close-desk';
import { Frame } from './frame';

/** «Акт об уничтожении», to be printed and signed by hand at once, or later from «Настройки → Доступ». */
export function DestructionAct({ redaction, who }: { redaction: string; who: string }) {
  const request = useMemo(() => ({ kind: 'destruction-act', redaction }) as const, [redaction]);
  const toast = useToast();
  const { answer, isReady, save, print } = useMadeDocument(request, 'Акт', toast.show);
  useShortcut('Ctrl+P', print);
  return (
    <Frame
      title="Данные уничтожены"
      who={who}
      foot={
        <div className="director-buttons">
          <Button isDisabled={!isReady} onPress={save}>
            Сохранить
          </Button>
          <Button isDisabled={!isReady} onPress={print}>
            Печать
          </Button>
          <Button variant="primary" onPress={closeDesk}>
            Закрыть окно
          </Button>
        </div>
      }
    >
      <p>
        Напечатайте акт, подпишите от руки и храните три года. Напечатать его можно и позже:
        «Настройки → Доступ». Копии журнала на флешках замените новыми.
      </p>
      <DocumentPreview
        label="Акт об уничтожении персональных данных"
        bytes={answer?.ok === true ? answer.bytes : null}
        problem={answer?.ok === false ? answer.message : null}
        warnings={answer?.ok === true ? answer.warnings : []}
      />
    </Frame>
  );
}

import { useMemo } from 'react';
import { closeDesk } from './close-desk';
import { PaperToSign } from './paper-to-sign';

/** «Акт об уничтожении», to be printed and signed by hand at once, or later from «Настройки → Доступ». */
export function DestructionAct({ redaction, who }: { redaction: string; who: string }) {
  const request = useMemo(() => ({ kind: 'destruction-act', redaction }) as const, [redaction]);
  return (
    <PaperToSign
      title="Данные уничтожены"
      who={who}
      request={request}
      name="Акт"
      label="Акт об уничтожении персональных данных"
      onward="Закрыть окно"
      onOnward={closeDesk}
    >
      Напечатайте акт, подпишите от руки и храните три года. Напечатать его можно и позже:
      «Настройки → Доступ». Копии журнала на флешках замените новыми.
    </PaperToSign>
  );
}

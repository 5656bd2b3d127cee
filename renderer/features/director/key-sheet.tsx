import { useMemo } from 'react';
import { useDirectorKeys } from '../../data/approvals';
import { PaperToSign } from './paper-to-sign';

type KeySheetProps = { keyId: string; who: string; onDone: () => void };

/** «Лист ключа»: printed, signed by hand and kept in the safe. */
export function KeySheet({ keyId, who, onDone }: KeySheetProps) {
  const request = useMemo(() => ({ kind: 'key-sheet', key: keyId }) as const, [keyId]);
  return (
    <PaperToSign
      title="Лист ключа руководителя"
      who={who}
      request={request}
      name="Лист ключа"
      label="Лист ключа"
      onward="Продолжить"
      onOnward={onDone}
    >
      Напечатайте лист, подпишите от руки и храните в сейфе: по нему проверят, что документы
      утверждали вы. Напечатать его можно и позже, «Настройки → Доступ».
    </PaperToSign>
  );
}

/** The sheet of the key that was made last. */
export function NewestKeySheet(props: Omit<KeySheetProps, 'keyId'>) {
  const newest = useDirectorKeys()?.[0];
  return newest === undefined ? null : <KeySheet {...props} keyId={newest.id} />;
}

import { useCallback, useEffect, useState, type ReactNode } from 'react';
import type { DirectorDesk } from '#shared/ipc/access';
import { reportError } from '../../data/view';
import { call } from '../../platform/bridge';
import { Notice } from '../../ui/notice';
import { Delayed } from '../../ui/progress';
import { useShortcut } from '../../ui/shortcut';
import { ToastRegion } from '../../ui/toast';
import { closeDesk } from './close-desk';
import { Decision } from './decision';
import { Frame } from './frame';
import { KeyDesk } from './key-desk';
import { NewKey } from './new-key';
import { RedactionDesk } from './redaction-desk';
import './director.css';

const GONE = 'Этой редакции больше нет в журнале. Закройте окно и откройте её раздел ещё раз.';

/**
 * The director's own window: what is to be signed as the ledger holds it, and the passphrase. The first
 * time the director sets the passphrase here, alone (architecture.md, threat model).
 */
export function DirectorPage() {
  const { desk, read } = useDesk();
  useShortcut('Escape', closeDesk);
  return (
    <>
      <Shown desk={desk} onChanged={read} />
      <ToastRegion />
    </>
  );
}

function Shown({
  desk,
  onChanged,
}: {
  desk: DirectorDesk | null | undefined;
  onChanged: () => void;
}): ReactNode {
  if (desk === undefined) return <Delayed>Окно готовится…</Delayed>;
  if (desk === null) {
    return (
      <Frame title="Подпись руководителя">
        <Notice tone="error">{GONE}</Notice>
      </Frame>
    );
  }
  if (desk.errand.kind === 'key') return <KeyDesk desk={desk} onChanged={onChanged} />;
  if (desk.key === null) return <NewKey desk={desk} reason="first" onMade={onChanged} />;
  if (desk.redaction !== null)
    return <RedactionDesk desk={desk} redaction={desk.redaction} onStale={onChanged} />;
  return <Decision desk={desk} onStale={onChanged} />;
}

function useDesk(): { desk: DirectorDesk | null | undefined; read: () => void } {
  const [desk, setDesk] = useState<DirectorDesk | null>();
  const read = useCallback((): void => {
    call('desk:read', null)
      .then(setDesk)
      .catch((error: unknown) => {
        reportError("the director's desk could not be read", error);
        setDesk(null);
      });
  }, []);
  useEffect(read, [read]);
  return { desk, read };
}

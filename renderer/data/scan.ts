import { useEffect, useState } from 'react';
import type { AttachmentAnswer } from '#shared/ipc/access';
import { call } from '../platform/bridge';
import { reportError } from './view';

const FAILED: AttachmentAnswer = {
  ok: false,
  message: 'Файл не открылся из-за ошибки программы. Записи журнала целы. Повторите.',
};

/** A kept file; null while it is being read. @param sha256 its name in the data folder */
export function useScan(sha256: string): AttachmentAnswer | null {
  const [answer, setAnswer] = useState<AttachmentAnswer | null>(null);
  useEffect(() => {
    let alive = true;
    call('attachment:read', { sha256 })
      .catch((error: unknown) => {
        reportError('the scan could not be read', error);
        return FAILED;
      })
      .then((read) => {
        if (alive) setAnswer(read);
      })
      .catch(() => undefined); // nothing is thrown above
    return () => {
      alive = false;
    };
  }, [sha256]);
  return answer;
}

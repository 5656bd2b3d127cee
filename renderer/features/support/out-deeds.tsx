import { useState } from 'react';
import type { RequestStatus, SupportRequest } from '#shared/domain/support-request';
import { supportAt } from '#shared/domain/support-hours';
import type { FileWords } from '../../data/documents';
import { copyText, openMail, saveLetter } from '../../data/request-out';
import { useEachMinute } from '../../platform/each-minute';
import { useOneAtATime } from '../../platform/one-at-a-time';
import { Button } from '../../ui/button';
import { useToast } from '../../ui/toast';
import { ScriptDialog, type Script } from './script-dialog';

/** While it may still go out, or be told of again. */
const GOES_OUT: readonly RequestStatus[] = ['draft', 'reopened', 'sent', 'registered'];

type OutProps = { value: SupportRequest; status: RequestStatus; zone: string };

/** The ways out: a letter for the mail program, its text, a script for the telephone; after hours a voice message (п. 6). */
export function OutDeeds({ value, status, zone }: OutProps) {
  const [script, setScript] = useState<Script | null>(null);
  const isOpen = supportAt(useEachMinute(), zone).isOpen;
  const toast = useToast();
  const once = useOneAtATime();
  const run = (deed: () => Promise<FileWords | null>): void => {
    void once(async () => {
      const words = await deed();
      if (words !== null) toast.show(words);
    });
  };
  if (!GOES_OUT.includes(status)) return null;
  const { id, path } = value;
  return (
    <section className="support-part" aria-label="Как отправить">
      <h3 className="support-part-title">
        {path === 'staff' ? 'Отправить в поддержку' : 'Отдать родителю: он обращается сам'}
      </h3>
      <div className="support-deeds">
        <Button onPress={() => run(() => saveLetter(id))}>Сохранить письмо (.eml)</Button>
        <Button onPress={() => run(() => copyText(id, 'letter'))}>Скопировать текст</Button>
        <Button onPress={() => run(() => openMail(id))}>Открыть в почте</Button>
        <Button onPress={() => setScript('phone')}>Сценарий звонка</Button>
        {isOpen ? null : <Button onPress={() => setScript('voice')}>Голосовое сообщение</Button>}
      </div>
      {script === null ? null : (
        <ScriptDialog
          request={value}
          script={script}
          onCopy={() => run(() => copyText(id, script))}
          onClose={() => {
            setScript(null);
          }}
        />
      )}
    </section>
  );
}

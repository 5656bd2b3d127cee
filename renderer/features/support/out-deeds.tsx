import { useState } from 'react';
import type { RequestPath, RequestStatus, SupportRequest } from '#shared/domain/support-request';
import { isComposed } from '#shared/domain/support-request-rules';
import { supportAt } from '#shared/domain/support-hours';
import type { FileWords } from '../../data/documents';
import { copyText, openMail, saveLetter } from '../../data/request-out';
import { useEachMinute } from '../../platform/each-minute';
import { useOneAtATime } from '../../platform/one-at-a-time';
import { Button } from '../../ui/button';
import { useToast } from '../../ui/toast';
import { ParentWordsDialog } from './parent-words-dialog';
import { ScriptDialog, type Script } from './script-dialog';

/** While it may still go out, or be told of again. */
const GOES_OUT: readonly RequestStatus[] = ['draft', 'reopened', 'sent', 'registered'];

type OutProps = { value: SupportRequest; status: RequestStatus; zone: string };

function titleOf(path: RequestPath, status: RequestStatus): string {
  if (path === 'parent') return 'Отдать родителю: он обращается сам';
  return isComposed(status) ? 'Отправить в поддержку' : 'Напомнить или отправить ещё раз';
}

/** The ways out: a letter for the mail program, its text, a script for the telephone; after hours a voice message (п. 6). */
export function OutDeeds({ value, status, zone }: OutProps) {
  const [script, setScript] = useState<Script | 'parent' | null>(null);
  const isOpen = supportAt(useEachMinute(), zone).isOpen;
  const toast = useToast();
  const once = useOneAtATime();
  const run = (deed: () => Promise<FileWords | null>): void => {
    void once(async () => {
      const words = await deed();
      if (words !== null) toast.show(words);
    });
  };
  const close = (): void => {
    setScript(null);
  };
  if (!GOES_OUT.includes(status)) return null;
  const { id, path } = value;
  return (
    <section className="support-part" aria-label="Как отправить">
      <h3 className="support-part-title">{titleOf(path, status)}</h3>
      <div className="support-deeds">
        {path === 'parent' ? (
          <Button size="small" onPress={() => setScript('parent')}>
            Слова для родителя
          </Button>
        ) : null}
        <Button size="small" onPress={() => run(() => saveLetter(id))}>
          Сохранить письмо (.eml)
        </Button>
        <Button size="small" onPress={() => run(() => copyText(id, 'letter'))}>
          Скопировать текст
        </Button>
        <Button size="small" onPress={() => run(() => openMail(id))}>
          Открыть в почте
        </Button>
        <Button size="small" onPress={() => setScript('phone')}>
          Сценарий звонка
        </Button>
        {isOpen ? null : (
          <Button size="small" onPress={() => setScript('voice')}>
            Голосовое сообщение
          </Button>
        )}
      </div>
      {script === 'parent' ? (
        <ParentWordsDialog
          request={value}
          onCopy={() => run(() => copyText(id, 'letter'))}
          onClose={close}
        />
      ) : null}
      {script === null || script === 'parent' ? null : (
        <ScriptDialog
          request={value}
          script={script}
          onCopy={() => run(() => copyText(id, script))}
          onClose={close}
        />
      )}
    </section>
  );
}

import { useState } from 'react';
import type { RequestPath, RequestStatus, SupportRequest } from '#shared/domain/support-request';
import { isComposed } from '#shared/domain/support-request-rules';
import { supportAt } from '#shared/domain/support-hours';
import type { RequestText } from '#shared/ipc/support';
import type { Id } from '#shared/lib/ids';
import type { FileWords } from '../../data/documents';
import { copyText, openMail, saveLetter } from '../../data/request-out';
import { useEachMinute } from '../../platform/each-minute';
import { useOneAtATime } from '../../platform/one-at-a-time';
import { Button } from '../../ui/button';
import { useToast } from '../../ui/toast';
import { LetterHead } from './letter-head';
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
  const isParents = value.path === 'parent';
  const copy = (what: RequestText): void => run(() => copyText(value.id, what));
  if (!GOES_OUT.includes(status)) return null;
  return (
    <section className="support-part" aria-label="Как отправить">
      <h3 className="support-part-title">{titleOf(value.path, status)}</h3>
      {isParents ? null : <LetterHead request={value} />}
      <div className="support-deeds">
        {isParents ? (
          <Button size="small" onPress={() => setScript('parent')}>
            Слова для родителя
          </Button>
        ) : (
          <LetterDeeds id={value.id} run={run} />
        )}
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
        <ParentWordsDialog request={value} onCopy={() => copy('parent')} onClose={close} />
      ) : null}
      {script === null || script === 'parent' ? null : (
        <ScriptDialog request={value} script={script} onCopy={() => copy(script)} onClose={close} />
      )}
    </section>
  );
}

/** What is pasted into mail in the browser, in its order. */
const COPIES: readonly (readonly [RequestText, string])[] = [
  ['address', 'Скопировать адрес'],
  ['subject', 'Скопировать тему'],
  ['letter', 'Скопировать текст'],
];

type LetterProps = { id: Id; run: (deed: () => Promise<FileWords | null>) => void };

/** The school's own letter (п. 3); a parent's is sent by himself. */
function LetterDeeds({ id, run }: LetterProps) {
  return (
    <>
      {COPIES.map(([what, words]) => (
        <Button key={what} size="small" onPress={() => run(() => copyText(id, what))}>
          {words}
        </Button>
      ))}
      <Button size="small" onPress={() => run(() => saveLetter(id))}>
        Сохранить письмо (.eml)
      </Button>
      <Button size="small" onPress={() => run(() => openMail(id))}>
        Открыть в почте
      </Button>
    </>
  );
}

import { useEffect, useState } from 'react';
import type { DocumentAnswer, DocumentRequest, FileAnswer } from '#shared/ipc/contract';
import { call } from '../platform/bridge';
import { reportError } from './view';

/** A document that the main process makes, and what can be done with it. */
export interface MadeDocument {
  /** Null while it is being made. */
  readonly answer: DocumentAnswer | null;
  /**
   * False until it is made. True while it is saved or printed, when another wish does nothing: a button that
   * were disabled under the hand would lose the focus, and Esc with it.
   */
  readonly isReady: boolean;
  /** What came of it as words for a message, null when the user called it off. */
  readonly save: () => Promise<FileWords | null>;
  readonly print: () => Promise<FileWords | null>;
}

/** A message in passing. */
export interface FileWords {
  readonly text: string;
  readonly tone?: 'error';
}

/** What a document is called in messages: «Плакат» … «сохранён», «Лист ключа» … «сохранён». */
export type DocumentName = 'Плакат' | 'Лист ключа';

const FAILED: DocumentAnswer = {
  ok: false,
  message:
    'Документ не получился из-за ошибки программы. Записи целы. Перезапустите программу и повторите.',
};
const LOST: FileWords = {
  tone: 'error',
  text: 'Не получилось из-за ошибки программы. Повторите ещё раз.',
};

/** Has a document made; anew when another one is asked for. @param request the same object as long as it is the same document */
export function useMadeDocument(request: DocumentRequest, name: DocumentName): MadeDocument {
  const answer = useAnswer(request);
  const [isBusy, setBusy] = useState(false);
  const token = answer?.ok === true ? answer.token : null;
  const send = async (channel: 'document:save' | 'document:print'): Promise<FileWords | null> => {
    if (token === null || isBusy) return null;
    setBusy(true);
    try {
      return fileWords(await call(channel, { token }), channel, name);
    } catch (error) {
      reportError(`${channel} came to nothing`, error);
      return LOST;
    } finally {
      setBusy(false);
    }
  };
  return {
    answer,
    isReady: token !== null,
    save: () => send('document:save'),
    print: () => send('document:print'),
  };
}

function useAnswer(request: DocumentRequest): DocumentAnswer | null {
  const [made, setMade] = useState<{ request: DocumentRequest; answer: DocumentAnswer } | null>(
    null,
  );
  useEffect(() => {
    let alive = true;
    const show = (answer: DocumentAnswer): void => {
      if (alive) setMade({ request, answer });
    };
    call('document:make', request)
      .then(show)
      .catch((error: unknown) => {
        reportError('a document was not made', error);
        show(FAILED);
      });
    return () => {
      alive = false;
    };
  }, [request]);
  return made?.request === request ? made.answer : null;
}

function fileWords(
  answer: FileAnswer,
  channel: 'document:save' | 'document:print',
  name: DocumentName,
): FileWords | null {
  switch (answer.kind) {
    case 'cancelled':
      return null;
    case 'failed':
      return { tone: 'error', text: answer.message };
    case 'shown':
      return {
        text: `Принтера нет. ${name} открыт в программе просмотра, его можно напечатать оттуда`,
      };
    case 'done':
      if (channel === 'document:print') return { text: `${name} отправлен на печать` };
      return { text: `${name} сохранён: ${answer.path ?? ''}` };
  }
}

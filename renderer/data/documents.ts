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
  readonly save: () => void;
  readonly print: () => void;
}

/** A message in passing. */
export interface FileWords {
  readonly text: string;
  readonly tone?: 'error';
  /** The way out. */
  readonly action?: { readonly label: string; readonly onPress: () => void };
}

/** What a document is called in messages: «Плакат» … «сохранён», «Страница» … «сохранена». */
export type DocumentName =
  | 'Плакат'
  | 'Оригинал'
  | 'Страница'
  | 'Календарь'
  | 'Документ Word'
  | 'Лист ключа'
  | 'Лист обучения'
  | 'Документ'
  | 'Акт'
  | 'Отчёт';

const FAILED: DocumentAnswer = {
  ok: false,
  message:
    'Документ не получился из-за ошибки программы. Записи целы. Перезапустите программу и повторите.',
};
const LOST: FileWords = {
  tone: 'error',
  text: 'Не получилось из-за ошибки программы. Повторите ещё раз.',
};

type FileChannel = 'document:save' | 'document:print';

/**
 * Has a document made; anew when another one is asked for.
 * @param request the same object as long as it is the same document; null while it isn't known yet
 * @param tell says what came of saving and printing; nothing when the user called it off
 */
export function useMadeDocument(
  request: DocumentRequest | null,
  name: DocumentName,
  tell: (words: FileWords) => void,
): MadeDocument {
  const answer = useAnswer(request);
  const [isBusy, setBusy] = useState(false);
  const token = answer?.ok === true ? answer.token : null;
  const send = async (channel: FileChannel): Promise<void> => {
    if (token === null || isBusy) return;
    setBusy(true);
    const answer = await call(channel, { token }).catch((error: unknown) => {
      reportError(`${channel} came to nothing`, error);
      return null;
    });
    setBusy(false);
    const words = answer === null ? LOST : fileWords(answer, channel, name);
    if (words === null) return;
    const onPress = (): void => void send('document:save');
    const isWayOut = channel === 'document:print' && words.tone === 'error';
    tell(isWayOut ? { ...words, action: { label: 'Сохранить файл', onPress } } : words);
  };
  return {
    answer,
    isReady: token !== null,
    save: () => void send('document:save'),
    print: () => void send('document:print'),
  };
}

function useAnswer(request: DocumentRequest | null): DocumentAnswer | null {
  const [made, setMade] = useState<{ request: DocumentRequest; answer: DocumentAnswer } | null>(
    null,
  );
  useEffect(() => {
    if (request === null) return undefined;
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
  return made !== null && made.request === request ? made.answer : null;
}

const NOT_PRINTED = {
  'no-printer': 'Принтер не найден.',
  'not-printed': 'Напечатать не получилось.',
  'many-sheets': 'Листов много: из программы просмотра они печатаются быстрее.',
} as const;

function fileWords(answer: FileAnswer, channel: FileChannel, name: DocumentName): FileWords | null {
  const isShe = name === 'Страница';
  switch (answer.kind) {
    case 'cancelled':
      return null;
    case 'failed':
      return { tone: 'error', text: answer.message };
    case 'shown':
      // Whether the viewer has opened can't be known everywhere: the words hold either way.
      return {
        tone: 'error',
        text: `${NOT_PRINTED[answer.why]} ${name} открывается в программе просмотра: напечатайте оттуда. Если она не открылась, сохраните файл и напечатайте его на другом компьютере.`,
      };
    case 'done':
      if (channel === 'document:print') {
        return {
          text: `${name} ${isShe ? 'передана' : 'передан'} на печать. Если лист не вышел, проверьте принтер`,
        };
      }
      return { text: `${name} ${isShe ? 'сохранена' : 'сохранён'}: ${answer.path ?? ''}` };
  }
}

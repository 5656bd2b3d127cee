import type { FileAnswer } from '#shared/ipc/documents';
import type { RequestText, SupportAnswer } from '#shared/ipc/support';
import type { Id } from '#shared/lib/ids';
import { call } from '../platform/bridge';
import type { FileWords } from './documents';
import { reportError } from './view';

const LOST: FileWords = {
  tone: 'error',
  text: 'Не получилось из-за ошибки программы. Обращение цело. Повторите ещё раз.',
};

/** Saves the letter with its files for the mail program. @returns what to say; null when it was called off */
export async function saveLetter(id: Id): Promise<FileWords | null> {
  const answer = await asked<FileAnswer>(call('request:letter', { id }));
  if (answer === null) return LOST;
  switch (answer.kind) {
    case 'done':
      return { text: `Письмо сохранено${fileWords(answer.path)}. Откройте его и отправьте` };
    case 'failed':
      return { tone: 'error', text: answer.message };
    case 'cancelled':
    case 'shown':
      return null;
  }
}

function fileWords(path: string | null): string {
  const name = path?.split(/[\\/]/u).at(-1);
  return name === undefined ? '' : `: ${name}`;
}

/** Opens the mail program with the text of the letter. @returns what to say */
export async function openMail(id: Id): Promise<FileWords> {
  const answer = await asked<SupportAnswer>(call('request:mailto', { id }));
  return told(answer, 'Письмо открыто в почтовой программе');
}

const COPIED: Readonly<Record<RequestText, string>> = {
  address: 'Адрес скопирован',
  subject: 'Тема скопирована',
  letter: 'Текст письма скопирован',
  phone: 'Сценарий звонка скопирован',
  voice: 'Голосовое сообщение скопировано',
  parent: 'Слова для родителя скопированы',
};

/** Puts a text of the request on the clipboard. @returns what to say */
export async function copyText(id: Id, what: RequestText): Promise<FileWords> {
  return told(await asked<SupportAnswer>(call('request:copy', { id, what })), COPIED[what]);
}

function told(answer: SupportAnswer | null, done: string): FileWords {
  if (answer === null) return LOST;
  if (answer.kind === 'failed') return { tone: 'error', text: answer.message };
  return { text: answer.note === null ? done : `${done}. ${answer.note}` };
}

async function asked<T>(answer: Promise<T>): Promise<T | null> {
  try {
    return await answer;
  } catch (error) {
    reportError('a request to support could not be given out', error);
    return null;
  }
}

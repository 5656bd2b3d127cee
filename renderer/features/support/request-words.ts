import {
  REFUSAL_GROUND_WORDS,
  REQUEST_CHANNEL_WORDS,
  REQUEST_STATUS_WORDS,
  type RequestCheck,
  type RequestPath,
  type RequestStatus,
  type RequestStep,
  type RequestStepKind,
  type SupportRequest,
} from '#shared/domain/support-request';
import { NBSP } from '#shared/lib/text';

/** «№ 3»: the school's own number of a request; nothing before the ledger has given it. */
export function requestNumber({ serial }: Pick<SupportRequest, 'serial'>): string {
  return serial === null ? '' : `№${NBSP}${String(serial)}`;
}

/** For whom the answer is. */
export const PATH_WORDS: Readonly<Record<RequestPath, string>> = {
  staff: 'Сотрудник',
  parent: 'Родитель',
};

/** By which paragraph help is asked for. */
export const PATH_PARAGRAPHS: Readonly<Record<RequestPath, string>> = {
  staff: `п.${NBSP}3`,
  parent: `п.${NBSP}5`,
};

/** What a button says that marks a step: the deed. */
export const STEP_DEEDS: Readonly<Record<RequestStepKind, string>> = {
  sent: 'Отметить отправленным',
  registered: 'Записать номер',
  answered: 'Записать ответ',
  refused: 'Отметить отклонённым',
  reopened: 'Открыть снова',
  closed: 'Закрыть обращение',
};

/** The deed in the place where the request stands: what went out once is sent again. */
export function stepDeed(kind: RequestStepKind, status: RequestStatus): string {
  const isAgain = kind === status || (kind === 'sent' && status === 'registered');
  if (kind === 'sent' && isAgain) return 'Отметить напоминание';
  if (kind === 'sent' && status === 'reopened') return 'Отметить отправленным снова';
  return kind === 'registered' && isAgain ? 'Исправить номер' : STEP_DEEDS[kind];
}

/** What is missing, after «Неясно:» or «Отправлено с замечаниями:». */
export const CHECK_WORDS: Readonly<Record<RequestCheck, string>> = {
  seen: 'что происходит',
  expected: 'что должно происходить',
  where: 'где это происходит',
  who: 'у кого',
  since: 'с какого времени',
  frequency: 'как часто',
  tried: 'что пробовали',
  read: 'какую инструкцию читали',
  evidence: 'нет снимка экрана',
  clear: 'изложено слишком общо',
  correct: 'изложено некорректно',
  private: 'есть личные данные',
};

/** «что происходит, где это происходит». */
export function unmetWords(unmet: readonly RequestCheck[]): string {
  return unmet.map((check) => CHECK_WORDS[check]).join(', ');
}

/** A step in words: what happened, and what was said then. */
export function stepWords(step: RequestStep): { readonly title: string; readonly text: string } {
  const title = REQUEST_STATUS_WORDS[step.kind];
  switch (step.kind) {
    case 'sent':
      return { title: sentWords(step.channel), text: sentNote(step.unmet) };
    case 'registered':
      return { title: `Зарегистрировано, номер ${step.number}`, text: '' };
    case 'answered':
      return { title: 'Получен ответ', text: step.text };
    case 'refused':
      return { title: `Отклонено: ${lower(REFUSAL_GROUND_WORDS[step.ground])}`, text: step.text };
    case 'reopened':
    case 'closed':
      return { title, text: step.text };
  }
}

function sentWords(channel: (RequestStep & { kind: 'sent' })['channel']): string {
  return channel === 'by-parent'
    ? REQUEST_CHANNEL_WORDS[channel]
    : `Отправлено ${lower(REQUEST_CHANNEL_WORDS[channel])}`;
}

function sentNote(unmet: readonly RequestCheck[]): string {
  return unmet.length === 0 ? '' : `Ушло с замечаниями: ${unmetWords(unmet)}`;
}

function lower(words: string): string {
  return words.slice(0, 1).toLocaleLowerCase('ru') + words.slice(1);
}

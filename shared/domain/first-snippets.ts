import type { Id } from '#shared/lib/ids';
import { SUPPORT_CONTACTS } from './school';
import { isNameTaken, type Snippet } from './snippet';

/** Answers of the first weeks: to begin with and to change, one by the regulation's directions each. */
const SAMPLES: readonly Pick<Snippet, 'name' | 'text'>[] = [
  {
    name: 'вход',
    text: 'Показано, как восстановить доступ по почте или телефону и задать новый пароль. Вход выполнен при мне.',
  },
  {
    name: 'отметки',
    text: 'Показано, где выставить и исправить отметку, в том числе итоговую. Действия повторены самостоятельно, отметка сохранена.',
  },
  {
    name: 'посещаемость',
    text: 'Показано, как отметить отсутствующих на уроке и указать причину. Сведения за сегодня внесены.',
  },
  {
    name: 'родителю',
    text: '{ФИО} ({класс}): показано, где видны отметки, домашние задания и сообщения школы, как включить уведомления.',
  },
  {
    name: 'поддержка',
    text: `По теме «{тема}» нужна помощь службы поддержки. Переданы контакты: ${SUPPORT_CONTACTS.phone}, ${SUPPORT_CONTACTS.staffEmail}. Составлено описание затруднения.`,
  },
];

/** Samples of templates but for those whose name is taken. @param newId makes ids */
export function firstSnippets(taken: readonly Snippet[], newId: () => Id): readonly Snippet[] {
  return SAMPLES.filter(({ name }) => !isNameTaken(taken, name)).map((sample) => ({
    v: 1,
    id: newId(),
    ...sample,
    archived: false,
  }));
}

import {
  newSupportRequest,
  type RefusalGround,
  type RequestChannel,
  type SupportRequest,
} from '#shared/domain/support-request';
import type { Dialogue } from './dialogue';

/** What a request says, beside what is the same for all. */
export type RequestWords = Pick<
  SupportRequest,
  'subject' | 'seen' | 'expected' | 'where' | 'role' | 'className' | 'since' | 'tried' | 'read'
>;

/** A question that only «Дневник.ру» could answer, what was written to it and what it answered (п. 3). */
export interface SupportCase extends Dialogue {
  readonly channel: RequestChannel;
  readonly words: RequestWords;
  /** The number that it was given there. */
  readonly number: string;
  /** Why it was refused at first (п. 6), and what was added then. */
  readonly refused?: {
    readonly ground: RefusalGround;
    readonly text: string;
    readonly added: Pick<RequestWords, 'where' | 'read'>;
  };
  /** Null while there is no answer yet. */
  readonly reply: string | null;
}

/** Requests to support, the oldest first; the last one still waits. */
export const SUPPORT_CASES: readonly SupportCase[] = [
  {
    topics: [2],
    question:
      'Итоговые отметки 8 «А» по алгебре пропали после сохранения, у других предметов на месте.',
    answer:
      'Повторено на другом компьютере, пропадает снова. Направлено в поддержку: класс, предмет, время, порядок действий, снимок экрана.',
    channel: 'email',
    words: {
      subject: 'Итоговые отметки по алгебре пропадают после сохранения',
      seen: 'После кнопки «Сохранить» страница обновляется, и столбец итоговых отметок пуст. Сообщений нет.',
      expected: 'Отметки остаются в столбце «Итоговая», как у других предметов.',
      where: 'Журналы → 8А → Алгебра → Итоговые отметки',
      role: 'учитель математики',
      className: '8А',
      since: 'со вчерашнего дня, после шестого урока',
      tried: 'Повторили на другом компьютере и в другом браузере, очистили данные страниц.',
      read: 'Руководство учителя, раздел «Итоговые отметки».',
    },
    number: 'ББЖ-104518',
    reply:
      'Ошибка устранена, отметки восстановлены из истории. Проверено с учителем, всё на месте.',
  },
  {
    topics: [4],
    question: 'Загрузка поурочного плана останавливается на половине без сообщения.',
    answer: 'Таблица проверена, лишних строк нет. Направлено в поддержку вместе с файлом.',
    channel: 'email',
    words: {
      subject: 'Загрузка поурочного плана останавливается на половине',
      seen: 'Полоса загрузки доходит до половины и стоит. Через десять минут страница закрывается сама.',
      expected: 'Все 68 уроков появляются в плане.',
      where: '',
      role: 'учитель биологии',
      className: '6Б',
      since: 'с понедельника',
      tried: 'Убрали пустые строки, сохранили таблицу заново, разделили её на две части.',
      read: '',
    },
    number: 'ББЖ-118277',
    refused: {
      ground: 'too-little',
      text: 'Не указано, в каком разделе загружается план и какой инструкцией вы пользовались.',
      added: {
        where: 'Планирование → 6Б → Биология → Загрузить из файла',
        read: 'Памятка «Загрузка поурочного планирования», шаги 1–5.',
      },
    },
    reply: 'В файле была скрытая колонка, прислан исправленный образец. План загружен.',
  },
  {
    topics: [101],
    question: 'Родителю показан чужой ребёнок с той же фамилией.',
    answer: 'Связь удалить в школе нельзя. Направлено в поддержку с кодами обоих учеников.',
    channel: 'phone',
    words: {
      subject: 'Родителю показан чужой ребёнок с той же фамилией',
      seen: 'В кабинете родителя открывается дневник ученика другого класса.',
      expected: 'Открывается дневник своего ребёнка.',
      where: 'Кабинет родителя → Дневник',
      role: 'родитель',
      className: '3А',
      since: 'с первого входа по приглашению',
      tried: 'Приглашение выдано заново, вход с другого телефона: показан тот же дневник.',
      read: 'Инструкция «Связи родителей и детей».',
    },
    number: 'ББЖ-126040',
    reply: 'Связь исправлена, приглашение выдано заново. Родитель подтвердил.',
  },
  {
    topics: [1],
    question: 'Расписание второй смены не печатается: в файле пустые листы.',
    answer:
      'В двух программах просмотра одинаково. Направлено в поддержку, файл приложен. Ответа пока нет.',
    channel: 'email',
    words: {
      subject: 'Расписание второй смены печатается пустыми листами',
      seen: 'В файле для печати четыре листа, на каждом только заголовок «Вторая смена».',
      expected: 'На листах расписание классов второй смены.',
      where: 'Расписание → Вторая смена → Печать',
      role: 'заместитель директора',
      className: 'все классы второй смены',
      since: 'после изменения расписания звонков',
      tried: 'Открыли файл в двух программах просмотра, печатали с другого компьютера.',
      read: 'Руководство администратора, раздел «Печать расписания».',
    },
    number: 'ББЖ-131902',
    reply: null,
  },
];

/** What a parent is helped to ask for himself (п. 5): composed, not sent yet. */
export const PARENTS_REQUEST: Omit<SupportRequest, 'id'> = {
  ...newSupportRequest('', 'parent'),
  subject: 'Не приходит код для входа на телефон',
  seen: 'После ввода номера телефона код не приходит ни сообщением, ни звонком.',
  expected: 'Приходит код, и открывается дневник.',
  where: 'Страница входа → «Войти по номеру телефона»',
  role: 'родитель',
  className: '5А',
  since: 'с начала недели',
  frequency: 'always',
  tried: 'Проверили номер в карточке, перезагрузили телефон.',
};

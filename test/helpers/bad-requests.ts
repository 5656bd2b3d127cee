import type { RequestCheck } from '#shared/domain/support-request';
import { MATTER, REST, SHOT, type RequestCase } from './request-cases';

/** Nothing is told. */
const ALL_BUT_MATTER: readonly RequestCheck[] = [
  ...(['seen', 'expected', 'where', 'who', 'since', 'frequency', 'tried', 'read'] as const),
];

/** Bad ones, each with what is missing. */
export const BAD_REQUESTS: readonly RequestCase[] = [
  {
    name: 'nothing but a subject',
    says: { subject: 'Не работает' },
    unmet: [...ALL_BUT_MATTER, 'clear'],
  },
  {
    name: 'nothing opens, as always',
    says: { subject: 'Журнал', seen: 'Ничего не открывается, как всегда' },
    unmet: [...ALL_BUT_MATTER, 'clear'],
  },
  {
    name: 'help',
    says: { subject: 'Помогите пожалуйста', seen: 'Здравствуйте, помогите, глючит сайт' },
    unmet: [...ALL_BUT_MATTER, 'clear'],
  },
  {
    name: 'written as one word',
    says: { subject: 'неработает', seen: 'неработает дневник вообще' },
    unmet: [...ALL_BUT_MATTER, 'clear'],
  },
  {
    name: 'long, but says nothing',
    says: {
      subject: 'Проблема с дневником',
      seen: 'Здравствуйте, уважаемые коллеги. У нас опять проблема с вашей системой, ничего не получается, все плохо, что-то не так, помогите пожалуйста, очень нужно, заранее спасибо.',
    },
    unmet: [...ALL_BUT_MATTER, 'clear'],
  },
  {
    name: 'the other layout',
    says: {
      ...REST,
      subject: 'Ye cj[hfyztncz',
      seen: 'Ye cj[hfyztncz jnvtnrf d ;ehyfkt gjckt ryjgrb',
    },
    unmet: ['clear'],
  },
  {
    name: 'a journal doesn’t open',
    says: { ...REST, subject: 'Не открывается журнал', seen: 'Не открывается журнал' },
    unmet: ['seen', 'clear'],
  },
  {
    name: 'an empty description under a good subject',
    says: { ...REST, subject: 'Не сохраняется отметка Н в журнале' },
    unmet: ['seen'],
  },
  {
    name: 'a glitch with a place',
    says: { ...REST, subject: 'Глючит журнал', seen: 'Глючит, тормозит, виснет' },
    unmet: ['seen', 'clear'],
  },
  { name: 'no expectation', says: { ...REST, ...MATTER, expected: '' }, unmet: ['expected'] },
  {
    name: '«so that it works»',
    says: { ...REST, ...MATTER, expected: 'Чтобы работало нормально' },
    unmet: ['expected'],
  },
  {
    name: '«as before»',
    says: { ...REST, ...MATTER, expected: 'Хотим как раньше' },
    unmet: ['expected'],
  },
  {
    name: 'no place',
    says: {
      ...REST,
      subject: 'Не сохраняется отметка',
      seen: 'Ставлю отметку, нажимаю «Сохранить», клетка снова пустеет',
      where: '',
    },
    unmet: ['where'],
  },
  {
    name: '«everywhere»',
    says: {
      ...REST,
      subject: 'Не сохраняется отметка',
      seen: 'Ставлю отметку, нажимаю «Сохранить», клетка снова пустеет',
      where: 'Везде, на сайте дневника',
    },
    unmet: ['where'],
  },
  {
    name: 'a browser is no place',
    says: {
      ...REST,
      subject: 'Не сохраняется отметка',
      seen: 'Ставлю отметку, нажимаю «Сохранить», клетка снова пустеет',
      where: 'Яндекс браузер',
    },
    unmet: ['where'],
  },
  { name: 'no role', says: { ...REST, ...MATTER, role: '' }, unmet: ['who'] },
  { name: '«with us»', says: { ...REST, ...MATTER, role: 'у нас' }, unmet: ['who'] },
  {
    name: 'no class',
    says: { ...REST, ...MATTER, where: 'Журналы → Алгебра', className: '' },
    unmet: ['who'],
  },
  {
    name: 'neither role nor class',
    says: { ...REST, ...MATTER, where: 'Журналы → Алгебра', role: '', className: '' },
    unmet: ['who'],
  },
  {
    name: 'a parent who tells no class',
    says: {
      ...REST,
      path: 'parent',
      subject: 'Нет оценок за четверть',
      seen: 'На вкладке «Итоговые» стоят прочерки вместо оценок',
      where: 'Оценки → Итоговые',
      role: '',
      className: '',
    },
    unmet: ['who'],
  },
  { name: 'no time', says: { ...REST, ...MATTER, since: '' }, unmet: ['since'] },
  { name: '«long ago»', says: { ...REST, ...MATTER, since: 'давно, не помню' }, unmet: ['since'] },
  { name: 'no frequency', says: { ...REST, ...MATTER, frequency: null }, unmet: ['frequency'] },
  {
    name: 'nothing tried',
    says: { ...REST, ...MATTER, tried: 'Ничего не пробовали' },
    unmet: ['tried'],
  },
  {
    name: '«everything tried»',
    says: { ...REST, ...MATTER, tried: 'Всё перепробовали, всё что можно' },
    unmet: ['tried'],
  },
  { name: 'nothing read', says: { ...REST, ...MATTER, read: '' }, unmet: ['read'] },
  {
    name: '«read the instructions»',
    says: { ...REST, ...MATTER, read: 'Читали инструкцию на портале поддержки' },
    unmet: ['read'],
  },
  {
    name: '«no time to read»',
    says: { ...REST, ...MATTER, read: 'Не читали, некогда' },
    unmet: ['read'],
  },
  {
    name: '«asked colleagues»',
    says: { ...REST, ...MATTER, read: 'Спросили у коллег' },
    unmet: ['read'],
  },
  {
    name: 'an error without its text',
    says: {
      ...REST,
      ...MATTER,
      seen: 'После нажатия «Сохранить» выдаёт ошибку и отметка пропадает из клетки',
    },
    unmet: ['evidence'],
  },
  {
    name: 'a look that words don’t tell',
    says: {
      ...REST,
      subject: 'Съехала таблица журнала 7 «Б»',
      seen: 'Столбцы таблицы накладываются, фамилий не видно, клетки перекрывают друг друга',
    },
    unmet: ['evidence'],
  },
  {
    name: 'a white page',
    says: {
      ...REST,
      subject: 'Белая страница вместо журнала 7 «Б»',
      seen: 'По ссылке «Алгебра» открывается белая страница',
    },
    unmet: ['evidence'],
  },
  {
    name: 'shouting',
    says: { ...REST, ...MATTER, subject: 'ПРОПАЛИ ОТМЕТКИ В ЖУРНАЛЕ 7Б' },
    unmet: ['correct'],
  },
  {
    name: 'a row of exclamation marks',
    says: { ...REST, ...MATTER, seen: `${MATTER.seen}!!!` },
    unmet: ['correct'],
  },
  {
    name: 'an insult',
    says: { ...REST, ...MATTER, seen: `${MATTER.seen}. Какой идиот это придумал` },
    unmet: ['correct'],
  },
  {
    name: 'mockery',
    says: {
      ...REST,
      ...MATTER,
      tried: 'Перезагружали. Это просто издевательство, за что вам деньги платят',
    },
    unmet: ['correct'],
  },
  {
    name: 'a threat',
    says: {
      ...REST,
      ...MATTER,
      expected: 'Отметка должна остаться в клетке, иначе будем жаловаться в министерство',
    },
    unmet: ['correct'],
  },
  {
    name: 'an ultimatum',
    says: { ...REST, ...MATTER, seen: `${MATTER.seen}. Немедленно исправьте, даю вам сутки` },
    unmet: ['correct'],
  },
  {
    name: 'a demand',
    says: { ...REST, ...MATTER, seen: `${MATTER.seen}. Требую вернуть отметки` },
    unmet: ['correct'],
  },
  {
    name: '«how long»',
    says: { ...REST, ...MATTER, seen: `${MATTER.seen}. Сколько можно ждать` },
    unmet: ['correct'],
  },
  {
    name: 'the last warning',
    says: { ...REST, ...MATTER, seen: `${MATTER.seen}. Предупреждаю в последний раз` },
    unmet: ['correct'],
  },
  {
    name: '«when at last»',
    says: { ...REST, ...MATTER, seen: `${MATTER.seen}. Когда же вы это почините` },
    unmet: ['correct'],
  },
  {
    name: 'the prosecutor',
    says: { ...REST, ...MATTER, seen: `${MATTER.seen}. Завтра пишем в прокуратуру` },
    unmet: ['correct'],
  },
  {
    name: '«fed up»',
    says: { ...REST, ...MATTER, seen: `${MATTER.seen}. Вы достали со своими обновлениями` },
    unmet: ['correct'],
  },
  {
    name: 'a second question',
    says: { ...REST, ...MATTER, seen: `${MATTER.seen}. И ещё вопрос: как сменить фамилию учителя` },
    unmet: ['correct'],
  },
  {
    name: 'three matters',
    says: {
      ...REST,
      subject: 'Несколько затруднений',
      seen: 'Не сохраняются отметки 7 «Б», кроме того учитель не может войти с новым паролем, а также не строится отчёт за четверть',
    },
    unmet: ['correct'],
  },
  {
    name: 'a list of different matters',
    says: {
      ...REST,
      subject: 'Вопросы учителей 7 «Б»',
      seen: '1) Пропадает тема урока после сохранения\n2) Не приходят сообщения от родителей',
    },
    unmet: ['correct'],
  },
  {
    name: 'a pupil by name',
    says: {
      ...REST,
      ...MATTER,
      seen: 'У ученика Петрова Вани отметка исчезает после сохранения, у других остаётся',
    },
    unmet: ['private'],
  },
  {
    name: 'a pupil by surname and initials',
    says: {
      ...REST,
      ...MATTER,
      seen: 'У ученицы 7 «Б» Смирновой А. отметка исчезает после сохранения',
    },
    unmet: ['private'],
  },
  {
    name: 'a child in full',
    says: {
      ...REST,
      ...MATTER,
      seen: 'Отметка исчезает после сохранения. Сидоров Пётр Алексеевич, строка 14',
    },
    unmet: ['private'],
  },
  {
    name: 'a daughter',
    says: {
      ...REST,
      path: 'parent',
      role: 'мама',
      subject: 'Не видно оценок',
      seen: 'У моей дочери Насти на вкладке «Итоговые» стоят прочерки вместо оценок',
      files: SHOT,
    },
    unmet: ['private'],
  },
  {
    name: 'a telephone number',
    says: { ...REST, ...MATTER, tried: 'Перезагружали, звоните мне 8-914-123-45-67' },
    unmet: ['private'],
  },
  {
    name: 'a password',
    says: { ...REST, ...MATTER, tried: 'Входили заново, логин ivanova, пароль: Qwerty123' },
    unmet: ['private'],
  },
  {
    name: 'a СНИЛС',
    says: { ...REST, ...MATTER, seen: `${MATTER.seen}. СНИЛС 112-233-445 95` },
    unmet: ['private'],
  },
  {
    name: 'a birthday',
    says: { ...REST, ...MATTER, seen: `${MATTER.seen}. Дата рождения 12.03.2013` },
    unmet: ['private'],
  },
  {
    name: 'a name in a file’s name',
    says: {
      ...REST,
      ...MATTER,
      files: [{ sha256: 'a'.repeat(64), name: 'Иванов Петя оценки.png', bytes: 5 }],
    },
    unmet: ['private'],
  },
  {
    name: 'a name in place of the role',
    says: { ...REST, ...MATTER, role: 'Ковалёва Анна Сергеевна' },
    unmet: ['who', 'private'],
  },
  {
    name: 'angry, vague and with a name',
    says: {
      subject: 'СКОЛЬКО МОЖНО',
      seen: 'Опять ничего не работает!!! У Сидоровой Маши нет оценок, верните немедленно',
    },
    unmet: [...ALL_BUT_MATTER, 'clear', 'correct', 'private'],
  },
  {
    name: 'a remark in passing',
    says: { ...REST, ...MATTER, tried: 'Перезагружали. Вы там вообще работаете' },
    unmet: ['correct'],
  },
  {
    name: 'a how-to question without a word of the matter',
    says: { subject: 'Вопрос', seen: 'Подскажите пожалуйста, как выставить н/а за четверть' },
    unmet: [...ALL_BUT_MATTER, 'clear'],
  },
  {
    name: 'a login for a pupil',
    says: {
      ...REST,
      subject: 'Восстановите логин',
      seen: 'Восстановите логин Иванову Ивану, тел. мамы 89241234567, кнопка «Забыли пароль» письма не шлёт',
      className: '7а',
    },
    unmet: ['private'],
  },
  {
    name: 'an error and no picture of the view',
    says: {
      ...REST,
      subject: 'Обрезается печать журнала',
      seen: 'При печати журнала 9А на второй странице обрезаются фамилии',
      className: '9А',
    },
    unmet: ['evidence'],
  },
];

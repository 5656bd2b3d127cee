import { MATTER, REST, SHOT, type RequestCase } from './request-cases';

/** Good ones: nothing is missing. */
export const GOOD_REQUESTS: readonly RequestCase[] = [
  { name: 'a teacher, all fields', says: { ...MATTER, ...REST }, unmet: [] },
  {
    name: 'a teacher, with the error word for word',
    says: {
      ...REST,
      subject: 'Ошибка при сохранении темы урока',
      seen: 'При сохранении темы урока появляется сообщение «Недостаточно прав для изменения урока».',
      expected: 'Тема урока сохраняется',
    },
    unmet: [],
  },
  {
    name: 'short, but all is there',
    says: {
      subject: 'Тема урока не сохраняется',
      seen: 'Жму «Сохранить», тема пропадает из строки',
      expected: 'Тема остаётся в строке',
      where: 'Журнал 5А, русский язык',
      role: 'учитель',
      className: '5А',
      since: '12.11',
      frequency: 'always',
      tried: 'другой браузер',
      read: 'dnevnik.ru/help: «Темы уроков»',
    },
    unmet: [],
  },
  {
    name: 'a secretary, without a class',
    says: {
      ...REST,
      subject: 'Не формируется отчёт о движении учащихся',
      seen: 'После кнопки «Сформировать» крутится значок загрузки больше десяти минут, отчёт не появляется',
      expected: 'Отчёт за 1 четверть открывается в Excel',
      where: 'Отчёты → Движение учащихся',
      role: 'секретарь',
      className: '',
      since: 'С понедельника',
    },
    unmet: [],
  },
  {
    name: 'an administrator, the schedule of all classes',
    says: {
      ...REST,
      subject: 'Замены уроков не попадают в расписание',
      seen: 'Замена создана и подтверждена, но в расписании всех классов остаётся прежний учитель',
      expected: 'В расписании стоит заменяющий учитель',
      where: 'Расписание → Замены, неделя с 23.11',
      role: 'Администратор школы',
      className: '',
    },
    unmet: [],
  },
  {
    name: 'a parent, by himself',
    says: {
      ...REST,
      path: 'parent',
      subject: 'Не вижу итоговых оценок ребёнка',
      seen: 'На странице «Итоговые» вместо оценок за 1 четверть стоят прочерки',
      expected: 'Оценки за 1 четверть, как у других детей класса',
      where: 'Раздел «Оценки», вкладка «Итоговые»',
      role: '',
      className: '3 «А»',
      files: SHOT,
    },
    unmet: [],
  },
  {
    name: 'told in one text, in one’s own words',
    says: {
      subject: 'Домашнее задание не видно родителям 6 «В»',
      seen:
        'Учитель выдаёт задание на странице урока, у него оно есть. У всех родителей 6 «В» с 10 ноября строка задания пустая, каждый раз. ' +
        'Задание должно появиться сразу. Выходили и заходили, пробовали в другом браузере.',
      read: 'Статья справки «Как выдать домашнее задание»',
      files: SHOT,
      ...{ where: 'Страница урока', tried: '', role: '', className: '' },
    },
    unmet: [],
  },
  {
    name: 'typos and no commas',
    says: {
      ...REST,
      subject: 'неотображаются темы уроков',
      seen: 'завожу ктп для 8а нажимаю сохронить страница моргает и темы изчезают из списка',
      expected: 'темы должны остатся в списке уроков',
      where: 'поурочное планирование',
      role: 'учитель истории',
      className: '8а',
    },
    unmet: [],
  },
  {
    name: 'a colleague is named as a teacher',
    says: {
      ...REST,
      ...MATTER,
      seen: 'У учителя Ивановой Марии Петровны отметка исчезает после сохранения, у других учителей остаётся',
    },
    unmet: [],
  },
  {
    name: 'the own mistake is no error of the system',
    says: {
      ...REST,
      subject: 'Отметку за прошлую четверть нельзя исправить',
      seen: 'Учитель по ошибке поставил 4 вместо 5, клетка за 20 октября не открывается для правки',
    },
    unmet: [],
  },
  {
    name: 'capitals of a button and of a school',
    says: {
      ...REST,
      ...MATTER,
      seen: 'В КГКОУ ШИ 11 кнопка «ДОБАВИТЬ УРОК» на странице класса ничего не открывает, список уроков не меняется',
    },
    unmet: [],
  },
  {
    name: 'steps in a numbered list are one question',
    says: {
      ...REST,
      subject: 'Пропуск ученика не сохраняется',
      seen: '1. Открываю урок.\n2. Ставлю «Н».\n3. Нажимаю «Сохранить».\n4. Отметка об отсутствии пропадает.',
    },
    unmet: [],
  },
  {
    name: 'the support’s own number may be cited',
    says: {
      ...REST,
      ...MATTER,
      tried: 'Звонили 17.11 по номеру 8 (812) 490-70-33, посоветовали очистить кэш, не помогло',
    },
    unmet: [],
  },
  {
    name: 'it happened once, after an update',
    says: {
      ...REST,
      subject: 'Задвоились уроки в расписании 9 «А»',
      seen: 'После обновления в расписании на среду каждый урок 9 «А» показан два раза',
      expected: 'Каждый урок один раз',
      frequency: 'once',
      files: SHOT,
    },
    unmet: [],
  },
  {
    name: 'a password that doesn’t fit is no password told',
    says: {
      ...REST,
      subject: 'Учитель не может войти после смены пароля',
      seen: 'После смены пароля страница входа возвращает к пустой форме, пароль не принимается, сообщений нет',
      expected: 'Открывается лента учителя',
      where: 'Страница входа login.dnevnik.ru/login',
    },
    unmet: [],
  },
  {
    name: 'a demand of the regulation is no demand of one’s own',
    says: {
      ...REST,
      ...MATTER,
      seen: 'Система требует указать тему урока, хотя тема введена и видна в строке, сохранить отметку не даёт',
    },
    unmet: [],
  },
  {
    name: 'parents complain, nobody threatens',
    says: {
      ...REST,
      subject: 'Родителям 4 «Б» не приходят сообщения учителя',
      seen: 'Родители жалуются, что сообщения учителя им не приходят; в разделе «Отправленные» они стоят',
      expected: 'Сообщение приходит родителям класса',
      where: 'Сообщения → Отправленные',
      className: '4 «Б»',
    },
    unmet: [],
  },
  {
    name: 'tried with two computers, a surname like a first name',
    says: {
      ...REST,
      subject: 'Классный руководитель не видит своего класса',
      seen: 'У классного руководителя 10 «А» нет класса в списке «Мои классы», хотя в карточке класса указана учитель Петрова О.И. Проверяли 20.11 с двух компьютеров.',
      expected: 'Класс 10 «А» в списке',
      tried: '',
      files: SHOT,
    },
    unmet: [],
  },
  {
    name: 'an error by its number',
    says: {
      ...REST,
      subject: 'Ошибка 500 при входе в журнал 8 «Б»',
      seen: 'Нажимаю на 8 «Б» в списке журналов, через минуту открывается страница с надписью «Ошибка 500»',
      expected: 'Страница предметов 8 «Б»',
    },
    unmet: [],
  },
  {
    name: 'a citation of an earlier discussion',
    says: { ...REST, ...MATTER, read: 'Ваш ответ по обращению 4410238 от 02.11' },
    unmet: [],
  },
  {
    name: 'what the system says, in quotes',
    says: { ...REST, ...MATTER, seen: `${MATTER.seen}. Появляется «Вы вообще не авторизованы»` },
    unmet: [],
  },
  {
    name: 'what the system says, without quotes',
    says: {
      ...REST,
      ...MATTER,
      seen: `${MATTER.seen}. Система пишет, что вы вообще не авторизованы`,
    },
    unmet: [],
  },
  {
    name: 'when it was saved last',
    says: {
      ...REST,
      ...MATTER,
      seen: `${MATTER.seen}. Последний раз отметка сохранилась 12 ноября`,
    },
    unmet: [],
  },
  {
    name: 'when it opened last',
    says: {
      ...REST,
      ...MATTER,
      seen: `${MATTER.seen}. В последний раз журнал открывался в пятницу`,
    },
    unmet: [],
  },
  {
    name: 'when marks are given already',
    says: {
      ...REST,
      ...MATTER,
      seen: `${MATTER.seen}. Так бывает, когда уже выставлены все отметки`,
    },
    unmet: [],
  },
  {
    name: 'an application to an office that isn’t sent',
    says: {
      ...REST,
      ...MATTER,
      seen: `${MATTER.seen}. Через этот раздел обращение в департамент не отправляется`,
    },
    unmet: [],
  },
  {
    name: 'a message to the administration',
    says: {
      ...REST,
      ...MATTER,
      seen: `${MATTER.seen}. Сообщение в администрацию пропадает, как и пишем сообщение в администрацию заново`,
    },
    unmet: [],
  },
  {
    name: 'what was taken from an archive',
    says: { ...REST, ...MATTER, seen: `${MATTER.seen}. Прежний вид журнала достали из архива` },
    unmet: [],
  },
];

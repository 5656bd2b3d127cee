// Personal data that support doesn't need (152-ФЗ): who reads a letter isn't known beforehand.

const NAME = '[А-Я][а-я]+(?:-[А-Я][а-я]+)?';
const PATRONYMIC = '[А-Я][а-я]+(?:вич|вна|чна)[а-я]{0,3}';
const FULL_NAME = new RegExp(
  `${NAME} {1,3}${NAME} {1,3}${PATRONYMIC}(?![а-я])|${NAME} {1,3}${PATRONYMIC} {1,3}${NAME}`,
  'gu',
);
const ADULT =
  /(?:учител|педагог|преподав|директор|завуч|руководител|сотрудни|администратор|воспитател|секретар|консультант|методист|психолог|логопед)[а-я]*[^.!?\n]*$/iu;
/** «Иванова Мария Петровна, учитель …». */
const ADULT_AFTER =
  /^[ ,(–—-]{0,4}(?:учител|педагог|преподав|директор|завуч|администратор|классн|секретар|методист)/iu;
const PUPIL_STEM =
  '(?<![А-Яа-я])(?:[Уу]чени[кц]|[Уу]чащ|[Оо]бучающ|[Рр]ебен|[Сс]ын|[Дд]оч|[Вв]оспитанни|[Мм]альчик|[Дд]евочк|[Шш]кольни)[а-я]*';
/** A capital after a pupil: «ученик Петров», «у ученицы 7 «Б» класса Смирновой Ани», «дочь Маша». */
const PUPIL_NAMED = new RegExp(
  `${PUPIL_STEM} {1,3}(?:\\d{1,2} ?[-«"]? ?[А-Яа-я]?[»"]? {0,3}(?:класса)? {0,3})?([А-Я][а-я]{2,})`,
  'gu',
);
/** Words with a capital that name no child. */
const NO_NAME = /^(?:Дневник|Яндекс|Журнал|Школ|Госуслуг|Класс|После|При|Не|Нет|Все)/u;
/** First names of children, with their endings. */
const FIRST_NAME =
  /^(?:Александр|Саш|Алекс(?:е|а)|Леш|Ален|Алин|Алис|Амир|Анастаси|Наст|Андре|Анн|Ан[яею]|Антон|Арин|Арсени|Артем|Тем[ауы]|Богдан|Вадим|Валери|Ван[яиею]|Варвар|Вар[яиею]|Васили|Вас[яиею]|Вер[аыу]|Вероник|Виктори|Вик[ауи]|Виктор|Витал|Вит[яиею]|Влад|Владимир|Владислав|Даниил|Данил|Данила|Дан[яиею]|Дарь|Даш|Денис|Дмитри|Дим[ауы]|Ев[аыу]|Евгени|Жен[яиею]|Екатерин|Кат[яиею]|Елен|Лен[аыуе]|Елизавет|Лиз[аыуе]|Захар|Иван|Игор|Иль|Ирин|Карин|Кирилл|Кир[аы]|Константин|Кост[яиею]|Ксени|Лев|Макар|Максим|Макс|Маргарит|Рит[аыу]|Мари[яиюе]|Маш|Марк|Матве|Михаил|Миш|Назар|Натал|Наташ|Никит|Никола|Кол[яиею]|Олег|Ол[яиеюь]|Павел|Павл|Паш|Петр|Пет[яиею]|Полин|Роман|Ром[аыу]|Руслан|Светлан|Свет[аыу]|Семен|Серге|Сереж|Софи|Сон[яиею]|Степан|Таиси|Татьян|Тан[яиею]|Тимофе|Тимур|Тихон|Ульян|Федор|Фед[яиею]|Эмил|Юли|Юл[яиею]|Юри|Ярослав|Ян[аыу])(?:[аеиоуыьэюяй]{0,3}|[ое]м)$/u;
const PAIR = new RegExp(`(${NAME}) {1,3}(?=(${NAME}))`, 'gu');
const IS_PATRONYMIC = new RegExp(`^${PATRONYMIC}$`, 'u');

const PHONE =
  /(?:\+7|(?<!\d)[78])[ (–-]{0,3}\d{3}[ )–-]{0,3}\d{3}[ –-]{0,2}\d{2}[ –-]{0,2}\d{2}(?!\d)/gu;
const PASSWORD =
  /парол[а-я]{0,3}(?: (?:от|для|к) [а-яё]{1,20}){0,2} {0,2}(?:[:=—–-]|это|такой)? {0,2}["«]?(?!error|http|dnevnik|google|chrome|esia|gosuslugi|sms)(?=[^\s]{0,30}[a-z\d])([a-z\d!@#$%^&*_.-]{5,})/iu;
const SNILS = /(?<!\d)\d{3}[- ]\d{3}[- ]\d{3}[- ]\d{2}(?!\d)/u;
const PASSPORT = /паспорт[а-я]{0,3}[^\d\n]{0,20}\d{2} ?\d{2} ?\d{6}/iu;
const BORN = /(?:рожд|родил)[а-я]{0,6}[^\d\n]{0,10}\d{1,2}[. ][\dа-я]{1,9}[. ]\d{2,4}/iu;
const HEALTH = /(?<![а-я])(?:диагноз|инвалидност|ребен[а-я]{1,3}-инвалид)/iu;

const KINDS: readonly (readonly [string, (text: string) => boolean])[] = [
  ['имя и фамилию', hasName],
  ['номер телефона', hasPhone],
  ['пароль', (text) => PASSWORD.test(text)],
  ['СНИЛС', (text) => SNILS.test(text)],
  ['данные паспорта', (text) => PASSPORT.test(text)],
  ['дату рождения', (text) => BORN.test(text)],
  ['сведения о здоровье', (text) => HEALTH.test(text)],
];

/** A text without its people: their names tell support nothing. */
export function withoutNames(text: string): string {
  const plain = plainYo(text);
  return plain
    .replace(FULL_NAME, ' ')
    .replace(PAIR, (pair: string, first: string, second: string) =>
      FIRST_NAME.test(first) || FIRST_NAME.test(second) ? ' ' : pair,
    );
}

function plainYo(text: string): string {
  return text.replace(/[ёЁ]/gu, (yo) => (yo === 'ё' ? 'е' : 'Е'));
}

/** What must not leave, by kind; null when nothing of it is seen. */
export function privateIssue({ texts }: { readonly texts: readonly string[] }): string | null {
  const plain = texts.map(plainYo);
  const kinds = KINDS.filter(([, has]) => plain.some(has)).map(([kind]) => kind);
  if (kinds.length === 0) return null;
  return `Уберите личные данные (${kinds.join(', ')}): поддержке хватит роли и класса, а контакты школы письмо добавит само`;
}

/** The service's own number, which may be cited. */
const PUBLIC_PHONES = ['8124907033'];

function hasPhone(text: string): boolean {
  return [...text.matchAll(PHONE)].some(
    ([phone]) => !PUBLIC_PHONES.includes(phone.replace(/\D/gu, '').slice(-10)),
  );
}

function hasName(text: string): boolean {
  const line = text.replace(/[\s\u00A0_]+/gu, ' ');
  return hasFullName(line) || hasPupilsName(line) || hasFirstName(line);
}

/** A member of the staff may be named in full; who stands alone may be a child. */
function hasFullName(line: string): boolean {
  return [...line.matchAll(FULL_NAME)].some(({ index, 0: name }) => {
    const after = line.slice(index + name.length, index + name.length + 30);
    return !ADULT.test(before(line, index)) && !ADULT_AFTER.test(after);
  });
}

function hasPupilsName(line: string): boolean {
  return [...line.matchAll(PUPIL_NAMED)].some(
    ([, name]) => name !== undefined && !NO_NAME.test(name),
  );
}

/** «Петя Иванов», «Иванов Петя»; «Мария Петровна» is how one calls a teacher. */
function hasFirstName(line: string): boolean {
  return [...line.matchAll(PAIR)].some(({ index, 1: first = '', 2: second = '' }) => {
    if (IS_PATRONYMIC.test(first) || IS_PATRONYMIC.test(second)) return false;
    if (!FIRST_NAME.test(first) && !FIRST_NAME.test(second)) return false;
    return !NO_NAME.test(first) && !NO_NAME.test(second) && !ADULT.test(before(line, index));
  });
}

/** A few words before a place. */
function before(line: string, index: number): string {
  return line.slice(Math.max(0, index - 60), index);
}
